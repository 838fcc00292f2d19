//! The language in which a citizen reads us.

use serde::{Deserialize, Serialize};

/// A language of the service. Italian text prevails (L. 482/1999).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Italian, complete everywhere.
    #[default]
    It,
    /// English, where pages are translated.
    En,
}
