//! What is paid for an application (R23).

use serde::{Deserialize, Serialize};

/// Euro, for the application or for each value of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// Whole euro for each of them.
    pub euro: u32,
    /// The list for each of whose values they are paid; none: they are paid once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
}
