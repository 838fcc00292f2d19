//! The attributes of an assertion. Those we did not ask for are passed over.

use std::collections::{BTreeMap, HashSet};

use bergshamra::xml::uppsala::NodeId;
use polis_domain::CodiceFiscale;

use super::Refusal;
use crate::{Attribute, Federation, attributes, names::SAML, tree::Tree};

/// Before the codice fiscale of a natural person (ETSI EN 319 412-1).
const TINIT: &str = "TINIT-";
/// Without these a login is refused.
const NEEDED: [Attribute; 3] = [Attribute::FiscalNumber, Attribute::Name, Attribute::FamilyName];

/// Reads the attributes, each with one value.
pub(super) fn read(
    tree: &Tree<'_>,
    assertion: NodeId,
    federation: Federation,
) -> Result<BTreeMap<Attribute, String>, Refusal> {
    let statement = tree.only(assertion, SAML, "AttributeStatement").ok_or(Refusal::Attributes)?;
    let mut seen = HashSet::new();
    let mut values = BTreeMap::new();
    for node in tree.children(statement, SAML, "Attribute") {
        let name = tree.filled(node, "Name").ok_or(Refusal::Attributes)?;
        let value = tree.text_of(node, SAML, "AttributeValue").ok_or(Refusal::Attributes)?;
        if !seen.insert(name) {
            return Err(Refusal::RepeatedAttribute);
        }
        let asked = attributes(federation).iter().find(|attribute| attribute.name() == name);
        if let Some(attribute) = asked {
            values.insert(*attribute, value);
        }
    }
    if seen.is_empty() {
        return Err(Refusal::Attributes);
    }
    if NEEDED.iter().any(|attribute| !values.contains_key(attribute)) {
        return Err(Refusal::AttributeMissing);
    }
    Ok(values)
}

/// The codice fiscale, which links the login to an account.
pub(super) fn codice_fiscale(
    values: &BTreeMap<Attribute, String>,
) -> Result<CodiceFiscale, Refusal> {
    let value = values.get(&Attribute::FiscalNumber).and_then(|value| value.strip_prefix(TINIT));
    CodiceFiscale::parse(value.ok_or(Refusal::CodiceFiscale)?).map_err(|_| Refusal::CodiceFiscale)
}
