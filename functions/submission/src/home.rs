//! GET /istanze: the home of an enabled citizen (R-ACC-3).

use jiff::{Timestamp, civil::Date};
use polis_domain::{
    Application, ApplicationId, Edition,
    catalogue::{Facts, Verdict, Window},
    rome,
};
use polis_pages::submission::{About, DraftRow, Home, ModelRow, ProcedureRow};
use polis_web::{Answer, Cx, SignedIn};
use polis_words::{Lang, arg, procedure};

use crate::{archive, context::submitted};

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let table = cx.app.table();
    let applications = table.applications(&person.account.id).await?;
    let editions: Vec<&'static Edition> = Edition::all().collect();
    let windows = table.windows(&editions).await?;
    let lang = cx.chrome_of(&person).lang;
    let now = Now { at: cx.now, today: cx.today(), lang, submitted: submitted(&applications) };
    let (mut open, mut drafts, mut models) = (Vec::new(), Vec::new(), Vec::new());
    for (edition, windows) in editions.into_iter().zip(windows) {
        let begun = |id: &ApplicationId| applications.iter().find(|begun| begun.id == *id);
        for id in ApplicationId::all_of(edition) {
            let application = begun(&id);
            let answers = application.and_then(Application::draft).map(|draft| &draft.answers);
            let Some(window) = edition.window_among(answers, &windows, cx.now) else { continue };
            model(&mut models, edition, &id, window.is_open(cx.now));
            match application {
                Some(application) => drafts.extend(now.draft(edition, application, window)),
                None if window.is_open(cx.now) => {
                    open.push(now.offer(edition, &id, window, &person));
                }
                None => {}
            }
        }
    }
    open.sort_by_key(|row| row.closes);
    models.extend(["docente", "ata"].map(|staff| ModelRow { staff, application: None }));
    models.sort_by_key(|row| (row.staff != "docente", row.application.is_none()));
    models.dedup_by_key(|row| row.staff);
    let submitted = archive::rows(&applications);
    cx.page(&Home { chrome: cx.chrome_of(&person), open, drafts, submitted, models })
}

/// The models of «Altri servizi» are found by their path (R-SCH-1).
fn model(models: &mut Vec<ModelRow>, edition: &Edition, id: &ApplicationId, open: bool) {
    let staff = match edition.path.as_deref() {
        Some("docente-b") => "docente",
        Some("ata-d") => "ata",
        _ => return,
    };
    models.push(ModelRow { staff, application: open.then(|| id.to_string()) });
}

/// When and in which language the home is read.
struct Now {
    at: Timestamp,
    today: Date,
    lang: Lang,
    submitted: Vec<&'static str>,
}

impl Now {
    /// Which procedures come first (R19).
    fn before(&self, edition: &Edition) -> String {
        let names = edition.follows.iter().flat_map(|follows| &follows.any_of);
        let titles: Vec<String> = names.map(|name| procedure::title(self.lang, name)).collect();
        let titles = arg("procedures", titles.join(", "));
        self.lang.t_with("submission-follows", &[titles])
    }

    fn days_left(&self, closes: Timestamp) -> i64 {
        let last = closes.to_zoned(rome()).date();
        i64::from(self.today.until(last).map_or(0, |span| span.get_days()))
    }

    fn draft(
        &self,
        edition: &Edition,
        application: &Application,
        window: Window,
    ) -> Option<DraftRow> {
        Some(DraftRow {
            application: application.id.to_string(),
            about: About::of(self.lang, edition, &application.id),
            saved_at: application.draft()?.saved_at,
            closes: window.closes,
            days_left: self.days_left(window.closes),
            closed: !window.is_open(self.at),
        })
    }

    fn offer(
        &self,
        edition: &Edition,
        id: &ApplicationId,
        window: Window,
        person: &SignedIn,
    ) -> ProcedureRow {
        let facts = Facts {
            instance: edition.instance(id.instance()),
            submitted: &self.submitted,
            ..Facts::of(&person.citizen.registrant.person, self.today, Some(window))
        };
        let verdict = edition.verdict(&facts);
        let reason = |name: &str| procedure::eligibility(self.lang, edition.id.procedure(), name);
        let waits = (!edition.open_after(&self.submitted)).then(|| self.before(edition));
        ProcedureRow {
            application: id.to_string(),
            about: About::of(self.lang, edition, id),
            verdict: match verdict.map(|it| it.result) {
                _ if waits.is_some() => "no",
                Some(Verdict::Must) => "must",
                Some(Verdict::No) => "no",
                _ => "may",
            },
            reason: waits.or_else(|| verdict.map(|it| reason(&it.name))),
            closes: window.closes,
            days_left: self.days_left(window.closes),
        }
    }
}
