//! «Username dimenticato» and «Password dimenticata» (R-LOG-6, A9, A10): the answer is the same
//! whether or not the person is known, and however often it is asked.

use polis_domain::account::Act;
use polis_domain::{Account, AccountId, Actor, CodiceFiscale, Fault, Username};
use polis_pages::{
    FormView,
    access::{ForgottenPasswordPage, ForgottenUsernamePage, SentPage, What},
};
use polis_web::{Answer, Cx, Failure, Form, captcha};

use crate::{digital_only, lock};

/// Requests an hour from one address (A9).
const LIMIT: u32 = 20;
const HOUR: u32 = 3600;

pub(crate) async fn username(cx: Cx) -> Answer {
    if digital_only::has_ended(&cx) {
        return digital_only::told(&cx);
    }
    cx.page(&ForgottenUsernamePage { chrome: cx.chrome(), form: FormView::default() })
}

pub(crate) async fn password(cx: Cx) -> Answer {
    if digital_only::has_ended(&cx) {
        return digital_only::told(&cx);
    }
    cx.page(&ForgottenPasswordPage { chrome: cx.chrome(), form: FormView::default() })
}

pub(crate) async fn send_username(cx: Cx, mut form: Form) -> Answer {
    if digital_only::has_ended(&cx) {
        return digital_only::told(&cx);
    }
    let cf = form.parse("codice_fiscale", CodiceFiscale::parse);
    captcha::require(&cx, &mut form).await?;
    let Some(cf) = cf.filter(|_| !form.is_wrong()) else {
        let page = ForgottenUsernamePage { chrome: cx.chrome(), form: form.view() };
        return cx.page_with(422, &page);
    };
    cx.limit("recupero", LIMIT, HOUR).await?;
    if let Some(id) = cx.app.table().find(&cf).await? {
        ask(&cx, load(&cx, &id).await?, Act::RequestUsername).await?;
    }
    cx.page(&SentPage { chrome: cx.chrome(), what: What::Username })
}

pub(crate) async fn send_link(cx: Cx, mut form: Form) -> Answer {
    if digital_only::has_ended(&cx) {
        return digital_only::told(&cx);
    }
    let name = match Username::parse(form.get("username")) {
        Err(Fault::Missing) => {
            form.fault("username", &Fault::Missing);
            None
        }
        name => name.ok(),
    };
    let cf = form.parse("codice_fiscale", CodiceFiscale::parse);
    captcha::require(&cx, &mut form).await?;
    let Some(cf) = cf.filter(|_| !form.is_wrong()) else {
        let page = ForgottenPasswordPage { chrome: cx.chrome(), form: form.view() };
        return cx.page_with(422, &page);
    };
    cx.limit("recupero", LIMIT, HOUR).await?;
    if let Some(name) = name {
        let account = lock::account(&cx, &name).await?;
        let theirs = account.filter(|account| account.codice_fiscale == cf);
        ask(&cx, theirs, Act::RequestPasswordReset).await?;
    }
    cx.page(&SentPage { chrome: cx.chrome(), what: What::Password })
}

async fn load(cx: &Cx, id: &AccountId) -> Result<Option<Account>, Failure> {
    Ok(cx.app.table().load(id).await?)
}

/// Asks for the mail. A refusal (not confirmed yet, too often) is nobody's business.
async fn ask(cx: &Cx, account: Option<Account>, act: Act) -> Result<(), Failure> {
    let Some(account) = account else { return Ok(()) };
    let asked = cx.execute(account, &Actor::Citizen, |_| Ok((act.clone(), vec![]))).await;
    match asked {
        Err(failure) if failure.rejection().is_none() => Err(failure),
        _ => Ok(()),
    }
}
