//! The outbox: what a transition leaves to be done outside, done at least once.
//!
//! A row stays in the index `due` until it is done; the worker that does it holds it for a while, so
//! that two workers do not, and lets it go by finishing or by dying.

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{SignedDuration, Timestamp};
use polis_domain::{AccountId, Effect, Question, Wait};
use serde::{Deserialize, Serialize};

use crate::{
    MailKey, StoreError, Table,
    item::{decode, key, n, s},
    keys::pk,
};

/// How long one worker may hold a row: longer than the function may run.
const HOLD: SignedDuration = SignedDuration::from_secs(20);
/// Longest pause between two tries, in seconds.
const LONGEST: i64 = 3600;
/// How long a finished row is kept to be looked at.
const KEEP: SignedDuration = SignedDuration::from_hours(90 * 24);

/// A row as it is queued.
#[derive(Serialize)]
pub(crate) struct NewRow<'a> {
    effect: &'a Effect,
    kind: &'static str,
    queued_at: Timestamp,
    due_pk: Queue,
    due_sk: String,
    tried: u32,
}

/// The function that works on a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Queue {
    /// Mails and calls of the workflow.
    Outbox,
    /// Documents to be rendered.
    Render,
}

impl Queue {
    fn as_str(self) -> &'static str {
        match self {
            Self::Outbox => "OUTBOX",
            Self::Render => "RENDER",
        }
    }
}

impl<'a> NewRow<'a> {
    pub(crate) fn new(effect: &'a Effect, at: Timestamp) -> Self {
        let (kind, due_pk) = match effect {
            Effect::Mail(_) => ("mail", Queue::Outbox),
            Effect::StartEnablement => ("start_enablement", Queue::Outbox),
            Effect::Resume(_) => ("resume", Queue::Outbox),
            Effect::Ask(_) => ("ask", Queue::Outbox),
            Effect::RemoveFile { .. } => ("remove_file", Queue::Outbox),
            Effect::Render(_) => ("render", Queue::Render),
        };
        Self { effect, kind, queued_at: at, due_pk, due_sk: due(at), tried: 0 }
    }
}

/// Where a row lies.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OutboxKey {
    /// Partition key of the row.
    pub pk: String,
    /// Sort key of the row.
    pub sk: String,
}

/// A row that a worker holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxRow {
    /// Its keys in the table.
    pub key: OutboxKey,
    /// The account it belongs to; of a question to the help desk, its own ID.
    pub account: AccountId,
    /// The effect to be done.
    pub effect: Effect,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// How often it was taken up, this time included.
    pub tried: u32,
}

impl OutboxRow {
    /// The mail the row asks for, if it asks for one.
    pub fn mail(&self) -> Option<MailKey> {
        let Effect::Mail(mail) = &self.effect else { return None };
        let row = self.key.sk.strip_prefix("OUTBOX#").unwrap_or(&self.key.sk);
        Some(MailKey::new(&self.account, mail, row))
    }
}

#[derive(Deserialize)]
struct Held {
    effect: Effect,
    queued_at: Timestamp,
    tried: u32,
}

/// Partition key of a question to the help desk, before its ID.
const ASKED: &str = "HELP#";

impl Table {
    /// Queues a question to the help desk. The same question again within the same hour is the same.
    pub async fn ask(
        &self,
        id: &AccountId,
        asked: &Question,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let effect = Effect::Ask(Box::new(asked.clone()));
        let pk = format!("{ASKED}{}", id.as_str());
        let new = Some("attribute_not_exists(pk)");
        let row = NewRow::new(&effect, at);
        match self.put_if(&pk, "OUTBOX#ask", &row, new, crate::item::Item::new()).await {
            Err(StoreError::Conflict) => Ok(()),
            queued => queued,
        }
    }

    /// Takes hold of a row; `None` if it is done, gone, or held by another worker. It goes to the
    /// end of the queue: a row that kills its worker must not be the first again.
    pub async fn hold(
        &self,
        row: &OutboxKey,
        now: Timestamp,
    ) -> Result<Option<OutboxRow>, StoreError> {
        let id = row.pk.strip_prefix("ACCOUNT#").or_else(|| row.pk.strip_prefix(ASKED));
        let Some(account) = id.and_then(AccountId::parse) else { return Ok(None) };
        let held = self
            .db
            .update_item()
            .table_name(&self.name)
            .set_key(Some(key(&row.pk, &row.sk)))
            .update_expression("SET held_until = :until, due_sk = :due ADD tried :one")
            .condition_expression(
                "attribute_exists(due_pk) AND (attribute_not_exists(held_until) OR held_until < :now)",
            )
            .expression_attribute_values(":until", n((now + HOLD).as_second()))
            .expression_attribute_values(":due", s(due(now)))
            .expression_attribute_values(":now", n(now.as_second()))
            .expression_attribute_values(":one", n(1))
            .return_values(aws_sdk_dynamodb::types::ReturnValue::AllNew)
            .send()
            .await;
        match held.map_err(StoreError::conditional) {
            Err(StoreError::Conflict) => Ok(None),
            Err(error) => Err(error),
            Ok(found) => {
                let item = found.attributes.unwrap_or_default();
                let Held { effect, queued_at, tried } = decode(item)?;
                Ok(Some(OutboxRow { key: row.clone(), account, effect, queued_at, tried }))
            }
        }
    }

    /// The row is done: it leaves the index and is kept for a while.
    pub async fn finish(&self, row: &OutboxKey, now: Timestamp) -> Result<(), StoreError> {
        self.settle(
            row,
            "SET done_at = :now, #ttl = :ttl REMOVE due_pk, due_sk, held_until",
            &[(":now", s(now.to_string())), (":ttl", n((now + KEEP).as_second()))],
        )
        .await
    }

    /// The row failed: it becomes due again later, longer each time.
    pub async fn put_off(
        &self,
        row: &OutboxKey,
        tried: u32,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let pause = (10_i64 << tried.min(9)).min(LONGEST);
        let later = now + SignedDuration::from_secs(pause);
        self.settle(row, "SET due_sk = :later REMOVE held_until", &[(":later", s(due(later)))])
            .await
    }

    async fn settle(
        &self,
        row: &OutboxKey,
        update: &str,
        values: &[(&str, AttributeValue)],
    ) -> Result<(), StoreError> {
        let mut request = self
            .db
            .update_item()
            .table_name(&self.name)
            .set_key(Some(key(&row.pk, &row.sk)))
            .update_expression(update)
            .condition_expression("attribute_exists(pk)");
        if update.contains("#ttl") {
            request = request.expression_attribute_names("#ttl", "ttl");
        }
        for (name, value) in values {
            request = request.expression_attribute_values(*name, value.clone());
        }
        request.send().await.map_err(StoreError::conditional)?;
        Ok(())
    }

    /// Rows that have been due for a while and that the stream did not see done.
    pub async fn overdue(
        &self,
        queue: Queue,
        before: Timestamp,
    ) -> Result<Vec<OutboxKey>, StoreError> {
        let found = self
            .db
            .query()
            .table_name(&self.name)
            .index_name("due")
            .key_condition_expression("due_pk = :outbox AND due_sk < :before")
            .expression_attribute_values(":outbox", s(queue.as_str()))
            .expression_attribute_values(":before", s(due(before)))
            .limit(100)
            .send()
            .await
            .map_err(StoreError::of("DynamoDB"))?;
        Ok(serde_dynamo::from_items(found.items.unwrap_or_default())?)
    }

    /// Keeps the token with which the workflow goes on.
    pub async fn wait(&self, id: &AccountId, step: Wait, token: &str) -> Result<(), StoreError> {
        let waiting = Waiting { token: token.to_owned() };
        self.put_if(&pk(id), &wait_sk(step), &waiting, None, crate::item::Item::new()).await
    }

    /// The token of the workflow that waits for this step, if one does.
    pub async fn waiting(&self, id: &AccountId, step: Wait) -> Result<Option<String>, StoreError> {
        let found: Option<Waiting> = self.get(&pk(id), &wait_sk(step)).await?;
        Ok(found.map(|waiting| waiting.token))
    }
}

#[derive(Serialize, Deserialize)]
struct Waiting {
    token: String,
}

fn wait_sk(step: Wait) -> String {
    format!("WAIT#{}", step.as_str())
}

/// Sorts like time: seconds since the epoch, fixed width.
fn due(at: Timestamp) -> String {
    format!("{:012}", at.as_second())
}
