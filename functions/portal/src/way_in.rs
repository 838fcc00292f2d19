//! «Accedi»: to the sign-in, to the desk, or to where the citizen stands (R-ACC-1…3).

use polis_web::{Answer, Cx, SIGN_IN};

pub(crate) async fn show(cx: Cx) -> Answer {
    cx.next(cx.visitor().await?.place().unwrap_or(SIGN_IN))
}
