//! Secrets, born where they are mailed: drawn, digested, committed, and then only in the mail.
//!
//! Two phases: the account keeps the secret as drawn, and learns that it is out once the mail service took the
//! mail (ADR 20). A run that dies in between draws another one next time; the last one mailed is valid.
//! `account` is the one the letter was addressed by: a secret of another mailbox is dropped.

use jiff::Timestamp;
use polis_app::{
    App,
    background::{Outcome, Trouble, now, record},
    chance, link, secret,
};
use polis_domain::account::Fact;
use polis_domain::{
    Account, AccountId, LinkDigest, SecretHash, Username, password::temporary_from,
};

/// A link that was drawn for a mail.
pub(crate) struct Link {
    /// What the address ends with.
    pub(crate) token: String,
    /// What the account keeps of it.
    pub(crate) digest: LinkDigest,
    /// Since when it works.
    pub(crate) from: Timestamp,
}

/// A link, known to the account from now on; `None` if the account no longer needs one.
pub(crate) async fn link(
    app: &App,
    account: &Account,
    issue: impl Fn(LinkDigest) -> Fact,
) -> Result<Option<Link>, Trouble> {
    let (token, digest) = link::issue(&account.id);
    let from = now();
    let is_known = known(app, account, || issue(digest.clone())).await?;
    Ok(is_known.then_some(Link { token, digest, from }))
}

/// A temporary password, set in Cognito: the user is made here (R-REG-12). The account is asked
/// first: it needs none once the person chose a password, or entered with a digital identity. Cognito
/// may know so before the account does: nothing is mailed then.
pub(crate) async fn temporary_password(
    app: &App,
    account: &Account,
    username: &Username,
) -> Result<Option<String>, Trouble> {
    if !known(app, account, || Fact::IssueTemporaryPassword).await? {
        return Ok(None);
    }
    let password = temporary();
    let identity = app.user_pool();
    let works =
        identity.issue_temporary_password(username.as_str(), &account.id, &password).await?;
    Ok(works.then_some(password))
}

/// A password that no person knows, for a user who signs in with the digital identity: the user is made
/// here, unless the first login made it (A11).
pub(crate) async fn unknown_password(
    app: &App,
    id: &AccountId,
    username: &Username,
) -> Result<(), Trouble> {
    let unknown = [temporary(), temporary(), temporary()].concat();
    Ok(app.user_pool().ensure_user(username.as_str(), id, &unknown).await?)
}

/// A temporary code, and its hash, which the account keeps from now on: a CPT, or that of a recovery.
pub(crate) async fn code(
    app: &App,
    account: &Account,
    store: impl Fn(SecretHash) -> Fact,
) -> Result<Option<(String, SecretHash)>, Trouble> {
    let code = temporary();
    let hash = secret::hash(&code);
    Ok(known(app, account, || store(hash.clone())).await?.then_some((code, hash)))
}

/// Whether the account knows the secret from now on; `false` if it no longer needs one.
///
/// # Errors
/// If the account got another owner while the letter was written (A12): the row is tried again, with a
/// letter and a secret for the owner of now.
async fn known(app: &App, account: &Account, issue: impl Fn() -> Fact) -> Result<bool, Trouble> {
    match record(app, &account.id, issue).await? {
        Outcome::Done(issued) if !have_one_mailbox(account, &issued.after) => {
            Err("the account is somebody else's by now: the secret is dropped".into())
        }
        Outcome::Done(_) => Ok(true),
        Outcome::Refused(_) => Ok(false),
    }
}

fn have_one_mailbox(account: &Account, other: &Account) -> bool {
    let mailbox = |account: &Account| account.registrant().map(|who| who.email.clone());
    mailbox(account) == mailbox(other)
}

fn temporary() -> String {
    temporary_from(|| chance::bytes::<1>()[0])
}

#[cfg(test)]
mod tests {
    use polis_domain::account::Act;

    use super::*;
    use crate::sample::{after, asking, owner, with_password};

    #[test]
    fn a12_a_secret_never_goes_to_the_mailbox_of_a_replaced_user() {
        let squatter = after(with_password(), vec![Act::RequestPasswordReset.into()]);
        let same = after(squatter.clone(), asking());
        assert!(have_one_mailbox(&squatter, &same), "whatever else the person did meanwhile");

        // The letter was addressed; then the owner came, and the link is issued to the owner.
        let given = after(squatter.clone(), vec![owner()]);
        let (_, digest) = link::issue(&given.id);
        let issued = after(given, vec![Fact::IssueResetLink(digest.clone()).into()]);
        assert!(issued.citizen().unwrap().resets_with(&digest, crate::sample::noon()));
        assert!(!have_one_mailbox(&squatter, &issued));
    }
}
