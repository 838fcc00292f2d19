//! One application of one citizen to one edition (D.5): a draft, then received.
//!
//! [`Application::apply`] is the only way forward; it is pure. A saved draft is no evidence: it moves
//! the revision and leaves no event.

mod apply;
mod draft;
mod examined;
mod id;
mod snapshot;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use apply::{Act, Command, Event, Fact, PDF_PATIENCE, Rejection, Transition};
pub use draft::{Draft, DraftPart, MOST_BYTES};
pub use examined::{ATTACHMENTS, Examined, Progress};
pub use id::ApplicationId;
pub use snapshot::{Answer, Applicant, Attached, Frozen, Office, Section, Snapshot, Term};

use crate::{
    AccountId, Sha256Hex,
    kernel::{Aggregate, Fingerprint},
    protocol::ProtocolNumber,
};

/// An application as last read from the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Which application of the citizen.
    pub id: ApplicationId,
    /// Whose it is.
    pub account: AccountId,
    /// Number of events so far.
    pub version: u64,
    /// Fingerprint of the last event.
    pub head: Fingerprint,
    /// Number of writes so far, saved drafts included: the optimistic lock, carried by the form.
    pub revision: u64,
    /// Where it stands.
    pub state: State,
}

/// Where an application stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum State {
    /// Kept on the server, not sent.
    Draft(Draft),
    /// Received: only its PDF is still added.
    Inoltrata(Box<Inoltro>),
}

/// A received application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inoltro {
    /// Version of the application when it was received: with its ID, the name of this reception.
    pub version: u64,
    /// Protocol number (DPR 445/2000 art. 53).
    pub protocol: ProtocolNumber,
    /// When the request reached the API: this instant is compared with the deadline.
    pub arrived_at: Timestamp,
    /// Canonical JSON of the [`Snapshot`]: pages and PDF show this and nothing else.
    pub snapshot: String,
    /// SHA-256 of `snapshot`.
    pub sha256: Sha256Hex,
    /// SHA-256 of the PDF, once it is stored.
    pub pdf: Option<Sha256Hex>,
}

impl Inoltro {
    /// What was declared.
    ///
    /// # Errors
    /// If the text is not a snapshot.
    pub fn declared(&self) -> Result<Snapshot, serde_json::Error> {
        serde_json::from_str(&self.snapshot)
    }
}

impl Application {
    /// An application the citizen did not begin yet.
    pub fn new(account: AccountId, id: ApplicationId) -> Self {
        let (version, head, revision) = (0, Fingerprint::genesis(), 0);
        Self { id, account, version, head, revision, state: State::Draft(Draft::default()) }
    }

    /// The draft, unless it was received.
    pub fn draft(&self) -> Option<&Draft> {
        match &self.state {
            State::Draft(draft) => Some(draft),
            State::Inoltrata(_) => None,
        }
    }

    /// What was received, if it was.
    pub fn inoltro(&self) -> Option<&Inoltro> {
        match &self.state {
            State::Inoltrata(inoltro) => Some(inoltro),
            State::Draft(_) => None,
        }
    }

    /// What was received at that version, if it was.
    pub fn received_at(&self, version: u64) -> Option<&Inoltro> {
        self.inoltro().filter(|inoltro| inoltro.version == version)
    }
}

impl Aggregate for Application {
    type Event = Event;

    fn version(&self) -> u64 {
        self.version
    }

    fn head(&self) -> &Fingerprint {
        &self.head
    }

    fn moved_to(self, version: u64, head: Fingerprint) -> Self {
        Self { version, head, ..self }
    }
}
