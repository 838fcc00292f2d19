//! The service provider of SPID and CIE, pure: no clock, no chance, no key, no I/O.
//!
//! What must be signed leaves as a value with `to_sign`, and comes back with its signature: the
//! holder of the key (KMS in production) may take as long as it likes. An answer is read once, by one
//! parser, and is either a [`Login`] or a [`Refusal`] that names the rule it broke.
//!
//! Sources: SPID regole tecniche with the Avvisi AgID named beside each rule, the CIE technical
//! manual, SAML 2.0 core/bindings/profiles, XML Signature.

mod attribute;
mod certificate;
mod logout;
mod metadata;
mod names;
mod provider;
mod query;
mod registry;
mod request;
mod response;
mod seal;
mod signature;
mod subject;
mod time;
mod tree;
mod wire;

pub use attribute::{Attribute, attributes};
pub use certificate::{Certificate, CertificateFault, Pin};
pub use logout::{Logout, LogoutRefusal, LogoutRequest, LogoutStatus};
pub use metadata::metadata;
pub use polis_domain::{Federation, Level};
pub use provider::{Contact, Organization, ServiceProvider};
pub use query::UnsignedQuery;
pub use registry::{IdentityProvider, Registry, RegistryFault};
pub use request::{Authn, request_id};
pub use response::{Answer, Denial, Expected, Login, Pending, Refusal};
pub use seal::UnsignedXml;
pub use signature::SignatureFault;
pub use tree::XmlFault;
pub use wire::{MAX_MESSAGE, inflate, post_field, unpost};
