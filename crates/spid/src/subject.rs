//! What a provider calls a person in one login (`NameID`, transient): by it the provider asks later to
//! end that session. Only its digest leaves this crate.

use bergshamra::xml::uppsala::NodeId;
use sha2::{Digest, Sha256};

use crate::{names::SAML, tree::Tree};

/// The digest of the only `NameID` below this element.
pub(crate) fn subject(tree: &Tree<'_>, parent: NodeId) -> Option<String> {
    tree.text_of(parent, SAML, "NameID").map(|name| hex::encode(Sha256::digest(name)))
}
