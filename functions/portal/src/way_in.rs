//! «Accedi»: to the sign-in, to the desk, or to where the citizen stands (R-ACC-1…3).

use polis_web::{Answer, Cx, SIGN_IN};

/// Where password managers send a user to change a password (W3C, «A Well-Known URL for Changing
/// Passwords»).
pub(crate) async fn change_password(cx: Cx) -> Answer {
    cx.next("/accesso/password-dimenticata")
}

pub(crate) async fn show(cx: Cx) -> Answer {
    cx.next(cx.visitor().await?.place().unwrap_or(SIGN_IN))
}
