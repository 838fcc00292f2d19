//! «Prova il tuo codice»: whether the codice personale is the one the citizen remembers. A wrong entry counts as at
//! «Inoltra».

use polis_domain::{Fault, account::Act};
use polis_pages::{FormView, personal_code::Trial};
use polis_web::{Answer, Cx, Form, SignedIn};

use crate::{back, entry, new_code};

const FIELD: &str = "codice_personale";

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let locked = entry::signing_locked(&person.account, cx.now);
    cx.page(&page(&cx, &person, FormView::default(), locked))
}

pub(crate) async fn try_code(cx: Cx, mut form: Form) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let typed = form.secret(FIELD);
    if typed.is_empty() {
        form.fault(FIELD, &Fault::Missing);
        return cx.page_with(422, &page(&cx, &person, form.view(), None));
    }
    let tried = entry::enter(&cx, person.account.clone(), entry::signing_locked, |account| {
        match account.citizen() {
            Some(citizen) if new_code::is_set(citizen, &typed) => Act::AcceptCode,
            _ => Act::MistypeCode,
        }
    });
    let tried = tried.await?;
    match tried.refusal() {
        None => cx.page(&Trial { right: true, ..page(&cx, &person, FormView::default(), None) }),
        Some(failure) => {
            let view = tried.noted(form.view(), FIELD, "not-your-code");
            cx.refuse(failure, &page(&cx, &person, view, tried.locked()))
        }
    }
}

fn page(cx: &Cx, person: &SignedIn, form: FormView, locked_minutes: Option<u32>) -> Trial {
    let (chrome, back) = (cx.chrome_of(person), back::asked(cx));
    Trial { chrome, form, right: false, locked_minutes, back }
}
