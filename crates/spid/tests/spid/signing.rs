//! Signatures that do not count: none, another key's, over something else, or of another kind.

use polis_spid::{Expected, Pending, Refusal, SignatureFault};
use polis_spid_test_idp::{ENVELOPED, EXCLUSIVE, HERE, Recipe, transform};

use crate::world::{IDP_B, WORLD, verdict_on};

fn refused(xml: &str, refusal: Refusal) {
    assert_eq!(WORLD.verdict(xml).unwrap_err(), refusal, "{xml}");
}

fn refused_as(recipe: &Recipe, fault: SignatureFault) {
    refused(&WORLD.good().half_sealed_as(&WORLD.a, recipe), Refusal::Signature(fault));
}

#[test]
fn unsigned_parts() {
    let parts = WORLD.good();
    let bare = parts.response_around(&parts.assertion.replace(HERE, ""));
    refused(&bare.replace(HERE, ""), Refusal::Unsigned);
    refused(&WORLD.a.seal(&bare, "_response"), Refusal::Unsigned);
}

#[test]
fn signed_by_a_key_that_is_not_registered_though_its_certificate_is_in_the_message() {
    let parts = WORLD.good();
    let invalid = Refusal::Signature(SignatureFault::Invalid);
    let assertion = WORLD.stranger.seal(&parts.assertion, "_assertion");
    refused(&parts.response_around(&assertion).replace(HERE, ""), invalid);
    refused(&WORLD.a.seal(&parts.response_around(&assertion), "_response"), invalid);
    let good = parts.response_around(&parts.signed_assertion(&WORLD.a));
    refused(&WORLD.stranger.seal(&good, "_response"), invalid);
}

#[test]
fn changed_after_it_was_signed() {
    let invalid = Refusal::Signature(SignatureFault::Invalid);
    let good = WORLD.good().sealed(&WORLD.a);
    refused(&good.replace("GDASDV00A01H501J", "RSSMRA80A01H501U"), invalid);
    refused(&good.replace("<samlp:Status>", "<samlp:Status x=\"\">"), invalid);
    let half = WORLD.good().half_sealed(&WORLD.a);
    refused(&half.replace("<ds:DigestValue>", "<ds:DigestValue>AAAA"), invalid);
    refused(&half.replace("<ds:SignatureValue>", "<ds:SignatureValue>AAAA"), invalid);
}

/// Mix-up of identity providers: B, registered too, answers what was asked of A.
#[test]
fn another_identity_providers_answer() {
    let parts = WORLD.good();
    let by_b = WORLD.b.seal(&parts.assertion, "_assertion");
    refused(
        &parts.response_around(&by_b).replace(HERE, ""),
        Refusal::Signature(SignatureFault::Invalid),
    );
    let mut from_b = parts.clone();
    from_b.response = from_b.response.replace("https://a.example.it", IDP_B);
    from_b.assertion = from_b.assertion.replace("https://a.example.it", IDP_B);
    let assertion = WORLD.b.seal(&from_b.assertion, "_assertion");
    refused(&from_b.response_around(&assertion).replace(HERE, ""), Refusal::Issuer);
    refused(
        &parts.response_around(&assertion).replace(HERE, ""),
        Refusal::Signature(SignatureFault::Invalid),
    );
    // Signed by A, but in B's name.
    let assertion = WORLD.a.seal(&from_b.assertion, "_assertion");
    refused(&parts.response_around(&assertion).replace(HERE, ""), Refusal::AssertionIssuer);
}

#[test]
fn an_identity_provider_that_is_no_longer_registered() {
    let pending = Pending { idp: "https://gone.example.it".into(), ..WORLD.pending.clone() };
    let expected = Expected { pending: &pending, ..WORLD.expected() };
    let good = WORLD.good().half_sealed(&WORLD.a);
    assert_eq!(verdict_on(&good, &expected).unwrap_err(), Refusal::UnknownIdp);
}

#[test]
fn methods_that_are_weak_or_symmetric() {
    for method in [
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        "http://www.w3.org/2000/09/xmldsig#dsa-sha1",
        "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
        "",
    ] {
        let fault = if method.is_empty() { SignatureFault::Shape } else { SignatureFault::Method };
        refused_as(&Recipe { method, ..Recipe::default() }, fault);
    }
    let digest = "http://www.w3.org/2000/09/xmldsig#sha1";
    refused_as(&Recipe { digest, ..Recipe::default() }, SignatureFault::Digest);
}

#[test]
fn other_canonicalisations() {
    for canonicalization in [
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
        "http://www.w3.org/2006/12/xml-c14n11",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
    ] {
        let recipe = Recipe { canonicalization, ..Recipe::default() };
        refused_as(&recipe, SignatureFault::Canonicalization);
        let transforms = [ENVELOPED, canonicalization].map(transform).into();
        refused_as(&Recipe { transforms, ..Recipe::default() }, SignatureFault::Transforms);
    }
}

#[test]
fn other_transforms() {
    let xslt = "http://www.w3.org/TR/1999/REC-xslt-19991116";
    let xpath = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    let filled = format!(
        "<ds:Transform Algorithm=\"{EXCLUSIVE}\"><ds:XPath>true()</ds:XPath></ds:Transform>"
    );
    for transforms in [
        vec![],
        vec![transform(ENVELOPED)],
        vec![transform(EXCLUSIVE)],
        vec![transform(EXCLUSIVE), transform(ENVELOPED)],
        vec![transform(ENVELOPED), transform(xslt)],
        vec![transform(ENVELOPED), transform(xpath), transform(EXCLUSIVE)],
        vec![transform(ENVELOPED), transform(EXCLUSIVE), transform(EXCLUSIVE)],
        vec!["<ds:Transform></ds:Transform>".to_owned(), transform(EXCLUSIVE)],
        vec![transform(ENVELOPED), filled],
    ] {
        refused_as(&Recipe { transforms, ..Recipe::default() }, SignatureFault::Transforms);
    }
}

#[test]
fn references_to_something_else() {
    for uri in [
        "",
        "#",
        "#_response",
        "#_nothing",
        "#xpointer(/)",
        "#xpointer(id('_assertion'))",
        "_assertion",
        "/etc/hostname",
        "file:///etc/hostname",
        "https://attacker.example/",
        "cid:_assertion",
    ] {
        let recipe = Recipe { uri: Some(uri.into()), ..Recipe::default() };
        refused_as(&recipe, SignatureFault::Reference);
    }
    for references in [0, 2] {
        refused_as(&Recipe { references, ..Recipe::default() }, SignatureFault::Reference);
    }
}

#[test]
fn content_in_the_signature() {
    let object = "<ds:Object>anything</ds:Object>";
    refused_as(&Recipe { object, ..Recipe::default() }, SignatureFault::Object);
}

#[test]
fn signatures_in_other_places() {
    let good = WORLD.good().half_sealed(&WORLD.a);
    let status = "</samlp:Status>";
    for signature in [
        "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/></samlp:Status>",
        "</samlp:Status><x:Signature xmlns:x=\"urn:x\"/>",
    ] {
        refused(&good.replace(status, signature), Refusal::SignaturePlace);
    }
    let parts = WORLD.good();
    let signed = parts.signed_assertion(&WORLD.a);
    let again = signed.replace("<saml:Subject>", &format!("{HERE}<saml:Subject>"));
    let twice = WORLD.a.seal(&again, "_assertion");
    refused(&parts.response_around(&twice).replace(HERE, ""), Refusal::SignaturePlace);
    // Nothing in the shape of a signature, but its name.
    let hollow = parts
        .response_around(&signed)
        .replace(HERE, "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>");
    refused(&hollow, Refusal::Signature(SignatureFault::Shape));
}
