//! Answers: from the posted field to a [`Login`], or to the one rule it breaks.
//!
//! First sender, receiver and status; then where everything stands; then the signatures,
//! over the same tree; and only then what the assertion says.

mod assertion;
mod attributes;
mod envelope;
mod login;
mod refusal;
mod slug;
mod status;
mod structure;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use login::Login;
pub use refusal::Refusal;
pub use status::Denial;

use self::structure::Structure;
use crate::{Level, Registry, ServiceProvider, names::SAMLP, signature, tree::Tree, wire};

/// A request that waits for its answer: what the store keeps, for one consumption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// ID of the request.
    pub id: String,
    /// Entity ID of the identity provider it was sent to.
    pub idp: String,
    /// The level asked for.
    pub level: Level,
    /// The relay state sent along.
    pub relay_state: String,
    /// When it was issued.
    pub issued_at: Timestamp,
}

/// What an answer is held against.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// This service provider.
    pub provider: &'a ServiceProvider,
    /// The request, found by [`Answer::in_response_to`].
    pub pending: &'a Pending,
    /// Whom we trust; the identity provider that was asked must still be among them.
    pub registry: &'a Registry,
    /// The relay state that came back.
    pub relay_state: &'a str,
    /// The instant of the check.
    pub now: Timestamp,
}

/// An answer that could be read; nothing in it is believed yet.
#[derive(Debug, Clone)]
pub struct Answer {
    xml: String,
    in_response_to: String,
}

impl Answer {
    /// Reads the field `SAMLResponse` of the form posted to the ACS.
    pub fn read(field: &str) -> Result<Self, Refusal> {
        let xml = wire::unpost(field)?;
        let tree = response(&xml)?;
        let id = tree.filled(tree.root, "InResponseTo").ok_or(Refusal::Unsolicited)?;
        let in_response_to = id.to_owned();
        Ok(Self { xml, in_response_to })
    }

    /// The request it says it answers: to look for it, not to believe it.
    pub fn in_response_to(&self) -> &str {
        &self.in_response_to
    }

    /// Holds the answer against every rule.
    pub fn validate(&self, expected: &Expected<'_>) -> Result<Login, Refusal> {
        let tree = response(&self.xml)?;
        let idp = expected.registry.get(&expected.pending.idp).ok_or(Refusal::UnknownIdp)?;
        envelope::check(&tree, expected)?;
        status::check(&tree)?;
        let structure = Structure::of(&tree)?;
        let assertion = structure.assertion.ok_or(Refusal::NoAssertion)?;
        let id = |node, refusal| tree.filled(node, "ID").map(str::to_owned).ok_or(refusal);
        if !structure.is_signed(&tree, assertion) {
            return Err(Refusal::Unsigned);
        }
        signature::verify_all(&tree, &structure.signatures, &idp.certificates)?;
        let (level, subject) = assertion::check(&tree, assertion, expected)?;
        let attributes = attributes::read(&tree, assertion, expected.provider.federation)?;
        Ok(Login {
            codice_fiscale: attributes::codice_fiscale(&attributes)?,
            level,
            idp: idp.entity_id.clone(),
            subject,
            attributes,
            response_id: id(tree.root, Refusal::Id)?,
            assertion_id: id(assertion, Refusal::AssertionId)?,
        })
    }
}

fn response(xml: &str) -> Result<Tree<'_>, Refusal> {
    let tree = Tree::parse(xml)?;
    if tree.is(tree.root, SAMLP, "Response") { Ok(tree) } else { Err(Refusal::NotAResponse) }
}
