//! /istanze/{application}/luoghi/{section}/{field}[/{record}]: a school or another place is looked for by name, and
//! comes back to the list it was opened from.

use polis_app::commit::{self, Decision, Step};
use polis_domain::{
    application::{Draft, DraftPart},
    catalogue::{Field, Kind, Place, PlaceKind, Window, key},
};
use polis_pages::{
    Choice, FieldError, FormView,
    submission::{About, Hit, PlacesPage, most},
};
use polis_web::{Answer, Cx, Failure, Form, Path, Reply, with_query};
use polis_words::{Lang, answers, procedure};

use crate::{
    context::Context,
    search,
    section::{Save, commit_part},
    spot::Spot,
};

/// Characters a search begins with.
const LEAST: usize = 3;

/// A list, or the question for one school, and the page it belongs to.
struct List {
    spot: Spot,
    field: &'static Field,
}

impl List {
    fn find(context: &Context, draft: &Draft, names: &Names) -> Result<Self, Failure> {
        let examined = context.examine(draft);
        let spot = Spot::find(context, &examined, &names.section, names.record.as_deref())?;
        let mut fields = spot.section.fields.iter();
        let is_list = |it: &&Field| {
            it.name == names.field && matches!(it.kind, Kind::Places(_) | Kind::School { .. })
        };
        let field = fields.find(is_list).ok_or_else(Failure::unknown)?;
        Ok(Self { spot, field })
    }

    fn key(&self) -> String {
        key(&self.spot.section.name, &self.field.name, self.spot.record.as_ref())
    }

    /// What may stand in it.
    fn kinds(&self) -> Vec<PlaceKind> {
        match &self.field.kind {
            Kind::Places(places) => places.of.clone(),
            _ => vec![PlaceKind::Scuola],
        }
    }

    /// Letters 3 and 4 of the codes of the schools that it admits; none: all.
    fn school_kinds(&self) -> &[String] {
        match &self.field.kind {
            Kind::Places(places) => &places.kinds,
            Kind::School { kinds } => kinds,
            _ => &[],
        }
    }
}

/// The names in the address.
pub(crate) struct Names {
    section: String,
    field: String,
    record: Option<String>,
}

pub(crate) async fn show(
    cx: Cx,
    Path((application, section, field)): Path<(String, String, String)>,
) -> Answer {
    view(cx, application, Names { section, field, record: None }).await
}

pub(crate) async fn show_record(
    cx: Cx,
    Path((application, section, field, record)): Path<(String, String, String, String)>,
) -> Answer {
    view(cx, application, Names { section, field, record: Some(record) }).await
}

pub(crate) async fn add(
    cx: Cx,
    Path((application, section, field)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    choose(cx, application, Names { section, field, record: None }, form).await
}

pub(crate) async fn add_record(
    cx: Cx,
    Path((application, section, field, record)): Path<(String, String, String, String)>,
    form: Form,
) -> Answer {
    choose(cx, application, Names { section, field, record: Some(record) }, form).await
}

async fn view(cx: Cx, application: String, names: Names) -> Answer {
    let context = Context::open(&cx, &application).await?;
    let (draft, window) = context.editable(cx.now)?;
    let list = List::find(&context, draft, &names)?;
    let page = page(&cx, &context, draft, window, &list);
    if page.form.has_errors() {
        return cx.refuse(Failure::invalid(page.form.errors.clone()), &page);
    }
    cx.page(&page)
}

/// Adds a place to the list, or answers the question with the school. Two that are added at once are both there.
async fn choose(cx: Cx, application: String, names: Names, form: Form) -> Answer {
    let first = match Context::open(&cx, &application).await {
        Ok(first) => first,
        Err(failure) => return cx.keep_typed(&form, failure).await,
    };
    let (cx, application, form, names) = (&cx, application.as_str(), &form, &names);
    let load = || -> Step<'_, _> { Box::pin(Context::open(cx, application)) };
    let decide = |context: Context| -> Result<Decision<'_, Reply>, Failure> {
        let (stored, window) = context.editable(cx.now)?;
        let list = List::find(&context, stored, names)?;
        let place = Place::plain(form.get("aggiungi")).ok_or_else(Failure::malformed)?;
        if !list.kinds().contains(&place.kind) {
            return Err(Failure::malformed());
        }
        let mut answers = stored.of_section(list.spot.section);
        let answer = answers.entry(list.key()).or_default();
        match list.field.kind {
            Kind::Places(_) => {
                let mut lines = answer.lines().filter_map(Place::plain);
                if !lines.any(|it| it.is(&place)) {
                    let longer = format!("{}\n{place}", answer.trim_end());
                    longer.trim().clone_into(answer);
                }
            }
            _ => answer.clone_from(&place.code),
        }
        let next = match list.field.kind {
            Kind::Places(_) => searched(cx, form, &place),
            _ => list.spot.path(&context),
        };
        let part = DraftPart::Section(
            list.spot.section,
            context.edition.keep(list.spot.section, &answers),
        );
        // What is added is added to what is there now, whichever version the page was drawn from.
        let version = stored.version_of(&list.spot.section.name);
        commit_part(
            cx,
            &context,
            Save { stored, part, version, window },
            |_| next,
            || Err(Failure::outdated()),
        )
    };
    commit::run(first, load, |context, _| {
        let decided = decide(context);
        Box::pin(async move { decided })
    })
    .await
}

/// The same search again, which says what was added.
fn searched(cx: &Cx, form: &Form, place: &Place) -> String {
    let path = cx.path.split('?').next().unwrap_or("/");
    let added = place.to_string();
    let query =
        [("cerca", form.get("cerca")), ("che", form.get("che")), ("aggiunto", added.as_str())];
    with_query(path, &query)
}

fn page(cx: &Cx, context: &Context, draft: &Draft, window: Window, list: &List) -> PlacesPage {
    let (chrome, facts) = (cx.chrome_of(&context.person), context.facts());
    let lang = chrome.lang;
    let asked = |name| cx.query(name).unwrap_or_default();
    let (words, kinds) = (asked("cerca"), list.kinds());
    let what = kinds.iter().find(|kind| kind.name() == asked("che")).unwrap_or(&kinds[0]);
    let mut form = FormView::of([("cerca", words.clone())]);
    let chosen: Vec<Place> = draft
        .answers
        .get(&list.key())
        .into_iter()
        .flat_map(|it| it.lines())
        .filter_map(Place::plain)
        .collect();
    let read = |place: &Place| {
        answers::place(lang, context.procedure(), &list.field.name, &place.to_string(), &facts)
    };
    let (mut hits, mut all) = (Vec::new(), None);
    if !words.trim().is_empty() {
        if words.trim().chars().count() < LEAST && *what != PlaceKind::Provincia {
            form.errors.push(FieldError::new("cerca", "too-short").with("min", LEAST));
        } else {
            let (found, count) = search::find(context, *what, &words, list.school_kinds());
            all = Some(count);
            hits = found
                .iter()
                .map(|place| Hit {
                    value: place.to_string(),
                    label: read(place),
                    chosen: chosen.iter().any(|it| it.is(place)),
                })
                .collect();
        }
    }
    let added =
        Place::plain(&asked("aggiunto")).filter(|place| chosen.iter().any(|it| it.is(place)));
    let kind =
        |kind: &PlaceKind| Choice { value: kind.name().to_owned(), label: name(lang, *kind) };
    PlacesPage {
        form,
        about: About::of(lang, context.edition, &context.application.id),
        heading: procedure::label(lang, context.procedure(), &list.field.name),
        path: cx.path.split('?').next().unwrap_or("/").to_owned(),
        version: draft.version_of(&list.spot.section.name),
        kinds: kinds.iter().map(kind).collect(),
        what: what.name().to_owned(),
        hits,
        all,
        added: added.as_ref().map(read),
        counted: most(list.field).map(|max| (chosen.len(), max)),
        back: list.spot.path(context),
        closes: window.closes,
        chrome,
    }
}

fn name(lang: Lang, kind: PlaceKind) -> String {
    lang.t(match kind {
        PlaceKind::Scuola => "submission-kind-scuola",
        PlaceKind::Comune => "submission-kind-comune",
        PlaceKind::Distretto => "submission-kind-distretto",
        PlaceKind::Provincia => "submission-kind-provincia",
        PlaceKind::Cpia => "submission-kind-cpia",
    })
}
