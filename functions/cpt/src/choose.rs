//! The mandatory change of the CPT into the codice personale (R-COD-1…4).

use polis_domain::{
    Command, Fault, PersonalCodeRule, Username,
    account::{Enablement, Step},
};
use polis_pages::{
    FormView,
    cpt::{ChooseCode, CodeSet},
};
use polis_web::{Answer, Cx, Failure, Form, SignedIn, place_of, secret};

use crate::entry::{self, Entry};

const NEXT: &str = "/codice-personale/impostato";

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    if person.account.next_step() != Step::ChooseCode {
        return Err(Failure::elsewhere(place_of(person.account.next_step())));
    }
    let locked = entry::locked(&person.account, cx.now);
    let form = FormView::of([("username", person.citizen.username.as_str())]);
    cx.page(&page(&cx, &person, form, locked.map(Entry::Locked)))
}

pub(crate) async fn choose(cx: Cx, mut form: Form) -> Answer {
    let person = cx.signed_in().await?;
    let Some(Typed { username, cpt, code }) = Typed::read(&mut form) else {
        return cx.page_with(422, &page(&cx, &person, form.view(), None));
    };
    let hash = secret::hash(&code);
    let ours = person.citizen.username == username;
    let entry = entry::enter(&cx, person.account.clone(), |account| {
        Command::ChooseCode(ours && entry::is_cpt(account, &cpt), hash.clone())
    });
    let entry = entry.await?;
    match entry.refusal() {
        None => cx.next(NEXT),
        Some(failure) => cx.refuse(failure, &page(&cx, &person, form.view(), Some(entry))),
    }
}

pub(crate) async fn chosen(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let Enablement::Enabled { since, .. } = &person.citizen.enablement else {
        return Err(Failure::elsewhere(place_of(person.account.next_step())));
    };
    cx.page(&CodeSet { chrome: cx.chrome_of(&person), since: *since })
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
        let cpt = form.get("cpt").to_owned();
        let (code, again) = (form.raw("nuovo_codice").to_owned(), form.raw("conferma_codice"));
        let same = code == again;
        if cpt.is_empty() {
            form.fault("cpt", &Fault::Missing);
        }
        for fault in PersonalCodeRule::check(&code).err().into_iter().flatten() {
            form.fault("nuovo_codice", &fault);
        }
        if !code.is_empty() && code == cpt {
            form.fault("nuovo_codice", &Fault::SameAsBefore);
        }
        if !same {
            form.fault("conferma_codice", &Fault::NotTheSame);
        }
        let typed = Self { username: username?, cpt, code };
        (!form.is_wrong()).then_some(typed)
    }
}

fn page(cx: &Cx, person: &SignedIn, form: FormView, entry: Option<Entry>) -> ChooseCode {
    ChooseCode {
        chrome: cx.chrome_of(person),
        form,
        attempts_left: entry.and_then(Entry::left),
        locked_minutes: entry.and_then(Entry::locked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(cpt: &str, code: &str, again: &str) -> Vec<(String, String)> {
        let values = [
            ("username", "maria.esempio"),
            ("cpt", cpt),
            ("nuovo_codice", code),
            ("conferma_codice", again),
        ];
        let values = values.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let mut form = Form::of(values.into());
        let read = Typed::read(&mut form);
        assert_eq!(read.is_none(), form.is_wrong());
        let view = form.view();
        assert_eq!(view.values.len(), 1, "no secret is shown again");
        view.errors.into_iter().map(|fault| (fault.field, fault.code)).collect()
    }

    #[test]
    fn r_cod_3_the_new_code_is_checked_before_anything_is_counted() {
        let fault = |field: &str, code: &str| (field.to_owned(), code.to_owned());
        assert_eq!(faults("Abcdef2345", "collaudo1", "collaudo1"), []);
        assert_eq!(faults("", "collaudo1", "collaudo1"), [fault("cpt", "missing")]);
        assert_eq!(
            faults("Abcdef2345", "collaudo", "collaudo1"),
            [fault("nuovo_codice", "needs-digit"), fault("conferma_codice", "not-the-same")]
        );
    }

    #[test]
    fn e7_the_cpt_is_never_the_final_code() {
        let same = ("nuovo_codice".to_owned(), "same-as-before".to_owned());
        assert_eq!(faults("Abcdef2345", "Abcdef2345", "Abcdef2345"), [same]);
    }
}
