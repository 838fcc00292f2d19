//! One request as the officer sees it: no secret, the e-mail address masked.

use polis_domain::{
    Account,
    account::{Citizen, Enablement, Proof},
};
use polis_pages::{
    Choice, FormView,
    enablement::Applicant,
    recognition::{Dossier, DossierState},
};
use polis_web::{Answer, Cx, Failure, Officer};

pub(crate) fn show(cx: &Cx, officer: &Officer, account: &Account) -> Answer {
    let mut page = page(cx, officer, account)?;
    if let [only] = page.sites.as_slice() {
        page.form = FormView::of([("sede", only.value.clone())]);
    }
    cx.page(&page)
}

/// The page of an account that has a request, with an empty form.
pub(crate) fn page(cx: &Cx, officer: &Officer, account: &Account) -> Result<Dossier, Failure> {
    let citizen = account.citizen().ok_or_else(Failure::unknown)?;
    let request = citizen.enablement.request().ok_or_else(Failure::unknown)?;
    let (registrant, document) = (&citizen.registrant, &request.data.document);
    let sites = officer.operator.sites.iter().map(|code| Choice::new(code, code)).collect();
    Ok(Dossier {
        chrome: cx.chrome_of_officer(officer),
        form: FormView::default(),
        state: state(citizen),
        request_number: request.number.to_string(),
        modulo_version: request.modulo_version,
        person: Applicant::masked(&account.codice_fiscale, registrant),
        document: document.clone(),
        document_expired: document.expired(cx.today()),
        disagreements: registrant.disagreements.clone(),
        sites,
    })
}

fn state(citizen: &Citizen) -> DossierState {
    match &citizen.enablement {
        Enablement::DataEntered { .. } | Enablement::CptSent { .. }
            if citizen.digital.is_some() =>
        {
            DossierState::NotNeeded
        }
        Enablement::NotRequested | Enablement::DataEntered { .. } => DossierState::NotAccepted,
        Enablement::CptSent { .. } => DossierState::CptNotConfirmed,
        Enablement::CptConfirmed { .. } => DossierState::Ready,
        Enablement::Recognised { proof: Proof::Digital(_), .. }
        | Enablement::Enabled { proof: Proof::Digital(_), .. } => DossierState::NotNeeded,
        Enablement::Recognised { .. } | Enablement::Enabled { .. } => DossierState::Recognised,
        Enablement::Expired { .. } => DossierState::Expired,
    }
}
