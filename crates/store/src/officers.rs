//! Public officers: their profile, and until when their sessions hold (D.4).

use polis_domain::desk::Officer;
use serde::{Deserialize, Serialize};

use crate::{
    StoreError, Table,
    applications::read,
    item::{Item, key, n},
};

#[derive(Serialize, Deserialize)]
struct Over {
    valid_after: i64,
}

impl Table {
    /// The officer of that username.
    pub async fn officer(&self, username: &str) -> Result<Option<Officer>, StoreError> {
        self.get(&pk(username), "PROFILE").await
    }

    /// The officer of that username, and the Unix seconds before which every session of theirs is over, in
    /// one read.
    pub async fn officer_on_duty(
        &self,
        username: &str,
    ) -> Result<Option<(Officer, i64)>, StoreError> {
        let keys = ["PROFILE", "SESSIONS"].map(|sk| key(&pk(username), sk));
        let mut items = self.at_one_instant(keys).await?.into_iter();
        let Some(officer) = read(items.next().flatten())? else { return Ok(None) };
        let over: Option<Over> = read(items.next().flatten())?;
        Ok(Some((officer, over.map_or(0, |over| over.valid_after))))
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
    pub async fn enrol(&self, officer: &Officer) -> Result<(), StoreError> {
        self.put_if(&pk(&officer.username), "PROFILE", officer, None, Item::new()).await
    }
}

/// Key of the profile of an officer of that username.
pub(crate) fn profile_key(username: &str) -> Item {
    key(&pk(username), "PROFILE")
}

fn pk(username: &str) -> String {
    format!("OFFICER#{username}")
}
