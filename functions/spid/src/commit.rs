//! The transactions of a login: the account's events, the one consumption of the request and the
//! pass, all or nothing.

use polis_app::{
    background,
    commit::{self, Decision, Lost, Step},
};
use polis_domain::account::Act;
use polis_domain::{
    Account, DigitalLogin, Email, Rejection, Transition,
    account::{Registrant, State},
};
use polis_store::ExtraWrite;
use polis_web::{Cx, Failure, SignedIn, place_of};

use crate::session;

/// The outcome of a login of a citizen who has an account.
pub(crate) enum Entry {
    /// In: the account, and the token of the pass.
    Open(Account, String),
    /// The request was consumed before.
    Replayed,
    /// The account may belong to a stranger: nothing happened (A12).
    Unvouched,
}

/// A citizen enters; `email` is the address the identity provider gave.
pub(crate) async fn enter(
    cx: &Cx,
    account: Account,
    login: &DigitalLogin,
    email: Option<&Email>,
) -> Result<Entry, Failure> {
    let known = &account.clone();
    let load = || -> Step<'_, Result<Account, Failure>> {
        Box::pin(async move {
            let found = cx.app.table().load(&known.id).await?;
            Ok(found.unwrap_or_else(|| known.clone()))
        })
    };
    commit::run(account, load, |account, lost| {
        Box::pin(decide_entry(cx, account, lost, login, email))
    })
    .await
}

async fn decide_entry<'a>(
    cx: &'a Cx,
    account: Account,
    lost: Option<Lost>,
    login: &DigitalLogin,
    email: Option<&Email>,
) -> Result<Decision<'a, Entry>, Failure> {
    let replayed = match lost {
        Some(Lost::Taken) => true,
        Some(Lost::Conflict) => is_used(cx, &login.request).await?,
        None => false,
    };
    if replayed {
        return Ok(Decision::Answer(Entry::Replayed));
    }
    let act = Act::EnterDigitally { login: Box::new(login.clone()), email: email.cloned() };
    let transition = match apply(cx, &account, act) {
        Err(Rejection::Unvouched) => return Ok(Decision::Answer(Entry::Unvouched)),
        decided => decided.map_err(|rejection| refused(&account, &rejection))?,
    };
    session::forget_temporary(cx, &account).await?;
    let citizen = transition.after.citizen().ok_or_else(Failure::outdated)?;
    let (token, pass) = session::pass(&citizen.username);
    let extra = [ExtraWrite::ConsumeRequest(login.request.clone()), ExtraWrite::GrantSession(pass)];
    let transaction =
        cx.app.table().transaction(&account.id).apply(&transition)?.with_all(&extra)?;
    Ok(Decision::Commit(transaction, Entry::Open(transition.after, token)))
}

async fn is_used(cx: &Cx, request: &str) -> Result<bool, Failure> {
    Ok(cx.app.table().authn(request).await?.is_none_or(|authn| authn.used))
}

/// What the person confirmed at the first access.
pub(crate) struct Confirmed {
    /// The citizen who registers.
    pub(crate) registrant: Registrant,
    /// Whether the identity provider gave this very address.
    pub(crate) vouched: bool,
    /// Whether an unproven account may be annulled for it.
    pub(crate) annul: bool,
}

/// A new citizen registers, or replaces an unproven account. The answer holds the token of
/// the pass, if a session may open at once. The same request again changes nothing.
pub(crate) async fn register(
    cx: &Cx,
    account: Account,
    confirmed: &Confirmed,
    login: &DigitalLogin,
) -> Result<(Account, Option<String>), Failure> {
    let known = &account.clone();
    // Another citizen of the same name was faster, or this very citizen elsewhere.
    let load = || -> Step<'_, Result<Account, Failure>> { Box::pin(find(cx, known.clone())) };
    commit::run(account, load, |account, _| {
        Box::pin(decide_registration(cx, account, confirmed, login))
    })
    .await
}

async fn decide_registration<'a>(
    cx: &'a Cx,
    account: Account,
    confirmed: &Confirmed,
    login: &DigitalLogin,
) -> Result<Decision<'a, (Account, Option<String>)>, Failure> {
    let registrant = &confirmed.registrant;
    if is_done(&account, registrant, login) {
        return Ok(Decision::Answer((account, None)));
    }
    let email = Some(registrant.email.clone());
    let act = Act::EnterDigitally { login: login.clone().into(), email };
    let (transition, mut extra) = match apply(cx, &account, act) {
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
        extra.push(ExtraWrite::GrantSession(pass));
        token
    });
    let transaction =
        cx.app.table().transaction(&account.id).apply(&transition)?.with_all(&extra)?;
    Ok(Decision::Commit(transaction, (transition.after, token)))
}

/// The registration, and what is written with it. The password of the replaced user is forgotten before.
async fn replace(
    cx: &Cx,
    account: &Account,
    Confirmed { registrant, vouched, annul }: &Confirmed,
    login: &DigitalLogin,
) -> Result<(Transition, Vec<ExtraWrite>), Failure> {
    if account.citizen().is_some() && !annul {
        return Err(refused(account, &Rejection::Unvouched));
    }
    let mut extra = Vec::new();
    if account.version == 0 {
        extra.push(ExtraWrite::ClaimCodiceFiscale(account.codice_fiscale.clone()));
    }
    let username = match account.citizen() {
        Some(before) => Some(before.username.clone()),
        None if *vouched => {
            let free = cx.free_username(&registrant.person).await?;
            extra.push(ExtraWrite::AssignUsername(free.clone()));
            Some(free)
        }
        None => None,
    };
    let (registrant, login) = (Box::new(registrant.clone()), Box::new(login.clone()));
    let act = Act::RegisterDigitally { registrant, login, username: username.filter(|_| *vouched) };
    let refused = |rejection| refused(account, &rejection);
    // Dry run: a refused act must not void a password.
    drop(apply(cx, account, act.clone()).map_err(refused)?);
    session::forget_password(cx, account).await?;
    // Decided after the password is forgotten: until then a stranger could sign in with it.
    let then = cx.now.max(background::now());
    let transition = account.apply(act, &SignedIn::ACTOR, then).map_err(refused)?;
    Ok((transition, extra))
}

/// The account of this person as it is now.
pub(crate) async fn find(cx: &Cx, account: Account) -> Result<Account, Failure> {
    let table = cx.app.table();
    let id = table.find(&account.codice_fiscale).await?.unwrap_or_else(|| account.id.clone());
    Ok(table.load(&id).await?.unwrap_or(account))
}

/// Whether there is nothing left to do: this login did it, or the citizen signed in elsewhere.
fn is_done(account: &Account, registrant: &Registrant, login: &DigitalLogin) -> bool {
    match &account.state {
        State::AwaitingEmail(waiting) => {
            waiting.digital.as_ref() == Some(login) && waiting.registrant == *registrant
        }
        State::Registered(citizen) => citizen.digital.is_some(),
        State::Unregistered | State::Cancelled => false,
    }
}

fn apply(cx: &Cx, account: &Account, act: Act) -> Result<Transition, Rejection> {
    account.apply(act, &SignedIn::ACTOR, cx.now)
}

fn refused(account: &Account, rejection: &Rejection) -> Failure {
    Failure::rejected(rejection, place_of(account.position()))
}
