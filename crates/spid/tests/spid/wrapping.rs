//! XML signature wrapping (Somorovsky et al., "On Breaking SAML", 2012; the eight shapes of SAML
//! Raider and one more), properly namespaced: a citizen's own, truly signed answer is rearranged so
//! that a careless reader takes another assertion for the signed one.

use polis_spid::{Refusal, SignatureFault, XmlFault};
use polis_spid_test_idp::HERE;

use crate::world::{WORLD, World};

/// The attacker's assertion, unsigned and with an ID of its own.
fn evil(world: &World) -> String {
    world
        .good()
        .change("GDASDV00A01H501J", "RSSMRA80A01H501U")
        .change("_assertion", "_evil")
        .assertion
        .replace(HERE, "")
}

/// The signature that stands in an element.
fn signature(signed: &str) -> &str {
    let start = signed.find("<ds:Signature ").unwrap();
    let end = signed.find("</ds:Signature>").unwrap() + "</ds:Signature>".len();
    &signed[start..end]
}

/// Puts something before the end of the last element of this name.
fn inside(outer: &str, end: &str, inner: &str) -> String {
    let at = outer.rfind(end).unwrap();
    format!("{}{inner}{}", &outer[..at], &outer[at..])
}

fn refused(xml: &str, refusal: Refusal) {
    assert_eq!(WORLD.verdict(xml).unwrap_err(), refusal, "{xml}");
}

/// XSW 1 and 2: the whole signed response within, or beside, the signature of a forged one.
#[test]
fn xsw_1_and_2_a_signed_response_in_a_forged_one() {
    let parts = WORLD.good();
    let original =
        WORLD.a.seal(&parts.response_around(&parts.assertion.replace(HERE, "")), "_response");
    let signature = signature(&original);
    let bare = original.replace(signature, "");
    let forged = parts.response_around(&evil(&WORLD)).replace("_response", "_forged");
    refused(
        &forged.replace(HERE, &inside(signature, "</ds:Signature>", &bare)),
        Refusal::ManyAssertions,
    );
    refused(&forged.replace(HERE, &format!("{bare}{signature}")), Refusal::ManyAssertions);
}

#[test]
fn xsw_3_the_forged_assertion_before_the_signed_one() {
    let parts = WORLD.good();
    let both = format!("{}{}", evil(&WORLD), parts.signed_assertion(&WORLD.a));
    refused(&parts.response_around(&both).replace(HERE, ""), Refusal::ManyAssertions);
}

#[test]
fn xsw_4_the_signed_assertion_within_the_forged_one() {
    let parts = WORLD.good();
    let nested = inside(&evil(&WORLD), "</saml:Assertion>", &parts.signed_assertion(&WORLD.a));
    refused(&parts.response_around(&nested).replace(HERE, ""), Refusal::ManyAssertions);
}

/// XSW 5 and 6: the forged assertion wears the signature; what was signed is after it, or in it.
#[test]
fn xsw_5_and_6_the_forged_assertion_with_the_signature_of_the_other() {
    let parts = WORLD.good();
    let signed = parts.signed_assertion(&WORLD.a);
    let signature = signature(&signed);
    let bare = signed.replace(signature, "");
    let wearing =
        |worn: &str| evil(&WORLD).replace("</saml:Issuer>", &format!("</saml:Issuer>{worn}"));
    let after = format!("{}{bare}", wearing(signature));
    refused(&parts.response_around(&after).replace(HERE, ""), Refusal::ManyAssertions);
    let within = wearing(&inside(signature, "</ds:Signature>", &bare));
    refused(&parts.response_around(&within).replace(HERE, ""), Refusal::ManyAssertions);
}

/// XSW 7 and 9: the forged assertion where any content may stand.
#[test]
fn xsw_7_and_9_the_forged_assertion_in_extensions_or_status() {
    let parts = WORLD.good();
    let good = parts.half_sealed(&WORLD.a);
    let extensions = format!("<samlp:Extensions>{}</samlp:Extensions><samlp:Status>", evil(&WORLD));
    refused(&good.replace("<samlp:Status>", &extensions), Refusal::ManyAssertions);
    let detail =
        format!("<samlp:StatusDetail>{}</samlp:StatusDetail></samlp:Status>", evil(&WORLD));
    refused(&good.replace("</samlp:Status>", &detail), Refusal::ManyAssertions);
}

#[test]
fn xsw_8_the_signed_assertion_in_an_object_of_the_signature() {
    let parts = WORLD.good();
    let signed = parts.signed_assertion(&WORLD.a);
    let signature = signature(&signed);
    let object = format!("<ds:Object>{}</ds:Object>", signed.replace(signature, ""));
    let worn = inside(signature, "</ds:Signature>", &object);
    let forged = evil(&WORLD).replace("</saml:Issuer>", &format!("</saml:Issuer>{worn}"));
    refused(&parts.response_around(&forged).replace(HERE, ""), Refusal::ManyAssertions);
}

/// The same tricks in a dress: other names, other namespaces, one ID for two.
#[test]
fn wrapping_in_a_dress() {
    let parts = WORLD.good();
    let signed = parts.signed_assertion(&WORLD.a);
    let around = |content: String| parts.response_around(&content).replace(HERE, "");
    let foreign = evil(&WORLD).replace("saml:Assertion", "x:Assertion xmlns:x=\"urn:x\"");
    let foreign = foreign.replace("</x:Assertion xmlns:x=\"urn:x\">", "</x:Assertion>");
    refused(&around(format!("{foreign}{signed}")), Refusal::ManyAssertions);
    refused(&around(foreign), Refusal::AssertionPlace);
    refused(&around(format!("<x xmlns=\"urn:x\">{signed}</x>")), Refusal::AssertionPlace);
    let twin = evil(&WORLD).replace("_evil", "_assertion");
    refused(&around(format!("{twin}{signed}")), Refusal::Xml(XmlFault::DuplicateId));
    let other =
        signed.replace(" ID=\"_assertion\"", " xmlns:x=\"urn:x\" x:Id=\"_assertion\" ID=\"_evil\"");
    refused(&around(other), Refusal::Signature(SignatureFault::Reference));
}

#[test]
fn the_same_id_twice() {
    let good = WORLD.good().half_sealed(&WORLD.a);
    let duplicate = Refusal::Xml(XmlFault::DuplicateId);
    for attribute in ["ID", "Id", "id", "AssertionID", "xml:id"] {
        let status = format!("<samlp:Status {attribute}=\"_assertion\">");
        refused(&good.replace("<samlp:Status>", &status), duplicate);
    }
}

#[test]
fn two_assertions_both_signed() {
    let parts = WORLD.good();
    let second = parts.clone().change("_assertion", "_second").assertion;
    let both = format!("{}{}", parts.signed_assertion(&WORLD.a), WORLD.a.seal(&second, "_second"));
    refused(&parts.response_around(&both).replace(HERE, ""), Refusal::ManyAssertions);
}

#[test]
fn an_encrypted_assertion() {
    let parts = WORLD.good();
    let encrypted = "<saml:EncryptedAssertion/>";
    refused(&parts.response_around(encrypted).replace(HERE, ""), Refusal::EncryptedAssertion);
    let beside = format!("{}{encrypted}", parts.signed_assertion(&WORLD.a));
    refused(&parts.response_around(&beside).replace(HERE, ""), Refusal::EncryptedAssertion);
}
