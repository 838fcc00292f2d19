//! GET /istanze/{procedure}/ricevuta: given at once (L. 241/1990 art. 18-bis), and again whenever asked.

use polis_domain::application::{Inoltro, Snapshot};
use polis_pages::submission::Receipt;
use polis_web::{Answer, Cx, Failure, Format, Path, Reply};
use serde_json::json;

use crate::filing::{self, Filing};

pub(crate) async fn show(cx: Cx, Path(slug): Path<String>) -> Answer {
    let filing = Filing::open(&cx, &slug).await?;
    let inoltro = filing.application.inoltro();
    let inoltro = inoltro.ok_or_else(|| Failure::elsewhere(filing.path("")))?;
    let declared: Snapshot = serde_json::from_str(&inoltro.snapshot).map_err(Failure::internal)?;
    cx.page(&Receipt {
        chrome: cx.chrome_of(&filing.person),
        procedure: slug,
        protocol: inoltro.protocol.to_string(),
        arrived_at: inoltro.arrived_at,
        sha256: inoltro.sha256.to_string(),
        legal_basis: declared.legal_basis,
        pdf_ready: inoltro.pdf.is_some(),
        email: filing.person.citizen.registrant.email.masked(),
        office: filing.procedure.office.clone(),
        answer_days: filing.procedure.answer_days,
    })
}

/// What «Inoltra» answers: a browser goes to the receipt, a client has it in hand.
pub(crate) fn answer(cx: &Cx, slug: &str, inoltro: &Inoltro) -> Answer {
    let next = filing::path(slug, "ricevuta");
    match cx.format {
        Format::Html => cx.next(&next),
        Format::Json => Ok(Reply::json(&json!({
            "next": next,
            "protocol": inoltro.protocol,
            "arrived_at": inoltro.arrived_at,
            "sha256": inoltro.sha256,
        }))),
    }
}
