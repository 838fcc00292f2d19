//! GET, POST /istanze/{application}/sezioni/{section}[/{record}]: one section at a time, kept on the server as often as
//! it is sent.

use polis_app::commit::{self, Decision, Step};
use polis_domain::{
    application::{Act, Draft, DraftPart, Rejection},
    catalogue::{Answers, Owns, Section, Window, key as key_of},
};
use polis_pages::submission::SectionPage;
use polis_web::{Answer, Cx, Failure, Form, Format, Path, Reply, SignedIn};
use serde_json::json;

use crate::{attachments, button::Button, context::Context, local_copy, page, posted, spot::Spot};

/// Where the citizen came from, and goes back to.
pub(crate) const FROM: &str = "da";
/// Shows what is wrong beside the fields.
const CHECK: &str = "controlla";

pub(crate) async fn show(cx: Cx, Path((application, section)): Path<(String, String)>) -> Answer {
    view(cx, application, section, None).await
}

pub(crate) async fn show_record(
    cx: Cx,
    Path((application, section, record)): Path<(String, String, String)>,
) -> Answer {
    view(cx, application, section, Some(record)).await
}

async fn view(cx: Cx, application: String, section: String, record: Option<String>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    let (draft, window) = context.editable(cx.now)?;
    if section == polis_domain::application::ATTACHMENTS {
        return attachments::show(&cx, &context, draft, window).await;
    }
    let examined = context.examine(draft);
    let spot = Spot::find(&context, &examined, &section, record.as_deref())?;
    if spot.is_list() {
        return cx.page(&page::records(&cx, &context, draft, window, &examined, spot.section));
    }
    let from_review = cx.query(FROM).as_deref() == Some("riepilogo");
    let copy = Some(local_copy::of(&cx, &context.person).await?);
    if let Some(kept) = cx.typed_before(&context.person).await? {
        let stored = draft.of_section(spot.section);
        let typed =
            posted::answers(spot.section, spot.record.as_ref(), &stored, &Form::of(kept.values));
        let page = page::section(&cx, &context, draft, window, &spot, &typed);
        return cx.page(&SectionPage { restored: true, saved_at: None, from_review, copy, ..page });
    }
    let page = page::section(&cx, &context, draft, window, &spot, &draft.answers);
    let page = SectionPage { from_review, copy, ..page };
    if from_review || cx.query(CHECK).is_some() {
        let findings = examined.checked.of_section(&section).filter(|finding| spot.owns(finding));
        return cx.page(&page.with_findings(findings));
    }
    cx.page(&page)
}

pub(crate) async fn save(
    cx: Cx,
    Path((application, section)): Path<(String, String)>,
    form: Form,
) -> Answer {
    keep(cx, application, section, None, form).await
}

pub(crate) async fn save_record(
    cx: Cx,
    Path((application, section, record)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    keep(cx, application, section, Some(record), form).await
}

/// The page carries the version of its section: what another window saved is not overwritten unseen, and no other
/// section is touched. The same content again is no conflict.
async fn keep(
    cx: Cx,
    application: String,
    section: String,
    record: Option<String>,
    form: Form,
) -> Answer {
    let version: u64 = form.get("version").parse().map_err(|_| Failure::malformed())?;
    let first = match Context::open(&cx, &application).await {
        Ok(first) => first,
        Err(failure) => return cx.keep_typed(&form, failure).await,
    };
    let (cx, application, form) = (&cx, application.as_str(), &form);
    let copy = local_copy::of(cx, &first.person).await?;
    local_copy::admit(cx, &copy, form)?;
    let load = || -> Step<'_, _> { Box::pin(Context::open(cx, application)) };
    let decide = |context: Context| -> Result<Decision<'_, Reply>, Failure> {
        let (stored, window) = context.editable(cx.now)?;
        if section == polis_domain::application::ATTACHMENTS {
            return attachments::save(cx, &context, stored, window, form, version);
        }
        let examined = context.examine(stored);
        let spot = Spot::find(&context, &examined, &section, record.as_deref())?;
        let typed = match (Button::of(form), spot.is_list()) {
            (Button::Delete(number), true) => without(stored, spot.section, number),
            (_, true) => return cx.next(&context.after(&examined, &section)).map(Decision::Answer),
            _ => {
                let of_section = stored.of_section(spot.section);
                posted::answers(spot.section, spot.record.as_ref(), &of_section, form)
            }
        };
        let part = DraftPart::Section(spot.section, context.edition.keep(spot.section, &typed));
        let save = Save { stored, part, version, window };
        commit_part(
            cx,
            &context,
            save,
            |draft| onward(&context, draft, &spot, form),
            || {
                let page = page::section(cx, &context, stored, window, &spot, &typed);
                let page = page.against(context.edition, stored, &context.facts());
                let page = SectionPage { copy: Some(copy.clone()), ..page };
                cx.refuse(Failure::outdated(), &page)
            },
        )
    };
    commit::run(first, load, |context, _| {
        let decided = decide(context);
        Box::pin(async move { decided })
    })
    .await
}

/// One part of a draft that is saved.
pub(crate) struct Save<'a> {
    /// The draft as it is stored.
    pub(crate) stored: &'a Draft,
    /// What the page holds.
    pub(crate) part: DraftPart,
    /// How often that part was saved when the page was drawn.
    pub(crate) version: u64,
    /// When the edition is open.
    pub(crate) window: Window,
}

/// Saves it: one conditional write. `next` says where the citizen goes with the saved draft; `conflict` answers a page
/// that was drawn from another version.
pub(crate) fn commit_part<'t>(
    cx: &'t Cx,
    context: &Context,
    save: Save<'_>,
    next: impl FnOnce(&Draft) -> String,
    conflict: impl FnOnce() -> Answer,
) -> Result<Decision<'t, Reply>, Failure> {
    let Save { stored, part, version, window } = save;
    let name = part.name().to_owned();
    if stored.holds(&part) {
        let reply = saved(cx, &next(stored), stored, &name)?;
        return Ok(Decision::Answer(reply));
    }
    let act = Act::Save { part, version, window };
    match context.application.apply(act, &SignedIn::ACTOR, cx.now) {
        Ok(transition) => {
            let draft = transition.after.draft().ok_or_else(Failure::outdated)?;
            let reply = saved(cx, &next(draft), draft, &name)?;
            let transaction = cx.app.table().transaction(context.id()).apply(&transition)?;
            Ok(Decision::Commit(transaction, reply))
        }
        Err(Rejection::Outdated) => conflict().map(Decision::Answer),
        Err(rejection) => Err(context.refused(rejection)),
    }
}

/// On to the next page; a client, and the script that saves while the citizen types, read the new version.
fn saved(cx: &Cx, next: &str, draft: &Draft, section: &str) -> Answer {
    match cx.format {
        Format::Html => cx.saved(next),
        Format::Json => Ok(cx.without_typed(Reply::json(&json!({
            "next": next,
            "version": draft.version_of(section),
            "saved_at": draft.saved_at,
        })))),
    }
}

/// Where the citizen goes after a page was saved.
fn onward(context: &Context, draft: &Draft, spot: &Spot, form: &Form) -> String {
    let examined = context.examine(draft);
    let from_review = form.get(FROM) == "riepilogo";
    let here = spot.path(context);
    let from = if from_review { "da=riepilogo" } else { "" };
    let wrong = examined
        .checked
        .of_section(&spot.section.name)
        .any(|finding| finding.is_error() && spot.owns(finding));
    match Button::of(form) {
        Button::Search(key) => search_path(context, spot, &key).unwrap_or(here),
        Button::Delete(_) => here,
        button if button.stays() && from.is_empty() => here,
        button if button.stays() => format!("{here}?{from}"),
        Button::Review => context.path("riepilogo"),
        _ if wrong && from.is_empty() => format!("{here}?{CHECK}=si"),
        _ if wrong => format!("{here}?{CHECK}=si&{from}"),
        _ if spot.record.is_some() => context.section_path(&spot.section.name),
        _ => context.after(&examined, &spot.section.name),
    }
}

/// The address of the search for a list or a school of this page.
fn search_path(context: &Context, spot: &Spot, key: &str) -> Option<String> {
    let of = |name: &str| key_of(&spot.section.name, name, spot.record.as_ref());
    let field = spot.section.fields.iter().find(|field| of(&field.name) == key)?;
    let path = context.path(&format!("luoghi/{}/{}", spot.section.name, field.name));
    Some(spot.record.as_ref().map_or(path.clone(), |it| format!("{path}/{}", it.name())))
}

/// The answers of a group without one of its records.
fn without(draft: &Draft, section: &Section, number: u32) -> Answers {
    let deleted = format!("{}.{number}.", section.name);
    let kept =
        draft.answers.iter().filter(|(key, _)| section.owns(key) && !key.starts_with(&deleted));
    kept.map(|(key, typed)| (key.clone(), typed.clone())).collect()
}
