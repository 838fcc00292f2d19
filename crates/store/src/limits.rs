//! Locks and limits: how often something may be tried.

use aws_sdk_dynamodb::types::ReturnValue;
use jiff::Timestamp;
use polis_domain::{Tries, Username};
use serde::{Deserialize, Serialize};

use crate::{
    StoreError, Table,
    item::{Item, key, n},
};

#[derive(Serialize, Deserialize)]
struct Lock {
    tries: Tries,
    version: u64,
    ttl: i64,
}

impl Table {
    /// The wrong passwords of a username, whether or not an account has it, and their version.
    pub async fn tries(&self, name: &Username) -> Result<(Tries, u64), StoreError> {
        let lock: Option<Lock> = self.get(&lock_pk(name), "TRIES").await?;
        Ok(lock.map_or_else(Default::default, |lock| (lock.tries, lock.version)))
    }

    /// Keeps the tries that had this version when they were read.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if another try was counted meanwhile: read again, count again.
    pub async fn keep_tries(
        &self,
        name: &Username,
        tries: Tries,
        version: u64,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let lock = Lock { tries, version: version + 1, ttl: now.as_second() + 86_400 };
        let (condition, values) = match version {
            0 => ("attribute_not_exists(pk)", Item::new()),
            _ => ("version = :read", Item::from([(":read".to_owned(), n(version))])),
        };
        self.put_if(&lock_pk(name), "TRIES", &lock, Some(condition), values).await
    }

    /// Counts one more `what` by `who` in this window of seconds, and tells whether it is allowed.
    pub async fn allow(
        &self,
        what: &str,
        who: &str,
        max: u32,
        window: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (second, window) = (now.as_second(), i64::from(window));
        let counted = self
            .db
            .update_item()
            .table_name(&self.name)
            .set_key(Some(key(&format!("RATE#{what}#{who}#{}", second / window), "COUNT")))
            .update_expression("ADD #count :one SET #ttl = :ttl")
            .condition_expression("attribute_not_exists(#count) OR #count < :max")
            .expression_attribute_names("#count", "count")
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_values(":one", n(1))
            .expression_attribute_values(":max", n(max))
            .expression_attribute_values(":ttl", n(second + 2 * window))
            .return_values(ReturnValue::None)
            .send()
            .await;
        match counted.map_err(StoreError::conditional) {
            Ok(_) => Ok(true),
            Err(StoreError::Conflict) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

fn lock_pk(name: &Username) -> String {
    format!("LOCK#{}", name.as_str())
}
