//! GET /istanze: the home of an enabled citizen (R-ACC-3).

use polis_domain::{Application, ApplicationId, Edition, catalogue::Window};
use polis_pages::submission::{DraftRow, Home, ProcedureRow};
use polis_web::{Answer, Cx};

use crate::archive;

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let table = cx.app.table();
    let applications = table.applications(&person.account.id).await?;
    let ids: Vec<_> = Edition::all().iter().map(|edition| &edition.id).collect();
    let windows = table.windows(&ids).await?;
    let (mut open, mut drafts) = (Vec::new(), Vec::new());
    for (edition, window) in Edition::all().iter().zip(windows) {
        let Some(window) = window else { continue };
        let begun = |id: &ApplicationId| applications.iter().find(|begun| begun.id == *id);
        for id in ApplicationId::all_of(edition) {
            if let Some(application) = begun(&id) {
                drafts.extend(draft(edition, application, window, window.is_open(cx.now)));
                continue;
            }
            // One offer is enough, however many applications the edition admits.
            let (procedure, closes) = (edition.id.procedure().to_owned(), window.closes);
            let about = edition.into();
            let row = ProcedureRow { application: id.to_string(), procedure, about, closes };
            open.extend(window.is_open(cx.now).then_some(row));
            break;
        }
    }
    let submitted = archive::rows(&applications);
    cx.page(&Home { chrome: cx.chrome_of(&person), open, drafts, submitted })
}

fn draft(
    edition: &Edition,
    application: &Application,
    window: Window,
    is_open: bool,
) -> Option<DraftRow> {
    Some(DraftRow {
        application: application.id.to_string(),
        procedure: edition.id.procedure().to_owned(),
        about: edition.into(),
        saved_at: application.draft()?.saved_at,
        closes: window.closes,
        closed: !is_open,
    })
}
