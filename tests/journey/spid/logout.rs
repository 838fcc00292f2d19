//! Single logout: a provider's signed request ends the session of the browser that carries it, if the login it names
//! opened that session. Any other request, and a changed one, ends no session.

use std::{io::Write, mem};

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use jiff::Timestamp;
use polis_app::background::now;
use polis_domain::Federation;
use polis_domain::desk::Role;
use polis_spid::inflate;
use polis_tests::{
    Answer, Citizen, Client, Officer,
    client::Sent,
    federation::{encoded, entity, signer},
    stack,
};

const SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

const FIRST: &str = "/abilitazione/richiesta";

/// Enters again in this browser; returns the `NameID` of this login.
fn enters(citizen: &mut Citizen, federation: Federation) -> String {
    let posted = citizen.client.asks(federation, &[]).answer(&citizen.person);
    assert_eq!(citizen.client.brings(&posted).header("location"), FIRST);
    posted.name_id().to_owned()
}

/// Makes a first access; returns the `NameID` of the login.
fn arrives(citizen: &mut Citizen) -> String {
    let posted = citizen.client.asks(Federation::Spid, &[]).answer(&citizen.person);
    assert_eq!(citizen.client.brings(&posted).header("location"), "/spid/benvenuto");
    let to = citizen.client.post("/spid/benvenuto", citizen.welcome_form()).next();
    assert_eq!(to, FIRST);
    posted.name_id().to_owned()
}

/// The status that the provider gets from a browser that carries its request.
fn outcome(answer: &Answer, federation: Federation) -> String {
    assert_eq!(answer.status, 302, "{answer}");
    let (to, query) = answer.header("location").split_once('?').unwrap();
    assert_eq!(to, format!("{}/esci", entity(federation)));
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap();
    assert_eq!(pairs[1], ("RelayState".to_owned(), "stato".to_owned()));
    let xml = inflate(&pairs[0].1).unwrap();
    assert!(xml.contains("InResponseTo=\"_logout\""), "{xml}");
    xml
}

fn request(federation: Federation, name_id: &str) -> String {
    let issued = Timestamp::from_second(now().as_second()).unwrap();
    format!(
        "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" \
         xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_logout\" Version=\"2.0\" \
         IssueInstant=\"{issued}\" Destination=\"{}/{}/esci\"><saml:Issuer>{}</saml:Issuer>\
         <saml:NameID>{name_id}</saml:NameID></samlp:LogoutRequest>",
        stack().url,
        federation.as_str(),
        entity(federation)
    )
}

/// The address that a provider sends the browser to.
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
    let name = arrives(&mut citizen);
    let address = address(Federation::Spid, &request(Federation::Spid, &name));
    let sent = Sent::page(&address).with("sec-fetch-site", "cross-site");
    for _ in ["once", "and again, where nobody is in any more"] {
        let xml = outcome(&citizen.client.send(&sent), Federation::Spid);
        assert!(!citizen.is_signed_in());
        assert!(xml.contains("status:Success"), "{xml}");
    }
}

#[test]
fn it_ends_the_session_though_the_person_entered_otherwise_elsewhere_since() {
    let mut citizen = Citizen::new();
    let name = arrives(&mut citizen);
    let shared = mem::take(&mut citizen.client);
    enters(&mut citizen, Federation::Cie);
    citizen.client = shared;
    let address = address(Federation::Spid, &request(Federation::Spid, &name));
    let xml = outcome(&citizen.client.send(&Sent::page(&address)), Federation::Spid);
    assert!(!citizen.is_signed_in());
    assert!(xml.contains("status:Success"), "{xml}");
}

#[test]
fn a_session_of_another_login_stays_open_and_the_answer_says_so() {
    let mut by_password = Citizen::signed_in();
    let mut with_cie = Citizen::new();
    with_cie.arrives_with_cie();
    // The account has the identity, but the password opened this session.
    let mut both = Citizen::signed_in();
    both.client = Client::default();
    let login = enters(&mut both, Federation::Spid);
    both.client = Client::default();
    both.signs_in();
    // Each login has a `NameID` of its own: this login is over, another one opened the browser's
    // session.
    let mut twice = Citizen::new();
    let former = arrives(&mut twice);
    let latter = enters(&mut twice, Federation::Spid);
    // The request names another citizen's login at the same provider, and comes as a link.
    let mut lured = Citizen::new();
    arrives(&mut lured);
    for (citizen, name) in [
        (&mut by_password, "_qualunque"),
        (&mut with_cie, "_qualunque"),
        (&mut both, &login),
        (&mut twice, &former),
        (&mut lured, &latter),
    ] {
        let address = address(Federation::Spid, &request(Federation::Spid, name));
        let xml = outcome(&citizen.client.send(&Sent::page(&address)), Federation::Spid);
        assert!(xml.contains("UnknownPrincipal") && !xml.contains("Success"), "{xml}");
        assert!(citizen.is_signed_in());
    }

    let mut officer = Officer::new(Role::Aa);
    let address = address(Federation::Spid, &request(Federation::Spid, "_qualunque"));
    outcome(&officer.client.send(&Sent::page(&address)), Federation::Spid);
    officer.client.get("/sportello").ok();
}

#[test]
fn a_request_that_was_changed_ends_nothing() {
    let mut citizen = Citizen::new();
    let name = arrives(&mut citizen);
    let (xml, spid) = (request(Federation::Spid, &name), Federation::Spid);
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
