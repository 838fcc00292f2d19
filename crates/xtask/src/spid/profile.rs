//! The certificate of a public service provider (Avviso SPID 29), self-signed, over a key that
//! never leaves KMS: what to sign, then the certificate with its signature.

use std::time::Duration;

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use sha2::{Digest, Sha256};
use x509_cert::{
    Certificate, TbsCertificate, Version,
    attr::AttributeTypeAndValue,
    der::{
        Decode, Encode, Result,
        asn1::{
            Any, BitString, ObjectIdentifier, OctetString, PrintableStringRef, SetOfVec, UtcTime,
            Utf8StringRef,
        },
    },
    ext::{
        Extension,
        pkix::{
            AuthorityKeyIdentifier, BasicConstraints, CertificatePolicies, KeyUsage, KeyUsages,
            SubjectKeyIdentifier,
            certpolicy::{DisplayText, PolicyInformation, PolicyQualifierInfo, UserNotice},
        },
    },
    name::{RdnSequence, RelativeDistinguishedName},
    serial_number::SerialNumber,
    spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned},
    time::{Time, Validity},
};

use super::administration::Organization;

/// How long it is valid: AgID's own generator gives two years, and allows three.
const YEARS: i64 = 3;

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const LOCALITY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.7");
const ORGANIZATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const URI: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.83");
const ORGANIZATION_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.97");
const RSA_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const USER_NOTICE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.2.2");
/// The policies of AgID, and what each says of itself.
const POLICIES: [(ObjectIdentifier, &str); 2] = [
    (ObjectIdentifier::new_unwrap("1.3.76.16.6"), "agIDcert"),
    (ObjectIdentifier::new_unwrap("1.3.76.16.4.2.1"), "cert_SP_Pub"),
];

/// A certificate that lacks only the signature.
#[derive(Debug, Clone)]
pub(super) struct UnsignedCertificate(TbsCertificate);

impl UnsignedCertificate {
    /// For the public key given as `SubjectPublicKeyInfo` in DER.
    pub(super) fn new(
        organization: &Organization,
        entity_id: &str,
        public_key: &[u8],
        serial: [u8; 16],
        now: Timestamp,
    ) -> Result<Self> {
        let name = name(organization, entity_id)?;
        Ok(Self(TbsCertificate {
            version: Version::V3,
            serial_number: SerialNumber::new(&positive(serial))?,
            signature: algorithm(),
            issuer: name.clone(),
            validity: validity(now)?,
            subject: name,
            subject_public_key_info: SubjectPublicKeyInfoOwned::from_der(public_key)?,
            issuer_unique_id: None,
            subject_unique_id: None,
            extensions: Some(extensions(public_key)?),
        }))
    }

    /// What to sign, RSA PKCS#1 v1.5 with SHA-256.
    pub(super) fn to_sign(&self) -> Result<Vec<u8>> {
        self.0.to_der()
    }

    /// The certificate in DER.
    pub(super) fn signed(self, signature: &[u8]) -> Result<Vec<u8>> {
        let signature = BitString::from_bytes(signature)?;
        let algorithm = algorithm();
        Certificate { tbs_certificate: self.0, signature_algorithm: algorithm, signature }.to_der()
    }
}

/// Neither negative nor shorter than it was drawn (RFC 5280 4.1.2.2).
fn positive(mut serial: [u8; 16]) -> [u8; 16] {
    serial[0] = serial[0] & 0x7f | 0x40;
    serial
}

fn algorithm() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: RSA_SHA256, parameters: Some(Any::null()) }
}

/// From this second on, for three years.
fn validity(now: Timestamp) -> Result<Validity> {
    let ends = now.to_zoned(TimeZone::UTC).saturating_add(YEARS.years()).timestamp();
    let time = |at: Timestamp| {
        let seconds = u64::try_from(at.as_second()).unwrap_or_default();
        UtcTime::from_unix_duration(Duration::from_secs(seconds)).map(Time::UtcTime)
    };
    Ok(Validity { not_before: time(now)?, not_after: time(ends)? })
}

/// No name of a natural person has a place in it.
fn name(organization: &Organization, entity_id: &str) -> Result<RdnSequence> {
    let own = &organization.administration;
    let utf8 = |oid, text: &str| attribute(oid, Any::encode_from(&Utf8StringRef::new(text)?)?);
    let country = Any::encode_from(&PrintableStringRef::new("IT")?)?;
    Ok(RdnSequence(vec![
        utf8(COMMON_NAME, &own.display_name)?,
        utf8(ORGANIZATION, &own.name)?,
        utf8(URI, entity_id)?,
        utf8(ORGANIZATION_IDENTIFIER, &format!("PA:IT-{}", own.ipa_code))?,
        attribute(COUNTRY, country)?,
        utf8(LOCALITY, &organization.locality)?,
    ]))
}

fn attribute(oid: ObjectIdentifier, value: Any) -> Result<RelativeDistinguishedName> {
    let mut set = SetOfVec::new();
    set.insert(AttributeTypeAndValue { oid, value })?;
    Ok(RelativeDistinguishedName(set))
}

fn extensions(public_key: &[u8]) -> Result<Vec<Extension>> {
    // RFC 7093 2: the name of a key, without SHA-1.
    let key = OctetString::new(&Sha256::digest(public_key)[..20])?;
    let authority = AuthorityKeyIdentifier {
        key_identifier: Some(key.clone()),
        ..AuthorityKeyIdentifier::default()
    };
    let usage = KeyUsage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation);
    Ok(vec![
        extension(false, &BasicConstraints { ca: false, path_len_constraint: None })?,
        extension(true, &usage)?,
        extension(false, &CertificatePolicies(policies()?))?,
        extension(false, &SubjectKeyIdentifier(key))?,
        extension(false, &authority)?,
    ])
}

fn extension<T: Encode + x509_cert::der::oid::AssociatedOid>(
    critical: bool,
    value: &T,
) -> Result<Extension> {
    Ok(Extension { extn_id: T::OID, critical, extn_value: OctetString::new(value.to_der()?)? })
}

fn policies() -> Result<Vec<PolicyInformation>> {
    let policy = |(policy_identifier, text): (ObjectIdentifier, &str)| {
        let text = Some(DisplayText::Utf8String(text.to_owned()));
        let notice = UserNotice { notice_ref: None, explicit_text: text };
        let qualifier = Some(Any::encode_from(&notice)?);
        let qualifier = PolicyQualifierInfo { policy_qualifier_id: USER_NOTICE, qualifier };
        Ok(PolicyInformation { policy_identifier, policy_qualifiers: Some(vec![qualifier]) })
    };
    POLICIES.into_iter().map(policy).collect()
}

#[cfg(test)]
mod tests;
