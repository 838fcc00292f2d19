//! The rules on content, one by one: a truly signed answer with one thing wrong. They follow the
//! numbers of the official suite (`spid_sp_test` 1.2.18) where it has one.

use polis_spid::{Denial, Expected, Pending, Refusal};
use polis_spid_test_idp::Parts;

use crate::world::{ACS, WORLD, instant, verdict_on};

const FORMAT: &str = " Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:entity\"";

fn check(parts: &Parts, refusal: Refusal) {
    let xml = parts.half_sealed(&WORLD.a);
    assert_eq!(WORLD.verdict(&xml).unwrap_err(), refusal, "{xml}");
}

/// What stands in the answer once, what is put there instead, and the rule that this breaks.
fn table(rows: &[(&str, &str, Refusal)]) {
    for (from, to, refusal) in rows {
        check(&WORLD.good().change(from, to), *refusal);
    }
}

/// Tests 8–26 of the official suite.
#[test]
fn the_response() {
    table(&[
        (" ID=\"_response\"", " ID=\"\"", Refusal::Id),
        (" ID=\"_response\"", "", Refusal::Id),
        (
            "Version=\"2.0\" IssueInstant=\"2026-11-22T10:00:30Z\"",
            "Version=\"1.0\" IssueInstant=\"2026-11-22T10:00:30Z\"",
            Refusal::Version,
        ),
        ("\"2026-11-22T10:00:30Z\"", "\"\"", Refusal::Instant),
        ("\"2026-11-22T10:00:30Z\"", "\"2026-11-22\"", Refusal::Instant),
        ("\"2026-11-22T10:00:30Z\"", "\"2026-11-22T11:00:30+01:00\"", Refusal::Instant),
        ("\"2026-11-22T10:00:30Z\"", "\"2026-11-22T09:58:59Z\"", Refusal::TooOld),
        ("\"2026-11-22T10:00:30Z\"", "\"2018-11-22T10:00:30Z\"", Refusal::TooOld),
        ("\"2026-11-22T10:00:30Z\"", "\"2026-11-22T10:02:01Z\"", Refusal::FromTheFuture),
        (
            "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/>",
            "",
            Refusal::Status,
        ),
        ("urn:oasis:names:tc:SAML:2.0:status:Success", "", Refusal::Status),
        (
            "urn:oasis:names:tc:SAML:2.0:status:Success",
            "urn:x",
            Refusal::Denied(Denial::Other(None)),
        ),
        ("@assertion@", "", Refusal::NoAssertion),
    ]);
    let destination = format!("Destination=\"{ACS}\"");
    for other in ["", "Destination=\"\"", "Destination=\"https://istanze.example.it/spid/acs/\""] {
        check(&WORLD.good().change(&destination, other), Refusal::Destination);
    }
}

/// Tests 16–18 and 27–31.
#[test]
fn whose_answer_to_what() {
    let request = format!("InResponseTo=\"{}\" Destination", WORLD.pending.id);
    let good = WORLD.good();
    check(&good.clone().change(&request, "InResponseTo=\"\" Destination"), Refusal::Unsolicited);
    check(&good.clone().change(&request, "Destination"), Refusal::Unsolicited);
    check(&good.clone().change(&request, "InResponseTo=\"_x\" Destination"), Refusal::OtherRequest);
    let issuer = format!("<saml:Issuer{FORMAT}>https://a.example.it</saml:Issuer>");
    // The response's own, not the assertion's, which looks the same.
    let change = |other: &str| {
        let mut parts = good.clone();
        parts.response = parts.response.replace(&issuer, other);
        parts
    };
    for (other, refusal) in [
        ("", Refusal::Issuer),
        ("<saml:Issuer/>", Refusal::Issuer),
        ("<saml:Issuer>https://c.example.it</saml:Issuer>", Refusal::Issuer),
        ("<saml:Issuer Format=\"urn:x\">https://a.example.it</saml:Issuer>", Refusal::IssuerFormat),
    ] {
        check(&change(other), refusal);
    }
}

/// Tests 104–108 and 111, and nr30 (Avviso 18), which the suite does not know.
#[test]
fn the_identity_provider_says_no() {
    for (message, denial) in [
        ("ErrorCode nr19", Denial::WrongCredentials),
        ("ErrorCode nr20", Denial::NoSuitableCredentials),
        ("ErrorCode nr21", Denial::Timeout),
        ("ErrorCode nr22", Denial::ConsentRefused),
        ("ErrorCode nr23", Denial::Suspended),
        ("ErrorCode nr24", Denial::Other(Some(24))),
        ("ErrorCode nr25", Denial::Cancelled),
        ("ErrorCode nr30", Denial::WrongIdentityType),
        ("ErrorCode nr199", Denial::Other(Some(199))),
        ("ErrorCode nr1999", Denial::Other(None)),
        ("ErrorCode nr+9", Denial::Other(None)),
        ("ErrorCode nr", Denial::Other(None)),
        ("sorry", Denial::Other(None)),
    ] {
        let xml = WORLD.good().denied(message);
        assert_eq!(WORLD.verdict(&xml).unwrap_err(), Refusal::Denied(denial), "{message}");
    }
}

/// Tests 33–40 and 68–72.
#[test]
fn the_assertion() {
    table(&[
        (" ID=\"_assertion\"", " ID=\"\"", Refusal::AssertionId),
        (" ID=\"_assertion\"", "", Refusal::AssertionId),
        (
            "Version=\"2.0\" IssueInstant=\"2026-11-22T10:00:30.1",
            "Version=\"1.1\" IssueInstant=\"2026-11-22T10:00:30.1",
            Refusal::AssertionVersion,
        ),
        ("2026-11-22T10:00:30.123456Z", "", Refusal::AssertionInstant),
        ("2026-11-22T10:00:30.123456Z", "2026-11-22 10:00:31Z", Refusal::AssertionInstant),
        ("2026-11-22T10:00:30.123456Z", "2026-11-22T09:58:59Z", Refusal::AssertionTooOld),
        ("2026-11-22T10:00:30.123456Z", "2099-11-22T10:00:31Z", Refusal::AssertionFromTheFuture),
    ]);
    for (from, to, refusal) in [
        (
            format!("<saml:Issuer{FORMAT}>https://a.example.it</saml:Issuer>"),
            String::new(),
            Refusal::AssertionIssuer,
        ),
        (
            ">https://a.example.it</saml:Issuer>".into(),
            ">https://c.example.it</saml:Issuer>".into(),
            Refusal::AssertionIssuer,
        ),
        (
            ">https://a.example.it</saml:Issuer>".into(),
            ">https://a.example.it<x/></saml:Issuer>".into(),
            Refusal::AssertionIssuer,
        ),
        (FORMAT.into(), String::new(), Refusal::AssertionIssuerFormat),
        (FORMAT.into(), " Format=\"urn:x\"".into(), Refusal::AssertionIssuerFormat),
    ] {
        check(&WORLD.good().change_assertion(&from, &to), refusal);
    }
}

/// Tests 41–66 of the official suite.
#[test]
fn the_subject() {
    let request = format!("InResponseTo=\"{}\" NotOnOrAfter", WORLD.pending.id);
    let recipient = format!("Recipient=\"{ACS}\"");
    table(&[
        ("<saml:Subject>", "<saml:Subject/><saml:Subject>", Refusal::Subject),
        ("_transient", "", Refusal::NameId),
        ("nameid-format:transient", "nameid-format:persistent", Refusal::NameIdFormat),
        (" NameQualifier=\"https://a.example.it\"", "", Refusal::NameQualifier),
        (" NameQualifier=\"https://a.example.it\"", " NameQualifier=\"\"", Refusal::NameQualifier),
        ("cm:bearer", "cm:holder-of-key", Refusal::ConfirmationMethod),
        (" Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\"", "", Refusal::ConfirmationMethod),
        (&recipient, "", Refusal::Recipient),
        (&recipient, "Recipient=\"https://other.example.it\"", Refusal::Recipient),
        (&request, "NotOnOrAfter", Refusal::ConfirmationOtherRequest),
        (&request, "InResponseTo=\"_x\" NotOnOrAfter", Refusal::ConfirmationOtherRequest),
        (" NotOnOrAfter=\"2026-11-22T10:05:00Z\"", "", Refusal::ConfirmationEnd),
        ("2026-11-22T10:05:00Z", "2026-11-22", Refusal::ConfirmationEnd),
        ("2026-11-22T10:05:00Z", "2026-11-22T10:01:00Z", Refusal::ConfirmationOver),
    ]);
    let confirmation = "<saml:SubjectConfirmation Method";
    let doubled = format!("<saml:SubjectConfirmation/>{confirmation}");
    check(&WORLD.good().change(confirmation, &doubled), Refusal::Confirmation);
    let data = "<saml:SubjectConfirmationData ";
    let doubled = format!("<saml:SubjectConfirmationData/>{data}");
    check(&WORLD.good().change(data, &doubled), Refusal::ConfirmationData);
}

/// Tests 79–82, which the suite never isolates: its `NotBefore` is in 2099 there. Here all else is
/// right.
#[test]
fn the_end_of_validity_alone() {
    let end = "NotOnOrAfter=\"2026-11-22T10:04:00Z\"";
    table(&[
        (end, "NotOnOrAfter=\"\"", Refusal::End),
        (end, "", Refusal::End),
        (end, "NotOnOrAfter=\"tomorrow\"", Refusal::End),
        (end, "NotOnOrAfter=\"2026-11-22T10:04:00\"", Refusal::End),
        (end, "NotOnOrAfter=\"2026-11-22T10:01:00Z\"", Refusal::Over),
        (end, "NotOnOrAfter=\"2026-11-22T10:00:59.999Z\"", Refusal::Over),
        (end, "NotOnOrAfter=\"2018-11-22T10:04:00Z\"", Refusal::Over),
    ]);
}

/// Tests 73–78 and 83–87.
#[test]
fn the_conditions() {
    table(&[
        ("<saml:Conditions ", "<saml:Conditions/><saml:Conditions ", Refusal::Conditions),
        (" NotBefore=\"2026-11-22T10:00:29Z\"", "", Refusal::Start),
        ("2026-11-22T10:00:29Z", "", Refusal::Start),
        ("2026-11-22T10:00:29Z", "2026-11-22T10:00:29", Refusal::Start),
        ("2026-11-22T10:00:29Z", "2026-11-22T10:02:01Z", Refusal::NotYet),
        ("https://istanze.example.it/spid/metadata", "", Refusal::Audience),
        ("https://istanze.example.it/spid/metadata", "https://other.example.it", Refusal::Audience),
        (
            "<saml:Audience>",
            "<saml:Audience>https://other.example.it</saml:Audience><saml:Audience>",
            Refusal::Audience,
        ),
        (
            "<saml:AudienceRestriction>",
            "<saml:AudienceRestriction/><saml:AudienceRestriction>",
            Refusal::Audience,
        ),
    ]);
}

/// Tests 88–97 of the official suite.
#[test]
fn the_authentication() {
    table(&[
        (
            "<saml:AuthnStatement ",
            "<saml:AuthnStatement/><saml:AuthnStatement ",
            Refusal::AuthnStatement,
        ),
        ("<saml:AuthnContext>", "<saml:AuthnContext/><saml:AuthnContext>", Refusal::AuthnContext),
        ("https://www.spid.gov.it/SpidL2", "", Refusal::AuthnContext),
        (
            "https://www.spid.gov.it/SpidL2",
            "urn:oasis:names:tc:SAML:2.0:ac:classes:SpidL2",
            Refusal::UnknownLevel,
        ),
        ("https://www.spid.gov.it/SpidL2", "https://www.spid.gov.it/SpidL1", Refusal::LevelTooLow),
    ]);
}

/// Tests 98, 99 and 103.
#[test]
fn the_attributes() {
    let value = "<saml:AttributeValue>Ada</saml:AttributeValue>";
    table(&[
        (
            "<saml:AttributeStatement>",
            "<saml:AttributeStatement/><saml:AttributeStatement>",
            Refusal::Attributes,
        ),
        (value, "", Refusal::Attributes),
        (value, "<saml:AttributeValue/>", Refusal::Attributes),
        (
            value,
            "<saml:AttributeValue>Ada</saml:AttributeValue><saml:AttributeValue>Eva</saml:AttributeValue>",
            Refusal::Attributes,
        ),
        ("Name=\"email\"", "Name=\"\"", Refusal::Attributes),
        ("Name=\"email\"", "Name=\"fiscalNumber\"", Refusal::RepeatedAttribute),
        ("Name=\"fiscalNumber\"", "Name=\"ivaCode\"", Refusal::AttributeMissing),
        ("Name=\"familyName\"", "Name=\"surname\"", Refusal::AttributeMissing),
        ("TINIT-GDASDV00A01H501J", "GDASDV00A01H501J", Refusal::CodiceFiscale),
        ("TINIT-GDASDV00A01H501J", "TINIT-GDASDV00A01H501K", Refusal::CodiceFiscale),
        ("TINIT-GDASDV00A01H501J", "VATIT-12345678901", Refusal::CodiceFiscale),
    ]);
}

#[test]
fn the_relay_state_of_another_browser() {
    let good = WORLD.good().sealed(&WORLD.a);
    for relay_state in ["", "_x", "https://istanze.example.it/"] {
        let expected = Expected { relay_state, ..WORLD.expected() };
        assert_eq!(verdict_on(&good, &expected).unwrap_err(), Refusal::RelayState);
    }
}

/// Replays are the store's job: it hands out a pending request once, and none afterwards. This test
/// shows that an answer fits no other request, and none that is over.
#[test]
fn another_request_or_one_that_is_over() {
    let good = WORLD.good().sealed(&WORLD.a);
    let pending = Pending { id: "_another".into(), ..WORLD.pending.clone() };
    let expected = Expected { pending: &pending, ..WORLD.expected() };
    assert_eq!(verdict_on(&good, &expected).unwrap_err(), Refusal::OtherRequest);
    let late = instant("2026-11-22T10:15:01Z");
    assert_eq!(WORLD.verdict_at(&good, late).unwrap_err(), Refusal::RequestOver);
    let early = instant("2026-11-22T09:59:29Z");
    assert_eq!(WORLD.verdict_at(&good, early).unwrap_err(), Refusal::FromTheFuture);
}
