//! The login, as a valid answer describes it.

use std::{collections::BTreeMap, fmt};

use polis_domain::CodiceFiscale;

use crate::{Attribute, Level};

/// A login whose answer kept every rule. That it comes for the first time is for the store to see:
/// a request is consumed once, and is over after a quarter of an hour.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// The codice fiscale.
    pub codice_fiscale: CodiceFiscale,
    /// The level reached: at least the one asked for.
    pub level: Level,
    /// The identity provider.
    pub idp: String,
    /// SHA-256 of the `NameID`: what the provider calls the person in this login, and in a logout.
    pub subject: String,
    /// The attributes asked for, as received.
    pub attributes: BTreeMap<Attribute, String>,
    /// ID of the response, for the records.
    pub response_id: String,
    /// ID of the assertion, for the records.
    pub assertion_id: String,
}

impl Login {
    /// An attribute, if it came.
    pub fn attribute(&self, attribute: Attribute) -> Option<&str> {
        self.attributes.get(&attribute).map(String::as_str)
    }
}

/// Without personal data: logins may end in logs.
impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login")
            .field("idp", &self.idp)
            .field("level", &self.level)
            .field("response_id", &self.response_id)
            .field("assertion_id", &self.assertion_id)
            .finish_non_exhaustive()
    }
}
