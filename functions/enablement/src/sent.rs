//! After «Accetto»: one mail brings CPT, modulo and delega (R-ENA-7).

use polis_domain::account::Enablement;
use polis_pages::enablement::Accepted;
use polis_web::{Answer, Cx};

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let Enablement::CptSent { request, progress, .. } = &person.citizen.enablement else {
        return Err(person.elsewhere());
    };
    cx.page(&Accepted {
        chrome: cx.chrome_of(&person),
        email: person.citizen.registrant.email.as_str().to_owned(),
        request_number: request.number.to_string(),
        deadline: progress.deadline(),
        digital: person.citizen.federation(),
    })
}
