//! The protocol register (DPR 445/2000 art. 53): numbers drawn once, never reused, no holes.
//!
//! A number is drawn by an atomic counter. If its transaction fails it is recorded as annulled at
//! once; if the function dies in between, `close` annuls it within the hour.

use std::collections::BTreeSet;

use aws_sdk_dynamodb::types::ReturnValue;
use jiff::Timestamp;
use polis_domain::protocol::{ProtocolNumber, ProtocolRecord};
use serde::{Deserialize, Serialize};

use crate::{
    StoreError, Table,
    item::{Item, decode, key, n, s},
};

/// One line of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "snake_case")]
pub enum RegisterRow {
    /// A document that was registered.
    Registered {
        /// The fields of art. 53 c. 1.
        record: ProtocolRecord,
    },
    /// A number drawn for a document that was never registered.
    Annulled {
        /// The number that is annulled.
        number: ProtocolNumber,
        /// When it was annulled.
        at: Timestamp,
        /// The reason for the annulment.
        reason: String,
    },
}

#[derive(Default, Deserialize)]
struct Counter {
    last: u32,
    #[serde(default)]
    checked: u32,
    #[serde(default)]
    closed: u32,
}

impl RegisterRow {
    /// The number of this line.
    pub fn number(&self) -> ProtocolNumber {
        match self {
            Self::Registered { record } => record.number,
            Self::Annulled { number, .. } => *number,
        }
    }

    pub(crate) fn key(&self) -> (String, String) {
        let number = self.number();
        (pk(number.year()), sk(number.number()))
    }
}

impl Table {
    /// Draws the next number of the year.
    pub async fn draw_number(&self, year: i16) -> Result<ProtocolNumber, StoreError> {
        let drawn = self
            .db
            .update_item()
            .table_name(&self.name)
            .set_key(Some(key(&pk(year), "COUNTER")))
            .update_expression("ADD #last :one")
            .expression_attribute_names("#last", "last")
            .expression_attribute_values(":one", n(1))
            .return_values(ReturnValue::AllNew)
            .send()
            .await
            .map_err(StoreError::of("DynamoDB"))?;
        let counter: Counter = decode(drawn.attributes.unwrap_or_default())?;
        Ok(ProtocolNumber::new(year, counter.last))
    }

    /// Records that a drawn number was not used; harmless if it was or already is annulled.
    pub async fn annul_number(
        &self,
        number: ProtocolNumber,
        reason: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let row = RegisterRow::Annulled { number, at, reason: reason.to_owned() };
        let (pk, sk) = row.key();
        let free = Some("attribute_not_exists(pk)");
        match self.put_if(&pk, &sk, &row, free, Item::new()).await {
            Err(StoreError::Conflict) => Ok(()),
            done => done,
        }
    }

    /// Annuls the numbers that were already drawn at the last call and still have no line; run it
    /// at intervals longer than any request lives. Answers how many it annulled.
    pub async fn close_register(&self, year: i16, now: Timestamp) -> Result<u32, StoreError> {
        let Some(counter) = self.get::<Counter>(&pk(year), "COUNTER").await? else { return Ok(0) };
        let lines = self.register(year, counter.closed + 1, counter.checked).await?;
        let known: BTreeSet<u32> = lines.iter().map(|row| row.number().number()).collect();
        let mut annulled = 0;
        for number in (counter.closed + 1)..=counter.checked {
            if !known.contains(&number) {
                let number = ProtocolNumber::new(year, number);
                self.annul_number(number, "registrazione interrotta", now).await?;
                annulled += 1;
            }
        }
        self.db
            .update_item()
            .table_name(&self.name)
            .set_key(Some(key(&pk(year), "COUNTER")))
            .update_expression("SET checked = :last, closed = :checked")
            .expression_attribute_values(":last", n(counter.last))
            .expression_attribute_values(":checked", n(counter.checked))
            .send()
            .await
            .map_err(StoreError::of("DynamoDB"))?;
        Ok(annulled)
    }

    /// The lines of a year from one number to another, both included, in order.
    pub async fn register(
        &self,
        year: i16,
        from: u32,
        to: u32,
    ) -> Result<Vec<RegisterRow>, StoreError> {
        if from > to {
            return Ok(Vec::new());
        }
        let mut lines = self
            .db
            .query()
            .table_name(&self.name)
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND sk BETWEEN :from AND :to")
            .expression_attribute_values(":pk", s(pk(year)))
            .expression_attribute_values(":from", s(sk(from)))
            .expression_attribute_values(":to", s(sk(to)))
            .into_paginator()
            .items()
            .send();
        let mut found = Vec::new();
        while let Some(line) = lines.next().await {
            found.push(decode(line.map_err(StoreError::of("DynamoDB"))?)?);
        }
        Ok(found)
    }
}

fn pk(year: i16) -> String {
    format!("PROTOCOL#{year}")
}

fn sk(number: u32) -> String {
    format!("N#{number:07}")
}
