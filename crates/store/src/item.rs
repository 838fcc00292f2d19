//! The table, and how one item is read and written.

use std::collections::HashMap;

use aws_sdk_dynamodb::{
    Client,
    types::{
        AttributeValue, Delete, Put, TransactWriteItem,
        builders::{DeleteBuilder, PutBuilder},
    },
};
use serde::{Serialize, de::DeserializeOwned};

use crate::StoreError;

/// The one DynamoDB table.
#[derive(Debug, Clone)]
pub struct Table {
    pub(crate) db: Client,
    pub(crate) name: String,
}

pub(crate) type Item = HashMap<String, AttributeValue>;

impl Table {
    /// The table of that name.
    pub fn new(db: Client, name: impl Into<String>) -> Self {
        Self { db, name: name.into() }
    }

    /// Reads one item, consistently.
    pub(crate) async fn get<T: DeserializeOwned>(
        &self,
        pk: &str,
        sk: &str,
    ) -> Result<Option<T>, StoreError> {
        let found = self
            .db
            .get_item()
            .table_name(&self.name)
            .set_key(Some(key(pk, sk)))
            .consistent_read(true)
            .send()
            .await
            .map_err(StoreError::of("DynamoDB"))?;
        found.item.map(decode).transpose()
    }

    /// All items of a collection whose sort key starts like that, in order.
    pub(crate) async fn collect<T: DeserializeOwned>(
        &self,
        pk: &str,
        prefix: &str,
    ) -> Result<Vec<T>, StoreError> {
        let mut pages = self
            .db
            .query()
            .table_name(&self.name)
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND begins_with(sk, :prefix)")
            .expression_attribute_values(":pk", s(pk))
            .expression_attribute_values(":prefix", s(prefix))
            .into_paginator()
            .items()
            .send();
        let mut found = Vec::new();
        while let Some(item) = pages.next().await {
            found.push(decode(item.map_err(StoreError::of("DynamoDB"))?)?);
        }
        Ok(found)
    }

    /// Writes one item unless the condition fails ([`StoreError::Conflict`]).
    pub(crate) async fn put_if(
        &self,
        pk: &str,
        sk: &str,
        body: &impl Serialize,
        condition: Option<&str>,
        values: Item,
    ) -> Result<(), StoreError> {
        self.db
            .put_item()
            .table_name(&self.name)
            .set_item(Some(item(pk, sk, body)?))
            .set_condition_expression(condition.map(str::to_owned))
            .set_expression_attribute_values((!values.is_empty()).then_some(values))
            .send()
            .await
            .map_err(StoreError::conditional)?;
        Ok(())
    }

    /// The start of a put inside a transaction.
    pub(crate) fn put(
        &self,
        pk: &str,
        sk: &str,
        body: &impl Serialize,
    ) -> Result<PutBuilder, StoreError> {
        Ok(Put::builder().table_name(&self.name).set_item(Some(item(pk, sk, body)?)))
    }

    /// The start of a delete inside a transaction.
    pub(crate) fn remove(&self, pk: &str, sk: &str) -> DeleteBuilder {
        Delete::builder().table_name(&self.name).set_key(Some(key(pk, sk)))
    }
}

/// A put as it stands.
pub(crate) fn guarded(put: PutBuilder) -> Result<TransactWriteItem, StoreError> {
    Ok(TransactWriteItem::builder().put(put.build()?).build())
}

/// A put that may only create.
pub(crate) fn create(put: PutBuilder) -> Result<TransactWriteItem, StoreError> {
    let put = put.condition_expression("attribute_not_exists(pk)");
    Ok(TransactWriteItem::builder().put(put.build()?).build())
}

/// The number of the shape that items are written in. A release that reads a new variant raises it
/// only when it also writes it (CONTRIBUTING, readers first).
pub(crate) const SCHEMA: u32 = 1;

/// Reads an item.
///
/// # Errors
/// [`StoreError::Newer`] if a later release wrote something this one does not know.
pub(crate) fn decode<T: DeserializeOwned>(item: Item) -> Result<T, StoreError> {
    let schema = item.get("schema").and_then(|it| it.as_n().ok()?.parse::<u32>().ok());
    serde_dynamo::from_item(item).map_err(|error| {
        let newer = schema.is_some_and(|schema| schema > SCHEMA);
        // A variant may also arrive under the schema of now, while functions are being updated.
        if newer || error.to_string().contains("unknown variant") {
            StoreError::Newer(error)
        } else {
            StoreError::Corrupt(error)
        }
    })
}

pub(crate) fn item(pk: &str, sk: &str, body: &impl Serialize) -> Result<Item, StoreError> {
    let mut item: Item = serde_dynamo::to_item(body)?;
    item.extend(key(pk, sk));
    item.insert("schema".to_owned(), n(SCHEMA));
    Ok(item)
}

pub(crate) fn key(pk: &str, sk: &str) -> Item {
    Item::from([("pk".to_owned(), s(pk)), ("sk".to_owned(), s(sk))])
}

pub(crate) fn s(text: impl Into<String>) -> AttributeValue {
    AttributeValue::S(text.into())
}

pub(crate) fn n(number: impl ToString + Copy) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

#[cfg(test)]
mod tests {
    use polis_domain::kernel::Effect;

    use super::*;

    fn row(kind: &str, schema: u32) -> Item {
        let effect = AttributeValue::M(Item::from([("kind".to_owned(), s(kind))]));
        Item::from([("effect".to_owned(), effect), ("schema".to_owned(), n(schema))])
    }

    #[derive(Debug, serde::Deserialize)]
    struct Row {
        #[expect(dead_code, reason = "only whether it is read matters")]
        effect: Effect,
    }

    #[test]
    fn an_item_of_a_later_release_is_newer_and_a_broken_one_is_corrupt() {
        assert!(decode::<Row>(row("start_enablement", SCHEMA)).is_ok());
        let newer = |item| matches!(decode::<Row>(item), Err(StoreError::Newer(_)));
        assert!(newer(row("send_to_pec", SCHEMA)), "a variant of a release under way");
        assert!(newer(Item::from([("schema".to_owned(), n(SCHEMA + 1))])), "another shape");
        let broken = Item::from([("schema".to_owned(), n(SCHEMA))]);
        assert!(matches!(decode::<Row>(broken), Err(StoreError::Corrupt(_))));
    }
}
