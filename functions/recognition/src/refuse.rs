//! «Non riconosciuto»: the officer says why, and the citizen reads what to correct (D.2 E6x).

use polis_app::metrics;
use polis_domain::account::Act;
use polis_domain::{
    Account, Rejection, RequestNumber,
    desk::{self, DeskRefusal, RefusalReason},
};
use polis_pages::recognition::{Dossier, RefusalRecorded};
use polis_web::{Answer, Cx, Failure, Form, OnDuty};

use crate::{dossier, offices::Offices, outcome, search};

pub(crate) async fn refuse(cx: Cx, mut form: Form) -> Answer {
    let officer = cx.officer().await?;
    let Some(account) = search::found(&cx, &officer, &mut form).await? else {
        return search::missed(&cx, &officer, &form);
    };
    let schools = Offices::read(&cx).await?;
    let page = dossier::page(&cx, &officer, &schools, &account)?;
    let number = number(&account).ok_or_else(Failure::unknown)?;
    let declared = desk::refusal(form.values(), &officer.officer, number, cx.today());
    let Some(mut refusal) = form.parsed(declared) else {
        return cx.page_with(422, &Dossier { form: form.view(), ..page });
    };
    refusal.desk.office = schools.name(&refusal.desk.site);
    let id = account.id.clone();
    let refused = cx
        .execute(account, &officer.actor(), |account| {
            let (site, reasons) = (&refusal.desk.site, &refusal.reasons);
            let line = outcome::line(&cx, &officer, account, site, reasons);
            let refusal = Box::new(refusal.clone());
            let officer = officer.officer.codice_fiscale.clone();
            Ok((Act::Refuse { officer, refusal }, line))
        })
        .await;
    match refused {
        Ok(transition) => {
            if refusal.reasons.contains(&RefusalReason::IdentityDoubtful) {
                metrics::count(&cx.app, &[], &[("IdentityDoubtful", 1)]);
            }
            done(&cx, &officer, &transition.after)
        }
        Err(failure) if failure.rejection().is_none() => Err(failure),
        Err(failure) => {
            let now = cx.app.table().load(&id).await?.ok_or_else(Failure::unknown)?;
            not_refused(&cx, &officer, &schools, &now, &refusal, failure)
        }
    }
}

fn number(account: &Account) -> Option<RequestNumber> {
    Some(account.citizen()?.enablement.request()?.number.clone())
}

/// The same refusal again is one; the page names what another officer did meanwhile.
fn not_refused(
    cx: &Cx,
    officer: &OnDuty,
    schools: &Offices,
    account: &Account,
    refusal: &DeskRefusal,
    failure: Failure,
) -> Answer {
    let last = account.citizen().and_then(|citizen| citizen.refused());
    match failure.rejection() {
        Some(Rejection::AlreadyDone) if last.is_some_and(|it| it.refusal == *refusal) => {
            done(cx, officer, account)
        }
        Some(Rejection::AlreadyDone | Rejection::OutOfOrder) => cx.refuse(
            Failure::elsewhere("/sportello"),
            &dossier::page(cx, officer, schools, account)?,
        ),
        _ => Err(failure),
    }
}

fn done(cx: &Cx, officer: &OnDuty, account: &Account) -> Answer {
    let Some(acted) = outcome::refused(account) else { return Err(Failure::outdated()) };
    let done = outcome::receipt(cx, officer, account, acted.office, acted.at)?;
    cx.page(&RefusalRecorded { chrome: done.chrome.clone(), done, reasons: acted.reasons })
}
