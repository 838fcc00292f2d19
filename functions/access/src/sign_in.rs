//! «Entra» (R-LOG-1). Usernames that no account has, or could have, are treated like the others.

use polis_app::link::sha256;
use polis_cognito::SignIn;
use polis_domain::{Fault, Username};
use polis_pages::{
    FieldError, FormView,
    access::{Notice, SignInPage},
};
use polis_web::{Answer, Cookie, Cx, Form, onward, safe_return};

use crate::{
    digital_only,
    lock::{self, Tried},
    session, ticket,
};

/// Sign-ins from one address in a quarter of an hour (C-13).
const LIMIT: u32 = 100;
const QUARTER: u32 = 900;

/// A signed-in user goes on; after the end of a session the page says so.
pub(crate) async fn show(cx: Cx) -> Answer {
    let back = cx.query("ritorno").filter(|to| safe_return(to).is_some());
    // A public page never fails because the visitor is unknown.
    if let Some(place) = cx.visitor().await.ok().and_then(|visitor| visitor.place()) {
        return cx.next(onward(back.as_deref(), place));
    }
    let over = cx.cookie(Cookie::Session).is_some();
    let notice = match cx.query("avviso").as_deref() {
        Some("password-cambiata") => Some(Notice::PasswordChanged),
        Some("uscita") => Some(Notice::SignedOut),
        Some("conservato") => Some(Notice::Kept),
        Some("non-salvato") => Some(Notice::NotSaved),
        _ if over => Some(Notice::SessionOver),
        _ => back.is_some().then_some(Notice::SignInNeeded),
    };
    cx.entrance(&SignInPage { chrome: cx.chrome(), form: FormView::default(), back, notice })
}

pub(crate) async fn enter(cx: Cx, mut form: Form) -> Answer {
    cx.require_cookies()?;
    let name = form.parse("username", any_username);
    let password = form.secret("password");
    if password.is_empty() {
        form.fault("password", &Fault::Missing);
    }
    let Some(name) = name.filter(|_| !form.is_wrong()) else {
        return again(&cx, &form, form.view());
    };
    cx.limit("accesso", LIMIT, QUARTER).await?;
    match lock::try_password(&cx, &name, &password).await {
        Ok(Tried::Right(_)) if digital_only::refuses(&cx, &name).await? => digital_only::told(&cx),
        Ok(Tried::Right(SignIn::Open(token))) => session::open(&cx, &token, back(&form)).await,
        Ok(Tried::Right(_)) if ticket::too_late(&cx, &name).await? => {
            again(&cx, &form, form.view().with_error(FieldError::new("password", "expired")))
        }
        Ok(Tried::Right(_)) => ticket::issue(&cx, &name).await,
        Ok(Tried::Wrong(left)) => {
            let wrong = FieldError::new("username", "credentials").with("left", u64::from(left));
            again(&cx, &form, form.view().with_error(wrong))
        }
        Err(failure) => lock::told(&cx, failure),
    }
}

fn again(cx: &Cx, form: &Form, view: FormView) -> Answer {
    let back = back(form).map(str::to_owned);
    cx.page_with(422, &SignInPage { chrome: cx.chrome(), form: view, back, notice: None })
}

fn back(form: &Form) -> Option<&str> {
    safe_return(form.get("ritorno"))
}

/// A username. An impossible one becomes a name that no account has: it has its own count and is wrong.
fn any_username(typed: &str) -> Result<Username, Fault> {
    match Username::parse(typed) {
        Err(Fault::Missing) => Err(Fault::Missing),
        Err(_) => Username::parse(&sha256(typed.to_lowercase().as_bytes())[..40]),
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_log_5_an_impossible_username_is_counted_too() {
        assert_eq!(any_username(" Mario.Rossi "), Username::parse("mario.rossi"));
        assert_eq!(any_username(" "), Err(Fault::Missing));
        let (odd, same) = (any_username("màrio"), any_username("MÀRIO"));
        assert!(odd.is_ok());
        assert_eq!(odd, same);
        assert_ne!(odd, any_username(&"x".repeat(50)));
    }
}
