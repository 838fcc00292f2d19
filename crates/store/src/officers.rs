//! Public officers: their profile, and until when their sessions hold (D.4).

use aws_sdk_dynamodb::types::AttributeValue;
use polis_domain::{desk::Officer, kernel::Transition};
use serde::{Deserialize, Serialize};

use crate::{
    StoreError, Table,
    aggregate::EventItem,
    applications::read,
    item::{Item, create, guarded, key, n},
    transaction::Guard,
};

#[derive(Serialize, Deserialize)]
struct Over {
    valid_after: i64,
}

impl Table {
    /// The officer of that username.
    pub async fn officer(&self, username: &str) -> Result<Option<Officer>, StoreError> {
        Ok(self.officer_on_duty(username).await?.map(|(officer, _)| officer))
    }

    /// The officer of that username, and the Unix seconds before which every session of theirs is over, in
    /// one read.
    pub async fn officer_on_duty(
        &self,
        username: &str,
    ) -> Result<Option<(Officer, i64)>, StoreError> {
        let keys = ["PROFILE", "SESSIONS"].map(|sk| key(&pk(username), sk));
        let mut items = self.at_one_instant(keys).await?.into_iter();
        let profile = items.next().flatten().filter(is_of_a_person);
        let Some(officer) = read(profile)? else { return Ok(None) };
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

    /// Writes what happened to an officer: the profile after it, and its events.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the profile changed since it was read.
    pub async fn commit_officer(&self, transition: &Transition<Officer>) -> Result<(), StoreError> {
        let (after, pk) = (&transition.after, pk(&transition.after.username));
        let profile = self.put(&pk, "PROFILE", after)?;
        let mut items = vec![guarded(match transition.before() {
            0 => profile.condition_expression("attribute_not_exists(version)"),
            before => profile
                .condition_expression("version = :before")
                .expression_attribute_values(":before", n(before)),
        })?];
        for (number, sealed) in transition.records() {
            let sk = format!("EVENT#OFFICER#{number:08}");
            items.push(create(self.put(&pk, &sk, &EventItem::new(sealed, transition.at))?)?);
        }
        let guards = vec![Guard::AsRead; items.len()];
        let sent = self.db.transact_write_items().set_transact_items(Some(items)).send().await;
        sent.map_err(|error| StoreError::transaction(error, &guards))?;
        Ok(())
    }

    /// The stored texts of the chain of an officer, oldest first.
    pub async fn officer_records(&self, username: &str) -> Result<Vec<String>, StoreError> {
        self.texts(&pk(username), "EVENT#OFFICER#").await
    }
}

/// A profile of the time when an officer could have no codice fiscale is no officer: it is written again when the officer is enrolled.
fn is_of_a_person(profile: &Item) -> bool {
    profile.get("codice_fiscale").is_some_and(AttributeValue::is_s)
}

/// Key of the profile of an officer of that username.
pub(crate) fn profile_key(username: &str) -> Item {
    key(&pk(username), "PROFILE")
}

fn pk(username: &str) -> String {
    format!("OFFICER#{username}")
}
