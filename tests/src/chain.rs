//! The audit chain of one person, verified whenever it is read.

use jiff::SignedDuration;
use polis_app::background::now;
use polis_domain::{Account, CodiceFiscale, audit, audit::Record};
use polis_store::Queue;

use crate::{Person, ask, stack::wait_for};

/// The events of one account, oldest first, and the account itself.
#[derive(Debug)]
pub struct Chain {
    /// The account as it is.
    pub account: Account,
    /// The records, in order.
    pub records: Vec<Record>,
}

/// Reads the chain of a person, or nothing if nobody registered.
///
/// # Panics
/// If a link is broken.
pub fn find(person: &Person) -> Option<Chain> {
    let cf = CodiceFiscale::parse(&person.codice_fiscale).unwrap();
    ask(async |app| {
        let id = app.table().find(&cf).await.unwrap()?;
        // Somebody may be writing: the records are read until they belong to what was read first.
        loop {
            let account = app.table().load(&id).await.unwrap()?;
            let texts = app.table().records(&id).await.unwrap();
            if texts.len() as u64 == account.version {
                audit::verify(texts.iter().map(String::as_str), &account.head).unwrap();
                let read = |text: &String| serde_json::from_str(text).unwrap();
                return Some(Chain { account, records: texts.iter().map(read).collect() });
            }
        }
    })
}

/// Reads the chain of a person who registered.
pub fn of(person: &Person) -> Chain {
    find(person).unwrap()
}

impl Chain {
    /// The names of the events.
    pub fn names(&self) -> Vec<String> {
        let name = |record: &Record| {
            let event = serde_json::to_value(&record.event).unwrap();
            event["name"].as_str().unwrap().to_owned()
        };
        self.records.iter().map(name).collect()
    }

    /// How often an event happened.
    pub fn count(&self, event: &str) -> usize {
        self.names().iter().filter(|name| *name == event).count()
    }
}

/// Waits until nothing is left to be sent or rendered for a person.
pub fn settles(person: &Person) {
    let own = format!("ACCOUNT#{}", of(person).account.id.as_str());
    wait_for("the outbox", || {
        let later = now() + SignedDuration::from_hours(24);
        let busy = ask(async |app| {
            let mut rows = app.table().overdue(Queue::Outbox, later).await.unwrap();
            rows.extend(app.table().overdue(Queue::Render, later).await.unwrap());
            rows.iter().any(|row| row.pk == own)
        });
        (!busy).then_some(())
    });
}
