//! «Annulla e rifai la richiesta», until an officer recognised the citizen: another number, the same data.

use polis_app::chance;
use polis_domain::{
    Rejection,
    account::{Act, Enablement, Request},
};
use polis_pages::enablement::Redo;
use polis_web::{Answer, Cx, Failure, SignedIn};

const NEXT: &str = "/abilitazione/adesione";

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let request_number = pending(&person)?.number.to_string();
    cx.page(&Redo { chrome: cx.chrome_of(&person), request_number })
}

pub(crate) async fn redo(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let number = chance::request_number();
    let redone = cx.execute(person.account.clone(), &SignedIn::ACTOR, |_| {
        Ok((Act::RedoRequest(number.clone()), vec![]))
    });
    match redone.await {
        Ok(_) => cx.saved(NEXT),
        // The same form again: the new request is there already.
        Err(failure) => match (failure.rejection(), &person.citizen.enablement) {
            (Some(Rejection::OutOfOrder), Enablement::DataEntered { .. }) => cx.saved(NEXT),
            _ => Err(failure),
        },
    }
}

fn pending(person: &SignedIn) -> Result<&Request, Failure> {
    let enablement = &person.citizen.enablement;
    let request = enablement.request().filter(|_| enablement.is_redoable());
    request.ok_or_else(|| person.elsewhere())
}
