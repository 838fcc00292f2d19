//! Public officers: role and sites (D.4).

use polis_domain::CodiceFiscale;
use serde::{Deserialize, Serialize};

use crate::{
    StoreError, Table,
    item::{Item, n},
};

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

#[derive(Serialize, Deserialize)]
struct Over {
    valid_after: i64,
}

impl Table {
    /// The officer of that username.
    pub async fn operator(&self, username: &str) -> Result<Option<Operator>, StoreError> {
        self.get(&pk(username), "PROFILE").await
    }

    /// Sessions of this officer issued before these Unix seconds are over.
    pub async fn officer_since(&self, username: &str) -> Result<i64, StoreError> {
        let over: Option<Over> = self.get(&pk(username), "SESSIONS").await?;
        Ok(over.map_or(0, |over| over.valid_after))
    }

    /// Ends the sessions of an officer issued before these Unix seconds; what is over stays so.
    pub async fn end_officer(&self, username: &str, before: i64) -> Result<(), StoreError> {
        let later = Some("attribute_not_exists(pk) OR valid_after < :before");
        let values = Item::from([(":before".to_owned(), n(before))]);
        let over = Over { valid_after: before };
        match self.put_if(&pk(username), "SESSIONS", &over, later, values).await {
            Err(StoreError::Conflict) => Ok(()),
            done => done,
        }
    }

    /// Registers an officer, or replaces the profile.
    pub async fn enrol(&self, operator: &Operator) -> Result<(), StoreError> {
        self.put_if(&pk(&operator.username), "PROFILE", operator, None, Item::new()).await
    }
}

fn pk(username: &str) -> String {
    format!("OPERATOR#{username}")
}
