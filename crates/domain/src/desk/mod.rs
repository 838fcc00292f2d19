//! The desk at the school: its officers and the checklist of a recognition (D.4, R-REC-5).

mod checklist;

use serde::{Deserialize, Serialize};

pub use checklist::{BOXES, check};

use crate::CodiceFiscale;

/// What an officer is (D.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Role {
    /// Dirigente scolastico: head of a school.
    Ds,
    /// Direttore dei servizi generali e amministrativi.
    Dsga,
    /// Assistente amministrativo of a school.
    Aa,
    /// Administrator of the system.
    Admin,
}

/// A public officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// Username in Cognito.
    pub username: String,
    /// Name shown on pages and printed on records.
    pub name: String,
    /// What the officer is.
    pub role: Role,
    /// Codes of the schools or offices where the officer may recognise.
    pub sites: Vec<String>,
    /// Codice fiscale, where known: an officer never recognises themselves.
    pub codice_fiscale: Option<CodiceFiscale>,
}

impl Role {
    /// Every role, from head to administrator.
    pub const ALL: [Self; 4] = [Self::Ds, Self::Dsga, Self::Aa, Self::Admin];

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
        Self::ALL.into_iter().find(|role| role.group() == group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_known_by_its_group() {
        for role in Role::ALL {
            assert_eq!(Role::of_group(role.group()), Some(role));
        }
        assert_eq!(Role::of_group("DOCENTI"), None);
    }
}
