//! Why a logout request is refused: one reason for each rule.

use crate::Refusal;

/// The rule that a logout request broke. In the order in which they are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoutRefusal {
    /// No message, a parameter twice, or not percent-encoded.
    #[error("query string")]
    Query,
    /// A relay state of more than 80 bytes.
    #[error("relay state")]
    RelayState,
    /// No signature or signature method.
    #[error("not signed")]
    Unsigned,
    /// Not base64, not deflated, too large, or not a document we read.
    #[error("message: {0}")]
    Message(Refusal),
    /// The root is not `samlp:LogoutRequest`.
    #[error("not a LogoutRequest")]
    NotALogoutRequest,
    /// Issuer missing, or not the identity provider it is held against.
    #[error("issuer")]
    Issuer,
    /// Another method than RSA with SHA-256, 384 or 512.
    #[error("signature method not allowed")]
    Method,
    /// No registered key of the provider made the signature over these octets.
    #[error("signature")]
    Signature,
    /// ID missing or too long.
    #[error("ID")]
    Id,
    /// Version is not 2.0.
    #[error("version")]
    Version,
    /// Instant of issue missing or not a UTC time.
    #[error("instant")]
    Instant,
    /// Issued in the future.
    #[error("from the future")]
    FromTheFuture,
    /// Issued more than five minutes ago.
    #[error("too old")]
    TooOld,
    /// `NotOnOrAfter` is not a UTC time.
    #[error("end of validity")]
    End,
    /// Its validity is over.
    #[error("over")]
    Over,
    /// Destination is not our logout address.
    #[error("destination")]
    Destination,
    /// `NameID` missing, twice or empty.
    #[error("NameID")]
    NameId,
}

impl LogoutRefusal {
    /// The name of the rule, for logs and records.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Query => "logout-query",
            Self::RelayState => "logout-relay-state",
            Self::Unsigned => "logout-unsigned",
            Self::Message(refusal) => refusal.slug(),
            Self::NotALogoutRequest => "not-a-logout-request",
            Self::Issuer => "logout-issuer",
            Self::Method => "logout-method",
            Self::Signature => "logout-signature",
            Self::Id => "logout-id",
            Self::Version => "logout-version",
            Self::Instant => "logout-instant",
            Self::FromTheFuture => "logout-from-the-future",
            Self::TooOld => "logout-too-old",
            Self::End => "logout-end",
            Self::Over => "logout-over",
            Self::Destination => "logout-destination",
            Self::NameId => "logout-name-id",
        }
    }
}
