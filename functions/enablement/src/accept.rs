//! The concluding page and «Accetto» (R-ENA-5, R-ENA-6).

use polis_domain::account::Act;
use polis_domain::{
    Rejection,
    account::{Enablement, Request},
};
use polis_pages::enablement::{Adesione, RequestSummary};
use polis_web::{Answer, Cx, Failure, Form, SignedIn};

const NEXT: &str = "/abilitazione/inviata";

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let request = pending(&person)?;
    cx.page(&page(&cx, &person, request))
}

pub(crate) async fn accept(cx: Cx, form: Form) -> Answer {
    let person = cx.signed_in().await?;
    let version: u32 = form.get("modulo_version").parse().map_err(|_| Failure::malformed())?;
    let accepted = cx
        .execute(person.account, &SignedIn::ACTOR, |_| {
            Ok((Act::Accept { modulo_version: version }, vec![]))
        })
        .await;
    match accepted {
        Ok(_) => cx.next(NEXT),
        Err(failure) => match failure.rejection() {
            Some(Rejection::AlreadyDone) => cx.next(NEXT),
            Some(Rejection::Superseded) => superseded(&cx, failure).await,
            _ => Err(failure),
        },
    }
}

/// The request was changed elsewhere meanwhile: its last version, to be accepted or not.
async fn superseded(cx: &Cx, failure: Failure) -> Answer {
    let person = cx.signed_in().await?;
    let page = page(cx, &person, pending(&person)?);
    cx.refuse(failure, &Adesione { superseded: true, ..page })
}

/// «Accetto» is pressed, not visited: a browser that comes by address gets the page with the button.
pub(crate) async fn instead() -> Failure {
    Failure::elsewhere("/abilitazione/adesione")
}

fn pending(person: &SignedIn) -> Result<&Request, Failure> {
    match &person.citizen.enablement {
        Enablement::DataEntered { request } => Ok(request),
        _ => Err(person.elsewhere()),
    }
}

fn page(cx: &Cx, person: &SignedIn, request: &Request) -> Adesione {
    let (registrant, data) = (&person.citizen.registrant, &request.data);
    Adesione {
        chrome: cx.chrome_of(person),
        request_number: request.number.to_string(),
        modulo_version: request.modulo_version,
        email: registrant.email.as_str().to_owned(),
        summary: RequestSummary {
            domicile: data.domicile.to_string(),
            phone: data.phone.as_str().to_owned(),
            document: data.document.clone(),
            question: data.question.clone(),
        },
        digital: person.citizen.federation(),
        superseded: false,
        document_expired: data.document.expired(cx.today()),
        disagreements: registrant.disagreements.clone(),
    }
}
