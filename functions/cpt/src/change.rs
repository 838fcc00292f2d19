//! A new codice personale with the old one (E8), or with the temporary one of a recovery (E9).

use polis_app::secret;
use polis_domain::{
    Account, Fault,
    account::{Act, PersonalCode},
};
use polis_pages::{FormView, personal_code::Change};
use polis_web::{Answer, Cx, Form, SignedIn};

use crate::{
    back,
    entry::{self, Entry},
    new_code,
};

const OLD: &str = "vecchio_codice";

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let locked = entry::signing_locked(&person.account, cx.now);
    let back = back::asked(&cx);
    cx.page(&page(&cx, &person, FormView::default(), locked, back))
}

pub(crate) async fn change(cx: Cx, mut form: Form) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let back = back::posted(&form);
    let old = form.secret(OLD);
    if old.is_empty() {
        form.fault(OLD, &Fault::Missing);
    }
    let code = new_code::parse(&mut form, Some(&old)).filter(|_| !form.is_wrong());
    let Some(code) = code else {
        return cx.page_with(422, &page(&cx, &person, form.view(), None, back));
    };
    let next = back::via("/codice-personale/impostato", back.as_deref());
    let is_done = |account: &Account| {
        account.citizen().is_some_and(|citizen| new_code::is_set(citizen, &code))
    };
    let hash = secret::hash(&code);
    let tried = entry::enter(&cx, person.account.clone(), entry::signing_locked, |account| {
        Act::ChangeCode { old: is_changeable(account, &old).into(), code: hash.clone() }
    });
    let tried = tried.await?;
    // The same form again, after its answer was lost, changes nothing and counts as done.
    if matches!(tried, Entry::Wrong(_)) && is_done(&person.account) {
        return cx.next(&next);
    }
    match tried.refusal() {
        None => cx.next(&next),
        Some(failure) => {
            let view = tried.noted(form.view(), OLD, "not-the-old-code");
            cx.refuse(failure, &page(&cx, &person, view, tried.locked(), back))
        }
    }
}

/// Whether a new code may be set with this one.
fn is_changeable(account: &Account, typed: &str) -> bool {
    let code = account.citizen().and_then(|citizen| citizen.personal_code());
    code.is_some_and(|code| code.hashes().any(|hash| secret::matches(hash, typed)))
}

fn page(
    cx: &Cx,
    person: &SignedIn,
    form: FormView,
    locked_minutes: Option<u32>,
    back: Option<String>,
) -> Change {
    let temporary = person.citizen.personal_code().is_some_and(PersonalCode::is_temporary);
    Change { chrome: cx.chrome_of(person), form, temporary, locked_minutes, back }
}
