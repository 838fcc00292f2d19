//! The state of each mail: queued with the transition that asks for it, then sent. Its state is
//! no event of an account, so that a delivery never competes with the citizen for a version.

use aws_sdk_dynamodb::types::builders::PutBuilder;
use jiff::Timestamp;
use polis_domain::{AccountId, kernel::Mail};
use serde::{Deserialize, Serialize};

use crate::{
    StoreError, Table,
    item::{key, s},
    keys::pk,
};

/// Where the item of a mail lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailKey {
    pk: String,
    sk: String,
}

impl MailKey {
    /// Whether the transition that leads to this version asks for the mail first: the stored PDF
    /// asks again for a receipt that was queued when the application was received.
    pub(crate) fn is_first(mail: &Mail, version: u64) -> bool {
        !matches!(mail, Mail::Submitted { version: received, .. } if *received != version)
    }

    /// The mail that the outbox row of that name asks for. A receipt is one mail, however many rows
    /// ask for it.
    pub(crate) fn new(account: &AccountId, mail: &Mail, row: &str) -> Self {
        let name = match mail {
            Mail::Submitted { application, version } => {
                format!("RECEIPT#{application}#{version:08}")
            }
            _ => row.to_owned(),
        };
        Self { pk: pk(account), sk: format!("MAIL#{name}") }
    }
}

/// How far a mail has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// It waits in the outbox.
    Queued,
    /// SES accepted the mail.
    Sent,
}

/// A mail as the table keeps it; never its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailItem {
    /// The mail, by its name in D.3.
    pub mail: Mail,
    /// How far it has come.
    pub state: MailState,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// When SES accepted it.
    pub sent_at: Option<Timestamp>,
    /// The ID SES gave it: events of its delivery carry it.
    pub ses_id: Option<String>,
}

impl Table {
    /// The start of the put that queues a mail inside a transaction.
    pub(crate) fn queue_mail(
        &self,
        key: &MailKey,
        mail: &Mail,
        at: Timestamp,
    ) -> Result<PutBuilder, StoreError> {
        let (mail, state) = (mail.clone(), MailState::Queued);
        let queued = MailItem { mail, state, queued_at: at, sent_at: None, ses_id: None };
        self.put(&key.pk, &key.sk, &queued)
    }

    /// The state of a mail, if it was queued.
    pub async fn mail(&self, mail: &MailKey) -> Result<Option<MailItem>, StoreError> {
        self.get(&mail.pk, &mail.sk).await
    }

    /// Every mail of a citizen.
    pub async fn mails(&self, account: &AccountId) -> Result<Vec<MailItem>, StoreError> {
        self.collect(&pk(account), "MAIL#").await
    }

    /// SES accepted the mail under this ID.
    pub async fn mail_sent(
        &self,
        mail: &MailKey,
        ses_id: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.db
            .update_item()
            .table_name(&self.name)
            .set_key(Some(key(&mail.pk, &mail.sk)))
            .update_expression("SET #state = :sent, sent_at = :at, ses_id = :id")
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_names("#state", "state")
            .expression_attribute_values(":sent", s("sent"))
            .expression_attribute_values(":at", s(at.to_string()))
            .expression_attribute_values(":id", s(ses_id))
            .send()
            .await
            .map_err(StoreError::conditional)?;
        Ok(())
    }
}
