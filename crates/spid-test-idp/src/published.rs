//! The registers that AgID and the Ministry of the Interior publish. They are not in this
//! repository: where a developer put them beside it, tests hold them against our rules too.

use std::{fs, path::PathBuf};

/// The folder, as seen from the root of the repository.
const BESIDE: &str = "../shared/data";

/// AgID's aggregate of November 2025 (`registry.spid.gov.it/entities?entity_type=idp`).
pub fn agids_register() -> Option<String> {
    published("agid-idp-registry-2025-11.xml")
}

/// CIE's own metadata (`idserver.servizicie.interno.gov.it/idp/shibboleth?Metadata`).
pub fn cies_metadata() -> Option<String> {
    published("cie-idp-metadata.xml")
}

/// A file of that folder; where it is absent, it says so.
fn published(name: &str) -> Option<String> {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let text = fs::read_to_string(root.join(BESIDE).join(name)).ok();
    if text.is_none() {
        eprintln!("not tested: {BESIDE}/{name} is absent");
    }
    text
}
