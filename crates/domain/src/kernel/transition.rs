//! An accepted command: where its aggregate goes, what is recorded and what follows.

use jiff::Timestamp;
use serde::Serialize;

use super::{Actor, Effect, Fingerprint, Record, Sealed};

/// Something with commands, events, a version and a chain of its own: an account, an application,
/// a library.
pub trait Aggregate: Clone {
    /// What happens to it.
    type Event: Clone + Serialize;

    /// Number of events so far.
    fn version(&self) -> u64;

    /// Fingerprint of its last event.
    fn head(&self) -> &Fingerprint;

    /// The same aggregate after more events.
    #[must_use]
    fn moved_to(self, version: u64, head: Fingerprint) -> Self;
}

/// An accepted command. It changes nothing until the store commits it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "a transition changes nothing until the store commits it"]
pub struct Transition<A: Aggregate> {
    /// The aggregate after the command.
    pub after: A,
    /// What happened, oldest first; a command that is not evidence, as a saved draft, leaves none.
    pub events: Vec<A::Event>,
    /// The record of each event, sealed into the chain.
    pub sealed: Vec<Sealed>,
    /// When, by the clock of the request.
    pub at: Timestamp,
    /// What follows outside the aggregate.
    pub effects: Vec<Effect>,
}

impl<A: Aggregate> Transition<A> {
    /// Seals what happened into the chain of `after`, which still has the version and the head of
    /// the aggregate before the command.
    pub fn seal(
        after: A,
        events: Vec<A::Event>,
        effects: Vec<Effect>,
        by: &Actor,
        at: Timestamp,
    ) -> Self {
        let (mut version, mut previous) = (after.version(), after.head().clone());
        let mut sealed = Vec::with_capacity(events.len());
        for event in events.iter().cloned() {
            version += 1;
            let record = Record { version, at, by: by.clone(), event, previous }.seal();
            previous = record.fingerprint.clone();
            sealed.push(record);
        }
        Self { after: after.moved_to(version, previous), events, sealed, at, effects }
    }

    /// Version of the aggregate the command was applied to.
    pub fn before(&self) -> u64 {
        self.after.version() - self.sealed.len() as u64
    }

    /// The records with their numbers, oldest first.
    pub fn records(&self) -> impl Iterator<Item = (u64, &Sealed)> {
        (self.before() + 1..).zip(&self.sealed)
    }

    /// The last event.
    pub fn event(&self) -> Option<&A::Event> {
        self.events.last()
    }
}
