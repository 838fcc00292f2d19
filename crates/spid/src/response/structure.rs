//! The shape of an answer, before anything in it is believed: what could be signed, is in the one
//! place where it can be (against XML signature wrapping, XSW 1–9).

use bergshamra::xml::uppsala::NodeId;

use super::Refusal;
use crate::{
    names::{DS, SAML},
    signature::{Target, check_shape},
    tree::Tree,
};

/// Where the parts of an answer are.
pub(super) struct Structure {
    /// The only assertion, with its ID.
    pub(super) assertion: Option<NodeId>,
    /// All signatures, in document order, of the accepted shape.
    pub(super) signatures: Vec<NodeId>,
}

impl Structure {
    /// Finds the parts; refuses any other arrangement.
    pub(super) fn of(tree: &Tree<'_>) -> Result<Self, Refusal> {
        if tree.named("EncryptedAssertion").next().is_some() {
            return Err(Refusal::EncryptedAssertion);
        }
        let mut assertions = tree.named("Assertion");
        let assertion = assertions.next();
        if assertions.next().is_some() {
            return Err(Refusal::ManyAssertions);
        }
        if assertion.is_some_and(|node| {
            !tree.is(node, SAML, "Assertion") || tree.document.parent(node) != Some(tree.root)
        }) {
            return Err(Refusal::AssertionPlace);
        }
        if assertion.is_some_and(|node| tree.filled(node, "ID").is_none()) {
            return Err(Refusal::AssertionId);
        }
        Ok(Self { assertion, signatures: signatures(tree, assertion)? })
    }

    /// Whether this element carries a signature of its own.
    pub(super) fn is_signed(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        self.signatures.iter().any(|signature| tree.document.parent(*signature) == Some(node))
    }
}

fn signatures(tree: &Tree<'_>, assertion: Option<NodeId>) -> Result<Vec<NodeId>, Refusal> {
    let found: Vec<_> = tree.named("Signature").collect();
    let mut parents = Vec::new();
    for signature in &found {
        let parent = tree.document.parent(*signature);
        let expected = parent == Some(tree.root) || parent == assertion;
        if !tree.is(*signature, DS, "Signature") || !expected || parents.contains(&parent) {
            return Err(Refusal::SignaturePlace);
        }
        parents.push(parent);
        check_shape(tree, *signature, Target::Id)?;
    }
    Ok(found)
}
