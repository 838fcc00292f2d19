//! «Chi ha visto i tuoi dati»: the events of the desk in the citizen's own chain.

use polis_domain::{account::Event, desk::Desk, kernel::Record};
use polis_pages::{
    enablement::{Deed, Seen, Sight},
    recognition::Acted,
};
use polis_web::{Answer, Cx};

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let texts = cx.app.table().records(&person.account).await?;
    let records = texts.iter().rev().filter_map(|text| Record::read(text));
    let sights = records.filter_map(sight).collect();
    cx.page(&Seen { chrome: cx.chrome_of(&person), sights })
}

/// What an officer did, if it is that.
fn sight(record: Record<Event>) -> Option<Sight> {
    let at = record.at;
    let by =
        |desk: Desk, reasons| Acted { role: Some(desk.role), office: desk.office, at, reasons };
    Some(match record.event {
        Event::DossierViewed { desk } => Sight { what: Deed::Viewed, by: by(desk, vec![]) },
        Event::DelegationReviewed { desk } => Sight { what: Deed::Reviewed, by: by(desk, vec![]) },
        Event::RecognitionRefused { desk, reasons } => {
            Sight { what: Deed::Refused, by: by(desk, reasons) }
        }
        Event::Recognised { role, site, office, .. } => {
            let office = if office.is_empty() { site } else { office };
            Sight { what: Deed::Recognised, by: Acted { role, office, at, reasons: vec![] } }
        }
        _ => return None,
    })
}
