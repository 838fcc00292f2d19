//! The chain of events of one aggregate: each record carries the SHA-256 of the one before.
//!
//! Only the exact text that is stored is hashed, so any reader can check a chain.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

/// SHA-256 of a record, hex.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// What the first record of a chain points to.
    pub fn genesis() -> Self {
        Self("0".repeat(64))
    }

    fn of(text: &str) -> Self {
        Self(hex::encode(Sha256::digest(text.as_bytes())))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.get(..8).unwrap_or(&self.0))
    }
}

/// The citizen, officer or system behind an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The citizen whose account it is.
    Citizen,
    /// A public officer, by username.
    Officer(String),
    /// The system itself: outbox, workflow, clock.
    System,
}

/// One entry of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record<E> {
    /// Version of the aggregate after this event; records are numbered without gaps from 1.
    pub version: u64,
    /// When, by the clock of the request.
    pub at: Timestamp,
    /// The citizen, officer or system.
    pub by: Actor,
    /// The event, as its aggregate defines it.
    pub event: E,
    /// Fingerprint of the record before.
    pub previous: Fingerprint,
}

/// A record as it is stored: the text that was hashed, and its fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// JSON of the [`Record`], byte for byte what the fingerprint covers.
    pub text: String,
    /// SHA-256 of `text`.
    pub fingerprint: Fingerprint,
}

impl<E: Serialize> Record<E> {
    /// Fixes the text and its fingerprint.
    pub fn seal(&self) -> Sealed {
        let text = serde_json::to_string(self).unwrap_or_default();
        let fingerprint = Fingerprint::of(&text);
        Sealed { text, fingerprint }
    }
}

impl<E: DeserializeOwned> Record<E> {
    /// Reads a stored text; `None` if another release wrote an event that this one does not know.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// Where a chain is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("link {version} is broken: {fault}")]
pub struct Broken {
    /// Number of the first wrong record.
    pub version: u64,
    /// What is wrong with it.
    pub fault: &'static str,
}

/// Checks the stored texts of one chain, in order, against the head kept in its aggregate. It does
/// not read what the events say: a chain holds whatever release wrote it.
pub fn verify<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    head: &Fingerprint,
) -> Result<u64, Broken> {
    let mut previous = Fingerprint::genesis();
    let mut version = 0;
    for text in texts {
        let expected = version + 1;
        let broken = |fault| Broken { version: expected, fault };
        let record: Record<serde_json::Value> =
            serde_json::from_str(text).map_err(|_| broken("unreadable"))?;
        if record.version != expected {
            return Err(broken("missing"));
        }
        if record.previous != previous {
            return Err(broken("does not follow from the one before, which was changed"));
        }
        previous = Fingerprint::of(text);
        version = expected;
    }
    if previous != *head {
        return Err(Broken { version, fault: "is not the head the aggregate remembers" });
    }
    Ok(version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Event;

    fn chain() -> (Vec<String>, Fingerprint) {
        let mut previous = Fingerprint::genesis();
        let texts = (1..=4)
            .map(|version| {
                let record = Record {
                    version,
                    at: Timestamp::UNIX_EPOCH,
                    by: Actor::Citizen,
                    event: Event::SignedOut,
                    previous: previous.clone(),
                };
                let sealed = record.seal();
                previous = sealed.fingerprint;
                sealed.text
            })
            .collect();
        (texts, previous)
    }

    fn check(texts: &[String], head: &Fingerprint) -> Result<u64, Broken> {
        verify(texts.iter().map(String::as_str), head)
    }

    #[test]
    fn a_whole_chain_is_verified() {
        let (texts, head) = chain();
        assert_eq!(check(&texts, &head), Ok(4));
    }

    #[test]
    fn a_changed_record_is_named() {
        let (mut texts, head) = chain();
        texts[1] = texts[1].replace("citizen", "system");
        assert_eq!(check(&texts, &head).unwrap_err().version, 3);
    }

    #[test]
    fn a_deleted_record_is_named_wherever_it_was() {
        for at in 0..4 {
            let (mut texts, head) = chain();
            texts.remove(at);
            let broken = check(&texts, &head).unwrap_err();
            assert_eq!(broken.version, if at == 3 { 3 } else { at as u64 + 1 });
        }
    }

    #[test]
    fn a_changed_last_record_does_not_match_the_head() {
        let (mut texts, head) = chain();
        texts[3] = texts[3].replace("citizen", "system");
        assert_eq!(check(&texts, &head).unwrap_err().version, 4);
    }
}
