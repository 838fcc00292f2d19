//! The transactions of a login: the account's events, the one consumption of the request and the
//! pass, all or nothing.

use polis_app::background;
use polis_domain::{
    Account, Command, DigitalLogin, Email, Rejection, Transition,
    account::{Registrant, State},
};
use polis_store::{ExtraWrite, StoreError};
use polis_web::{Cx, Failure, SignedIn, place_of};

use crate::session;

/// How often it is tried while others change the account, take the username or consume the request.
const TRIES: u8 = 8;

/// What came of a login of somebody with an account.
pub(crate) enum Entry {
    /// In: the account, and the token of the pass.
    Open(Account, String),
    /// The request was consumed before.
    Replayed,
    /// The account may be somebody else's: nothing happened (A12).
    Unvouched,
}

/// A citizen enters; `email` is the address the identity provider gave.
pub(crate) async fn enter(
    cx: &Cx,
    mut account: Account,
    login: &DigitalLogin,
    email: Option<&Email>,
) -> Result<Entry, Failure> {
    let table = cx.app.table();
    for _ in 0..TRIES {
        let command = Command::EnterDigitally(Box::new(login.clone()), email.cloned());
        let transition = match apply(cx, &account, command) {
            Err(Rejection::Unvouched) => return Ok(Entry::Unvouched),
            decided => decided.map_err(|rejection| refused(&account, &rejection))?,
        };
        session::forget_temporary(cx, &account).await?;
        let citizen = transition.after.citizen().ok_or_else(Failure::outdated)?;
        let (token, pass) = session::pass(&citizen.username);
        let also =
            [ExtraWrite::ConsumeRequest(login.request.clone()), ExtraWrite::GrantSession(pass)];
        match table.commit(&transition, &also).await {
            Ok(()) => return Ok(Entry::Open(transition.after, token)),
            Err(StoreError::Taken) => return Ok(Entry::Replayed),
            Err(StoreError::Conflict) if is_used(cx, &login.request).await? => {
                return Ok(Entry::Replayed);
            }
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

/// What the person confirmed at the first access.
pub(crate) struct Confirmed {
    /// Who registers.
    pub(crate) registrant: Registrant,
    /// Whether the identity provider gave this very address.
    pub(crate) vouched: bool,
    /// Whether an account that nobody vouches for may be annulled for it.
    pub(crate) annul: bool,
}

/// Somebody new registers, or takes the place of an account that nobody vouches for. The token of the
/// pass, if a session may open at once. Who did this already changes nothing.
pub(crate) async fn register(
    cx: &Cx,
    mut account: Account,
    confirmed: &Confirmed,
    login: &DigitalLogin,
) -> Result<(Account, Option<String>), Failure> {
    let registrant = &confirmed.registrant;
    for _ in 0..TRIES {
        if is_done(&account, registrant, login) {
            return Ok((account, None));
        }
        let command = Command::EnterDigitally(login.clone().into(), Some(registrant.email.clone()));
        let (transition, mut also) = match apply(cx, &account, command) {
            Ok(transition) => {
                session::forget_temporary(cx, &account).await?;
                (transition, vec![])
            }
            Err(Rejection::Unvouched | Rejection::OutOfOrder) => {
                replace(cx, &account, confirmed, login).await?
            }
            Err(rejection) => return Err(refused(&account, &rejection)),
        };
        let token = transition.after.citizen().map(|citizen| {
            let (token, pass) = session::pass(&citizen.username);
            also.push(ExtraWrite::GrantSession(pass));
            token
        });
        match cx.app.table().commit(&transition, &also).await {
            Ok(()) => return Ok((transition.after, token)),
            // Somebody of the same name was faster, or this very person elsewhere.
            Err(StoreError::Taken | StoreError::Conflict) => {
                account = find(cx, account).await?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(Failure::outdated())
}

/// The registration, and what is written with it. The password of who gives way is forgotten before.
async fn replace(
    cx: &Cx,
    account: &Account,
    Confirmed { registrant, vouched, annul }: &Confirmed,
    login: &DigitalLogin,
) -> Result<(Transition, Vec<ExtraWrite>), Failure> {
    if account.citizen().is_some() && !annul {
        return Err(refused(account, &Rejection::Unvouched));
    }
    let mut also = Vec::new();
    if account.version == 0 {
        also.push(ExtraWrite::ClaimCodiceFiscale(account.codice_fiscale.clone()));
    }
    let username = match account.citizen() {
        Some(before) => Some(before.username.clone()),
        None if *vouched => {
            let free = cx.free_username(&registrant.person).await?;
            also.push(ExtraWrite::AssignUsername(free.clone()));
            Some(free)
        }
        None => None,
    };
    let (registrant, login) = (Box::new(registrant.clone()), Box::new(login.clone()));
    let command = Command::RegisterDigitally(registrant, login, username.filter(|_| *vouched));
    let refused = |rejection| refused(account, &rejection);
    // What is refused costs nobody a password.
    drop(apply(cx, account, command.clone()).map_err(refused)?);
    session::forget_password(cx, account).await?;
    // Decided after the password is forgotten: until then somebody could enter with it.
    let then = cx.now.max(background::now());
    let transition = account.apply(command, &SignedIn::ACTOR, then).map_err(refused)?;
    Ok((transition, also))
}

/// The account of this person as it is now.
pub(crate) async fn find(cx: &Cx, account: Account) -> Result<Account, Failure> {
    let table = cx.app.table();
    let id = table.find(&account.codice_fiscale).await?.unwrap_or_else(|| account.id.clone());
    Ok(table.load(&id).await?.unwrap_or(account))
}

/// Whether there is nothing to do any more: this login did it, or the person entered elsewhere.
fn is_done(account: &Account, registrant: &Registrant, login: &DigitalLogin) -> bool {
    match &account.state {
        State::AwaitingEmail(waiting) => {
            waiting.digital.as_ref() == Some(login) && waiting.registrant == *registrant
        }
        State::Registered(citizen) => citizen.digital.is_some(),
        State::Unregistered | State::Cancelled => false,
    }
}

fn apply(cx: &Cx, account: &Account, command: Command) -> Result<Transition, Rejection> {
    account.apply(command, &SignedIn::ACTOR, cx.now)
}

fn refused(account: &Account, rejection: &Rejection) -> Failure {
    Failure::rejected(rejection, place_of(account.next_step()))
}
