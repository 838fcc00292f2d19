//! AuthnRequest: asking an identity provider to authenticate a citizen (SPID regole tecniche,
//! "AuthnRequest"; Avvisi 5 and 11).

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::{
    IdentityProvider, Level, Pending, ServiceProvider, UnsignedQuery, UnsignedXml, XmlFault,
    names::{ENTITY, SAML, SAMLP, TRANSIENT},
    query::Parameter,
    time::to_the_second,
    tree::escape,
};

/// A request about to be sent. What must be remembered of it is [`Authn::pending`].
#[derive(Debug, Clone)]
pub struct Authn<'a> {
    provider: &'a ServiceProvider,
    idp: &'a IdentityProvider,
    pending: Pending,
}

impl<'a> Authn<'a> {
    /// Asks this identity provider for at least this level. `chance` is drawn for this request.
    pub fn new(
        provider: &'a ServiceProvider,
        idp: &'a IdentityProvider,
        level: Level,
        chance: [u8; 16],
        now: Timestamp,
    ) -> Self {
        let relay_state = opaque(chance);
        let pending = Pending {
            id: request_id(&relay_state),
            idp: idp.entity_id.clone(),
            level,
            relay_state,
            // As precise as what is sent, and what the answer is compared with.
            issued_at: to_the_second(now),
        };
        Self { provider, idp, pending }
    }

    /// What must be kept until the answer comes.
    pub fn pending(&self) -> &Pending {
        &self.pending
    }

    /// The query of an HTTP-Redirect, unsigned.
    pub fn redirect(&self) -> UnsignedQuery {
        let [before, after] = self.halves(&self.idp.redirect);
        UnsignedQuery::new(
            &self.idp.redirect,
            Parameter::Request,
            format!("{before}{after}"),
            Some(&self.pending.relay_state),
        )
    }

    /// By HTTP-POST, to [`IdentityProvider::post`]; `None` when the provider has none.
    pub fn post(&self) -> Option<Result<UnsignedXml, XmlFault>> {
        let [before, after] = self.halves(self.idp.post.as_deref()?);
        Some(UnsignedXml::new(before, after, &self.pending.id, &self.provider.certificate))
    }

    /// The request before and after the place of its signature, which follows the issuer.
    /// `minimum`, since a provider may go higher; no `AllowCreate`; `ForceAuthn` from level 2.
    fn halves(&self, destination: &str) -> [String; 2] {
        let Pending { id, level, issued_at, .. } = &self.pending;
        let force = if *level > Level::One { " ForceAuthn=\"true\"" } else { "" };
        let entity = escape(&self.provider.entity_id);
        let before = format!(
            "<samlp:AuthnRequest xmlns:samlp=\"{SAMLP}\" xmlns:saml=\"{SAML}\" ID=\"{id}\" \
             Version=\"2.0\" IssueInstant=\"{issued_at}\" Destination=\"{destination}\"{force} \
             AssertionConsumerServiceIndex=\"0\" AttributeConsumingServiceIndex=\"0\">\
             <saml:Issuer Format=\"{ENTITY}\" NameQualifier=\"{entity}\">{entity}</saml:Issuer>",
            destination = escape(destination),
        );
        let after = format!(
            "<samlp:NameIDPolicy Format=\"{TRANSIENT}\"/>\
             <samlp:RequestedAuthnContext Comparison=\"minimum\">\
             <saml:AuthnContextClassRef>{}</saml:AuthnContextClassRef>\
             </samlp:RequestedAuthnContext></samlp:AuthnRequest>",
            level.uri()
        );
        [before, after]
    }
}

/// ID of the request that left with this relay state. An answer too broken to say what it answers is
/// still found by what came along; the ID, which providers log, does not give the relay state away.
pub fn request_id(relay_state: &str) -> String {
    format!("_{}", hex::encode(&Sha256::digest(relay_state)[..16]))
}

/// An XML name that says nothing.
pub(crate) fn opaque(chance: [u8; 16]) -> String {
    format!("_{:032x}", u128::from_be_bytes(chance))
}
