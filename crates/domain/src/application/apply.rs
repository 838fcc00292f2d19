//! What may be asked of an application, what is recorded, and what follows.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Application, DraftPart, Frozen, Inoltro, MOST_BYTES, State};
use crate::{
    Sha256Hex,
    catalogue::Window,
    kernel::{self, Actor, Effect, Mail, Rendering},
    protocol::ProtocolNumber,
};

/// How long the receipt by mail waits for the PDF before it leaves without (D.3 M17, L. 241/1990
/// art. 18-bis).
pub const PDF_PATIENCE: Duration = Duration::from_secs(20);

/// What the citizen does: the state decides whether it is possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// «Salva»: one section as it is now.
    Save {
        /// What its page holds.
        part: DraftPart,
        /// How often that section was saved when its page was drawn.
        version: u64,
        /// When the edition is open.
        window: Window,
    },
    /// «Inoltra» (D.5).
    Submit {
        /// What is declared.
        frozen: Frozen,
        /// The protocol number that was drawn.
        protocol: ProtocolNumber,
        /// The revision that was reviewed: what is signed is what was read.
        revision: u64,
        /// When the edition is open.
        window: Window,
    },
}

/// What the system found or did: accepted in any state, for it is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// The PDF of the application received at that version was stored.
    PdfStored {
        /// Version of the application when it was received.
        version: u64,
        /// SHA-256 of the PDF.
        sha256: Sha256Hex,
    },
}

/// An act of the citizen or a fact of the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// An act of the citizen.
    Act(Act),
    /// A fact of the system.
    Fact(Fact),
}

impl From<Act> for Command {
    fn from(act: Act) -> Self {
        Self::Act(act)
    }
}

impl From<Fact> for Command {
    fn from(fact: Fact) -> Self {
        Self::Fact(fact)
    }
}

/// What happened, as the chain of the application keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Event {
    /// Received under this number, with this snapshot.
    Submitted {
        /// Protocol number that was drawn.
        protocol: ProtocolNumber,
        /// SHA-256 of the snapshot.
        sha256: Sha256Hex,
    },
    /// The PDF was stored.
    PdfStored {
        /// Version of the application when it was received.
        version: u64,
        /// SHA-256 of the PDF.
        sha256: Sha256Hex,
    },
}

/// An accepted command of an application.
pub type Transition = kernel::Transition<Application>;

/// A refused act. Nothing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// The application was received.
    #[error("already received")]
    AlreadyReceived,
    /// The edition is not open at this instant.
    #[error("the edition is not open")]
    Closed,
    /// The section, or before «Inoltra» the draft, was changed elsewhere since the page was drawn.
    #[error("the draft was changed elsewhere")]
    Outdated,
    /// The draft would hold more than any form asks.
    #[error("the draft is too large")]
    TooLarge,
    /// The fact is recorded already, or belongs to no reception of this application.
    #[error("already recorded")]
    AlreadyRecorded,
}

type Decided = (State, Vec<Event>, Vec<Effect>);

impl Application {
    /// Decides what a command does to this application. Pure and total: `by` and `now` are recorded.
    /// `now` is the arrival at the API, which is compared with the window.
    pub fn apply(
        &self,
        command: impl Into<Command>,
        by: &Actor,
        now: Timestamp,
    ) -> Result<Transition, Rejection> {
        let (state, events, effects) = match command.into() {
            Command::Act(act) => self.act(act, now)?,
            Command::Fact(Fact::PdfStored { version, sha256 }) => {
                self.store_pdf(version, sha256)?
            }
        };
        let after = Self { state, revision: self.revision + 1, ..self.clone() };
        Ok(Transition::seal(after, events, effects, by, now))
    }

    fn act(&self, act: Act, now: Timestamp) -> Result<Decided, Rejection> {
        let draft = self.draft().ok_or(Rejection::AlreadyReceived)?;
        let (Act::Save { window, .. } | Act::Submit { window, .. }) = &act;
        if !window.is_open(now) {
            return Err(Rejection::Closed);
        }
        match act {
            Act::Save { part, version, .. } if draft.version_of(part.name()) == version => {
                let edition = self.id.edition_of().ok_or(Rejection::Closed)?;
                let draft = draft.with(part, edition, now);
                if draft.bytes() > MOST_BYTES {
                    return Err(Rejection::TooLarge);
                }
                Ok((State::Draft(draft), vec![], vec![]))
            }
            Act::Submit { frozen, protocol, revision, .. } if revision == self.revision => {
                Ok(self.submit(frozen, protocol, now))
            }
            _ => Err(Rejection::Outdated),
        }
    }

    fn submit(&self, frozen: Frozen, protocol: ProtocolNumber, now: Timestamp) -> Decided {
        let Frozen { text: snapshot, sha256 } = frozen;
        let version = self.version + 1;
        let event = Event::Submitted { protocol, sha256: sha256.clone() };
        let inoltro = Inoltro { version, protocol, arrived_at: now, snapshot, sha256, pdf: None };
        let application = self.id.clone();
        let render = Rendering::Application { application: application.clone(), version };
        let effects = vec![
            Effect::Render(render),
            // It leaves as soon as the PDF is there, and without it if that takes long.
            Effect::Mail(Mail::Submitted { application, version }),
        ];
        (State::Inoltrata(Box::new(inoltro)), vec![event], effects)
    }

    fn store_pdf(&self, version: u64, sha256: Sha256Hex) -> Result<Decided, Rejection> {
        let received = self.received_at(version).filter(|inoltro| inoltro.pdf.is_none());
        let received = received.ok_or(Rejection::AlreadyRecorded)?;
        let inoltro = Inoltro { pdf: Some(sha256.clone()), ..received.clone() };
        let mail = Mail::Submitted { application: self.id.clone(), version };
        let events = vec![Event::PdfStored { version, sha256 }];
        Ok((State::Inoltrata(Box::new(inoltro)), events, vec![Effect::Mail(mail)]))
    }
}
