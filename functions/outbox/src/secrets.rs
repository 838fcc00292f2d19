//! Secrets, born where they are mailed: drawn, digested, committed, and then only in the mail.
//!
//! A run that dies after the commit draws another one next time; the last one mailed is valid.

use jiff::Timestamp;
use polis_domain::{AccountId, Command, Username, password::temporary_from};
use polis_web::{
    App,
    background::{Outcome, Trouble, command, now},
    chance, link, secret,
};

/// A link's token, known to the account from now on; `None` if the account needs none any more.
pub(crate) async fn token(
    app: &App,
    id: &AccountId,
    issue: impl Fn(polis_domain::LinkDigest) -> Command,
) -> Result<Option<(String, Timestamp)>, Trouble> {
    let (token, digest) = link::issue(id);
    let at = now();
    let outcome = command(app, id, || issue(digest.clone())).await?;
    Ok(matches!(outcome, Outcome::Done(_)).then_some((token, at)))
}

/// A temporary password, set in Cognito: the user is made here (R-REG-12). The account is asked
/// first: it needs none once the person chose a password, or entered with a digital identity.
pub(crate) async fn temporary_password(
    app: &App,
    id: &AccountId,
    username: &Username,
) -> Result<Option<String>, Trouble> {
    let outcome = command(app, id, || Command::IssueTemporaryPassword).await?;
    let Outcome::Done(_) = outcome else { return Ok(None) };
    let password = temporary();
    app.identity().issue_temporary_password(username.as_str(), id, &password).await?;
    Ok(Some(password))
}

/// A password that nobody knows, for a user who enters with the digital identity: the user is made
/// here, unless the first login made it (A11).
pub(crate) async fn unknown_password(
    app: &App,
    id: &AccountId,
    username: &Username,
) -> Result<(), Trouble> {
    let unknown = [temporary(), temporary(), temporary()].concat();
    Ok(app.identity().ensure_user(username.as_str(), id, &unknown).await?)
}

/// A CPT, whose hash the account keeps from now on.
pub(crate) async fn cpt(app: &App, id: &AccountId) -> Result<Option<String>, Trouble> {
    let cpt = temporary();
    let hash = secret::hash(&cpt);
    let outcome = command(app, id, || Command::StoreCpt(hash.clone())).await?;
    Ok(matches!(outcome, Outcome::Done(_)).then_some(cpt))
}

fn temporary() -> String {
    temporary_from(|| chance::bytes::<1>()[0])
}
