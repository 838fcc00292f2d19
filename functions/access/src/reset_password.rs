//! The recovery link (R-LOG-6, A10): a form, then Cognito first and the account after. What the
//! account does not agree to is made unknown again; where that is never reached, `session` refuses.

use polis_app::{chance, link};
use polis_domain::account::Act;
use polis_domain::{Account, Actor, LinkDigest, Rejection, Username, account::Citizen};
use polis_pages::{FormView, access::ResetPasswordPage};
use polis_web::{Answer, Cookie, Cx, Failure, Form, Path};

use crate::{digital_only, lock, new_password};

pub(crate) async fn show(Path(token): Path<String>, cx: Cx) -> Answer {
    if digital_only::has_ended(&cx) {
        return digital_only::told(&cx);
    }
    let (_, citizen, link) = read(&cx, &token).await?;
    if !citizen.resets_with(&link, cx.now) {
        return Err(Failure::dead_link());
    }
    cx.page(&ResetPasswordPage { chrome: cx.chrome(), form: FormView::default() })
}

/// Sent twice, the same form changes the password once.
pub(crate) async fn reset(Path(token): Path<String>, cx: Cx, mut form: Form) -> Answer {
    if digital_only::has_ended(&cx) {
        return digital_only::told(&cx);
    }
    let (account, citizen, link) = read(&cx, &token).await?;
    if citizen.was_reset_with(&link) {
        return done(&cx, &citizen.username).await;
    }
    if !citizen.resets_with(&link, cx.now) {
        return Err(Failure::dead_link());
    }
    let Some(new) = new_password::parse(&mut form, None) else {
        let page = ResetPasswordPage { chrome: cx.chrome(), form: form.view() };
        return cx.page_with(422, &page);
    };
    let (identity, name) = (cx.app.user_pool(), citizen.username.as_str());
    identity.set_password(name, &new).await?;
    let reset =
        cx.execute(account, &Actor::Citizen, |_| Ok((Act::ResetPassword(link.clone()), vec![])));
    match reset.await {
        Err(failure) if failure.rejection().is_none() => Err(failure),
        Err(failure) if failure.rejection() != Some(&Rejection::AlreadyDone) => {
            // The account has another owner since it was read (A12): no user signs in with this password.
            identity.set_password(name, &unknown()).await?;
            Err(Failure::dead_link())
        }
        _ => done(&cx, &citizen.username).await,
    }
}

/// A password that is never shown; the letters satisfy the rule of the pool.
fn unknown() -> String {
    format!("Aa1{}", chance::token())
}

/// The lock is lifted, and every session is over, this browser's too.
async fn done(cx: &Cx, username: &Username) -> Answer {
    lock::open(cx, username).await?;
    Ok(cx.next("/accesso?avviso=password-cambiata")?.unset(Cookie::Session))
}

async fn read(cx: &Cx, token: &str) -> Result<(Account, Citizen, LinkDigest), Failure> {
    let (id, link) = link::read(token).ok_or_else(Failure::dead_link)?;
    let account = cx.app.table().load(&id).await?.ok_or_else(Failure::dead_link)?;
    let citizen = account.citizen().cloned().ok_or_else(Failure::dead_link)?;
    Ok((account, citizen, link))
}
