//! What we send: metadata and requests, signed from outside, and verifiable by others.

use base64::{Engine, engine::general_purpose::STANDARD};
use bergshamra::{DsigContext, KeysManager, crypto::sign, keys::loader};
use polis_spid::{
    Authn, Certificate, Federation, Level, MAX_MESSAGE, inflate, metadata, request_id,
};
use polis_spid_test_idp::Signer;

use crate::world::{IDP_A, WORLD, instant, provider};

const CHANCE: [u8; 16] = [0xcd; 16];

fn verifies(xml: &str) -> bool {
    let mut keys = KeysManager::new();
    keys.add_key(loader::load_x509_cert_der(&WORLD.ours.der).unwrap());
    bergshamra::verify(&DsigContext::new(keys), xml).unwrap().is_valid()
}

fn in_order(text: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        from += text[from..].find(part).unwrap_or_else(|| panic!("{part} in its place in {text}"));
    }
}

#[test]
fn metadata_for_spid() {
    let unsigned = metadata(&provider(Federation::Spid, &WORLD.ours)).unwrap();
    let signature = WORLD.ours.rsa(unsigned.to_sign());
    let xml = unsigned.signed(&signature);
    assert!(verifies(&xml));
    assert!(!verifies(&xml.replace("Istanze", "Instanze")));
    in_order(
        &xml,
        &[
            "<md:EntityDescriptor ",
            "entityID=\"https://istanze.example.it/spid/metadata\"",
            "<ds:Signature ",
            "<md:SPSSODescriptor ",
            "AuthnRequestsSigned=\"true\"",
            "WantAssertionsSigned=\"true\"",
            "<md:KeyDescriptor use=\"signing\">",
            "<md:SingleLogoutService ",
            "<md:NameIDFormat>",
            "<md:AssertionConsumerService ",
            "index=\"0\" isDefault=\"true\"",
            "<md:AttributeConsumingService index=\"0\">",
            "Name=\"fiscalNumber\"",
            "<md:Organization>",
            "Istruzione &amp; Merito",
            "<md:ContactPerson contactType=\"other\">",
            "<spid:IPACode>m_pi</spid:IPACode>",
            "<spid:Public/>",
            "<md:EmailAddress>",
            "<md:TelephoneNumber>+390600000000<",
        ],
    );
    assert_eq!(xml.matches("<md:RequestedAttribute ").count(), 10);
}

#[test]
fn metadata_for_cie() {
    let unsigned = metadata(&provider(Federation::Cie, &WORLD.ours)).unwrap();
    let signature = WORLD.ours.rsa(unsigned.to_sign());
    let xml = unsigned.signed(&signature);
    assert!(verifies(&xml));
    in_order(
        &xml,
        &[
            "<md:ContactPerson contactType=\"administrative\">",
            "<cie:Public/>",
            "<cie:IPACode>",
            "<cie:Municipality>H501<",
            "<md:Company>Ministero dell'Istruzione e del Merito<",
        ],
    );
    assert_eq!(xml.matches("<md:RequestedAttribute ").count(), 4);
}

#[test]
fn metadata_during_a_rotation_has_both_keys_and_another_id() {
    let alone = provider(Federation::Spid, &WORLD.ours);
    let next = Certificate::from_der(&Signer::new(2026, 2029).der).unwrap();
    let mut both = alone.clone();
    both.other_certificate = Some(next.clone());
    let of = |provider| metadata(provider).unwrap().signed(b"");
    let (alone, again, both) = (of(&alone), of(&alone), of(&both));
    assert_eq!(alone, again, "the same content has the same ID");
    assert_eq!(both.matches("<md:KeyDescriptor ").count(), 2);
    assert!(both.contains(&next.to_base64()));
    let id = |xml: &str| xml.split(" ID=\"").nth(1).unwrap()[..65].to_owned();
    assert_ne!(id(&alone), id(&both));
}

#[test]
fn a_request_by_redirect() {
    let idp = WORLD.registry.get(IDP_A).unwrap();
    let now = instant("2026-11-22T10:00:00.999Z");
    let authn = Authn::new(&WORLD.provider, idp, Level::Two, CHANCE, now);
    let query = authn.redirect();
    let (signed, message) = (query.to_sign().to_vec(), query.message().to_owned());
    assert!(signed.len() < 4096, "what KMS signs at once");
    let signature = WORLD.ours.rsa(&signed);
    let url = query.signed(&signature);
    let signed = String::from_utf8(signed).unwrap();
    let prefix = format!("https://a.example.it/sso?x=1&y=2&{signed}&Signature=");
    let value = decode(url.strip_prefix(&prefix).unwrap());
    let key = loader::load_x509_cert_der(&WORLD.ours.der).unwrap().to_signing_key().unwrap();
    let rsa = sign::from_uri("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256").unwrap();
    let value = STANDARD.decode(value).unwrap();
    assert!(rsa.verify(&key.unwrap(), signed.as_bytes(), &value).unwrap());
    let names: Vec<_> = signed.split('&').map(|pair| pair.split_once('=').unwrap()).collect();
    let [("SAMLRequest", request), ("RelayState", relay), ("SigAlg", _)] = names[..] else {
        panic!("{signed}")
    };
    assert_eq!(inflate(&decode(request)).unwrap(), message);
    assert_eq!(relay, authn.pending().relay_state);
    assert_eq!(authn.pending().id, request_id(relay), "found by what comes back with any answer");
    assert_eq!(authn.pending().issued_at, instant("2026-11-22T10:00:00Z"), "to the second");
    in_order(
        &message,
        &[
            &format!("ID=\"{}\"", authn.pending().id),
            "Version=\"2.0\"",
            "IssueInstant=\"2026-11-22T10:00:00Z\"",
            "Destination=\"https://a.example.it/sso?x=1&amp;y=2\"",
            "ForceAuthn=\"true\"",
            "AssertionConsumerServiceIndex=\"0\"",
            "AttributeConsumingServiceIndex=\"0\"",
            "nameid-format:entity",
            "NameQualifier=\"https://istanze.example.it/spid/metadata\"",
            "</saml:Issuer>",
            "<samlp:NameIDPolicy ",
            "Comparison=\"minimum\"",
            "https://www.spid.gov.it/SpidL2",
        ],
    );
    for never in ["AllowCreate", "IsPassive", "AssertionConsumerServiceURL"] {
        assert!(!message.contains(never), "{never}");
    }
}

#[test]
fn a_request_by_post_is_signed_after_its_issuer() {
    let idp = WORLD.registry.get(IDP_A).unwrap();
    let now = instant("2026-11-22T10:00:00Z");
    let unsigned =
        Authn::new(&WORLD.provider, idp, Level::One, CHANCE, now).post().unwrap().unwrap();
    let signature = WORLD.ours.rsa(unsigned.to_sign());
    let xml = unsigned.signed(&signature);
    assert!(verifies(&xml));
    assert!(!xml.contains("ForceAuthn"), "level 1 may use a session");
    in_order(
        &xml,
        &[
            "Destination=\"https://a.example.it/post\"",
            "</saml:Issuer><ds:Signature ",
            "</ds:Signature><samlp:NameIDPolicy ",
        ],
    );
    assert!(xml.len() < MAX_MESSAGE);
}

#[test]
fn an_identity_provider_without_post() {
    let mut idp = WORLD.registry.get(IDP_A).unwrap().clone();
    idp.post = None;
    let now = instant("2026-11-22T10:00:00Z");
    assert!(Authn::new(&WORLD.provider, &idp, Level::Two, CHANCE, now).post().is_none());
}

fn decode(text: &str) -> String {
    let mut parts = text.split('%');
    let mut decoded = parts.next().unwrap().to_owned();
    for part in parts {
        let (code, rest) = part.split_at(2);
        decoded.push(u8::from_str_radix(code, 16).unwrap().into());
        decoded.push_str(rest);
    }
    decoded
}
