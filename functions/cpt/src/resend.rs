//! «Ripetizione invio Codice Personale Temporaneo» (R-ENA-8).

use polis_domain::Rejection;
use polis_domain::account::Act;
use polis_pages::cpt::Resend;
use polis_web::{Answer, Cx, Failure, SignedIn, place_of};

const SENT: &str = "/cpt/ripetizione-invio?inviato=si";

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = admitted(&cx).await?;
    let sent = cx.query("inviato").is_some();
    cx.page(&Resend { sent, ..page(&cx, &person) })
}

pub(crate) async fn resend(cx: Cx) -> Answer {
    let person = admitted(&cx).await?;
    let page = page(&cx, &person);
    let sent = cx.execute(person.account, &SignedIn::ACTOR, |_| Ok((Act::ResendCpt, vec![]))).await;
    match sent {
        Ok(_) => cx.next(SENT),
        Err(failure) => match failure.rejection() {
            Some(&Rejection::TooSoon { seconds }) => {
                cx.refuse(failure, &Resend { wait_seconds: Some(seconds), ..page })
            }
            _ => Err(failure),
        },
    }
}

/// The citizen, while there is a temporary code.
async fn admitted(cx: &Cx) -> Result<SignedIn, Failure> {
    let person = cx.signed_in().await?;
    match person.citizen.enablement.cpt() {
        Some(_) => Ok(person),
        None => Err(Failure::elsewhere(place_of(person.account.position()))),
    }
}

fn page(cx: &Cx, person: &SignedIn) -> Resend {
    Resend {
        chrome: cx.chrome_of(person),
        email: person.citizen.registrant.email.as_str().to_owned(),
        sent: false,
        wait_seconds: None,
        digital: person.citizen.federation(),
    }
}
