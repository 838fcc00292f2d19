//! Files of the library as pages show them.

use polis_domain::library;
use polis_pages::attachment::LibraryFile;

/// One file, as it is listed.
pub fn shown(file: &library::LibraryFile) -> LibraryFile {
    LibraryFile {
        id: file.id.clone(),
        name: file.name.clone(),
        kind: file.kind.clone(),
        content_type: file.content_type.clone(),
        size: file.size,
        added_at: file.added_at,
    }
}
