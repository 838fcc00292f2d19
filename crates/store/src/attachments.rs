//! The library of documents of a person («Gestione allegati»).

use jiff::Timestamp;
use polis_domain::{AccountId, Sha256Hex};
use serde::{Deserialize, Serialize};

use crate::{StoreError, Table, accounts::pk};

/// A file of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its id, made from the upload form and the content, so that one upload is one file.
    pub id: String,
    /// Document type, a key of the catalogue.
    pub kind: String,
    /// Name the citizen gave the file.
    pub name: String,
    /// MIME type, by content.
    pub content_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the content.
    pub sha256: Sha256Hex,
    /// When it entered.
    pub added_at: Timestamp,
}

impl Table {
    /// The whole library, oldest first.
    pub async fn library(&self, id: &AccountId) -> Result<Vec<Attachment>, StoreError> {
        let mut files: Vec<Attachment> = self.collect(&pk(id), "ATTACHMENT#").await?;
        files.sort_by_key(|file| file.added_at);
        Ok(files)
    }

    /// One file of the library.
    pub async fn attachment(
        &self,
        id: &AccountId,
        file: &str,
    ) -> Result<Option<Attachment>, StoreError> {
        self.get(&pk(id), &format!("ATTACHMENT#{file}")).await
    }
}
