//! An attachment that is asked of some applicants (R21); others may attach it.

use serde::{Deserialize, Serialize};

use crate::{Condition, DocumentKind, Severity};

/// A kind of document that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Attachment {
    /// The kind of document.
    pub kind: DocumentKind,
    /// When it is asked, if not always. An answer that is given more than once counts if one of them passes the test.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_when: Option<Condition>,
    /// Whether an application without it is stopped.
    #[serde(default = "warning")]
    pub severity: Severity,
    /// Whether there is a Fluent message `<procedure>-attachment-<kind>-hint`.
    #[serde(default)]
    pub hint: bool,
}

/// An office accepts most documents later, and the citizen may have given it one before.
fn warning() -> Severity {
    Severity::Warning
}
