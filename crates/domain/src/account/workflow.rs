//! What the workflow `enablement` asks of an account. It decides nothing: every answer is a fact.

use jiff::Timestamp;
use serde::Serialize;

use super::{Account, Enablement, Progress};

/// How a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// A step is waited for.
    Waiting,
    /// The service is open.
    Done,
    /// It lapsed, or another request followed it.
    Expired,
}

impl Account {
    /// Whether this is the number of the current request.
    pub fn has_request(&self, number: &str) -> bool {
        let request = self.citizen().and_then(|citizen| citizen.enablement.request());
        request.is_some_and(|request| request.number.to_string() == number)
    }

    /// When something of the request is due: each reminder still to leave, then its end (E14). Nothing
    /// is due of a request that waits for no step.
    pub fn due(&self) -> Vec<Timestamp> {
        let progress = self.citizen().and_then(|citizen| citizen.enablement.progress());
        progress.map(Progress::due).unwrap_or_default()
    }

    /// Whether [`Fact::Lapse`](super::Fact::Lapse) has a reminder or an end to record now.
    pub fn is_due(&self, now: Timestamp) -> bool {
        self.due().first().is_some_and(|first| *first <= now)
    }

    /// How the request of that number stands.
    pub fn request_state(&self, number: &str) -> RequestState {
        let citizen = self.citizen().filter(|_| self.has_request(number));
        match citizen.map(|citizen| &citizen.enablement) {
            Some(Enablement::Enabled { .. }) => RequestState::Done,
            Some(enablement) if enablement.deadline().is_some() => RequestState::Waiting,
            _ => RequestState::Expired,
        }
    }
}
