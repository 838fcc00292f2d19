//! Public officers: role and sites (D.4).

use polis_domain::CodiceFiscale;
use serde::{Deserialize, Serialize};

use crate::{StoreError, Table, item::Item};

/// What an officer is (D.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Role {
    /// Dirigente scolastico.
    Ds,
    /// Direttore dei servizi generali e amministrativi.
    Dsga,
    /// Assistente amministrativo.
    Aa,
    /// Administrator of the system.
    Admin,
}

impl Role {
    /// The Cognito group of this role.
    pub fn group(self) -> &'static str {
        match self {
            Self::Ds => "DS",
            Self::Dsga => "DSGA",
            Self::Aa => "AA",
            Self::Admin => "ADMIN",
        }
    }

    /// The role of a Cognito group.
    pub fn of_group(group: &str) -> Option<Self> {
        [Self::Ds, Self::Dsga, Self::Aa, Self::Admin].into_iter().find(|role| role.group() == group)
    }
}

/// A public officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operator {
    /// Username in Cognito.
    pub username: String,
    /// Name shown on pages and printed on records.
    pub name: String,
    /// What the officer is.
    pub role: Role,
    /// Codes of the schools or offices where the officer may recognise.
    pub sites: Vec<String>,
    /// Codice fiscale, where known: nobody recognises himself.
    pub codice_fiscale: Option<CodiceFiscale>,
}

impl Table {
    /// The officer of that username.
    pub async fn operator(&self, username: &str) -> Result<Option<Operator>, StoreError> {
        self.get(&format!("OPERATOR#{username}"), "PROFILE").await
    }

    /// Registers an officer, or replaces the profile.
    pub async fn enrol(&self, operator: &Operator) -> Result<(), StoreError> {
        let pk = format!("OPERATOR#{}", operator.username);
        self.put_if(&pk, "PROFILE", operator, None, Item::new()).await
    }
}
