//! GET /archivio and /archivio/{application}/{version}/pdf: what was sent, newest first.

use std::cmp::Reverse;

use polis_domain::Application;
use polis_pages::submission::{About, Archive, ArchiveRow};
use polis_store::Document;
use polis_web::{Answer, Cx, Failure, Path};

use crate::context::Context;

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let applications = cx.app.table().applications(&person.account.id).await?;
    cx.page(&Archive { chrome: cx.chrome_of(&person), applications: rows(&applications) })
}

/// The applications that were received, newest first.
pub(crate) fn rows(applications: &[Application]) -> Vec<ArchiveRow> {
    let row = |application: &Application| {
        let inoltro = application.inoltro()?;
        let declared = inoltro.declared().ok()?;
        Some(ArchiveRow {
            application: application.id.to_string(),
            version: inoltro.version,
            about: About::from(&declared),
            title: declared.title,
            protocol: inoltro.protocol.to_string(),
            arrived_at: inoltro.arrived_at,
            pdf_ready: inoltro.pdf.is_some(),
        })
    };
    let mut rows: Vec<ArchiveRow> = applications.iter().filter_map(row).collect();
    rows.sort_by_key(|row| Reverse(row.arrived_at));
    rows
}

/// A link of two minutes to the PDF; the receipt says when there is none yet.
pub(crate) async fn pdf(cx: Cx, Path((application, version)): Path<(String, String)>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    let version = version.parse().map_err(|_| Failure::unknown())?;
    let inoltro = context.application.received_at(version).ok_or_else(Failure::unknown)?;
    if inoltro.pdf.is_none() {
        return Err(Failure::elsewhere(context.path("ricevuta")));
    }
    let document = Document::Domanda(&context.application.id, inoltro);
    let (key, name) = (document.key(context.id()), document.file_name());
    cx.next(&cx.app.files().link(&key, &name).await?)
}
