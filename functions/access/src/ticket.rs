//! Between the temporary password and the one chosen: a ticket for this page only (A7).

use polis_app::{chance, link::sha256, secret};
use polis_domain::{Account, Username};
use polis_store::Ticket;
use polis_web::{Answer, Cookie, Cx, Failure};

use crate::lock;

/// How long the page of the change works, in seconds.
const LIFE: u32 = 600;

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
    let ticket = Ticket { username: name.as_str().to_owned(), chosen: None, ttl };
    cx.app.table().keep_ticket(&sha256(token.as_bytes()), &ticket).await?;
    Ok(cx.next("/accesso/cambio-password")?.set(Cookie::Ticket, &token, LIFE))
}

/// The user who signed in with a temporary password in this browser.
pub(crate) struct Holder {
    /// Username of the user.
    pub(crate) name: Username,
    digest: String,
    ticket: Ticket,
}

/// The holder of this browser's ticket; another visitor goes where «Accedi» leads. The ticket is left
/// to expire: the same form sent again finds its way.
pub(crate) async fn holder(cx: &Cx) -> Result<Holder, Failure> {
    let none = || Failure::elsewhere("/accedi");
    let digest = sha256(cx.cookie(Cookie::Ticket).ok_or_else(none)?.as_bytes());
    let ticket = cx.app.table().ticket(&digest, cx.now).await?.ok_or_else(none)?;
    let name = Username::parse(&ticket.username).map_err(|_| none())?;
    Ok(Holder { name, digest, ticket })
}

impl Holder {
    /// Remembers, before Cognito learns it, which password is being set.
    pub(crate) async fn remember(&self, cx: &Cx, new: &str) -> Result<(), Failure> {
        let ticket = Ticket { chosen: Some(secret::hash(new)), ..self.ticket.clone() };
        Ok(cx.app.table().keep_ticket(&self.digest, &ticket).await?)
    }

    /// Whether this form was being carried out already: its new password is the one remembered.
    pub(crate) fn was_choosing(&self, new: &str) -> bool {
        self.ticket.chosen.as_ref().is_some_and(|chosen| secret::matches(chosen, new))
    }
}
