//! GET /istanze: the home of who is enabled (R-ACC-3).

use polis_domain::Procedure;
use polis_pages::submission::{DraftRow, Home, ProcedureRow};
use polis_web::{Answer, Cx};

use crate::archive;

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let table = cx.app.table();
    let applications = table.applications(&person.account.id).await?;
    let (mut open, mut drafts) = (Vec::new(), Vec::new());
    for procedure in Procedure::all() {
        let begun = applications.iter().find(|begun| begun.procedure == procedure.slug);
        let draft = begun.map(|application| application.draft());
        let Some(window) = table.window(&procedure.slug).await? else { continue };
        let (procedure, closes) = (procedure.slug.clone(), window.closes);
        match draft {
            None if window.is_open(cx.now) => open.push(ProcedureRow { procedure, closes }),
            Some(Some(draft)) => drafts.push(DraftRow {
                procedure,
                saved_at: draft.saved_at,
                closes,
                closed: !window.is_open(cx.now),
            }),
            None | Some(None) => {}
        }
    }
    let submitted = archive::rows(&applications);
    cx.page(&Home { chrome: cx.chrome_of(&person), open, drafts, submitted })
}
