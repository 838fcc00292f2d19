//! Files of the library as pages show them.

use polis_pages::attachment::LibraryFile;
use polis_store::Attachment;

/// One file, as it is listed.
pub fn shown(file: &Attachment) -> LibraryFile {
    LibraryFile {
        id: file.id.clone(),
        name: file.name.clone(),
        kind: file.kind.clone(),
        content_type: file.content_type.clone(),
        size: file.size,
        added_at: file.added_at,
    }
}
