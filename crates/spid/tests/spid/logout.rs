//! Logout by redirect: the provider's own request, and everything that is not.

use std::{fmt::Write as _, io::Write as _};

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use polis_spid::{Logout, LogoutRefusal, LogoutRequest, LogoutStatus, Refusal, XmlFault, inflate};
use polis_spid_test_idp::Signer;

use crate::world::{IDP_A, IDP_B, WORLD, instant};

const SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
const GOOD: &str = "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" \
     xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_logout\" Version=\"2.0\" \
     IssueInstant=\"2026-11-22T10:00:30Z\" NotOnOrAfter=\"2026-11-22T10:03:00Z\" \
     Destination=\"https://istanze.example.it/spid/esci\"><saml:Issuer \
     NameQualifier=\"https://a.example.it\">https://a.example.it</saml:Issuer><saml:NameID \
     NameQualifier=\"https://a.example.it\">_transient</saml:NameID>\
     <samlp:SessionIndex>_session</samlp:SessionIndex></samlp:LogoutRequest>";

fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        // Lower case, as some providers write it: the octets count, not what they mean.
        write!(encoded, "%{byte:02x}").unwrap();
    }
    encoded
}

fn pack(message: &str) -> String {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(message.as_bytes()).unwrap();
    encode(&STANDARD.encode(encoder.finish().unwrap()))
}

/// A query string by this signer that claims this method.
fn signed_as(signer: &Signer, message: &str, relay_state: &str, method_uri: &str) -> String {
    let method = encode(method_uri);
    let octets = format!("SAMLRequest={}{relay_state}&SigAlg={method}", pack(message));
    let signature = STANDARD.encode(signer.rsa_as(method_uri, octets.as_bytes()));
    format!("{octets}&Signature={}", encode(&signature))
}

fn signed(message: &str) -> String {
    signed_as(&WORLD.a, message, "&RelayState=x+y%2Fz", SHA256)
}

fn verdict(query: &str) -> Result<Logout, LogoutRefusal> {
    let request = LogoutRequest::read(query)?;
    let idp = WORLD.registry.get(IDP_A).unwrap();
    request.validate(&WORLD.provider, idp, WORLD.now)
}

fn refused(query: &str, refusal: LogoutRefusal) {
    assert_eq!(verdict(query).unwrap_err(), refusal, "{query}");
}

#[test]
fn a_good_request_is_answered() {
    let query = signed(GOOD);
    assert_eq!(LogoutRequest::read(&query).unwrap().issuer(), IDP_A);
    let logout = verdict(&query).unwrap();
    assert_eq!((&*logout.request, &*logout.idp), ("_logout", IDP_A));
    let idp = WORLD.registry.get(IDP_A).unwrap();
    let ended = LogoutStatus::Success;
    let answer = logout.answer(ended, &WORLD.provider, idp, [0xef; 16], WORLD.now).unwrap();
    for part in [
        "<samlp:LogoutResponse ",
        " ID=\"_efefefefefefefefefefefefefefefef\"",
        " IssueInstant=\"2026-11-22T10:01:00Z\"",
        " Destination=\"https://a.example.it/slo/response\"",
        " InResponseTo=\"_logout\"",
        ">https://istanze.example.it/spid/metadata</saml:Issuer><samlp:Status>",
        "\"urn:oasis:names:tc:SAML:2.0:status:Success\"",
    ] {
        assert!(answer.message().contains(part), "{part} in {}", answer.message());
    }
    let message = answer.message().to_owned();
    let to_sign = String::from_utf8(answer.to_sign().to_vec()).unwrap();
    let (packed, rest) = to_sign.strip_prefix("SAMLResponse=").unwrap().split_once('&').unwrap();
    let packed = packed.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
    assert_eq!(inflate(&packed).unwrap(), message);
    assert!(rest.starts_with("RelayState=x%20y%2Fz&SigAlg=http%3A"), "{rest}");
    let url = answer.signed(b"signature");
    assert!(url.starts_with("https://a.example.it/slo/response?SAMLResponse="), "{url}");
    let mut mute = idp.clone();
    mute.logout = None;
    assert!(logout.answer(ended, &WORLD.provider, &mute, [0; 16], WORLD.now).is_none());
}

#[test]
fn the_session_to_end_is_named_by_its_login() {
    let login = WORLD.verdict(&WORLD.good().sealed(&WORLD.a)).unwrap();
    assert_eq!(verdict(&signed(GOOD)).unwrap().subject, login.subject);
    let other = verdict(&signed(&GOOD.replace("_transient", "_other"))).unwrap();
    assert_ne!(other.subject, login.subject);
    assert!(!format!("{login:?} {other:?}").contains("_transient"));

    let idp = WORLD.registry.get(IDP_A).unwrap();
    let unknown = LogoutStatus::UnknownPrincipal;
    let answer = other.answer(unknown, &WORLD.provider, idp, [0; 16], WORLD.now).unwrap();
    assert!(answer.message().contains(
        "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Requester\">\
         <samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:UnknownPrincipal\"/>\
         </samlp:StatusCode></samlp:Status>"
    ));
}

#[test]
fn what_may_be_otherwise() {
    verdict(&signed_as(&WORLD.a, GOOD, "", SHA256)).expect("no relay state");
    verdict(&signed_as(&WORLD.a_before, GOOD, "", SHA256)).expect("the old key, still registered");
    verdict(&format!("utm=1&{}", signed(GOOD))).expect("a parameter that nothing reads");
    let endless = GOOD.replace(" NotOnOrAfter=\"2026-11-22T10:03:00Z\"", "");
    verdict(&signed(&endless)).expect("no end of its own");
    for size in ["384", "512"] {
        let method = format!("http://www.w3.org/2001/04/xmldsig-more#rsa-sha{size}");
        verdict(&signed_as(&WORLD.a, GOOD, "", &method)).unwrap();
    }
}

#[test]
fn a_query_that_was_tampered_with() {
    let good = signed(GOOD);
    refused(&good.replace("x+y", "x%20y"), LogoutRefusal::Signature);
    refused(&good.replace("x+y", "xy"), LogoutRefusal::Signature);
    refused(&good.replace("&RelayState=x+y%2Fz", ""), LogoutRefusal::Signature);
    let other = format!("SAMLRequest={}&", pack(&GOOD.replace("_logout", "_other")));
    let (_, rest) = good.split_once('&').unwrap();
    refused(&format!("{other}{rest}"), LogoutRefusal::Signature);
    // A second message before or behind the signed one.
    refused(&format!("{other}{good}"), LogoutRefusal::Query);
    refused(&format!("{good}&RelayState=z"), LogoutRefusal::Query);
    let (head, _) = good.split_once("&Signature=").unwrap();
    refused(head, LogoutRefusal::Unsigned);
    refused(&format!("{head}&Signature="), LogoutRefusal::Signature);
    refused(&format!("{head}&Signature=*"), LogoutRefusal::Signature);
    refused(&format!("{head}&Signature=%zz"), LogoutRefusal::Query);
    refused("", LogoutRefusal::Query);
    refused("SAMLRequest=AAAA", LogoutRefusal::Unsigned);
}

#[test]
fn another_providers_key_or_a_weak_method() {
    refused(&signed_as(&WORLD.b, GOOD, "", SHA256), LogoutRefusal::Signature);
    refused(&signed_as(&WORLD.stranger, GOOD, "", SHA256), LogoutRefusal::Signature);
    for method in [
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
        "",
    ] {
        refused(&signed_as(&WORLD.a, GOOD, "", method), LogoutRefusal::Method);
    }
    // B asks, truly, in its own name: held against A it is refused.
    let of_b = GOOD.replace("https://a.example.it<", &format!("{IDP_B}<"));
    refused(&signed_as(&WORLD.b, &of_b, "", SHA256), LogoutRefusal::Issuer);
    refused(&signed_as(&WORLD.a, &of_b, "", SHA256), LogoutRefusal::Issuer);
}

#[test]
fn the_rules_on_content() {
    for (from, to, refusal) in [
        (" ID=\"_logout\"", "", LogoutRefusal::Id),
        ("Version=\"2.0\"", "Version=\"1.1\"", LogoutRefusal::Version),
        ("IssueInstant=\"2026-11-22T10:00:30Z\"", "", LogoutRefusal::Instant),
        ("2026-11-22T10:00:30Z", "2026-11-22", LogoutRefusal::Instant),
        ("2026-11-22T10:00:30Z", "2026-11-22T10:02:01Z", LogoutRefusal::FromTheFuture),
        ("2026-11-22T10:00:30Z", "2026-11-22T09:56:00Z", LogoutRefusal::TooOld),
        ("2026-11-22T10:03:00Z", "", LogoutRefusal::End),
        ("2026-11-22T10:03:00Z", "2026-11-22T10:01:00Z", LogoutRefusal::Over),
        ("/spid/esci", "/spid/acs", LogoutRefusal::Destination),
        (" Destination=\"https://istanze.example.it/spid/esci\"", "", LogoutRefusal::Destination),
        ("_transient", "", LogoutRefusal::NameId),
        ("</saml:NameID>", "</saml:NameID><saml:NameID>x</saml:NameID>", LogoutRefusal::NameId),
        (">https://a.example.it</saml:Issuer>", "/>", LogoutRefusal::Issuer),
        ("samlp:LogoutRequest", "samlp:AuthnRequest", LogoutRefusal::NotALogoutRequest),
        ("_session", "<!---->", LogoutRefusal::Message(XmlFault::CommentOrInstruction.into())),
    ] {
        assert!(GOOD.contains(from), "{from}");
        refused(&signed(&GOOD.replace(from, to)), refusal);
    }
    refused(
        &signed(&format!("<!DOCTYPE x>{GOOD}")),
        LogoutRefusal::Message(XmlFault::Doctype.into()),
    );
    let last = LogoutRequest::read(&signed(GOOD)).unwrap();
    let idp = WORLD.registry.get(IDP_A).unwrap();
    last.validate(&WORLD.provider, idp, instant("2026-11-22T10:02:59Z")).expect("the last second");
}

/// KMS signs 4,096 bytes at most.
#[test]
fn whatever_is_answered_can_be_signed() {
    let state = |bytes: usize| format!("&RelayState={}", encode(&"\u{e8}".repeat(bytes / 2)));
    // What deflate cannot shorten.
    let letters = |seed: u32| char::from_u32(0x4e00 + seed * 7919 % 20_000).unwrap();
    let id = |bytes: u32| format!("_{}", (0..bytes / 3).map(letters).collect::<String>());
    let with = |id: &str| GOOD.replace("_logout", id);

    let longest = verdict(&signed_as(&WORLD.a, &with(&id(255)), &state(80), SHA256)).unwrap();
    let idp = WORLD.registry.get(IDP_A).unwrap();
    let longer = LogoutStatus::UnknownPrincipal;
    let answer = longest.answer(longer, &WORLD.provider, idp, [0xef; 16], WORLD.now).unwrap();
    assert!(answer.to_sign().len() <= 4096, "{}", answer.to_sign().len());

    refused(&signed_as(&WORLD.a, GOOD, &state(82), SHA256), LogoutRefusal::RelayState);
    refused(&signed_as(&WORLD.a, &with(&id(258)), "", SHA256), LogoutRefusal::Id);
    refused(&signed_as(&WORLD.a, &with(&id(60_000)), "", SHA256), LogoutRefusal::Id);
}

#[test]
fn messages_that_cannot_be_read() {
    for (packed, refusal) in [
        ("*".to_owned(), Refusal::NotBase64),
        ("AAAA".to_owned(), Refusal::NotDeflated),
        (pack(&" ".repeat(300 << 10)), Refusal::TooLarge),
        ("A".repeat(300 << 10), Refusal::TooLarge),
        (pack("<"), Refusal::Xml(XmlFault::Malformed)),
    ] {
        let query = format!("SAMLRequest={packed}&SigAlg=x&Signature=AAAA");
        refused(&query, LogoutRefusal::Message(refusal));
    }
}
