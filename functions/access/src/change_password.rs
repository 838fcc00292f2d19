//! «Cambio password obbligatorio» (R-LOG-2): the old one, the new one twice, «Invia».

use polis_cognito::SignIn;
use polis_domain::Fault;
use polis_pages::{FieldError, FormView, access::ChangePasswordPage};
use polis_web::{Answer, Cookie, Cx, Failure, Form};

use crate::{
    digital_only,
    lock::{self, Tried},
    new_password, session,
    ticket::{self, Holder},
};

pub(crate) async fn show(cx: Cx) -> Answer {
    let holder = ticket::holder(&cx).await?;
    if digital_only::refuses(&cx, &holder.name).await? {
        return digital_only::told(&cx);
    }
    cx.page(&ChangePasswordPage { chrome: cx.chrome(), form: FormView::default() })
}

/// Cognito first, then the account, then the cookies: a user who was stopped on the way sends the
/// same form again, or signs in.
pub(crate) async fn change(cx: Cx, mut form: Form) -> Answer {
    let holder = ticket::holder(&cx).await?;
    if digital_only::refuses(&cx, &holder.name).await? {
        return digital_only::told(&cx);
    }
    let old = form.secret("vecchia_password");
    if old.is_empty() {
        form.fault("vecchia_password", &Fault::Missing);
    }
    let new = new_password::parse(&mut form, Some(&old));
    let Some(new) = new.filter(|_| !form.is_wrong()) else { return again(&cx, form.view()) };
    match replace(&cx, &holder, &old, &new).await {
        Ok(Some(token)) => Ok(session::open(&cx, &token, None).await?.unset(Cookie::Ticket)),
        Ok(None) => {
            again(&cx, form.view().with_error(FieldError::new("vecchia_password", "wrong")))
        }
        Err(failure) => lock::told(&cx, failure),
    }
}

/// The token of the user with the new password; `None` if the old one is wrong.
async fn replace(
    cx: &Cx,
    holder: &Holder,
    old: &str,
    new: &str,
) -> Result<Option<String>, Failure> {
    let (identity, name) = (cx.app.user_pool(), &holder.name);
    let changed = match lock::try_password(cx, name, old).await? {
        Tried::Right(SignIn::MustChange(session)) => {
            holder.remember(cx, new).await?;
            identity.change_password(name.as_str(), &session, new).await
        }
        Tried::Right(_) => return Err(Failure::elsewhere("/accesso")),
        Tried::Wrong(_) => Ok(SignIn::Wrong),
    };
    if let Ok(SignIn::Open(token)) = changed {
        return Ok(Some(token));
    }
    // The very same form may have changed it already, and only the answer was lost.
    if ticket::holder(cx).await?.was_choosing(new)
        && let SignIn::Open(token) = identity.sign_in(name.as_str(), new).await?
    {
        lock::open(cx, name).await?;
        return Ok(Some(token));
    }
    changed?;
    Ok(None)
}

fn again(cx: &Cx, form: FormView) -> Answer {
    cx.page_with(422, &ChangePasswordPage { chrome: cx.chrome(), form })
}
