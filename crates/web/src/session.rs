//! A session that has just opened: the cookie, and where to go.

use polis_identity::Session;
use serde_json::json;

use crate::{Answer, Cookie, Cx, Format, Reply};

/// On to `to` with the session of this token. A client without cookies reads the token.
pub fn opened(cx: &Cx, session: &Session, token: &str, to: &str) -> Answer {
    let reply = match cx.format {
        Format::Html => cx.next(to)?,
        Format::Json => Reply::json(&json!({ "next": to, "token": token })),
    };
    let seconds = u32::try_from(session.expires_at - cx.now.as_second()).unwrap_or(0);
    Ok(reply.set(Cookie::Session, token, seconds))
}
