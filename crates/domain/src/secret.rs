//! What is kept of a secret: never the secret.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An Argon2id hash in PHC form: of a CPT, a codice personale or a security answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SecretHash(String);

impl SecretHash {
    /// Wraps the PHC string computed by the shell.
    pub fn from_phc(phc: impl Into<String>) -> Self {
        Self(phc.into())
    }

    /// The PHC string.
    pub fn as_phc(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SecretHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretHash(…)")
    }
}

/// SHA-256, in hex, of the 256-bit token that travels in a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LinkDigest(String);

impl LinkDigest {
    /// Wraps the hex text computed by the shell.
    pub fn from_hex(hex: impl Into<String>) -> Self {
        Self(hex.into())
    }
}
