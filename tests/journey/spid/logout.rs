//! Single logout, as far as SPID has it: a provider's signed request ends the session of the browser
//! that carries it, if that provider opened it; one that was changed ends nothing.

use std::io::Write;

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use jiff::Timestamp;
use polis_domain::Federation;
use polis_spid::inflate;
use polis_store::Role;
use polis_tests::{
    Citizen, Client, Officer,
    client::Sent,
    federation::{encoded, entity, signer},
    stack,
};
use polis_web::background::now;

const SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

fn request(federation: Federation) -> String {
    let issued = Timestamp::from_second(now().as_second()).unwrap();
    format!(
        "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" \
         xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_logout\" Version=\"2.0\" \
         IssueInstant=\"{issued}\" Destination=\"{}/{}/esci\"><saml:Issuer>{}</saml:Issuer>\
         <saml:NameID>_transient</saml:NameID></samlp:LogoutRequest>",
        stack().url,
        federation.as_str(),
        entity(federation)
    )
}

/// The address a provider sends the browser to.
fn address(federation: Federation, xml: &str) -> String {
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
    deflated.write_all(xml.as_bytes()).unwrap();
    let message = STANDARD.encode(deflated.finish().unwrap());
    let query = encoded(&[("SAMLRequest", &message), ("RelayState", "stato"), ("SigAlg", SHA256)]);
    let signature = STANDARD.encode(signer().rsa(query.as_bytes()));
    let signature = encoded(&[("Signature", &signature)]);
    format!("/{}/esci?{query}&{signature}", federation.as_str())
}

#[test]
fn a_signed_request_ends_the_session_and_is_answered() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    let address = address(Federation::Spid, &request(Federation::Spid));
    let answer = citizen.client.send(&Sent::page(&address).with("sec-fetch-site", "cross-site"));
    assert!(!citizen.is_signed_in(), "{answer}");
    assert_eq!(answer.status, 302, "{answer}");
    let to = answer.header("location");
    let (to, query) = to.split_once('?').unwrap();
    assert_eq!(to, format!("{}/esci", entity(Federation::Spid)));
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap();
    let xml = inflate(&pairs[0].1).unwrap();
    assert!(xml.contains("InResponseTo=\"_logout\"") && xml.contains("status:Success"), "{xml}");
    assert_eq!(pairs[1], ("RelayState".to_owned(), "stato".to_owned()));
}

#[test]
fn a_session_that_the_provider_did_not_open_stays_open() {
    let mut by_password = Citizen::signed_in();
    let mut with_cie = Citizen::new();
    with_cie.arrives_with_cie();
    // The account knows the identity, but this session was opened by the password.
    let mut both = Citizen::signed_in();
    both.enters(Federation::Spid);
    both.client = Client::default();
    both.signs_in();
    for citizen in [&mut by_password, &mut with_cie, &mut both] {
        let address = address(Federation::Spid, &request(Federation::Spid));
        let answer = citizen.client.send(&Sent::page(&address));
        assert_eq!(answer.status, 302, "answered all the same: {answer}");
        assert!(citizen.is_signed_in(), "{answer}");
    }

    let mut officer = Officer::new(Role::Aa);
    let address = address(Federation::Spid, &request(Federation::Spid));
    assert_eq!(officer.client.send(&Sent::page(&address)).status, 302);
    officer.client.get("/sportello").ok();
}

#[test]
fn a_request_that_was_changed_ends_nothing() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    let (xml, spid) = (request(Federation::Spid), Federation::Spid);
    let good = address(spid, &xml);
    let old = xml.replace(&xml[xml.find("IssueInstant").unwrap()..][14..24], "2026-01-01");
    for bad in [
        good.replace("RelayState=stato", "RelayState=altro"),
        good.replace("&Signature=", "&Signature=AAAA"),
        good.split("&SigAlg").next().unwrap().to_owned(),
        address(spid, &xml.replace("/spid/esci", "/cie/esci")),
        address(spid, &xml.replace(&entity(spid), "https://nessuno.example")),
        address(spid, &old),
        "/spid/esci?SAMLRequest=AAAA".to_owned(),
        "/spid/esci?SAMLRequest=AAAA&SigAlg=x&Signature=x".to_owned(),
    ] {
        let answer = citizen.client.send(&Sent::page(&bad));
        assert!((400..500).contains(&answer.status), "{bad}: {answer}");
        assert!(citizen.is_signed_in(), "{bad}");
    }
}
