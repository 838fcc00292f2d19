//! Single logout, as far as SPID has it: a provider asks by HTTP-Redirect that its session end, and
//! the answer says that it has (SAML profiles 4.4; the session index exists at level 1 only).
//!
//! Nothing is kept against repetition: within five minutes a request may come again, in any
//! browser that opens its address. It may end the session of its subject, and none but that: the caller sees
//! to it.

mod query;
mod refusal;
mod response;

use jiff::{SignedDuration, Timestamp};

pub use refusal::LogoutRefusal;
pub use response::LogoutStatus;

use self::query::SignedQuery;
use crate::{
    IdentityProvider, ServiceProvider,
    names::{SAML, SAMLP},
    subject::subject,
    time,
    tree::Tree,
    wire::inflate,
};

/// How old a request may be. It comes by a redirect: at once.
const LIFE: SignedDuration = SignedDuration::from_mins(5);
/// Bytes of an ID, at most. It comes back in an answer of which KMS signs 4,096 bytes at most.
const LONGEST_ID: usize = 256;

/// A request that could be read; nothing in it is believed yet.
#[derive(Debug, Clone)]
pub struct LogoutRequest {
    query: SignedQuery,
    xml: String,
    issuer: String,
}

/// A request that kept every rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logout {
    /// ID of the request.
    pub request: String,
    /// Entity ID of the identity provider that asks.
    pub idp: String,
    /// SHA-256 of the `NameID`, as in [`Login`](crate::Login): whose session is to end.
    pub subject: String,
    relay_state: Option<String>,
}

impl LogoutRequest {
    /// Reads the query string as it was received, not decoded: it is what is signed.
    pub fn read(query: &str) -> Result<Self, LogoutRefusal> {
        let query = SignedQuery::read(query)?;
        let xml = inflate(&query.message).map_err(LogoutRefusal::Message)?;
        let tree = request(&xml)?;
        let issuer = tree.text_of(tree.root, SAML, "Issuer").ok_or(LogoutRefusal::Issuer)?;
        Ok(Self { query, xml, issuer })
    }

    /// The sender it claims: to look for the provider, not to believe it.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Holds the request against every rule, as one of this identity provider's.
    pub fn validate(
        &self,
        provider: &ServiceProvider,
        idp: &IdentityProvider,
        now: Timestamp,
    ) -> Result<Logout, LogoutRefusal> {
        if self.issuer != idp.entity_id {
            return Err(LogoutRefusal::Issuer);
        }
        self.query.verify(&idp.certificates)?;
        let tree = request(&self.xml)?;
        let root = tree.root;
        let id = tree.filled(root, "ID").filter(|id| id.len() <= LONGEST_ID);
        let id = id.ok_or(LogoutRefusal::Id)?;
        if tree.attribute(root, "Version") != Some("2.0") {
            return Err(LogoutRefusal::Version);
        }
        check_times(&tree, now)?;
        if tree.attribute(root, "Destination") != Some(&provider.logout) {
            return Err(LogoutRefusal::Destination);
        }
        let subject = subject(&tree, root).ok_or(LogoutRefusal::NameId)?;
        let relay_state = self.query.relay_state.clone();
        let (request, idp) = (id.to_owned(), idp.entity_id.clone());
        Ok(Logout { request, idp, subject, relay_state })
    }
}

fn request(xml: &str) -> Result<Tree<'_>, LogoutRefusal> {
    let tree = Tree::parse(xml).map_err(|fault| LogoutRefusal::Message(fault.into()))?;
    let expected = tree.is(tree.root, SAMLP, "LogoutRequest");
    if expected { Ok(tree) } else { Err(LogoutRefusal::NotALogoutRequest) }
}

fn check_times(tree: &Tree<'_>, now: Timestamp) -> Result<(), LogoutRefusal> {
    let issued = tree.attribute(tree.root, "IssueInstant").and_then(time::parse);
    let issued = issued.ok_or(LogoutRefusal::Instant)?;
    if time::is_future(issued, now) {
        return Err(LogoutRefusal::FromTheFuture);
    }
    if time::is_over(issued + LIFE, now) {
        return Err(LogoutRefusal::TooOld);
    }
    if let Some(end) = tree.attribute(tree.root, "NotOnOrAfter") {
        let end = time::parse(end).ok_or(LogoutRefusal::End)?;
        if time::is_over(end, now) {
            return Err(LogoutRefusal::Over);
        }
    }
    Ok(())
}
