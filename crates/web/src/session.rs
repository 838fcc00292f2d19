//! Sessions that open and end.

use jiff::Timestamp;
use polis_cognito::Session;
use polis_domain::account::Act;

use polis_store::Opener;
use serde_json::json;

use crate::{Answer, Cookie, Cx, Failure, Format, Reply, SignedIn, is_officer, is_session_of};
use polis_app::link::sha256;

/// On to `to` with the session of this token. A client without cookies reads the token.
pub fn opened(cx: &Cx, session: &Session, token: &str, to: &str) -> Answer {
    let reply = match cx.format {
        Format::Html => cx.next(to)?,
        Format::Json => Reply::json(&json!({ "next": to, "token": token })),
    };
    let seconds = u32::try_from(session.expires_at - cx.now.as_second()).unwrap_or(0);
    let reply = reply.set(Cookie::Session, token, seconds);
    // What is typed after the end of the session is kept for this citizen.
    Ok(match &session.account {
        Some(account) => reply.set(Cookie::Person, account.as_str(), seconds.saturating_mul(2)),
        None => reply,
    })
}

/// As [`opened`], of a session opened with the digital identity: by which login, is remembered.
pub async fn opened_digitally(
    cx: &Cx,
    session: &Session,
    token: &str,
    by: &Opener,
    to: &str,
) -> Answer {
    let until = Timestamp::from_second(session.expires_at).unwrap_or(cx.now);
    cx.app.table().keep_digital_session(&sha256(token.as_bytes()), by, until).await?;
    opened(cx, session, token, to)
}

impl Cx {
    /// Ends this session, and those opened before it, wherever they are. Ending it twice is no error;
    /// one that is no session of its account ends nobody's.
    pub async fn end(&self, session: &Session) -> Result<(), Failure> {
        let table = self.app.table();
        if is_officer(session) {
            let before = session.issued_at.saturating_add(1);
            return Ok(table.end_officer(&session.username, before).await?);
        }
        let Some(id) = &session.account else { return Ok(()) };
        let Some(account) = table.load(id).await? else { return Ok(()) };
        if !account.citizen().is_some_and(|citizen| is_session_of(session, citizen)) {
            return Ok(());
        }
        let command = Act::SignOut { issued_at: session.issued_at };
        let over = self.execute(account, &SignedIn::ACTOR, |_| Ok((command.clone(), vec![]))).await;
        match over {
            Err(failure) if failure.rejection().is_none() => Err(failure),
            _ => Ok(()),
        }
    }
}
