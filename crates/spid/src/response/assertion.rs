//! The signed assertion: every rule on what it says. Only nodes below it are read.

use bergshamra::xml::uppsala::NodeId;

use super::{Expected, Refusal};
use crate::{
    Federation, Level,
    names::{BEARER, ENTITY, SAML, TRANSIENT},
    subject, time,
    tree::Tree,
};

/// Checks the assertion, but for its signature and attributes: the level reached, and by whom.
pub(super) fn check(
    tree: &Tree<'_>,
    assertion: NodeId,
    expected: &Expected<'_>,
) -> Result<(Level, String), Refusal> {
    check_origin(tree, assertion, expected)?;
    let subject = tree.only(assertion, SAML, "Subject").ok_or(Refusal::Subject)?;
    let who = check_name_id(tree, subject)?;
    check_confirmation(tree, subject, expected)?;
    check_conditions(tree, assertion, expected)?;
    let statement = tree.only(assertion, SAML, "AuthnStatement").ok_or(Refusal::AuthnStatement)?;
    Ok((check_level(tree, statement, expected)?, who))
}

fn check_origin(
    tree: &Tree<'_>,
    assertion: NodeId,
    expected: &Expected<'_>,
) -> Result<(), Refusal> {
    let Expected { provider, pending, now, .. } = expected;
    if tree.attribute(assertion, "Version") != Some("2.0") {
        return Err(Refusal::AssertionVersion);
    }
    let instant = tree.attribute(assertion, "IssueInstant").and_then(time::parse);
    let instant = instant.ok_or(Refusal::AssertionInstant)?;
    if time::precedes(instant, pending.issued_at) {
        return Err(Refusal::AssertionTooOld);
    }
    if time::is_future(instant, *now) {
        return Err(Refusal::AssertionFromTheFuture);
    }
    let issuer = tree.only(assertion, SAML, "Issuer").ok_or(Refusal::AssertionIssuer)?;
    if tree.text(issuer).as_deref() != Some(&pending.idp) {
        return Err(Refusal::AssertionIssuer);
    }
    match (tree.attribute(issuer, "Format"), provider.federation) {
        (Some(ENTITY), _) | (None, Federation::Cie) => Ok(()),
        _ => Err(Refusal::AssertionIssuerFormat),
    }
}

fn check_name_id(tree: &Tree<'_>, subject: NodeId) -> Result<String, Refusal> {
    let name_id = tree.only(subject, SAML, "NameID").ok_or(Refusal::NameId)?;
    let who = subject::subject(tree, subject).ok_or(Refusal::NameId)?;
    if tree.attribute(name_id, "Format") != Some(TRANSIENT) {
        return Err(Refusal::NameIdFormat);
    }
    tree.filled(name_id, "NameQualifier").ok_or(Refusal::NameQualifier)?;
    Ok(who)
}

fn check_confirmation(
    tree: &Tree<'_>,
    subject: NodeId,
    expected: &Expected<'_>,
) -> Result<(), Refusal> {
    let confirmation =
        tree.only(subject, SAML, "SubjectConfirmation").ok_or(Refusal::Confirmation)?;
    if tree.attribute(confirmation, "Method") != Some(BEARER) {
        return Err(Refusal::ConfirmationMethod);
    }
    let data = tree.only(confirmation, SAML, "SubjectConfirmationData");
    let data = data.ok_or(Refusal::ConfirmationData)?;
    if tree.attribute(data, "Recipient") != Some(&expected.provider.acs) {
        return Err(Refusal::Recipient);
    }
    if tree.attribute(data, "InResponseTo") != Some(&expected.pending.id) {
        return Err(Refusal::ConfirmationOtherRequest);
    }
    let end = tree.attribute(data, "NotOnOrAfter").and_then(time::parse);
    let end = end.ok_or(Refusal::ConfirmationEnd)?;
    if time::is_over(end, expected.now) {
        return Err(Refusal::ConfirmationOver);
    }
    Ok(())
}

fn check_conditions(
    tree: &Tree<'_>,
    assertion: NodeId,
    expected: &Expected<'_>,
) -> Result<(), Refusal> {
    let conditions = tree.only(assertion, SAML, "Conditions").ok_or(Refusal::Conditions)?;
    let instant = |name| tree.attribute(conditions, name).and_then(time::parse);
    if time::is_future(instant("NotBefore").ok_or(Refusal::Start)?, expected.now) {
        return Err(Refusal::NotYet);
    }
    let end = instant("NotOnOrAfter").ok_or(Refusal::End)?;
    if time::is_over(end, expected.now) {
        return Err(Refusal::Over);
    }
    let restriction = tree.only(conditions, SAML, "AudienceRestriction");
    let audience = restriction.and_then(|node| tree.text_of(node, SAML, "Audience"));
    if audience.as_deref() != Some(&expected.provider.entity_id) {
        return Err(Refusal::Audience);
    }
    Ok(())
}

fn check_level(
    tree: &Tree<'_>,
    statement: NodeId,
    expected: &Expected<'_>,
) -> Result<Level, Refusal> {
    let context = tree.only(statement, SAML, "AuthnContext").ok_or(Refusal::AuthnContext)?;
    let class = tree.text_of(context, SAML, "AuthnContextClassRef").ok_or(Refusal::AuthnContext)?;
    let level = Level::of(&class).ok_or(Refusal::UnknownLevel)?;
    if level < expected.pending.level { Err(Refusal::LevelTooLow) } else { Ok(level) }
}
