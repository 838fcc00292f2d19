//! Finding a request: codice fiscale and number together, never a search among all citizens (D.4).

use polis_domain::{Account, desk::scanned};
use polis_pages::{FormView, recognition::Search};
use polis_web::{Answer, Cx, Failure, Form, OnDuty};

use crate::dossier;

/// Searches an hour by one officer: more than a busy desk makes, too few to guess a number.
const SEARCHES: u32 = 120;
const HOUR: u32 = 3600;

pub(crate) async fn show(cx: Cx) -> Answer {
    let officer = cx.officer().await?;
    cx.page(&page(&cx, &officer, FormView::default()))
}

pub(crate) async fn find(cx: Cx, mut form: Form) -> Answer {
    let officer = cx.officer().await?;
    match found(&cx, &officer, &mut form).await? {
        Some(account) => dossier::show(&cx, &officer, account).await,
        None => missed(&cx, &officer, &form),
    }
}

/// These pages answer to a form; a browser that comes by address starts from the search.
pub(crate) async fn instead() -> Failure {
    Failure::elsewhere("/sportello")
}

/// The account whose codice fiscale and current request number are those typed.
pub(crate) async fn found(
    cx: &Cx,
    officer: &OnDuty,
    form: &mut Form,
) -> Result<Option<Account>, Failure> {
    let (cf, number) = scanned(form.get("codice_fiscale"), form.get("numero_richiesta"));
    let cf = form.parse("codice_fiscale", |_| cf);
    let number = form.parse("numero_richiesta", |_| number);
    let (Some(cf), Some(number)) = (cf, number) else { return Ok(None) };
    cx.limit_of("sportello", &officer.officer.username, SEARCHES, HOUR).await?;
    let table = cx.app.table();
    let Some(id) = table.find(&cf).await? else { return Ok(None) };
    let account = table.load(&id).await?;
    Ok(account.filter(|account| {
        let citizen = account.citizen();
        let request = citizen.and_then(|citizen| citizen.enablement.request());
        request.is_some_and(|request| request.number == number)
    }))
}

/// One answer for whatever does not match; a value that cannot match has a fault beside its field.
pub(crate) fn missed(cx: &Cx, officer: &OnDuty, form: &Form) -> Answer {
    let page = page(cx, officer, form.view());
    if form.is_wrong() {
        return cx.page_with(422, &page);
    }
    cx.refuse(Failure::no_such_request(), &Search { not_found: true, ..page })
}

fn page(cx: &Cx, officer: &OnDuty, form: FormView) -> Search {
    Search { chrome: cx.chrome_of_officer(officer), form, not_found: false }
}
