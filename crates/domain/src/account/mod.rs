//! The life of an account: registration, credentials, enablement (D.1, D.2).
//!
//! [`Account::apply`] is the whole state machine and the only way forward; it is pure. The diagram
//! `docs/account-states.mmd` is generated from it by this module's tests.

mod apply;
mod citizen;
mod command;
mod delegation;
mod desk;
mod digital;
mod enablement;
mod event;
mod personal_code;
mod position;
mod registration;
mod sample;
#[cfg(test)]
mod tests;
mod workflow;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use crate::kernel::{Effect, Mail, Rendering, Wait};
pub use apply::{Rejection, Transition};
pub use citizen::{Citizen, Credentials, RESET_LIFE};
pub use command::{Act, Checked, Command, Fact, MailedSecret};
pub use delegation::Delegation;
pub use desk::{AtDesk, Refused};
pub use digital::FRESH_LOGIN;
pub use enablement::{Cpt, Enablement, LAPSE, Progress, Proof, Recognition, Request, RequestData};
pub use event::Event;
pub use personal_code::{NEAR_DEADLINE, PersonalCode, Recovery};
pub use position::Position;
pub use registration::{LINK_LIFE, Registrant, Registration, TERMS};
pub use workflow::RequestState;

use crate::{
    CodiceFiscale,
    kernel::{Aggregate, Fingerprint},
};

/// Opaque name of an account: 32 hex digits. It may appear in links, S3 keys and execution names,
/// where the codice fiscale may not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountId(String);

impl AccountId {
    /// From 128 random bits.
    pub fn from_random(bits: [u8; 16]) -> Self {
        Self(hex::encode(bits))
    }

    /// From its text; `None` unless it is 32 lower-case hex digits.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == 32 && text.bytes().all(hex)).then(|| Self(text.to_owned()))
    }

    /// Its text, 32 hex digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An account as last read from the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Opaque identifier, which may appear in links.
    pub id: AccountId,
    /// Number of events so far: the optimistic lock.
    pub version: u64,
    /// Fingerprint of the last event.
    pub head: Fingerprint,
    /// Whose it is.
    pub codice_fiscale: CodiceFiscale,
    /// Where it stands.
    pub state: State,
}

/// Where an account stands (D.1). A variant carries exactly what that step needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", content = "is", rename_all = "snake_case")]
pub enum State {
    /// Not there yet: what a first registration starts from. Never stored.
    Unregistered,
    /// Data confirmed; the link sent by mail was not followed yet (`EMAIL_PENDING`).
    AwaitingEmail(Box<Registration>),
    /// The attempt was annulled before it was ever confirmed (A5).
    Cancelled,
    /// The e-mail address is confirmed: there is a username.
    Registered(Box<Citizen>),
}

impl Aggregate for Account {
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

impl Account {
    /// An account that does not exist yet.
    pub fn unregistered(id: AccountId, codice_fiscale: CodiceFiscale) -> Self {
        let (version, head) = (0, Fingerprint::genesis());
        Self { id, version, head, codice_fiscale, state: State::Unregistered }
    }

    /// Whether a registration may start (again) for this codice fiscale (A1, A6e).
    pub fn is_free(&self, now: Timestamp) -> bool {
        match &self.state {
            State::Unregistered | State::Cancelled => true,
            State::AwaitingEmail(registration) => registration.expired(now),
            State::Registered(_) => false,
        }
    }

    /// The citizen's data, once there is a registration.
    pub fn registrant(&self) -> Option<&Registrant> {
        match &self.state {
            State::AwaitingEmail(registration) => Some(&registration.registrant),
            State::Registered(citizen) => Some(&citizen.registrant),
            State::Unregistered | State::Cancelled => None,
        }
    }

    /// Whether the citizen may sign an application at that instant (R-ACC-5, R-COD-4).
    ///
    /// # Errors
    /// [`Rejection::OutOfOrder`] before enablement, [`Rejection::Locked`] after five wrong codes.
    pub fn may_sign(&self, now: Timestamp) -> Result<(), Rejection> {
        match self.citizen() {
            Some(citizen) if matches!(citizen.enablement, Enablement::Enabled { .. }) => {
                match citizen.signing.locked(now) {
                    Some(minutes) => Err(Rejection::Locked { minutes }),
                    None => Ok(()),
                }
            }
            _ => Err(Rejection::OutOfOrder),
        }
    }

    /// The citizen, once the e-mail address is confirmed.
    pub fn citizen(&self) -> Option<&Citizen> {
        match &self.state {
            State::Registered(citizen) => Some(citizen),
            _ => None,
        }
    }
}
