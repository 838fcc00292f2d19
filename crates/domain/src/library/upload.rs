//! An upload examined: what it says of itself and what its content proves (R-ATT-1).

use jiff::Timestamp;

use super::{FileName, HEAD, Library, LibraryFile, Rejection, check, document_kind};
use crate::{Fault, Sha256Hex, fault::FieldFault};

/// The field that names the kind of document, as the upload form posts it.
const KIND: &str = "x-amz-meta-tipo";
/// The field that holds the file.
const FILE: &str = "file";

/// A file as it arrived.
#[derive(Debug, Clone, Copy)]
pub struct Upload<'a> {
    /// The upload form it was sent with: 16 hex digits.
    pub form: &'a str,
    /// Name of the file, as sent.
    pub name: &'a str,
    /// Kind of document, as sent.
    pub kind: &'a str,
    /// Size of the whole upload in bytes.
    pub size: u64,
    /// Its content; empty if the file is too large to be read.
    pub content: &'a [u8],
}

impl Upload<'_> {
    /// The file as it enters the library, or as it is there if this very upload entered before.
    ///
    /// # Errors
    /// What is wrong with which field.
    pub fn examine(&self, library: &Library, now: Timestamp) -> Result<LibraryFile, FieldFault> {
        let kind = document_kind(self.kind).map_err(|fault| (KIND, fault))?;
        let wrong = |fault: Fault| (FILE, fault);
        let name = FileName::parse(self.name).map_err(wrong)?;
        let start = &self.content[..self.content.len().min(HEAD)];
        let found = check(name.original(), self.size, start).map_err(wrong)?;
        let sha256 = Sha256Hex::of(self.content);
        let once = Sha256Hex::of(format!("{}/{}", self.form, sha256.as_str()).as_bytes());
        let id = once.as_str()[..32].to_owned();
        match (library.admits(&id, &sha256), library.file(&id)) {
            (Err(Rejection::AlreadyDone), Some(there)) => return Ok(there.clone()),
            (Err(Rejection::Refused(fault)), _) => return Err(wrong(fault)),
            _ => {}
        }
        Ok(LibraryFile {
            id,
            kind: kind.code().to_owned(),
            name: name.original().to_owned(),
            content_type: found.media_type().to_owned(),
            size: self.size,
            sha256,
            added_at: now,
            declared_in: Vec::new(),
        })
    }
}
