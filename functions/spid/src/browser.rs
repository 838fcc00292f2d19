//! The browser that was sent is the one that comes back: a cookie of 256 bits, of which the request
//! keeps the SHA-256 (against an answer slipped to another's browser).

use polis_app::{chance, link::sha256};
use polis_web::{Cookie, Cx, Reply};

/// As long as a request may wait for its answer, in seconds.
pub(crate) const LIFE: u32 = 15 * 60;

/// The secret of this browser: the one it has, so that two logins at once both come back.
pub(crate) fn secret(cx: &Cx) -> String {
    let secret = |text: &String| text.len() == 64 && text.bytes().all(|it| it.is_ascii_hexdigit());
    kept(cx).into_iter().find(secret).unwrap_or_else(chance::token)
}

/// What the request keeps of the secret.
pub(crate) fn binding(secret: &str) -> String {
    sha256(secret.as_bytes())
}

/// Whether this is the browser of that binding.
pub(crate) fn is_bound(cx: &Cx, binding: &str) -> bool {
    kept(cx).iter().any(|secret| self::binding(secret) == binding)
}

/// The answer that leaves the secret in the browser.
pub(crate) fn bind(cx: &Cx, reply: Reply, secret: &str) -> Reply {
    let reply = reply.set(Cookie::Login, secret, LIFE);
    if cx.app.settings().is_local() { reply.set(Cookie::LocalLogin, secret, LIFE) } else { reply }
}

/// The twin without `Secure` counts in the local stage only.
fn kept(cx: &Cx) -> Vec<String> {
    let local = cx.app.settings().is_local().then_some(Cookie::LocalLogin);
    [Some(Cookie::Login), local].into_iter().flatten().filter_map(|it| cx.cookie(it)).collect()
}
