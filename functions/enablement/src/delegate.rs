//! «Delega un’altra persona» (R-REC-4): named here before anything is signed, and withdrawn here.

use polis_domain::{Rejection, account::Act, desk::Delegate};
use polis_pages::{
    FormView,
    enablement::{DelegatePage, Named},
};
use polis_web::{Answer, Cx, Failure, Form, SignedIn};

const HERE: &str = "/abilitazione/delegato";

/// Changes an hour by one person: each makes a delega and a mail.
const CHANGES: u32 = 10;
const HOUR: u32 = 3600;

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = admitted(&cx).await?;
    match cx.typed_before(&person).await? {
        Some(typed) => cx.page(&DelegatePage { restored: true, ..page(&cx, &person, typed)? }),
        None => cx.page(&page(&cx, &person, FormView::default())?),
    }
}

pub(crate) async fn name(cx: Cx, mut form: Form) -> Answer {
    let person = match admitted(&cx).await {
        Ok(person) => person,
        Err(failure) => return cx.keep_typed(&form, failure).await,
    };
    let read = Delegate::parse(form.values(), &person.account.codice_fiscale);
    let Some(delegate) = form.parsed(read) else {
        return cx.page_with(422, &page(&cx, &person, form.view())?);
    };
    cx.limit_of("delegato", person.account.id.as_str(), CHANGES, HOUR).await?;
    let named = cx.execute(person.account, &SignedIn::ACTOR, |_| {
        Ok((Act::NameDelegate(Box::new(delegate.clone())), vec![]))
    });
    done(&cx, named.await.map(drop))
}

pub(crate) async fn withdraw(cx: Cx) -> Answer {
    let person = admitted(&cx).await?;
    let withdrawn =
        cx.execute(person.account, &SignedIn::ACTOR, |_| Ok((Act::WithdrawDelegate, vec![])));
    done(&cx, withdrawn.await.map(drop))
}

/// This page answers to a form; a browser that comes by address reads the name of the delegate.
pub(crate) async fn instead() -> Failure {
    Failure::elsewhere(HERE)
}

/// The same again changes nothing, and is no error.
fn done(cx: &Cx, written: Result<(), Failure>) -> Answer {
    match written {
        Err(failure) if failure.rejection() != Some(&Rejection::AlreadyDone) => Err(failure),
        _ => cx.saved(HERE),
    }
}

/// The citizen, while a recognition is to come that another person may attend.
async fn admitted(cx: &Cx) -> Result<SignedIn, Failure> {
    let person = cx.signed_in().await?;
    if person.citizen.delegation().is_some() { Ok(person) } else { Err(person.elsewhere()) }
}

fn page(cx: &Cx, person: &SignedIn, form: FormView) -> Result<DelegatePage, Failure> {
    let delegation = person.citizen.delegation().ok_or_else(|| person.elsewhere())?;
    Ok(DelegatePage {
        chrome: cx.chrome_of(person),
        form,
        named: delegation.delegate.as_ref().map(Named::new),
        email: person.citizen.registrant.email.as_str().to_owned(),
        deadline: person.citizen.enablement.deadline().ok_or_else(|| person.elsewhere())?,
        restored: false,
    })
}
