//! The certificate read back, field by field: Avviso SPID 29, RFC 5280.

use rcgen::{KeyPair, PKCS_RSA_SHA256, PublicKeyData, RsaKeySize, SigningKey};
use rustls::{SignatureScheme, crypto::aws_lc_rs};
use x509_cert::{der::oid::AssociatedOid, ext::pkix::SubjectKeyIdentifier};

use super::*;
use crate::spid::administration;

const URL: &str = "https://istanze.example.it";

struct Made {
    der: Vec<u8>,
    spki: Vec<u8>,
    certificate: Certificate,
}

fn made() -> Made {
    let key = KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_3072).unwrap();
    let spki = key.subject_public_key_info();
    let now = Timestamp::constant(1_795_345_200, 0);
    let organization = administration::parse(administration::OURS).unwrap();
    let unsigned = UnsignedCertificate::new(&organization, URL, &spki, [0xff; 16], now).unwrap();
    let signature = key.sign(&unsigned.to_sign().unwrap()).unwrap();
    let der = unsigned.signed(&signature).unwrap();
    let certificate = Certificate::from_der(&der).unwrap();
    Made { der, spki, certificate }
}

fn extension_of(tbs: &TbsCertificate, oid: ObjectIdentifier) -> &Extension {
    let extensions = tbs.extensions.as_ref().unwrap();
    extensions.iter().find(|extension| extension.extn_id == oid).unwrap()
}

fn value<T: AssociatedOid + for<'a> Decode<'a>>(tbs: &TbsCertificate, critical: bool) -> T {
    let extension = extension_of(tbs, T::OID);
    assert_eq!(extension.critical, critical, "{}", T::OID);
    T::from_der(extension.extn_value.as_bytes()).unwrap()
}

#[test]
fn the_subject_is_the_administration_and_no_person() {
    let tbs = made().certificate.tbs_certificate;
    let said: Vec<_> = tbs.subject.0.iter().map(|rdn| rdn.0.get(0).unwrap()).collect();
    let names: Vec<_> = said
        .iter()
        .map(|pair| (pair.oid.to_string(), String::from_utf8(pair.value.value().into()).unwrap()))
        .collect();
    let expected = [
        ("2.5.4.3", "Istanze OnLine"),
        ("2.5.4.10", "Ministero dell'Istruzione e del Merito"),
        ("2.5.4.83", URL),
        ("2.5.4.97", "PA:IT-m_pi"),
        ("2.5.4.6", "IT"),
        ("2.5.4.7", "Roma"),
    ];
    let expected = expected.map(|(oid, text)| (oid.to_owned(), text.to_owned()));
    assert_eq!(names, expected);
    assert_eq!(tbs.issuer, tbs.subject, "signed by itself");
}

#[test]
fn the_dates_and_the_number() {
    let tbs = made().certificate.tbs_certificate;
    let (from, until) = (tbs.validity.not_before, tbs.validity.not_after);
    assert_eq!(from.to_unix_duration().as_secs(), 1_795_345_200);
    assert_eq!(until.to_date_time().to_string(), "2029-11-22T11:00:00Z", "three years later");
    assert_eq!(tbs.version, Version::V3);
    assert_eq!(tbs.serial_number.as_bytes(), [[0x7f].as_slice(), &[0xff; 15]].concat());
}

#[test]
fn the_extensions_are_those_of_the_profile() {
    let Made { certificate, spki, .. } = made();
    let tbs = certificate.tbs_certificate;
    let basic: BasicConstraints = value(&tbs, false);
    assert_eq!(basic, BasicConstraints { ca: false, path_len_constraint: None });
    let usage: KeyUsage = value(&tbs, true);
    assert_eq!(usage.0, KeyUsages::DigitalSignature | KeyUsages::NonRepudiation);
    let policies: CertificatePolicies = value(&tbs, false);
    let policies: Vec<_> = policies.0.iter().map(|it| it.policy_identifier.to_string()).collect();
    assert_eq!(policies, ["1.3.76.16.6", "1.3.76.16.4.2.1"]);
    let own: SubjectKeyIdentifier = value(&tbs, false);
    assert_eq!(own.0.as_bytes(), &Sha256::digest(&spki)[..20]);
    let authority: AuthorityKeyIdentifier = value(&tbs, false);
    assert_eq!(authority.key_identifier, Some(own.0));
    assert_eq!(tbs.extensions.map(|all| all.len()), Some(5));
}

#[test]
fn the_key_signed_it() {
    let Made { certificate, spki, der } = made();
    let tbs = &certificate.tbs_certificate;
    assert_eq!(tbs.subject_public_key_info.to_der().unwrap(), spki);
    assert_eq!(tbs.signature, certificate.signature_algorithm);
    assert_eq!(certificate.signature_algorithm.oid, RSA_SHA256);
    let known = aws_lc_rs::default_provider().signature_verification_algorithms;
    let mut schemes = known.mapping.iter();
    let (_, rsa) = schemes.find(|(it, _)| *it == SignatureScheme::RSA_PKCS1_SHA256).unwrap();
    let key = tbs.subject_public_key_info.subject_public_key.raw_bytes();
    let (signed, signature) = (tbs.to_der().unwrap(), certificate.signature.raw_bytes());
    rsa[0].verify_signature(key, &signed, signature).unwrap();
    let ours = polis_spid::Certificate::from_der(&der).unwrap();
    assert_eq!(ours.pin().0, crate::spid::keys::pin(&spki));
}
