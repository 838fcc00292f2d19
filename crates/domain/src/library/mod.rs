//! The library of documents of a citizen («Gestione allegati», R-ATT-1, A.7).
//!
//! [`Library::apply`] is the only way forward; it is pure. How many files there are and which content
//! is there already is decided in the transition, so that two uploads at once cannot pass it.

mod apply;
mod file_name;
mod file_type;
mod kind;
#[cfg(test)]
mod tests;
mod upload;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use apply::{Act, Event, Rejection, Transition};
pub use file_name::FileName;
pub use file_type::{
    FileType, HEAD, MAX_BYTES, MAX_FILES, MAX_MEGABYTES, MAX_MEGABYTES_TOGETHER, check,
    check_together,
};
pub use kind::document_kind;
pub use polis_catalogue::DocumentKind;
pub use upload::Upload;

use crate::{
    AccountId, ApplicationId, Sha256Hex,
    kernel::{Aggregate, Fingerprint},
};

/// A library as last read from the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    /// Whose it is.
    pub account: AccountId,
    /// Number of events so far: the optimistic lock.
    pub version: u64,
    /// Fingerprint of the last event.
    pub head: Fingerprint,
    /// Its files, oldest first.
    pub files: Vec<LibraryFile>,
}

/// A file of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LibraryFile {
    /// Its ID, made from the upload form and the content, so that one upload is one file.
    pub id: String,
    /// Document type, a code of [`DocumentKind`].
    pub kind: String,
    /// Name the citizen gave the file.
    pub name: String,
    /// Media type, by content.
    pub content_type: String,
    /// Size of the file in bytes.
    pub size: u64,
    /// SHA-256 of the content.
    pub sha256: Sha256Hex,
    /// When it entered.
    pub added_at: Timestamp,
    /// The received applications that declare it: it cannot leave the library.
    #[serde(default)]
    pub declared_in: Vec<ApplicationId>,
}

impl Library {
    /// A library without files.
    pub fn empty(account: AccountId) -> Self {
        Self { account, version: 0, head: Fingerprint::genesis(), files: Vec::new() }
    }

    /// The file of that ID.
    pub fn file(&self, id: &str) -> Option<&LibraryFile> {
        self.files.iter().find(|file| file.id == id)
    }

    /// The file of that content.
    pub fn of_content(&self, sha256: &Sha256Hex) -> Option<&LibraryFile> {
        self.files.iter().find(|file| file.sha256 == *sha256)
    }

    /// Whether one more file may enter (A.7).
    pub fn has_room(&self) -> bool {
        self.files.len() < MAX_FILES
    }
}

impl Aggregate for Library {
    type Event = Event;

    fn version(&self) -> u64 {
        self.version
    }

    fn head(&self) -> &Fingerprint {
        &self.head
    }

    fn moved_to(self, version: u64, head: Fingerprint) -> Self {
        Self { version, head, ..self }
    }
}
