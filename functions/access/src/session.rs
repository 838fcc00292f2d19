//! A session opens: what is still to be noted, the cookie, and where to go (R-ACC-1…3).

use polis_cognito::Session;
use polis_domain::account::Act;
use polis_domain::{
    Account, AccountId, Actor, Rejection,
    account::{Citizen, Credentials},
};
use polis_web::{
    Answer, Cx, DESK, Failure, SIGN_IN, is_officer, is_session_of, onward, opened, place_of,
};

/// Opens the session of this token; on to `back`, or to where the person stands. A client without
/// cookies reads the token.
pub(crate) async fn open(cx: &Cx, token: &str, back: Option<&str>) -> Answer {
    let session = cx.app.sessions().verify(token, cx.now).await?;
    let place = match &session.account {
        Some(id) => place_of(account(cx, &session, id).await?.position()),
        None if is_officer(&session) => DESK,
        None => return Err(Failure::forbidden()),
    };
    opened(cx, &session, token, onward(back, place))
}

/// The account, knowing that its password is chosen: Cognito says so, and always learns it first (A7).
/// An account that has no password, or waits for its link, does not agree: the user who set one in
/// Cognito was replaced by the owner (A12), or was stopped half-way and still has the reset link. The
/// same holds for a user with another username than the owner has now.
async fn account(cx: &Cx, session: &Session, id: &AccountId) -> Result<Account, Failure> {
    let account = cx.app.table().load(id).await?.ok_or_else(Failure::forbidden)?;
    match account.citizen() {
        Some(citizen) if !is_session_of(session, citizen) => return Err(Failure::sign_in(SIGN_IN)),
        Some(citizen) if has_chosen(citizen) => return Ok(account),
        _ => {}
    }
    let chosen = cx.execute(account, &Actor::Citizen, |_| Ok((Act::ChoosePassword, vec![])));
    match chosen.await {
        Ok(transition) => Ok(transition.after),
        Err(failure) if failure.rejection() == Some(&Rejection::AlreadyDone) => {
            cx.app.table().load(id).await?.ok_or_else(Failure::forbidden)
        }
        Err(failure) if failure.rejection().is_some() => Err(Failure::sign_in(SIGN_IN)),
        Err(failure) => Err(failure),
    }
}

fn has_chosen(citizen: &Citizen) -> bool {
    citizen.credentials == Credentials::Chosen
}
