//! Between the temporary password and the one chosen: a ticket for this page only (A7).

use polis_domain::{Account, Username};
use polis_store::Ticket;
use polis_web::{Answer, Cookie, Cx, Failure, chance, link::sha256};

use crate::lock;

/// How long the page of the change works, in seconds.
const LIFE: u32 = 600;

/// A ticket of this browser.
pub(crate) struct Held {
    /// Its key.
    pub(crate) digest: String,
    /// Who signed in with a temporary password.
    pub(crate) name: Username,
}

/// Whether the temporary password is more than seven days old (A7).
pub(crate) async fn too_late(cx: &Cx, name: &Username) -> Result<bool, Failure> {
    let account = lock::account(cx, name).await?;
    let citizen = account.as_ref().and_then(Account::citizen);
    Ok(citizen.is_some_and(|citizen| citizen.temporary_password_expired(cx.now)))
}

/// On to the change of password, with a ticket.
pub(crate) async fn issue(cx: &Cx, name: &Username) -> Answer {
    let token = chance::token();
    let ttl = cx.now.as_second() + i64::from(LIFE);
    let ticket = Ticket { username: name.as_str().to_owned(), ttl };
    cx.app.table().keep_ticket(&sha256(token.as_bytes()), &ticket).await?;
    Ok(cx.next("/accesso/cambio-password")?.set(Cookie::Ticket, &token, LIFE))
}

/// The ticket of this browser; without one, back to the sign-in.
pub(crate) async fn held(cx: &Cx) -> Result<Held, Failure> {
    let none = || Failure::elsewhere("/accesso");
    let digest = sha256(cx.cookie(Cookie::Ticket).ok_or_else(none)?.as_bytes());
    let ticket = cx.app.table().ticket(&digest, cx.now).await?.ok_or_else(none)?;
    Ok(Held { digest, name: Username::parse(&ticket.username).map_err(|_| none())? })
}
