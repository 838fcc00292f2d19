//! Why an answer is refused: one reason for each rule. None carries anything of the citizen's, so
//! that all of them may be logged.

use super::Denial;
use crate::{SignatureFault, XmlFault};

/// The rule that an answer broke. In the order in which they are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// More than [`crate::MAX_MESSAGE`] bytes, packed or not.
    #[error("too large")]
    TooLarge,
    /// It is not base64.
    #[error("not base64")]
    NotBase64,
    /// It is not deflated.
    #[error("not deflated")]
    NotDeflated,
    /// It is not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// Not a document we read.
    #[error("XML: {0}")]
    Xml(XmlFault),
    /// The root is not `samlp:Response`.
    #[error("not a Response")]
    NotAResponse,
    /// `InResponseTo` of the response is missing: it answers no request.
    #[error("unsolicited")]
    Unsolicited,

    /// The identity provider that was asked is not in the registry.
    #[error("identity provider not registered")]
    UnknownIdp,
    /// `InResponseTo` is not the request sent.
    #[error("answers another request")]
    OtherRequest,
    /// The request was sent too long ago.
    #[error("the request is over")]
    RequestOver,
    /// The relay state is not the one sent.
    #[error("relay state")]
    RelayState,
    /// The ID is missing.
    #[error("response ID")]
    Id,
    /// Version is not 2.0.
    #[error("response version")]
    Version,
    /// Instant of issue missing or not a UTC time.
    #[error("response instant")]
    Instant,
    /// Issued before the request.
    #[error("response older than the request")]
    TooOld,
    /// Issued in the future.
    #[error("response from the future")]
    FromTheFuture,
    /// Destination is not our ACS.
    #[error("destination")]
    Destination,
    /// The issuer is not the identity provider that was asked.
    #[error("response issuer")]
    Issuer,
    /// The format of the issuer, when there, is not `entity`.
    #[error("response issuer format")]
    IssuerFormat,
    /// No status code.
    #[error("status")]
    Status,
    /// The identity provider says no.
    #[error("denied: {0:?}")]
    Denied(Denial),

    /// An `EncryptedAssertion`: SPID has none.
    #[error("encrypted assertion")]
    EncryptedAssertion,
    /// More than one element called Assertion.
    #[error("more than one assertion")]
    ManyAssertions,
    /// An Assertion that is not a `saml:Assertion` directly in the response.
    #[error("assertion in another place")]
    AssertionPlace,
    /// ID of the assertion missing.
    #[error("assertion ID")]
    AssertionId,
    /// A Signature that is not a `ds:Signature` directly in the response or its assertion, or a
    /// second one there.
    #[error("signature in another place")]
    SignaturePlace,
    /// What is wrong with a signature.
    #[error("signature: {0}")]
    Signature(SignatureFault),
    /// Success, but no assertion.
    #[error("no assertion")]
    NoAssertion,
    /// The assertion is not signed, whether the response is or not.
    #[error("assertion not signed")]
    Unsigned,
    /// Version of the assertion is not 2.0.
    #[error("assertion version")]
    AssertionVersion,
    /// Instant of the assertion missing or not a UTC time.
    #[error("assertion instant")]
    AssertionInstant,
    /// Assertion issued before the request.
    #[error("assertion older than the request")]
    AssertionTooOld,
    /// Assertion issued in the future.
    #[error("assertion from the future")]
    AssertionFromTheFuture,
    /// Issuer of the assertion is not the identity provider that was asked.
    #[error("assertion issuer")]
    AssertionIssuer,
    /// Format of the assertion's issuer is not `entity` (CIE may omit it).
    #[error("assertion issuer format")]
    AssertionIssuerFormat,

    /// Subject missing or twice.
    #[error("subject")]
    Subject,
    /// `NameID` missing, twice or empty.
    #[error("NameID")]
    NameId,
    /// Format of `NameID` is not `transient`.
    #[error("NameID format")]
    NameIdFormat,
    /// `NameQualifier` of `NameID` missing.
    #[error("NameID qualifier")]
    NameQualifier,
    /// `SubjectConfirmation` missing or twice.
    #[error("subject confirmation")]
    Confirmation,
    /// Its method is not `bearer`.
    #[error("confirmation method")]
    ConfirmationMethod,
    /// `SubjectConfirmationData` missing or twice.
    #[error("confirmation data")]
    ConfirmationData,
    /// Recipient is not our ACS.
    #[error("recipient")]
    Recipient,
    /// `InResponseTo` of the confirmation is not the request sent.
    #[error("confirmation answers another request")]
    ConfirmationOtherRequest,
    /// `NotOnOrAfter` of the confirmation missing or not a UTC time.
    #[error("confirmation end")]
    ConfirmationEnd,
    /// The confirmation is over.
    #[error("confirmation over")]
    ConfirmationOver,

    /// Conditions missing or twice.
    #[error("conditions")]
    Conditions,
    /// `NotBefore` missing or not a UTC time.
    #[error("start of validity")]
    Start,
    /// Not valid yet.
    #[error("not valid yet")]
    NotYet,
    /// `NotOnOrAfter` missing or not a UTC time.
    #[error("end of validity")]
    End,
    /// Its validity is over.
    #[error("over")]
    Over,
    /// Not for us, or for others too.
    #[error("audience")]
    Audience,

    /// `AuthnStatement` missing or twice.
    #[error("authentication statement")]
    AuthnStatement,
    /// `AuthnContext` or its class missing or twice.
    #[error("authentication context")]
    AuthnContext,
    /// A class that is not one of the three levels.
    #[error("unknown level")]
    UnknownLevel,
    /// A lower level than asked.
    #[error("level too low")]
    LevelTooLow,

    /// No attributes, or an attribute without name or value, or with several values.
    #[error("attributes")]
    Attributes,
    /// The same attribute twice.
    #[error("the same attribute twice")]
    RepeatedAttribute,
    /// Name, surname or codice fiscale is not there.
    #[error("attribute missing")]
    AttributeMissing,
    /// The codice fiscale is not `TINIT-` and a valid one.
    #[error("codice fiscale")]
    CodiceFiscale,
}

impl From<XmlFault> for Refusal {
    fn from(fault: XmlFault) -> Self {
        Self::Xml(fault)
    }
}

impl From<SignatureFault> for Refusal {
    fn from(fault: SignatureFault) -> Self {
        Self::Signature(fault)
    }
}
