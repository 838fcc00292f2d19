//! Why a registry is refused; the version in use then stays in use.

use crate::{SignatureFault, XmlFault};

/// What is wrong with a registry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegistryFault {
    /// More than 2 MiB.
    #[error("too large")]
    TooLarge,
    /// Not a document we read.
    #[error("XML: {0}")]
    Xml(XmlFault),
    /// The root is neither `md:EntitiesDescriptor` nor `md:EntityDescriptor`.
    #[error("not SAML metadata")]
    NotMetadata,
    /// The root is not signed, or not as its first thing.
    #[error("not signed")]
    Unsigned,
    /// The signature names no pinned key.
    #[error("not signed by a pinned key")]
    NotPinned,
    /// The signature of the root is not right.
    #[error("signature: {0}")]
    Signature(SignatureFault),
    /// No identity provider in it.
    #[error("no identity provider")]
    Empty,
    /// An identity provider without an entity ID.
    #[error("an identity provider without entity ID")]
    Nameless,
    /// The same identity provider twice.
    #[error("{0} twice")]
    Repeated(String),
    /// An identity provider without an RSA key of at least 2048 bits to sign with.
    #[error("{0} has no usable key")]
    NoKey(String),
    /// An identity provider without an HTTP-Redirect endpoint, or with one that is not https.
    #[error("{0} has no usable endpoint")]
    Endpoint(String),
    /// More than 30 % of the identity providers are gone.
    #[error("{gone} of {of} identity providers are gone")]
    Shrunk {
        /// How many are gone.
        gone: usize,
        /// Of how many.
        of: usize,
    },
    /// A test identity provider where citizens are.
    #[error("test identity providers in production")]
    TestInProduction,
}
