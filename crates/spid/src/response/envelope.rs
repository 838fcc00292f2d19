//! The response itself, around status and assertion.

use super::{Expected, Refusal};
use crate::{
    names::{ENTITY, SAML},
    time,
    tree::Tree,
};

/// Checks that this is the answer that was waited for, from whom it was waited for.
pub(super) fn check(tree: &Tree<'_>, expected: &Expected<'_>) -> Result<(), Refusal> {
    let Expected { provider, pending, relay_state, now, .. } = expected;
    let root = tree.root;
    if tree.filled(root, "InResponseTo") != Some(&pending.id) {
        return Err(Refusal::OtherRequest);
    }
    if time::request_is_over(pending.issued_at, *now) {
        return Err(Refusal::RequestOver);
    }
    if *relay_state != pending.relay_state {
        return Err(Refusal::RelayState);
    }
    tree.filled(root, "ID").ok_or(Refusal::Id)?;
    if tree.attribute(root, "Version") != Some("2.0") {
        return Err(Refusal::Version);
    }
    let instant = tree.attribute(root, "IssueInstant").and_then(time::parse);
    let instant = instant.ok_or(Refusal::Instant)?;
    if time::precedes(instant, pending.issued_at) {
        return Err(Refusal::TooOld);
    }
    if time::is_future(instant, *now) {
        return Err(Refusal::FromTheFuture);
    }
    if tree.attribute(root, "Destination") != Some(&provider.acs) {
        return Err(Refusal::Destination);
    }
    let issuer = tree.only(root, SAML, "Issuer").ok_or(Refusal::Issuer)?;
    if tree.text(issuer).as_deref() != Some(&pending.idp) {
        return Err(Refusal::Issuer);
    }
    match tree.attribute(issuer, "Format") {
        None | Some(ENTITY) => Ok(()),
        Some(_) => Err(Refusal::IssuerFormat),
    }
}
