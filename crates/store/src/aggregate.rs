//! Where each aggregate lies in the table, how it is read, and which rows a transition writes.

use jiff::Timestamp;
use polis_domain::{
    Account, AccountId, Application, Library,
    kernel::{Aggregate, Effect, Fingerprint, Sealed, Transition},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    StoreError, Table,
    keys::pk,
    mails::MailKey,
    outbox::NewRow,
    transaction::{Guard, Transaction},
};

/// An aggregate of a citizen, as the table keeps it.
pub trait Stored: Aggregate + Serialize + DeserializeOwned {
    /// The account it belongs to.
    fn account(&self) -> &AccountId;

    /// Sort key of its item.
    fn sk(&self) -> String;

    /// Name of its chain in the sort keys of events and outbox rows.
    fn chain(&self) -> String;

    /// The attribute that a write compares, and its value in the item that was read; 0 = no item.
    fn guard(transition: &Transition<Self>) -> (&'static str, u64) {
        ("version", transition.before())
    }
}

impl Stored for Account {
    fn account(&self) -> &AccountId {
        &self.id
    }

    fn sk(&self) -> String {
        "STATE".to_owned()
    }

    fn chain(&self) -> String {
        "ACCOUNT".to_owned()
    }
}

impl Stored for Library {
    fn account(&self) -> &AccountId {
        &self.account
    }

    fn sk(&self) -> String {
        "LIBRARY".to_owned()
    }

    fn chain(&self) -> String {
        "LIBRARY".to_owned()
    }
}

impl Stored for Application {
    fn account(&self) -> &AccountId {
        &self.account
    }

    fn sk(&self) -> String {
        format!("APPLICATION#{}", self.id)
    }

    fn chain(&self) -> String {
        self.sk()
    }

    /// A saved draft leaves no event, so the revision is compared.
    fn guard(transition: &Transition<Self>) -> (&'static str, u64) {
        ("revision", transition.after.revision - 1)
    }
}

#[derive(Serialize)]
pub(crate) struct EventItem<'a> {
    record: &'a str,
    fingerprint: &'a Fingerprint,
    at: Timestamp,
}

impl<'a> EventItem<'a> {
    pub(crate) fn new(sealed: &'a Sealed, at: Timestamp) -> Self {
        Self { record: &sealed.text, fingerprint: &sealed.fingerprint, at }
    }
}

#[derive(Deserialize)]
struct Recorded {
    record: String,
}

impl Table {
    /// The stored texts of the chain of an aggregate, oldest first.
    pub async fn records<A: Stored>(&self, aggregate: &A) -> Result<Vec<String>, StoreError> {
        let prefix = format!("EVENT#{}#", aggregate.chain());
        self.texts(&pk(aggregate.account()), &prefix).await
    }

    pub(crate) async fn texts(&self, pk: &str, prefix: &str) -> Result<Vec<String>, StoreError> {
        let found: Vec<Recorded> = self.collect(pk, prefix).await?;
        Ok(found.into_iter().map(|item| item.record).collect())
    }
}

impl Transaction<'_> {
    /// Adds a transition: state, events, outbox rows and mails.
    pub fn apply<A: Stored>(mut self, transition: &Transition<A>) -> Result<Self, StoreError> {
        let Transition { after, at, effects, .. } = transition;
        let (pk, chain, version) = (pk(after.account()), after.chain(), after.version());
        let (attribute, before) = A::guard(transition);
        let state = self.table.put(&pk, &after.sk(), after)?;
        self.put_at(state, attribute, before)?;
        for (number, sealed) in transition.records() {
            let event = EventItem::new(sealed, *at);
            let put = self.table.put(&pk, &format!("EVENT#{chain}#{number:08}"), &event)?;
            self.create(put, Guard::AsRead)?;
        }
        for (i, effect) in effects.iter().enumerate() {
            let row = format!("{chain}#{version:08}#{i}");
            if let Effect::Mail(mail) = effect
                && MailKey::is_first(mail, version)
            {
                let key = MailKey::new(after.account(), mail, &row);
                self.create(self.table.queue_mail(&key, mail, *at)?, Guard::AsRead)?;
            }
            let put = self.table.put(&pk, &format!("OUTBOX#{row}"), &NewRow::new(effect, *at))?;
            self.create(put, Guard::AsRead)?;
        }
        Ok(self)
    }
}
