//! One request as the officer sees it: no secret, the e-mail address masked.

use polis_domain::{Account, Rejection};
use polis_domain::{
    account::{Act, Delegation},
    desk::Duty,
};
use polis_pages::{
    FormView,
    enablement::{Applicant, Named},
    recognition::{Dossier, Freeze},
};
use polis_web::{Answer, Cx, Failure, OnDuty};

use crate::{offices::Offices, outcome};

/// Shows it, once the look is an event that the citizen can read.
pub(crate) async fn show(cx: &Cx, officer: &OnDuty, account: Account) -> Answer {
    let schools = Offices::read(cx).await?;
    let account = seen(cx, officer, &schools, account).await?;
    let mut page = page(cx, officer, &schools, &account)?;
    if let [only] = page.sites.as_slice() {
        page.form = FormView::of([("sede", only.value.clone())]);
    }
    cx.page(&page)
}

/// Notes the look. Where the officer sits is not said yet: the first of the officer's sites is noted.
async fn seen(
    cx: &Cx,
    officer: &OnDuty,
    schools: &Offices,
    account: Account,
) -> Result<Account, Failure> {
    let mut desk = officer.officer.desk(officer.officer.sites.first().map_or("", String::as_str));
    desk.office = schools.name(&desk.site);
    let before = account.clone();
    let look = |_: &Account| Ok((Act::Look(Box::new(desk.clone())), vec![]));
    match cx.execute(account, &officer.actor(), look).await {
        Ok(transition) => Ok(transition.after),
        Err(failure) if failure.rejection() == Some(&Rejection::AlreadyDone) => Ok(before),
        Err(failure) => Err(failure),
    }
}

/// The page of an account that has a request, with an empty form.
pub(crate) fn page(
    cx: &Cx,
    officer: &OnDuty,
    schools: &Offices,
    account: &Account,
) -> Result<Dossier, Failure> {
    let citizen = account.citizen().ok_or_else(Failure::unknown)?;
    let request = citizen.enablement.request().ok_or_else(Failure::unknown)?;
    let (registrant, document) = (&citizen.registrant, &request.data.document);
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
        sites: officer.officer.sites.iter().map(|code| schools.choice(code)).collect(),
        delegate: request.delegation.delegate.as_ref().map(Named::new),
        freeze: freeze(cx, officer, &request.delegation),
        recognised: outcome::recognised(account),
        refused: outcome::refused(account),
        resent: None,
    })
}

/// Whether the request is frozen, and whether this officer may review it.
fn freeze(cx: &Cx, officer: &OnDuty, delegation: &Delegation) -> Freeze {
    let officer = &officer.officer;
    match delegation.frozen {
        None => Freeze::None,
        Some(_) if officer.sites.iter().any(|it| officer.may(Duty::Appoint, it, cx.today())) => {
            Freeze::ByThisOfficer
        }
        Some(_) => Freeze::ByAnother,
    }
}
