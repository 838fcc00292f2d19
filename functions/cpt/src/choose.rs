//! The mandatory change of the CPT into the codice personale (R-COD-1…4); for a citizen who came with
//! SPID or CIE also the proof that the mail arrived, and the end of the way (E7s).

use polis_app::secret;
use polis_domain::account::Act;
use polis_domain::{
    Fault, Rejection, Username,
    account::{Enablement, Position, Proof},
};
use polis_pages::{
    FormView,
    cpt::{ChooseCode, CodeSet},
};
use polis_web::{Answer, Cx, Failure, Form, SignedIn, place_of};

use crate::{
    back,
    entry::{self, Entry},
    login, new_code,
};

const NEXT: &str = "/codice-personale/impostato";

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    if !matches!(person.citizen.position(), Position::ChooseCode | Position::ChooseCodeByLogin) {
        return Err(person.elsewhere());
    }
    if !login::stands(&cx, &person).await? {
        return login::asked(&cx, &person);
    }
    let locked = entry::locked(&person.account, cx.now);
    let form = FormView::of([("username", person.citizen.username.as_str())]);
    cx.page(&page(&cx, &person, form, locked))
}

pub(crate) async fn choose(cx: Cx, mut form: Form) -> Answer {
    let person = cx.signed_in().await?;
    let typed = Typed::read(&mut form);
    let view = entry::view(&form, &person.citizen.enablement);
    let Some(Typed { username, cpt, code }) = typed.filter(|_| !view.has_errors()) else {
        return cx.page_with(422, &page(&cx, &person, view, None));
    };
    if !login::stands(&cx, &person).await? {
        return login::asked(&cx, &person);
    }
    let hash = secret::hash(&code);
    let ours = person.citizen.username == username;
    let entry = entry::enter(&cx, person.account.clone(), entry::locked, |account| {
        Act::ChooseCode { cpt: (ours && entry::is_cpt(account, &cpt)).into(), code: hash.clone() }
    });
    let entry = entry.await?;
    match (entry, entry.refusal()) {
        (Entry::Past, _) => already_set(&cx, &code).await,
        (_, None) => cx.next(NEXT),
        (_, Some(failure)) => {
            let view = entry.noted(view, "cpt", "username-or-cpt");
            cx.refuse(failure, &page(&cx, &person, view, entry.locked()))
        }
    }
}

/// The code is set: by this very form, sent before, or with another code, which stays.
async fn already_set(cx: &Cx, typed: &str) -> Answer {
    let person = cx.signed_in().await?;
    let place = place_of(person.account.position());
    let late = Failure::rejected(&Rejection::AlreadyDone, place);
    let Enablement::Enabled { since, .. } = &person.citizen.enablement else { return Err(late) };
    if new_code::is_set(&person.citizen, typed) {
        return cx.next(NEXT);
    }
    let chrome = cx.chrome_of(&person);
    cx.refuse(late, &CodeSet { chrome, since: *since, kept: true, back: None })
}

pub(crate) async fn chosen(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let Enablement::Enabled { since, .. } = &person.citizen.enablement else {
        return Err(person.elsewhere());
    };
    let (chrome, back) = (cx.chrome_of(&person), back::asked(&cx));
    cx.page(&CodeSet { chrome, since: *since, kept: false, back })
}

/// The form, read without fault.
#[derive(Debug)]
struct Typed {
    username: Username,
    cpt: String,
    code: String,
}

impl Typed {
    /// Reads the form, or notes what is wrong with it; nothing is counted then.
    fn read(form: &mut Form) -> Option<Self> {
        let username = form.parse("username", Username::parse);
        let cpt = polis_domain::text::code(form.get("cpt"));
        if cpt.is_empty() {
            form.fault("cpt", &Fault::Missing);
        }
        let code = new_code::parse(form, Some(&cpt));
        if form.is_wrong() {
            return None;
        }
        Some(Self { username: username?, cpt, code: code? })
    }
}

fn page(cx: &Cx, person: &SignedIn, form: FormView, locked_minutes: Option<u32>) -> ChooseCode {
    let (federation, enablement) = (person.citizen.federation(), &person.citizen.enablement);
    let at_desk = matches!(enablement, Enablement::Recognised { proof: Proof::AtDesk(_), .. });
    ChooseCode {
        chrome: cx.chrome_of(person),
        form,
        locked_minutes,
        digital: federation.filter(|_| !at_desk),
        confirmed: !matches!(enablement, Enablement::CptSent { .. }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_cod_3_username_and_both_codes_are_read_before_anything_is_counted() {
        let values =
            [("username", ""), ("cpt", ""), ("nuovo_codice", "a"), ("conferma_codice", "b")];
        let values = values.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let mut form = Form::of(values.into());
        assert!(Typed::read(&mut form).is_none());
        let fields: Vec<String> = form.view().errors.into_iter().map(|fault| fault.field).collect();
        for field in ["username", "cpt", "nuovo_codice", "conferma_codice"] {
            assert!(fields.iter().any(|told| told == field), "{field} in {fields:?}");
        }
    }
}
