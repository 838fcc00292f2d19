//! GET /istanze/{application}/ricevuta: given at once (L. 241/1990 art. 18-bis), and again whenever
//! asked. It shows the snapshot, not the catalogue of now.

use polis_domain::{ApplicationId, application::Inoltro};
use polis_pages::submission::Receipt;
use polis_web::{Answer, Cx, Failure, Format, Path, Reply};
use serde_json::json;

use crate::context::{self, Context};

pub(crate) async fn show(cx: Cx, Path(application): Path<String>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    let inoltro = context.application.inoltro();
    let inoltro = inoltro.ok_or_else(|| Failure::elsewhere(context.path("")))?;
    let declared = inoltro.declared().map_err(Failure::internal)?;
    cx.page(&Receipt {
        chrome: cx.chrome_of(&context.person),
        application,
        version: inoltro.version,
        about: (&declared).into(),
        title: declared.title,
        protocol: inoltro.protocol.to_string(),
        arrived_at: inoltro.arrived_at,
        sha256: inoltro.sha256.to_string(),
        legal_basis: declared.legal_basis,
        pdf_ready: inoltro.pdf.is_some(),
        email: context.person.citizen.registrant.email.as_str().to_owned(),
        office: declared.office.name,
        answer_days: declared.office.answer_days,
    })
}

/// What «Inoltra» answers: a browser goes to the receipt, a client has it in hand.
pub(crate) fn answer(cx: &Cx, application: &ApplicationId, inoltro: &Inoltro) -> Answer {
    let next = context::path(application, "ricevuta");
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
