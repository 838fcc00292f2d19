//! «Conferma»: the officer attests the recognition (R-REC-5, D.2 E6).

use polis_domain::account::Act;
use polis_domain::desk::{self, DELEGATIONS_A_YEAR, Delegate, Sought};
use polis_domain::{
    Account, Fault, Rejection,
    account::{Enablement, Proof, Recognition},
};
use polis_pages::recognition::Dossier;
use polis_store::{DelegationUse, ExtraWrite};
use polis_web::{Answer, Cx, Failure, Form, OnDuty};

use crate::{dossier, offices::Offices, outcome, search};

pub(crate) async fn confirm(cx: Cx, mut form: Form) -> Answer {
    let officer = cx.officer().await?;
    let Some(account) = search::found(&cx, &officer, &mut form).await? else {
        return search::missed(&cx, &officer, &form);
    };
    let schools = Offices::read(&cx).await?;
    let page = dossier::page(&cx, &officer, &schools, &account)?;
    let checked = {
        let sought = Sought { expired: page.document_expired, delegate: delegate(&account) };
        desk::check(form.values(), &officer.officer, sought, cx.today())
    };
    let Some(mut recognition) = form.parsed(checked) else {
        return cx.page_with(422, &Dossier { form: form.view(), ..page });
    };
    recognition.office = schools.name(&recognition.site);
    let id = account.id.clone();
    let recognised = cx
        .execute(account, &officer.actor(), |account| {
            let mut line = outcome::line(&cx, &officer, account, &recognition.site, &[]);
            line.extend(counted(&cx, &recognition));
            let recognition = Box::new(recognition.clone());
            let officer = officer.officer.codice_fiscale.clone();
            Ok((Act::Recognise { officer, recognition }, line))
        })
        .await;
    match recognised {
        Ok(transition) => done(&cx, &officer, &transition.after),
        Err(failure) if failure.slug() == Failure::spent().slug() => {
            let max = usize::try_from(DELEGATIONS_A_YEAR).unwrap_or(usize::MAX);
            form.fault("delegato_codice_fiscale", &Fault::TooMany { max });
            cx.page_with(422, &Dossier { form: form.view(), ..page })
        }
        Err(failure) if failure.rejection().is_none() => Err(failure),
        Err(failure) => {
            let now = cx.app.table().load(&id).await?.ok_or_else(Failure::unknown)?;
            refused(&cx, &officer, &schools, &now, &recognition, failure)
        }
    }
}

fn refused(
    cx: &Cx,
    officer: &OnDuty,
    schools: &Offices,
    account: &Account,
    recognition: &Recognition,
    failure: Failure,
) -> Answer {
    let page = dossier::page(cx, officer, schools, account)?;
    match failure.rejection() {
        Some(Rejection::AlreadyDone) if attested(account) == Some(recognition) => {
            done(cx, officer, account)
        }
        // Another officer was faster: the page names role, office and instant.
        Some(Rejection::AlreadyDone | Rejection::OutOfOrder) => {
            cx.refuse(Failure::elsewhere("/sportello"), &page)
        }
        // Meanwhile the citizen named another delegate, or said «non ho delegato nessuno».
        Some(Rejection::NotTheDelegate | Rejection::Frozen) => cx.refuse(failure, &page),
        Some(Rejection::Superseded) => cx.refuse(failure, &Dossier { superseded: true, ..page }),
        _ => Err(failure),
    }
}

/// The delegate whom the citizen named.
fn delegate(account: &Account) -> Option<&Delegate> {
    account.citizen()?.enablement.request()?.delegation.delegate.as_ref()
}

/// The recognition that the delegate attends counts for this year, unless the delegate is a guardian (D.4).
fn counted(cx: &Cx, recognition: &Recognition) -> Option<ExtraWrite> {
    let came = recognition.delegate.as_ref().filter(|came| came.counted)?;
    let (delegate, year, at) = (came.codice_fiscale.clone(), cx.today().year(), cx.now);
    Some(ExtraWrite::CountDelegation(DelegationUse { delegate, year, at }))
}

/// What was attested of this account: the same again is no error, the answer was lost on the way.
fn attested(account: &Account) -> Option<&Recognition> {
    match &account.citizen()?.enablement {
        Enablement::Recognised { proof: Proof::AtDesk(recognition), .. } => Some(recognition),
        _ => None,
    }
}

fn done(cx: &Cx, officer: &OnDuty, account: &Account) -> Answer {
    let Some(acted) = outcome::recognised(account) else { return Err(Failure::outdated()) };
    cx.page(&outcome::receipt(cx, officer, account, acted.office, acted.at)?)
}
