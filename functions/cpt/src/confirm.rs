//! «Dati di verifica conferma ricezione Codice Personale Temporaneo» (R-CPT-1), and where to go then.

use polis_domain::account::Act;
use polis_domain::{
    CodiceFiscale, Fault,
    account::{Enablement, Position},
};
use polis_pages::{
    FormView,
    cpt::{ConfirmForm, Confirmed},
};
use polis_web::{Answer, Cx, Form, SignedIn, place_of};

use crate::{entry, login};

const NEXT: &str = "/cpt/confermato";

/// A citizen who came with SPID or CIE goes straight to the codice personale: there one entry of the CPT
/// does for both steps, and no school is needed (E7s).
pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.at(Position::ConfirmCpt)?;
    let locked = entry::locked(&person.account, cx.now);
    cx.page(&page(&cx, &person, FormView::default(), locked))
}

pub(crate) async fn confirm(cx: Cx, mut form: Form) -> Answer {
    let person = cx.signed_in().await?;
    let cf = form.parse("codice_fiscale", CodiceFiscale::parse);
    let cpt = polis_domain::text::code(form.get("cpt"));
    if cpt.is_empty() {
        form.fault("cpt", &Fault::Missing);
    }
    let view = entry::view(&form, &person.citizen.enablement);
    let Some(cf) = cf.filter(|_| !view.has_errors()) else {
        return cx.page_with(422, &page(&cx, &person, view, None));
    };
    if !login::stands(&cx, &person).await? {
        return login::asked(&cx, &person);
    }
    let entry = entry::enter(&cx, person.account.clone(), entry::locked, |account| {
        Act::ConfirmCpt { codice_fiscale: cf.clone(), cpt: (entry::is_cpt(account, &cpt)).into() }
    });
    let entry = entry.await?;
    match entry.refusal() {
        // A citizen who came with SPID or CIE needs no school (R-REC-7).
        None if person.citizen.digital.is_some() => cx.next(place_of(Position::ChooseCodeByLogin)),
        None => cx.next(NEXT),
        Some(failure) => {
            let view = entry.noted(view, "cpt", "codice-fiscale-or-cpt");
            cx.refuse(failure, &page(&cx, &person, view, entry.locked()))
        }
    }
}

pub(crate) async fn confirmed(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    let Enablement::CptConfirmed { request, progress, .. } = &person.citizen.enablement else {
        return Err(person.elsewhere());
    };
    cx.page(&Confirmed {
        chrome: cx.chrome_of(&person),
        request_number: request.number.to_string(),
        deadline: progress.deadline(),
    })
}

fn page(cx: &Cx, person: &SignedIn, form: FormView, locked_minutes: Option<u32>) -> ConfirmForm {
    let digital = person.citizen.digital.is_some();
    ConfirmForm { chrome: cx.chrome_of(person), form, digital, locked_minutes }
}
