//! The audit chain of one person, verified at each reading.

use jiff::SignedDuration;
use polis_app::App;
use polis_app::background::now;
use polis_domain::{
    Account, CodiceFiscale,
    kernel::{Record, verify},
};
use polis_store::{Queue, Stored};
use serde_json::Value;

use crate::{Person, ask, stack::wait_for};

const HANDED_OVER: &str = "secret_handed_over";

/// The events of one account, oldest first, and the account itself.
#[derive(Debug)]
pub struct Chain {
    /// The account in its current state.
    pub account: Account,
    /// The records of the account, then of the library, then of each application; each in order.
    pub records: Vec<Record<Value>>,
}

/// Reads the chain of a person; `None` if the codice fiscale is not registered.
///
/// # Panics
/// If a link is broken.
pub fn find(person: &Person) -> Option<Chain> {
    let cf = CodiceFiscale::parse(&person.codice_fiscale).unwrap();
    ask(async |app| {
        let id = app.table().find(&cf).await.unwrap()?;
        // A function may be writing: the records are read again until they belong to the state that
        // was read first.
        loop {
            let account = app.table().load(&id).await.unwrap()?;
            let library = app.table().library(&id).await.unwrap();
            let mut read = vec![records(&app, &account).await, records(&app, &library).await];
            for application in app.table().applications(&id).await.unwrap() {
                read.push(records(&app, &application).await);
            }
            if let Some(chains) = read.into_iter().collect::<Option<Vec<_>>>() {
                return Some(Chain { account, records: chains.concat() });
            }
        }
    })
}

/// The chain of one aggregate, verified; `None` while a function is writing it.
async fn records<A: Stored>(app: &App, aggregate: &A) -> Option<Vec<Record<Value>>> {
    let texts = app.table().records(aggregate).await.unwrap();
    if texts.len() as u64 != aggregate.version() {
        return None;
    }
    verify(texts.iter().map(String::as_str), aggregate.head()).unwrap();
    Some(texts.iter().map(|text| serde_json::from_str(text).unwrap()).collect())
}

/// Reads the chain of a registered person.
pub fn of(person: &Person) -> Chain {
    find(person).unwrap()
}

impl Chain {
    /// The names of the events, oldest first. That a mail left is none of them: it happens at any moment beside the
    /// steps of the citizen.
    pub fn names(&self) -> Vec<String> {
        self.all().filter(|name| *name != HANDED_OVER).map(str::to_owned).collect()
    }

    /// How often an event happened.
    pub fn count(&self, event: &str) -> usize {
        self.all().filter(|name| *name == event).count()
    }

    /// How many secrets left by mail: each former one is dead since (ADR 20).
    pub fn handed_over(&self) -> usize {
        self.count(HANDED_OVER)
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.records.iter().map(|record| record.event["name"].as_str().unwrap())
    }
}

/// Waits until no mail or PDF is due for a person.
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
