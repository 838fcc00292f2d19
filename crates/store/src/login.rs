//! Logins with SPID and CIE under way: the request sent, consumed once; the identity proven by its
//! answer, until the person has registered; the pass that opens the session.

use std::collections::BTreeMap;

use aws_sdk_dynamodb::types::{AttributeValue, TransactWriteItem, Update};
use jiff::Timestamp;
use polis_domain::{AccountId, CodiceFiscale, DigitalLogin, Federation, Level, Username};
use serde::{Deserialize, Serialize};

use crate::{
    StoreError, Table,
    item::{Item, create, key, n, s},
    transaction::Guard,
};

/// A request sent to an identity provider, for one consumption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authn {
    /// The federation: SPID or CIE.
    pub federation: Federation,
    /// Entity ID of the identity provider it was sent to.
    pub idp: String,
    /// The level asked for.
    pub level: Level,
    /// The relay state sent along.
    pub relay_state: String,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// SHA-256 of the cookie of the browser that was sent.
    pub binding: String,
    /// Where to go afterwards.
    pub back: Option<String>,
    /// Whether an answer was accepted.
    #[serde(default)]
    pub used: bool,
    /// When it is forgotten, in Unix seconds.
    pub ttl: i64,
}

/// An identity that a login proved and that has no account yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proven {
    /// Whose identity it is.
    pub codice_fiscale: CodiceFiscale,
    /// The account that a registration will make.
    pub account: AccountId,
    /// The login that proved it.
    pub login: DigitalLogin,
    /// SHA-256 of what the provider called the person in it.
    pub subject: String,
    /// The attributes received, by their name in SPID.
    pub attributes: BTreeMap<String, String>,
    /// Where to go afterwards.
    pub back: Option<String>,
    /// When it is forgotten, in Unix seconds.
    pub ttl: i64,
}

/// The right to open one session, good for one use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// SHA-256 of the token.
    pub digest: String,
    /// The account of the session.
    pub username: Username,
    /// The end of its validity, in Unix seconds.
    pub ttl: i64,
}

#[derive(Serialize)]
struct PassItem<'a> {
    username: &'a Username,
    ttl: i64,
}

impl Table {
    /// Keeps a request about to be sent.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if its ID was drawn before.
    pub async fn keep_authn(&self, id: &str, authn: &Authn) -> Result<(), StoreError> {
        let new = Some("attribute_not_exists(pk)");
        self.put_if(&authn_pk(id), "REQUEST", authn, new, Item::new()).await
    }

    /// The request of that ID, used or not.
    pub async fn authn(&self, id: &str) -> Result<Option<Authn>, StoreError> {
        self.get(&authn_pk(id), "REQUEST").await
    }

    /// Consumes a request of which nothing follows.
    ///
    /// # Errors
    /// [`StoreError::Taken`] if it was consumed before.
    pub async fn consume(&self, id: &str) -> Result<(), StoreError> {
        self.transact(vec![self.consumption(id)?]).await
    }

    /// Consumes a request and keeps the identity its answer proved, or does nothing.
    ///
    /// # Errors
    /// [`StoreError::Taken`] if it was consumed before.
    pub async fn consume_proving(
        &self,
        id: &str,
        digest: &str,
        proven: &Proven,
    ) -> Result<(), StoreError> {
        let kept = create(self.put(&format!("PROVEN#{digest}"), "WHO", proven)?)?;
        self.transact(vec![self.consumption(id)?, kept]).await
    }

    /// The identity proven in the browser of that digest, unless it is too long ago.
    pub async fn proven(&self, digest: &str, now: Timestamp) -> Result<Option<Proven>, StoreError> {
        let found: Option<Proven> = self.get(&format!("PROVEN#{digest}"), "WHO").await?;
        Ok(found.filter(|proven| proven.ttl > now.as_second()))
    }

    /// Keeps a pass for sixty seconds.
    pub async fn keep_pass(&self, pass: &Pass) -> Result<(), StoreError> {
        let new = Some("attribute_not_exists(pk)");
        self.put_if(&pass_pk(&pass.digest), "USER", &PassItem::of(pass), new, Item::new()).await
    }

    /// Spends the pass of that digest; `false` if it never was, is over, was spent, or belongs to
    /// another user.
    pub async fn spend_pass(
        &self,
        digest: &str,
        username: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let spent = self
            .db
            .delete_item()
            .table_name(&self.name)
            .set_key(Some(key(&pass_pk(digest), "USER")))
            .condition_expression("username = :username AND #ttl > :now")
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_values(":username", s(username))
            .expression_attribute_values(":now", n(now.as_second()))
            .send()
            .await;
        match spent.map_err(StoreError::conditional) {
            Ok(_) => Ok(true),
            Err(StoreError::Conflict) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The one consumption of a request, inside a transaction.
    pub(crate) fn consumption(&self, id: &str) -> Result<TransactWriteItem, StoreError> {
        let update = Update::builder()
            .table_name(&self.name)
            .set_key(Some(key(&authn_pk(id), "REQUEST")))
            .update_expression("SET #used = :yes")
            .condition_expression("#used = :no")
            .expression_attribute_names("#used", "used")
            .expression_attribute_values(":yes", AttributeValue::Bool(true))
            .expression_attribute_values(":no", AttributeValue::Bool(false));
        Ok(TransactWriteItem::builder().update(update.build()?).build())
    }

    /// A pass inside a transaction.
    pub(crate) fn passing(&self, pass: &Pass) -> Result<TransactWriteItem, StoreError> {
        create(self.put(&pass_pk(&pass.digest), "USER", &PassItem::of(pass))?)
    }

    async fn transact(&self, items: Vec<TransactWriteItem>) -> Result<(), StoreError> {
        let guards = vec![Guard::Unique; items.len()];
        let written = self.db.transact_write_items().set_transact_items(Some(items)).send().await;
        written.map_err(|error| StoreError::transaction(error, &guards))?;
        Ok(())
    }
}

impl<'a> PassItem<'a> {
    fn of(pass: &'a Pass) -> Self {
        Self { username: &pass.username, ttl: pass.ttl }
    }
}

fn authn_pk(id: &str) -> String {
    format!("AUTHN#{id}")
}

fn pass_pk(digest: &str) -> String {
    format!("PASS#{digest}")
}
