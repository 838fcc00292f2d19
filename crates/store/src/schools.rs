//! Which register of schools is in use, and its file.

use std::collections::BTreeMap;

use jiff::Timestamp;
use polis_domain::schools::Register;
use serde::{Deserialize, Serialize};

use crate::{
    Files, StoreError, Table,
    item::{Item, key, s},
};

const PK: &str = "SCHOOLS";
const SK: &str = "CURRENT";

/// The register of schools in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolsVersion {
    /// SHA-256 of the register, which names its file.
    pub version: String,
    /// The version before.
    pub previous: Option<String>,
    /// Number of schools.
    pub rows: usize,
    /// When it came into use.
    pub at: Timestamp,
    /// The file of the Ministry that each part comes from, by the name of the part.
    pub parts: BTreeMap<String, SchoolsPart>,
}

/// The file that a part of the register comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolsPart {
    /// SHA-256 of the file, as it was dropped.
    pub file: String,
    /// Number of schools.
    pub rows: usize,
}

impl Table {
    /// The register of schools in use, if there is one.
    pub async fn schools_version(&self) -> Result<Option<SchoolsVersion>, StoreError> {
        self.get(PK, SK).await
    }

    /// Puts a register of schools to use after the version that it was compared with.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if another version came into use meanwhile.
    pub async fn use_schools(
        &self,
        before: Option<&str>,
        current: &SchoolsVersion,
    ) -> Result<(), StoreError> {
        let (condition, values) = match before {
            None => ("attribute_not_exists(pk)", Item::new()),
            Some(before) => ("version = :before", Item::from([(":before".to_owned(), s(before))])),
        };
        self.put_if(PK, SK, current, Some(condition), values).await
    }
}

impl Files {
    /// The register of schools of that version; `None` if its file is gone or no register.
    pub async fn schools(&self, version: &str) -> Result<Option<Register>, StoreError> {
        let bytes = self.read(&schools_key(version)).await?;
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        Ok(text.and_then(|text| Register::parse(text).ok()))
    }

    /// Keeps a register of schools under its version.
    pub async fn keep_schools(&self, version: &str, register: &Register) -> Result<(), StoreError> {
        let bytes = register.as_str().as_bytes().to_owned();
        let kind = "text/tab-separated-values; charset=utf-8";
        self.write(&schools_key(version), bytes, kind).await?;
        Ok(())
    }
}

/// The key of the item that says which register is in use.
pub(crate) fn current() -> Item {
    key(PK, SK)
}

/// Where the register of that version is.
fn schools_key(version: &str) -> String {
    format!("scuole/registro/{version}.tsv")
}
