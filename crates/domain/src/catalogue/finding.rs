//! Something that is wrong with an answer, or that the citizen should know before sending.

use polis_catalogue::Severity;

use crate::Fault;

/// Something found beside a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Name of the section whose page shows it.
    pub section: String,
    /// Key of the answer, or the name of a group.
    pub key: String,
    /// What it is.
    pub fault: Fault,
    /// Whether it stops the application (R28).
    pub severity: Severity,
}

impl Finding {
    /// Whether nothing can be sent.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
