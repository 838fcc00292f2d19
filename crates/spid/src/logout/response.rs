//! The answer to a logout request.

use jiff::Timestamp;

use super::Logout;
use crate::{
    IdentityProvider, ServiceProvider, UnsignedQuery,
    names::{ENTITY, SAML, SAMLP, SUCCESS},
    query::Parameter,
    request::opaque,
    time::to_the_second,
    tree::escape,
};

impl Logout {
    /// Says that the session has ended, by HTTP-Redirect to [`IdentityProvider::logout`]; `None`
    /// when the provider has none. `id` is chance, drawn by the caller.
    pub fn success(
        &self,
        provider: &ServiceProvider,
        idp: &IdentityProvider,
        id: [u8; 16],
        now: Timestamp,
    ) -> Option<UnsignedQuery> {
        let endpoint = idp.logout.as_deref()?;
        let entity = escape(&provider.entity_id);
        let message = format!(
            "<samlp:LogoutResponse xmlns:samlp=\"{SAMLP}\" xmlns:saml=\"{SAML}\" ID=\"{id}\" \
             Version=\"2.0\" IssueInstant=\"{now}\" Destination=\"{destination}\" \
             InResponseTo=\"{request}\">\
             <saml:Issuer Format=\"{ENTITY}\" NameQualifier=\"{entity}\">{entity}</saml:Issuer>\
             <samlp:Status><samlp:StatusCode Value=\"{SUCCESS}\"/></samlp:Status>\
             </samlp:LogoutResponse>",
            id = opaque(id),
            now = to_the_second(now),
            destination = escape(endpoint),
            request = escape(&self.request),
        );
        let relay_state = self.relay_state.as_deref();
        Some(UnsignedQuery::new(endpoint, Parameter::Response, message, relay_state))
    }
}
