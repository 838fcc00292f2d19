//! Documents that are not read at all, or not as their author hopes.

use polis_spid::{Answer, Refusal, XmlFault, post_field};

use crate::world::WORLD;

fn refused(xml: &str, refusal: Refusal) {
    assert_eq!(WORLD.verdict(xml).unwrap_err(), refusal);
}

#[test]
fn a_doctype() {
    let good = WORLD.good().sealed(&WORLD.a);
    for doctype in [
        "<!DOCTYPE x>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
    ] {
        refused(&format!("{doctype}{good}"), Refusal::Xml(XmlFault::Doctype));
    }
    refused(&good.replace("Ada", "&e;"), Refusal::Xml(XmlFault::Malformed));
}

/// A comment splits a text: `GDA<!-- -->SDV…` has been read as `GDA`, under a valid signature,
/// since canonicalisation drops comments.
#[test]
fn comments_and_instructions() {
    let good = WORLD.good().sealed(&WORLD.a);
    let refusal = Refusal::Xml(XmlFault::CommentOrInstruction);
    for odd in ["<!---->", "<!-- x -->", "<?x?>", "<?xml-stylesheet href=\"x\"?>"] {
        refused(&good.replace("TINIT-GDA", &format!("TINIT-GDA{odd}")), refusal);
        refused(&good.replace("<samlp:Status>", &format!("<samlp:Status>{odd}")), refusal);
        refused(&format!("{odd}{good}"), refusal);
        refused(&format!("{good}{odd}"), refusal);
    }
}

#[test]
fn other_documents() {
    let assertion = WORLD.good().signed_assertion(&WORLD.a);
    refused(&assertion, Refusal::NotAResponse);
    let good = WORLD.good().half_sealed(&WORLD.a);
    refused(&good.replace("SAML:2.0:protocol", "SAML:1.1:protocol"), Refusal::NotAResponse);
    refused(&good.replace(":2.0:assertion", ":1.0:assertion"), Refusal::Issuer);
    for malformed in ["", "x", "<a>", "<a/><b/>", "<a:b/>", "\u{0}"] {
        refused(malformed, Refusal::Xml(XmlFault::Malformed));
    }
}

#[test]
fn fields_that_are_no_message() {
    assert_eq!(Answer::read("*").unwrap_err(), Refusal::NotBase64);
    assert_eq!(Answer::read("/w==").unwrap_err(), Refusal::NotUtf8);
    let good = WORLD.good().half_sealed(&WORLD.a);
    let field = post_field(&good);
    let lines: Vec<_> =
        field.as_bytes().chunks(76).map(|line| str::from_utf8(line).unwrap()).collect();
    assert!(Answer::read(&lines.join("\r\n")).is_ok(), "base64 on several lines");
}

/// An attribute in another namespace is not the attribute.
#[test]
fn attributes_in_a_namespace() {
    let moved = WORLD.good().change("Destination=", "xmlns:x=\"urn:x\" x:Destination=");
    refused(&moved.half_sealed(&WORLD.a), Refusal::Destination);
}
