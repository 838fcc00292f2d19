//! «Attivazione del Servizio POLIS» (R-ENA-1, R-ENA-3, R-ENA-4): filled in, or changed before «Accetto».

use polis_domain::account::Act;
use polis_domain::{
    IdentityDocumentKind, Rejection, SecurityQuestion,
    account::{Citizen, Enablement, Position, Request},
    place,
};
use polis_pages::{
    Choice, FormView,
    enablement::{Applicant, RequestForm},
};
use polis_web::{Answer, Cx, Failure, Form, SignedIn};

use crate::typed::{Typed, retyped};

const NEXT: &str = "/abilitazione/adesione";

/// Changes an hour by one person: each makes a modulo.
const CHANGES: u32 = 20;
const HOUR: u32 = 3600;

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = admitted(&cx).await?;
    let form = retyped(person.citizen.enablement.request().map(|request| &request.data));
    match cx.typed_before(&person).await? {
        Some(typed) => cx.page(&page(&cx, &person, typed).restored()),
        None => cx.page(&page(&cx, &person, form)),
    }
}

pub(crate) async fn confirm(cx: Cx, mut form: Form) -> Answer {
    let person = match admitted(&cx).await {
        Ok(person) => person,
        Err(failure) => return cx.keep_typed(&form, failure).await,
    };
    let before = person.citizen.enablement.request().map(|request| &request.data);
    let Some(typed) = Typed::read(&mut form, cx.today(), before) else {
        return cx.page_with(422, &page(&cx, &person, form.view()));
    };
    cx.limit_of("richiesta", person.account.id.as_str(), CHANGES, HOUR).await?;
    let data = Box::new(typed.data());
    let entered = cx.execute(person.account, &SignedIn::ACTOR, |account| {
        // Confirming the same twice makes no second modulo.
        match account.citizen().and_then(pending) {
            Some(request) if typed.is(&request.data) => {
                Err(Failure::rejected(&Rejection::AlreadyDone, NEXT))
            }
            _ => Ok((Act::EnterData(data.clone()), vec![])),
        }
    });
    match entered.await {
        Err(failure) if failure.rejection() != Some(&Rejection::AlreadyDone) => Err(failure),
        _ => cx.saved(NEXT),
    }
}

/// The citizen, if a request may be made or changed now.
async fn admitted(cx: &Cx) -> Result<SignedIn, Failure> {
    let person = cx.signed_in().await?;
    match person.citizen.position() {
        Position::EnterData | Position::Lapsed | Position::Accept => Ok(person),
        _ => Err(person.elsewhere()),
    }
}

/// The request that «Accetto» would accept.
fn pending(citizen: &Citizen) -> Option<&Request> {
    match &citizen.enablement {
        Enablement::DataEntered { request } => Some(request),
        _ => None,
    }
}

fn page(cx: &Cx, person: &SignedIn, form: FormView) -> RequestForm {
    let page = RequestForm::new(
        cx.chrome_of(person),
        form,
        Applicant::new(&person.account.codice_fiscale, &person.citizen.registrant),
        IdentityDocumentKind::ALL.map(IdentityDocumentKind::code),
        SecurityQuestion::ALL.map(SecurityQuestion::code),
    );
    let abroad = place::countries(cx.today()).into_iter().map(|country| country.name);
    let states = [place::ITALIA].into_iter().chain(abroad).map(|name| Choice::new(name, name));
    let page = RequestForm { states: states.collect(), ..page };
    let page = page.digital(person.citizen.federation());
    match (pending(&person.citizen), person.citizen.enablement.request()) {
        (Some(_), _) => page.again(),
        (None, Some(_)) => page.answered(),
        (None, None) => page,
    }
}
