//! Locks and limits: how often something may be tried.

use aws_sdk_dynamodb::types::ReturnValue;
use jiff::Timestamp;
use polis_domain::{Tries, Username};
use serde::Deserialize;
use serde_dynamo::to_attribute_value as to_value;

use crate::{
    StoreError, Table,
    item::{SCHEMA, decode, key, n},
};

#[derive(Deserialize)]
struct Lock {
    tries: Tries,
    version: u64,
}

#[derive(Deserialize)]
struct Kept {
    version: u64,
}

/// Seconds that wrong passwords are remembered.
const REMEMBERED: i64 = 86_400;

impl Table {
    /// The wrong passwords of a username, whether or not an account has it, and their version. `None` is
    /// the version of what was never counted.
    pub async fn tries(&self, name: &Username) -> Result<(Tries, Option<u64>), StoreError> {
        let lock: Option<Lock> = self.get(&lock_pk(name), "TRIES").await?;
        Ok(lock.map_or_else(Default::default, |lock| (lock.tries, Some(lock.version))))
    }

    /// Keeps the tries that had the version `read`, and gives their new version. `None` writes without
    /// having read: it holds where no wrong password is remembered, as for most people who sign in.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if another try was counted meanwhile: read again, count again.
    pub async fn keep_tries(
        &self,
        name: &Username,
        tries: &Tries,
        read: Option<u64>,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let (condition, expected) = match read {
            None => ("attribute_not_exists(pk) OR tries = :read", to_value(Tries::default())?),
            Some(version) => ("version = :read", n(version)),
        };
        let kept = self
            .db
            .update_item()
            .table_name(&self.name)
            .set_key(Some(key(&lock_pk(name), "TRIES")))
            .update_expression(
                "SET tries = :tries, #ttl = :ttl, #schema = :schema ADD version :one",
            )
            .condition_expression(condition)
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_names("#schema", "schema")
            .expression_attribute_values(":read", expected)
            .expression_attribute_values(":tries", to_value(tries)?)
            .expression_attribute_values(":ttl", n(now.as_second() + REMEMBERED))
            .expression_attribute_values(":schema", n(SCHEMA))
            .expression_attribute_values(":one", n(1))
            .return_values(ReturnValue::UpdatedNew)
            .send()
            .await
            .map_err(StoreError::conditional)?;
        let kept: Kept = decode(kept.attributes.unwrap_or_default())?;
        Ok(kept.version)
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
