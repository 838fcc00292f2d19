//! Modulo di delega: the power to attend one recognition, and nothing else.

use jiff::Timestamp;
use serde::Serialize;

use crate::{Applicant, IdentityDocument, parts::in_rome};

/// Modulo di delega (R-REC-4, DPR 445/2000 art. 38 c. 3-bis): one page; the delegate is by hand.
#[derive(Debug, Clone, Serialize)]
pub struct Delega {
    /// Request number, the only object of the delega.
    pub request: String,
    /// Version of the modulo it goes with.
    pub version: u32,
    /// When it was written.
    #[serde(serialize_with = "in_rome")]
    pub issued: Timestamp,
    /// Who delegates.
    pub applicant: Applicant,
    /// The applicant's document, whose copy goes along.
    pub document: IdentityDocument,
    /// The reason, where it is already known; otherwise boxes to tick.
    pub reason: Option<String>,
}
