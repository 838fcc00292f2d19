//! «La tua abilitazione»: where the citizen is, what comes next, until when.

use jiff::Timestamp;
use polis_domain::account::Enablement;
use polis_pages::enablement::{Stage, Status};
use polis_web::{Answer, Cx};

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let enablement = &person.citizen.enablement;
    cx.page(&Status {
        chrome: cx.chrome_of(&person),
        stage: stage(enablement, person.citizen.digital.is_some()),
        digital: person.citizen.federation(),
        request_number: enablement.request().map(|request| request.number.to_string()),
        deadline: enablement.deadline(),
        since: since(enablement),
    })
}

/// Who came with SPID or CIE goes from the mail straight to the codice personale (E7s).
fn stage(enablement: &Enablement, digital: bool) -> Stage {
    match enablement {
        Enablement::NotRequested => Stage::Request,
        Enablement::DataEntered { .. } => Stage::Accept,
        Enablement::CptSent { .. } if digital => Stage::ChooseCode,
        Enablement::CptSent { .. } => Stage::ConfirmCpt,
        Enablement::CptConfirmed { .. } => Stage::GoToSchool,
        Enablement::Recognised { .. } => Stage::ChooseCode,
        Enablement::Enabled { .. } => Stage::Enabled,
        Enablement::Expired { .. } => Stage::Expired,
    }
}

fn since(enablement: &Enablement) -> Option<Timestamp> {
    match enablement {
        Enablement::Enabled { since, .. } => Some(*since),
        _ => None,
    }
}
