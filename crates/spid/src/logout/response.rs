//! The answer to a logout request.

use jiff::Timestamp;

use super::Logout;
use crate::{
    IdentityProvider, ServiceProvider, UnsignedQuery,
    names::{ENTITY, REQUESTER, SAML, SAMLP, SUCCESS, UNKNOWN_PRINCIPAL},
    query::Parameter,
    request::opaque,
    time::to_the_second,
    tree::escape,
};

/// The outcome of a logout request that kept every rule (SAML core 3.2.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoutStatus {
    /// The session has ended, now or before.
    Success,
    /// The session that is open is not of the subject of the request: nothing ended.
    UnknownPrincipal,
}

impl Logout {
    /// Says so by HTTP-Redirect to [`IdentityProvider::logout`]; `None`
    /// when the provider has none. `id` is chance, drawn by the caller.
    pub fn answer(
        &self,
        status: LogoutStatus,
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
             <samlp:Status>{status}</samlp:Status></samlp:LogoutResponse>",
            id = opaque(id),
            now = to_the_second(now),
            destination = escape(endpoint),
            request = escape(&self.request),
            status = status.code(),
        );
        let relay_state = self.relay_state.as_deref();
        Some(UnsignedQuery::new(endpoint, Parameter::Response, message, relay_state))
    }
}

impl LogoutStatus {
    fn code(self) -> String {
        match self {
            Self::Success => format!("<samlp:StatusCode Value=\"{SUCCESS}\"/>"),
            Self::UnknownPrincipal => format!(
                "<samlp:StatusCode Value=\"{REQUESTER}\">\
                 <samlp:StatusCode Value=\"{UNKNOWN_PRINCIPAL}\"/></samlp:StatusCode>"
            ),
        }
    }
}
