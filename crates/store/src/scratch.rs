//! Short-lived items: a registration being typed, a form sent without a session, a forced password change,
//! sessions opened with the digital identity, spent captchas, and the keys the system draws for itself.

use std::collections::BTreeMap;

use jiff::Timestamp;
use polis_domain::{AccountId, CodiceFiscale, DigitalLogin, SecretHash};
use serde::{Deserialize, Serialize};

use crate::{StoreError, Table, item::Item};

/// A registration between passaggio 1 and passaggio 3 (`REG_OPEN`, A1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The account and the data of a registration.
    pub codice_fiscale: CodiceFiscale,
    /// The account that a confirmation will make.
    pub account: AccountId,
    /// What passaggio 2 collected, as typed.
    pub values: BTreeMap<String, String>,
    /// When it is forgotten, in Unix seconds.
    pub ttl: i64,
}

/// A forced password change under way, and the user who may do it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// Username that signed in with the temporary password.
    pub username: String,
    /// Hash of the password that is being set, once the old one was right: by it the same form,
    /// sent again after it was stopped half-way, is known from a guess.
    pub chosen: Option<SecretHash>,
    /// When it is forgotten, in Unix seconds.
    pub ttl: i64,
}

/// The login with SPID or CIE that opened a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opener {
    /// The login with SPID or CIE.
    pub login: DigitalLogin,
    /// When it opened the session.
    pub at: Timestamp,
    /// SHA-256 of the name the provider gave the person in that login.
    pub subject: String,
}

/// The item of a session opened with SPID or CIE.
#[derive(Serialize, Deserialize)]
pub(crate) struct DigitalSession {
    by: Opener,
    ttl: i64,
}

impl DigitalSession {
    /// The login, unless the session is over.
    pub(crate) fn opener(self, now: Timestamp) -> Option<Opener> {
        (self.ttl > now.as_second()).then_some(self.by)
    }
}

/// Partition key of the session of that digest.
pub(crate) fn session_pk(digest: &str) -> String {
    format!("SESSION#{digest}")
}

/// A form that was sent without a session, sealed by its browser.
#[derive(Serialize, Deserialize)]
struct Typed {
    #[serde(with = "hex::serde")]
    sealed: Vec<u8>,
    ttl: i64,
}

#[derive(Serialize, Deserialize)]
struct Key {
    value: Bits,
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Bits(#[serde(with = "hex::serde")] [u8; 32]);

impl Table {
    /// The attempt of that digest, unless it is over.
    pub async fn attempt(
        &self,
        digest: &str,
        now: Timestamp,
    ) -> Result<Option<Attempt>, StoreError> {
        let found: Option<Attempt> = self.get(&format!("ATTEMPT#{digest}"), "FORM").await?;
        Ok(found.filter(|attempt| attempt.ttl > now.as_second()))
    }

    /// Keeps an attempt to register.
    pub async fn keep_attempt(&self, digest: &str, attempt: &Attempt) -> Result<(), StoreError> {
        self.put_if(&format!("ATTEMPT#{digest}"), "FORM", attempt, None, Item::new()).await
    }

    /// The ticket of that digest, unless it is over.
    pub async fn ticket(&self, digest: &str, now: Timestamp) -> Result<Option<Ticket>, StoreError> {
        let found: Option<Ticket> = self.get(&format!("TICKET#{digest}"), "USER").await?;
        Ok(found.filter(|ticket| ticket.ttl > now.as_second()))
    }

    /// Keeps the ticket of a password change.
    pub async fn keep_ticket(&self, digest: &str, ticket: &Ticket) -> Result<(), StoreError> {
        self.put_if(&format!("TICKET#{digest}"), "USER", ticket, None, Item::new()).await
    }

    /// Remembers until then which login opened a session.
    pub async fn keep_digital_session(
        &self,
        digest: &str,
        by: &Opener,
        until: Timestamp,
    ) -> Result<(), StoreError> {
        let body = DigitalSession { by: by.clone(), ttl: until.as_second() };
        self.put_if(&format!("SESSION#{digest}"), "DIGITAL", &body, None, Item::new()).await
    }

    /// Which login with the digital identity opened the session of that digest, if one did.
    pub async fn opener(&self, digest: &str, now: Timestamp) -> Result<Option<Opener>, StoreError> {
        let found: Option<DigitalSession> =
            self.get(&format!("SESSION#{digest}"), "DIGITAL").await?;
        Ok(found.and_then(|kept| kept.opener(now)))
    }

    /// What was typed without a session, sealed, by the digest of its token; unless it is over.
    pub async fn typed(&self, digest: &str, now: Timestamp) -> Result<Option<Vec<u8>>, StoreError> {
        let found: Option<Typed> = self.get(&format!("TYPED#{digest}"), "FORM").await?;
        Ok(found.filter(|typed| typed.ttl > now.as_second()).map(|typed| typed.sealed))
    }

    /// Keeps what was typed without a session until then, in Unix seconds.
    pub async fn keep_typed(
        &self,
        digest: &str,
        sealed: Vec<u8>,
        ttl: i64,
    ) -> Result<(), StoreError> {
        let typed = Typed { sealed, ttl };
        self.put_if(&format!("TYPED#{digest}"), "FORM", &typed, None, Item::new()).await
    }

    /// Spends a captcha solution; `false` if it was spent before.
    pub async fn spend(&self, digest: &str, until: Timestamp) -> Result<bool, StoreError> {
        let body = BTreeMap::from([("ttl", until.as_second())]);
        let unspent = Some("attribute_not_exists(pk)");
        match self.put_if(&format!("NONCE#{digest}"), "USED", &body, unspent, Item::new()).await {
            Ok(()) => Ok(true),
            Err(StoreError::Conflict) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// A key of the system: the one kept, or `fresh` if none was (256 random bits).
    pub async fn secret(&self, name: &str, fresh: [u8; 32]) -> Result<[u8; 32], StoreError> {
        let pk = format!("SECRET#{name}");
        if let Some(Key { value: Bits(kept) }) = self.get(&pk, "VALUE").await? {
            return Ok(kept);
        }
        let key = Key { value: Bits(fresh) };
        match self.put_if(&pk, "VALUE", &key, Some("attribute_not_exists(pk)"), Item::new()).await {
            Ok(()) => Ok(fresh),
            Err(StoreError::Conflict) => {
                let kept: Option<Key> = self.get(&pk, "VALUE").await?;
                kept.map(|Key { value: Bits(kept) }| kept).ok_or(StoreError::Conflict)
            }
            Err(error) => Err(error),
        }
    }
}
