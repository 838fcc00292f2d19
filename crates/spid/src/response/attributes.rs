//! The attributes of an assertion. Those we did not ask for are passed over.

use std::collections::{BTreeMap, HashSet};

use bergshamra::xml::uppsala::NodeId;
use polis_domain::CodiceFiscale;

use super::Refusal;
use crate::{Attribute, Federation, attributes, names::SAML, tree::Tree};

/// Before the codice fiscale of a natural person (ETSI EN 319 412-1).
const TINIT: &str = "TINIT-";
/// Without these a login is refused; of the two names one may be empty, or not sent, where the codice fiscale says
/// that the person has none.
const NEEDED: [Attribute; 3] = [Attribute::FiscalNumber, Attribute::Name, Attribute::FamilyName];

/// Reads the attributes, each with one value.
pub(super) fn read(
    tree: &Tree<'_>,
    assertion: NodeId,
    federation: Federation,
) -> Result<BTreeMap<Attribute, String>, Refusal> {
    let statement = tree.only(assertion, SAML, "AttributeStatement").ok_or(Refusal::Attributes)?;
    let mut seen = HashSet::new();
    let (mut values, mut empty) = (BTreeMap::new(), false);
    for node in tree.children(statement, SAML, "Attribute") {
        let name = tree.filled(node, "Name").ok_or(Refusal::Attributes)?;
        let value = tree.only(node, SAML, "AttributeValue").ok_or(Refusal::Attributes)?;
        if !seen.insert(name) {
            return Err(Refusal::RepeatedAttribute);
        }
        let asked = attributes(federation).iter().find(|attribute| attribute.name() == name);
        match (asked, tree.text(value)) {
            (Some(attribute), Some(text)) => drop(values.insert(*attribute, text)),
            (None, Some(_)) => {}
            (Some(Attribute::Name | Attribute::FamilyName), None) => empty = true,
            (_, None) => return Err(Refusal::Attributes),
        }
    }
    if seen.is_empty() {
        return Err(Refusal::Attributes);
    }
    let missing: Vec<_> = NEEDED.into_iter().filter(|it| !values.contains_key(it)).collect();
    match missing.as_slice() {
        [] => Ok(values),
        [only] if may_lack(*only, &values) => Ok(values),
        _ if empty => Err(Refusal::Attributes),
        _ => Err(Refusal::AttributeMissing),
    }
}

/// Whether the person has no such name, as the codice fiscale says.
fn may_lack(name: Attribute, values: &BTreeMap<Attribute, String>) -> bool {
    codice_fiscale(values).is_ok_and(|code| match name {
        Attribute::Name => code.lacks_name(),
        Attribute::FamilyName => code.lacks_surname(),
        _ => false,
    })
}

/// The codice fiscale, which links the login to an account.
pub(super) fn codice_fiscale(
    values: &BTreeMap<Attribute, String>,
) -> Result<CodiceFiscale, Refusal> {
    let value = values.get(&Attribute::FiscalNumber).and_then(|value| value.strip_prefix(TINIT));
    CodiceFiscale::parse(value.ok_or(Refusal::CodiceFiscale)?).map_err(|_| Refusal::CodiceFiscale)
}
