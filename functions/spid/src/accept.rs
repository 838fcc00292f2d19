//! An answer that kept every rule: recorded as valid, then consumed once, together with what follows. A
//! citizen with an account is signed in; a citizen without one goes on to the first access; the first
//! level does neither. A citizen who is stopped after the consumption logs in again: the same answer
//! never counts twice.

use polis_app::{chance, link::sha256};
use polis_domain::{AccountId, DigitalLogin};
use polis_spid::Login;
use polis_store::{Opener, Proven, StoreError};
use polis_web::{Answer, Cookie, Cx, Failure, returning};

use crate::{
    attributes,
    commit::{self, Entry},
    record::{self, Exchange},
    refuse::{self, No},
    routes::address,
    session,
};

/// How long the first access may take, in seconds.
const LIFE: u32 = 30 * 60;

/// What follows from this login.
pub(crate) async fn accept(cx: &Cx, exchange: &Exchange<'_>, login: &Login) -> Answer {
    // Before anything follows from it: a login without its record must not exist.
    record::valid(cx, exchange, login).await?;
    let federation = exchange.authn.federation;
    let digital = DigitalLogin {
        federation,
        idp: login.idp.clone(),
        level: login.level,
        request: exchange.id.to_owned(),
    };
    if !login.level.suffices() {
        return match cx.app.table().consume(exchange.id).await {
            Ok(()) => {
                record::followed(exchange, "level-too-low");
                cx.next(&returning(&address(federation, "livello"), exchange.authn.back.as_deref()))
            }
            Err(error) => consumed(cx, exchange, error).await,
        };
    }
    let id = cx.app.table().find(&login.codice_fiscale).await?;
    let known = match &id {
        Some(id) => cx.app.table().load(id).await?,
        None => None,
    };
    let Some(account) = known.filter(|account| account.citizen().is_some()) else {
        return prove(cx, exchange, login, digital, id).await;
    };
    let email = attributes::email(&attributes::kept(login));
    match commit::enter(cx, account, &digital, email.as_ref()).await? {
        Entry::Open(account, token) => {
            record::followed(exchange, "entered");
            let by = Opener { login: digital, at: cx.now, subject: login.subject.clone() };
            session::open(cx, &account, &token, &by, exchange.authn.back.as_deref()).await
        }
        Entry::Replayed => replayed(cx, exchange).await,
        // The address that the citizen types decides whether the account is replaced (A12).
        Entry::Unvouched => prove(cx, exchange, login, digital, id).await,
    }
}

/// A citizen without a proven account: the identity is remembered for this browser.
async fn prove(
    cx: &Cx,
    exchange: &Exchange<'_>,
    login: &Login,
    digital: DigitalLogin,
    account: Option<AccountId>,
) -> Answer {
    let token = chance::token();
    let proven = Proven {
        codice_fiscale: login.codice_fiscale.clone(),
        account: account.unwrap_or_else(|| AccountId::from_random(chance::bytes())),
        login: digital,
        subject: login.subject.clone(),
        attributes: attributes::kept(login),
        back: exchange.authn.back.clone(),
        ttl: cx.now.as_second() + i64::from(LIFE),
    };
    let digest = sha256(token.as_bytes());
    match cx.app.table().consume_proving(exchange.id, &digest, &proven).await {
        Ok(()) => {
            record::followed(exchange, "first-access");
            let place = address(exchange.authn.federation, "benvenuto");
            Ok(cx.next(&place)?.set(Cookie::Identity, &token, LIFE))
        }
        Err(error) => consumed(cx, exchange, error).await,
    }
}

/// Another request was faster with the same answer, or is just now.
async fn consumed(cx: &Cx, exchange: &Exchange<'_>, error: StoreError) -> Answer {
    match error {
        StoreError::Taken | StoreError::Conflict => replayed(cx, exchange).await,
        error => Err(Failure::from(error)),
    }
}

async fn replayed(cx: &Cx, exchange: &Exchange<'_>) -> Answer {
    record::refused(cx, exchange, No::Replayed).await?;
    refuse::told(cx, exchange.authn.federation, No::Replayed, Some(exchange))
}
