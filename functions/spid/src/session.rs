//! From a login to a session of Cognito: a pass of one minute, good once, for this user only.

use jiff::SignedDuration;
use polis_app::{background, chance, link::sha256};
use polis_domain::{
    Account, Username,
    account::{Citizen, Credentials},
};
use polis_store::{Opener, Pass};
use polis_web::{Answer, Cx, Failure, onward, opened_digitally, place_of};

/// How long a pass may be spent, in seconds. By the machine's clock: the trigger has no other.
const LIFE: i64 = 60;

/// Cognito opened nothing, though the pass is good and the user is there.
#[derive(Debug, thiserror::Error)]
#[error("no session for a good pass")]
struct NoSession;

/// A new pass for this user: the token, and what is kept of it.
pub(crate) fn pass(username: &Username) -> (String, Pass) {
    let token = chance::token();
    let digest = sha256(token.as_bytes());
    let ttl = background::now().as_second() + LIFE;
    (token, Pass { digest, username: username.clone(), ttl })
}

/// A temporary password that was never changed works no more, before the account says so (A11):
/// stopped in between, the next login says it.
pub(crate) async fn forget_temporary(cx: &Cx, account: &Account) -> Result<(), Failure> {
    match account.citizen() {
        Some(citizen) if matches!(citizen.credentials, Credentials::Temporary { .. }) => {
            ensure(cx, account, citizen).await
        }
        _ => Ok(()),
    }
}

/// Opens the session of this citizen with the pass of that token, and goes on.
pub(crate) async fn open(
    cx: &Cx,
    account: &Account,
    token: &str,
    by: &Opener,
    back: Option<&str>,
) -> Answer {
    let citizen = account.citizen().ok_or_else(Failure::outdated)?;
    let name = &citizen.username;
    // Sessions of the replaced account are invalid up to this second: wait until it has passed.
    let wait = citizen.sessions_valid_after.duration_since(background::now());
    let wait = wait.clamp(SignedDuration::ZERO, SignedDuration::from_secs(1));
    tokio::time::sleep(wait.unsigned_abs()).await;
    let mut id_token = cx.app.user_pool().open_with_pass(name.as_str(), token).await?;
    if id_token.is_none() {
        // Cognito has no user for a citizen without a password.
        ensure(cx, account, citizen).await?;
        let token = new_pass(cx, name).await?;
        id_token = cx.app.user_pool().open_with_pass(name.as_str(), &token).await?;
    }
    let id_token = id_token.ok_or_else(|| Failure::unavailable(NoSession))?;
    let session = cx.app.sessions().verify(&id_token, cx.now).await?;
    let to = onward(back, place_of(account.position()));
    opened_digitally(cx, &session, &id_token, by, to).await
}

/// A pass outside a transaction, for a user whose identity is proven already.
pub(crate) async fn new_pass(cx: &Cx, name: &Username) -> Result<String, Failure> {
    let (token, pass) = pass(name);
    cx.app.table().keep_pass(&pass).await?;
    Ok(token)
}

/// Voids the password of this account, which is replaced by its owner's (A12).
pub(crate) async fn forget_password(cx: &Cx, account: &Account) -> Result<(), Failure> {
    let Some(citizen) = account.citizen() else { return Ok(()) };
    ensure(cx, account, citizen).await?;
    Ok(cx.app.user_pool().set_password(citizen.username.as_str(), &unknown()).await?)
}

async fn ensure(cx: &Cx, account: &Account, citizen: &Citizen) -> Result<(), Failure> {
    let name = citizen.username.as_str();
    Ok(cx.app.user_pool().ensure_user(name, &account.id, &unknown()).await?)
}

/// A password that is never shown; the letters satisfy the rule of the pool.
fn unknown() -> String {
    format!("Aa1{}", chance::token())
}
