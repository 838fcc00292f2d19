//! «La tua abilitazione»: where the citizen is, what comes next, until when.

use jiff::Timestamp;
use polis_domain::account::{Citizen, Enablement, Refused};
use polis_pages::{
    enablement::{Proxy, Status},
    recognition::Acted,
};
use polis_web::{Answer, Cx};

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let enablement = &person.citizen.enablement;
    let proxy = proxy(&person.citizen);
    cx.page(&Status {
        chrome: cx.chrome_of(&person),
        position: person.citizen.position(),
        digital: person.citizen.federation(),
        request_number: enablement.request().map(|request| request.number.to_string()),
        deadline: enablement.deadline(),
        refused: person.citizen.refused().map(refused),
        since: since(enablement),
        redoable: enablement.is_redoable() && proxy != Proxy::Frozen,
        suspended: matches!(enablement, Enablement::Suspended { .. }),
        proxy,
    })
}

/// Whether another person attends the recognition that is to come.
fn proxy(citizen: &Citizen) -> Proxy {
    let Some(delegation) = citizen.delegation() else { return Proxy::None };
    match (&delegation.frozen, &delegation.delegate) {
        (Some(_), _) => Proxy::Frozen,
        (None, Some(delegate)) => Proxy::Named(delegate.full_name()),
        (None, None) => Proxy::Possible,
    }
}

fn refused(refused: &Refused) -> Acted {
    let Refused { refusal, at } = refused;
    let (role, office) = (Some(refusal.desk.role), refusal.desk.office.clone());
    Acted { role, office, at: *at, reasons: refusal.reasons.clone() }
}

fn since(enablement: &Enablement) -> Option<Timestamp> {
    match enablement {
        Enablement::Enabled { since, .. } => Some(*since),
        _ => None,
    }
}
