//! «Conferma»: the officer attests the recognition (R-REC-5, D.2 E6).

use polis_domain::account::Act;
use polis_domain::desk;
use polis_domain::{
    Account, Rejection,
    account::{Enablement, Proof, Recognition},
};
use polis_pages::recognition::{Dossier, Recognised};
use polis_web::{Answer, Cx, Failure, Form, OnDuty};

use crate::{dossier, search};

pub(crate) async fn confirm(cx: Cx, mut form: Form) -> Answer {
    let officer = cx.officer().await?;
    let Some(account) = search::found(&cx, &officer, &mut form).await? else {
        return search::missed(&cx, &officer, &form);
    };
    let page = dossier::page(&cx, &officer, &account)?;
    let checked = desk::check(form.values(), &officer.officer, page.document_expired);
    let recognition = match checked {
        Ok(recognition) => recognition,
        Err(faults) => {
            for (field, fault) in &faults {
                form.fault(field, fault);
            }
            return cx.page_with(422, &Dossier { form: form.view(), ..page });
        }
    };
    let id = account.id.clone();
    let recognised = cx
        .execute(account, &officer.actor(), |_| {
            Ok((Act::Recognise(Box::new(recognition.clone())), vec![]))
        })
        .await;
    match recognised {
        Ok(transition) => done(&cx, &officer, &transition.after),
        Err(failure) if failure.rejection().is_none() => Err(failure),
        Err(failure) => {
            let now = cx.app.table().load(&id).await?.ok_or_else(Failure::unknown)?;
            refused(&cx, &officer, &now, &recognition, failure)
        }
    }
}

fn refused(
    cx: &Cx,
    officer: &OnDuty,
    account: &Account,
    recognition: &Recognition,
    failure: Failure,
) -> Answer {
    let page = dossier::page(cx, officer, account)?;
    match failure.rejection() {
        Some(Rejection::AlreadyDone) if attested(account) == Some(recognition) => {
            done(cx, officer, account)
        }
        Some(Rejection::AlreadyDone | Rejection::OutOfOrder) => {
            cx.refuse(Failure::elsewhere("/sportello"), &page)
        }
        Some(Rejection::Superseded) => cx.refuse(failure, &Dossier { superseded: true, ..page }),
        _ => Err(failure),
    }
}

/// What was attested of this account: the same again is no error, the answer was lost on the way.
fn attested(account: &Account) -> Option<&Recognition> {
    match &account.citizen()?.enablement {
        Enablement::Recognised { proof: Proof::AtDesk(recognition), .. } => Some(recognition),
        _ => None,
    }
}

fn done(cx: &Cx, officer: &OnDuty, account: &Account) -> Answer {
    let citizen = account.citizen().ok_or_else(Failure::unknown)?;
    let Enablement::Recognised { request, progress, .. } = &citizen.enablement else {
        return Err(Failure::outdated());
    };
    let person = &citizen.registrant.person;
    cx.page(&Recognised {
        chrome: cx.chrome_of_officer(officer),
        request_number: request.number.to_string(),
        name: person.full_name(),
        at: progress.at,
        email: citizen.registrant.email.masked(),
    })
}
