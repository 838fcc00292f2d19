//! One request as the officer sees it: no secret, the e-mail address masked.

use polis_domain::Account;
use polis_pages::{Choice, FormView, enablement::Applicant, recognition::Dossier};
use polis_web::{Answer, Cx, Failure, OnDuty};

pub(crate) fn show(cx: &Cx, officer: &OnDuty, account: &Account) -> Answer {
    let mut page = page(cx, officer, account)?;
    if let [only] = page.sites.as_slice() {
        page.form = FormView::of([("sede", only.value.clone())]);
    }
    cx.page(&page)
}

/// The page of an account that has a request, with an empty form.
pub(crate) fn page(cx: &Cx, officer: &OnDuty, account: &Account) -> Result<Dossier, Failure> {
    let citizen = account.citizen().ok_or_else(Failure::unknown)?;
    let request = citizen.enablement.request().ok_or_else(Failure::unknown)?;
    let (registrant, document) = (&citizen.registrant, &request.data.document);
    let sites = officer.officer.sites.iter().map(|code| Choice::new(code, code)).collect();
    Ok(Dossier {
        chrome: cx.chrome_of_officer(officer),
        form: FormView::default(),
        position: citizen.position(),
        digital: citizen.needs_no_school(),
        superseded: false,
        request_number: request.number.to_string(),
        modulo_version: request.modulo_version,
        person: Applicant::masked(&account.codice_fiscale, registrant),
        document: document.clone(),
        document_expired: document.expired(cx.today()),
        disagreements: registrant.disagreements.clone(),
        sites,
    })
}
