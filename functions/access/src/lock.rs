//! Five wrong passwords, fifteen minutes (R-LOG-5). An attempt is counted as wrong before it is
//! made, so that of guesses made at the same time no more than five are heard.

use polis_cognito::SignIn;
use polis_domain::account::Fact;
use polis_domain::{Account, Actor, Tries, Username};
use polis_pages::access::LockedPage;
use polis_store::StoreError;
use polis_web::{Answer, Cx, Failure};

/// How often a count is tried again when others are counted at the same time.
const RETRIES: u8 = 8;
/// Longest password that Cognito reads.
const LONGEST: usize = 256;

/// What came of username and password.
pub(crate) enum Tried {
    /// Right: what Cognito answers.
    Right(SignIn),
    /// Wrong, and how many entries are left before the lock.
    Wrong(u8),
}

/// Tries a password.
///
/// # Errors
/// [`Failure::locked`] while the door is closed, and if this attempt closed it.
pub(crate) async fn try_password(
    cx: &Cx,
    name: &Username,
    password: &str,
) -> Result<Tried, Failure> {
    let (tries, version) = count(cx, name).await?;
    let answer = match password.len() {
        ..=LONGEST => cx.app.user_pool().sign_in(name.as_str(), password).await?,
        _ => SignIn::Wrong,
    };
    if answer != SignIn::Wrong {
        open_from(cx, name, version).await?;
        return Ok(Tried::Right(answer));
    }
    match tries.locked(cx.now) {
        None => Ok(Tried::Wrong(tries.left())),
        Some(minutes) => {
            tell_owner(cx, name).await?;
            Err(Failure::locked(minutes))
        }
    }
}

/// Forgets the wrong entries, which had this version when they were counted.
async fn open_from(cx: &Cx, name: &Username, version: u64) -> Result<(), Failure> {
    match cx.app.table().keep_tries(name, &Tries::default(), Some(version), cx.now).await {
        Err(StoreError::Conflict) => open(cx, name).await,
        kept => Ok(kept.map(drop)?),
    }
}

/// Forgets the wrong entries.
pub(crate) async fn open(cx: &Cx, name: &Username) -> Result<(), Failure> {
    for _ in 0..RETRIES {
        let (tries, version) = cx.app.table().tries(name).await?;
        if tries == Tries::default() {
            break;
        }
        match cx.app.table().keep_tries(name, &Tries::default(), version, cx.now).await {
            Err(StoreError::Conflict) => {}
            kept => return Ok(kept.map(drop)?),
        }
    }
    Ok(())
}

/// The account of a username, if it is a citizen's.
pub(crate) async fn account(cx: &Cx, name: &Username) -> Result<Option<Account>, Failure> {
    match cx.app.table().find_username(name).await? {
        Some(id) => Ok(cx.app.table().load(&id).await?),
        None => Ok(None),
    }
}

/// The page of the fifteen minutes, if that is the failure.
pub(crate) fn told(cx: &Cx, failure: Failure) -> Answer {
    if failure.slug() != Failure::locked(0).slug() {
        return Err(failure);
    }
    let minutes = failure.minutes();
    cx.refuse(failure, &LockedPage { chrome: cx.chrome(), minutes })
}

/// One more entry, and the version of the count with it. Most users have nothing to be counted on top
/// of, so that is tried first, unread.
async fn count(cx: &Cx, name: &Username) -> Result<(Tries, u64), Failure> {
    let (mut tries, mut version) = (Tries::default(), None);
    for _ in 0..RETRIES {
        if let Some(minutes) = tries.locked(cx.now) {
            return Err(Failure::locked(minutes));
        }
        let counted = tries.wrong(cx.now);
        match cx.app.table().keep_tries(name, &counted, version, cx.now).await {
            Ok(version) => return Ok((counted, version)),
            Err(StoreError::Conflict) => (tries, version) = cx.app.table().tries(name).await?,
            Err(error) => return Err(error.into()),
        }
    }
    Err(Failure::too_many(1))
}

/// A mail tells the owner, if there is one, that five wrong entries locked the access (M15).
async fn tell_owner(cx: &Cx, name: &Username) -> Result<(), Failure> {
    if let Some(account) = account(cx, name).await? {
        let locked = cx.execute(account, &Actor::System, |_| Ok((Fact::LockAccess, vec![])));
        locked.await.map(drop)?;
    }
    Ok(())
}
