//! The library of documents of a citizen («Gestione allegati»): one item.

use polis_domain::{AccountId, Library};

use crate::{StoreError, Table, keys::pk};

impl Table {
    /// The library; empty if nothing ever entered.
    pub async fn library(&self, id: &AccountId) -> Result<Library, StoreError> {
        Ok(self.get(&pk(id), "LIBRARY").await?.unwrap_or_else(|| Library::empty(id.clone())))
    }
}
