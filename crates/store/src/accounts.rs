//! Accounts: loaded whole, committed as one conditional transaction.

use aws_sdk_dynamodb::types::TransactWriteItem;
use jiff::Timestamp;
use polis_domain::{
    Account, AccountId, CodiceFiscale, Effect, Transition, Username, application::Application,
};
use serde::{Deserialize, Serialize};

use crate::{
    Attachment, Pass, RegisterRow, StoreError, Table,
    item::{at_version, create, guarded, s},
    outbox,
};

/// What is written together with a transition, or not at all.
#[derive(Debug, Clone)]
pub enum ExtraWrite {
    /// The codice fiscale is this account's from now on.
    ClaimCodiceFiscale(CodiceFiscale),
    /// The username is this account's from now on.
    AssignUsername(Username),
    /// The application, which had one version less when it was read.
    Application(Box<Application>),
    /// The number in the protocol register.
    Register(Box<RegisterRow>),
    /// A file enters the library.
    Attach(Box<Attachment>),
    /// A file leaves the library.
    Detach(String),
    /// The answer to this request is accepted: it is the only one.
    ConsumeRequest(String),
    /// A session may be opened.
    GrantSession(Pass),
}

#[derive(Serialize, Deserialize)]
struct Pointer {
    account: AccountId,
}

#[derive(Serialize)]
struct EventItem<'a> {
    record: &'a str,
    fingerprint: &'a polis_domain::audit::Fingerprint,
    at: Timestamp,
}

#[derive(Deserialize)]
struct Recorded {
    record: String,
}

impl Table {
    /// Reads an account, or `None` if nobody registered it.
    pub async fn load(&self, id: &AccountId) -> Result<Option<Account>, StoreError> {
        self.get(&pk(id), "STATE").await
    }

    /// The account of a codice fiscale.
    pub async fn find(&self, cf: &CodiceFiscale) -> Result<Option<AccountId>, StoreError> {
        let found: Option<Pointer> = self.get(&cf_pk(cf), "ACCOUNT").await?;
        Ok(found.map(|pointer| pointer.account))
    }

    /// The account of a username.
    pub async fn find_username(&self, name: &Username) -> Result<Option<AccountId>, StoreError> {
        let found: Option<Pointer> = self.get(&username_pk(name), "ACCOUNT").await?;
        Ok(found.map(|pointer| pointer.account))
    }

    /// The stored texts of the audit chain, oldest first.
    pub async fn records(&self, id: &AccountId) -> Result<Vec<String>, StoreError> {
        let found: Vec<Recorded> = self.collect(&pk(id), "EVENT#").await?;
        Ok(found.into_iter().map(|item| item.record).collect())
    }

    /// Every account there is. Reads the whole table: for audits, never for a request.
    pub async fn every_account(&self) -> Result<Vec<AccountId>, StoreError> {
        let mut items = self
            .db
            .scan()
            .table_name(&self.name)
            .filter_expression("sk = :state AND begins_with(pk, :account)")
            .expression_attribute_values(":state", s("STATE"))
            .expression_attribute_values(":account", s("ACCOUNT#"))
            .projection_expression("pk")
            .into_paginator()
            .items()
            .send();
        let mut found = Vec::new();
        while let Some(item) = items.next().await {
            let item = item.map_err(StoreError::of("DynamoDB"))?;
            let pk = item.get("pk").and_then(|pk| pk.as_s().ok());
            found.extend(pk.and_then(|pk| AccountId::parse(pk.strip_prefix("ACCOUNT#")?)));
        }
        Ok(found)
    }

    /// Writes a transition whole: state, events, outbox and what goes with it, or nothing.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the account moved on since it was read; [`StoreError::Taken`]
    /// if something that must be unique is not.
    pub async fn commit(
        &self,
        transition: &Transition,
        also: &[ExtraWrite],
    ) -> Result<(), StoreError> {
        let mut items = self.writes(transition)?;
        let own = items.len();
        for thing in also {
            items.push(self.also(&transition.account.id, thing)?);
        }
        self.db
            .transact_write_items()
            .set_transact_items(Some(items))
            .send()
            .await
            .map_err(|error| StoreError::transaction(error, own))?;
        Ok(())
    }

    /// The rows of a transition. Pure, so that it can be tested without a table.
    fn writes(&self, transition: &Transition) -> Result<Vec<TransactWriteItem>, StoreError> {
        let Transition { account, at, effects, .. } = transition;
        let (pk, version) = (pk(&account.id), account.version);
        let state = self.put(&pk, "STATE", account)?;
        let mut items = vec![at_version(state, transition.before())?];
        for (number, sealed) in transition.records() {
            let (record, fingerprint) = (sealed.text.as_str(), &sealed.fingerprint);
            let event = EventItem { record, fingerprint, at: *at };
            items.push(create(self.put(&pk, &format!("EVENT#{number:08}"), &event)?)?);
        }
        for (i, effect) in effects.iter().enumerate() {
            items.push(self.queue(&pk, &format!("OUTBOX#{version:08}#{i}"), effect, *at)?);
        }
        Ok(items)
    }

    fn queue(
        &self,
        pk: &str,
        sk: &str,
        effect: &Effect,
        at: Timestamp,
    ) -> Result<TransactWriteItem, StoreError> {
        guarded(self.put(pk, sk, &outbox::NewRow::new(effect, at))?)
    }

    fn also(&self, id: &AccountId, thing: &ExtraWrite) -> Result<TransactWriteItem, StoreError> {
        let account = || Pointer { account: id.clone() };
        let pk = pk(id);
        match thing {
            ExtraWrite::ClaimCodiceFiscale(cf) => {
                create(self.put(&cf_pk(cf), "ACCOUNT", &account())?)
            }
            ExtraWrite::AssignUsername(name) => {
                create(self.put(&username_pk(name), "ACCOUNT", &account())?)
            }
            ExtraWrite::Application(application) => {
                let sk = format!("APPLICATION#{}", application.procedure);
                at_version(self.put(&pk, &sk, application)?, application.version - 1)
            }
            ExtraWrite::Register(row) => {
                let (pk, sk) = row.key();
                create(self.put(&pk, &sk, row)?)
            }
            ExtraWrite::Attach(file) => {
                create(self.put(&pk, &format!("ATTACHMENT#{}", file.id), file)?)
            }
            ExtraWrite::Detach(file) => {
                let gone = self
                    .remove(&pk, &format!("ATTACHMENT#{file}"))
                    .condition_expression("attribute_exists(pk)");
                Ok(TransactWriteItem::builder().delete(gone.build()?).build())
            }
            ExtraWrite::ConsumeRequest(request) => self.consumption(request),
            ExtraWrite::GrantSession(pass) => self.passing(pass),
        }
    }
}

pub(crate) fn pk(id: &AccountId) -> String {
    format!("ACCOUNT#{}", id.as_str())
}

fn cf_pk(cf: &CodiceFiscale) -> String {
    format!("CF#{}", cf.as_str())
}

fn username_pk(name: &Username) -> String {
    format!("USERNAME#{}", name.as_str())
}
