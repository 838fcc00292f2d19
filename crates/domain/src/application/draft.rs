//! What the citizen typed so far.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Attached;

/// What was typed so far; it may be incomplete.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Field name → what was typed.
    pub answers: BTreeMap<String, String>,
    /// Attachments chosen from the library.
    pub attachments: Vec<Attached>,
    /// When the draft was last saved.
    pub saved_at: Option<Timestamp>,
}

impl Draft {
    /// Whether two drafts hold the same, whenever they were saved.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.answers == other.answers && self.attachments == other.attachments
    }

    /// Whether the citizen chose this file of the library.
    pub fn attaches(&self, file: &str) -> bool {
        self.attachments.iter().any(|attached| attached.id == file)
    }
}
