//! The transactions of a login: the account's events, the one consumption of the request and the
//! pass, all or nothing.

use polis_domain::{
    Account, Command, DigitalLogin, Transition,
    account::{Registrant, State},
};
use polis_store::{Also, StoreError};
use polis_web::{Cx, Failure, SignedIn, place_of};

use crate::session;

/// How often it is tried while others change the account, take the username or consume the request.
const TRIES: u8 = 8;

/// A citizen enters: the account and the token of the pass, or `None` if the request was consumed.
pub(crate) async fn enter(
    cx: &Cx,
    mut account: Account,
    login: &DigitalLogin,
) -> Result<Option<(Account, String)>, Failure> {
    let table = cx.app.table();
    for _ in 0..TRIES {
        let command = Command::EnterDigitally(Box::new(login.clone()));
        let transition = apply(cx, &account, command)?;
        let citizen = account.citizen().ok_or_else(Failure::outdated)?;
        let (token, pass) = session::pass(&citizen.username);
        let also = [Also::Consume(login.request.clone()), Also::Pass(pass)];
        match table.commit(&transition, &also).await {
            Ok(()) => return Ok(Some((transition.account, token))),
            Err(StoreError::Taken) => return Ok(None),
            Err(StoreError::Conflict) if is_used(cx, &login.request).await? => return Ok(None),
            Err(StoreError::Conflict) => {
                account = table.load(&account.id).await?.unwrap_or(account);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(Failure::outdated())
}

async fn is_used(cx: &Cx, request: &str) -> Result<bool, Failure> {
    Ok(cx.app.table().authn(request).await?.is_none_or(|authn| authn.used))
}

/// Somebody new registers; `vouched` when the identity provider gave this very address. The token of
/// the pass, if a session may open at once. Who registered this already changes nothing.
pub(crate) async fn register(
    cx: &Cx,
    mut account: Account,
    registrant: &Registrant,
    login: &DigitalLogin,
    vouched: bool,
) -> Result<(Account, Option<String>), Failure> {
    let table = cx.app.table();
    for _ in 0..TRIES {
        if is_done(&account, registrant, login) {
            return Ok((account, None));
        }
        let username =
            if vouched { Some(cx.free_username(&registrant.person).await?) } else { None };
        let command = Command::RegisterDigitally(
            Box::new(registrant.clone()),
            Box::new(login.clone()),
            username.clone(),
        );
        let transition = apply(cx, &account, command)?;
        let claim = (account.version == 0).then(|| Also::Claim(account.codice_fiscale.clone()));
        let mut also: Vec<_> = claim.into_iter().collect();
        let token = username.map(|name| {
            let (token, pass) = session::pass(&name);
            also.extend([Also::Allot(name), Also::Pass(pass)]);
            token
        });
        match table.commit(&transition, &also).await {
            Ok(()) => return Ok((transition.account, token)),
            // Somebody of the same name was faster, or this very person elsewhere.
            Err(StoreError::Taken | StoreError::Conflict) => {
                account = find(cx, account).await?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(Failure::outdated())
}

/// The account of this person as it is now.
pub(crate) async fn find(cx: &Cx, account: Account) -> Result<Account, Failure> {
    let table = cx.app.table();
    let id = table.find(&account.codice_fiscale).await?.unwrap_or_else(|| account.id.clone());
    Ok(table.load(&id).await?.unwrap_or(account))
}

fn is_done(account: &Account, registrant: &Registrant, login: &DigitalLogin) -> bool {
    match &account.state {
        State::AwaitingEmail(waiting) => {
            waiting.digital.as_ref() == Some(login) && waiting.registrant == *registrant
        }
        State::Registered(_) => true,
        State::Unregistered | State::Cancelled => false,
    }
}

fn apply(cx: &Cx, account: &Account, command: Command) -> Result<Transition, Failure> {
    account
        .apply(command, SignedIn::ACTOR, cx.now)
        .map_err(|rejection| Failure::rejected(&rejection, place_of(account.next_step())))
}
