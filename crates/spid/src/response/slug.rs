//! What each refusal is called in records, logs and tests.

use super::{Denial, Refusal};
use crate::{SignatureFault, XmlFault};

/// One match, and the list of what it answers for its test.
macro_rules! slugs {
    ($($refusal:pat => $slug:literal,)*) => {
        impl Refusal {
            /// The name of the rule, the same for ever: records keep it for 24 months.
            pub fn slug(self) -> &'static str {
                match self {
                    $($refusal => $slug,)*
                }
            }
        }

        #[cfg(test)]
        const ALL: &[&str] = &[$($slug),*];
    };
}

slugs! {
    Self::TooLarge => "too-large",
    Self::NotBase64 => "not-base64",
    Self::NotDeflated => "not-deflated",
    Self::NotUtf8 => "not-utf8",
    Self::Xml(XmlFault::Malformed) => "xml-malformed",
    Self::Xml(XmlFault::Doctype) => "xml-doctype",
    Self::Xml(XmlFault::CommentOrInstruction) => "xml-comment-or-instruction",
    Self::Xml(XmlFault::TooManyElements) => "xml-too-many-elements",
    Self::Xml(XmlFault::TooManyAttributes) => "xml-too-many-attributes",
    Self::Xml(XmlFault::DuplicateId) => "xml-duplicate-id",
    Self::NotAResponse => "not-a-response",
    Self::Unsolicited => "unsolicited",
    Self::UnknownIdp => "unknown-idp",
    Self::OtherRequest => "other-request",
    Self::RequestOver => "request-over",
    Self::RelayState => "relay-state",
    Self::Id => "response-id",
    Self::Version => "response-version",
    Self::Instant => "response-instant",
    Self::TooOld => "response-too-old",
    Self::FromTheFuture => "response-from-the-future",
    Self::Destination => "destination",
    Self::Issuer => "response-issuer",
    Self::IssuerFormat => "response-issuer-format",
    Self::Status => "status",
    Self::Denied(Denial::WrongCredentials) => "denied-wrong-credentials",
    Self::Denied(Denial::NoSuitableCredentials) => "denied-no-suitable-credentials",
    Self::Denied(Denial::Timeout) => "denied-timeout",
    Self::Denied(Denial::ConsentRefused) => "denied-consent-refused",
    Self::Denied(Denial::Suspended) => "denied-suspended",
    Self::Denied(Denial::Cancelled) => "denied-cancelled",
    Self::Denied(Denial::WrongIdentityType) => "denied-wrong-identity-type",
    Self::Denied(Denial::Other(_)) => "denied-other",
    Self::EncryptedAssertion => "encrypted-assertion",
    Self::ManyAssertions => "many-assertions",
    Self::AssertionPlace => "assertion-place",
    Self::AssertionId => "assertion-id",
    Self::SignaturePlace => "signature-place",
    Self::Signature(SignatureFault::Shape) => "signature-shape",
    Self::Signature(SignatureFault::Canonicalization) => "signature-canonicalization",
    Self::Signature(SignatureFault::Method) => "signature-method",
    Self::Signature(SignatureFault::Digest) => "signature-digest",
    Self::Signature(SignatureFault::Reference) => "signature-reference",
    Self::Signature(SignatureFault::Transforms) => "signature-transforms",
    Self::Signature(SignatureFault::Object) => "signature-object",
    Self::Signature(SignatureFault::Invalid) => "signature-invalid",
    Self::NoAssertion => "no-assertion",
    Self::Unsigned => "unsigned",
    Self::AssertionVersion => "assertion-version",
    Self::AssertionInstant => "assertion-instant",
    Self::AssertionTooOld => "assertion-too-old",
    Self::AssertionFromTheFuture => "assertion-from-the-future",
    Self::AssertionIssuer => "assertion-issuer",
    Self::AssertionIssuerFormat => "assertion-issuer-format",
    Self::Subject => "subject",
    Self::NameId => "name-id",
    Self::NameIdFormat => "name-id-format",
    Self::NameQualifier => "name-qualifier",
    Self::Confirmation => "confirmation",
    Self::ConfirmationMethod => "confirmation-method",
    Self::ConfirmationData => "confirmation-data",
    Self::Recipient => "recipient",
    Self::ConfirmationOtherRequest => "confirmation-other-request",
    Self::ConfirmationEnd => "confirmation-end",
    Self::ConfirmationOver => "confirmation-over",
    Self::Conditions => "conditions",
    Self::Start => "validity-start",
    Self::NotYet => "validity-not-yet",
    Self::End => "validity-end",
    Self::Over => "validity-over",
    Self::Audience => "audience",
    Self::AuthnStatement => "authn-statement",
    Self::AuthnContext => "authn-context",
    Self::UnknownLevel => "unknown-level",
    Self::LevelTooLow => "level-too-low",
    Self::Attributes => "attributes",
    Self::RepeatedAttribute => "repeated-attribute",
    Self::AttributeMissing => "attribute-missing",
    Self::CodiceFiscale => "codice-fiscale",
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_rule_has_a_name_of_its_own() {
        let mut seen = std::collections::HashSet::new();
        for slug in super::ALL {
            assert!(
                slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
                "{slug}"
            );
            assert!(seen.insert(slug), "{slug}");
        }
    }
}
