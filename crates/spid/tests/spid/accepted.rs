//! What must be accepted.

use polis_spid::{Attribute, Expected, Federation, Level, Pending};
use polis_spid_test_idp::{EXCLUSIVE, HERE, Recipe, transform};

use crate::world::{IDP_A, WORLD, instant, provider, verdict_on};

#[test]
fn a_good_answer_names_the_citizen() {
    let login = WORLD.verdict(&WORLD.good().sealed(&WORLD.a)).unwrap();
    assert_eq!(login.codice_fiscale.as_str(), "GDASDV00A01H501J");
    assert_eq!((login.level, &*login.idp), (Level::Two, IDP_A));
    assert_eq!(login.attribute(Attribute::FamilyName), Some("D'Asdia"));
    assert_eq!(login.attribute(Attribute::Gender), None);
    assert_eq!(login.attributes.len(), 4, "what was not asked for is passed over");
    assert_eq!((&*login.response_id, &*login.assertion_id), ("_response", "_assertion"));
    assert!(!format!("{login:?}").contains("GDASDV"), "logs name nobody");
}

#[test]
fn only_the_assertion_needs_a_signature() {
    WORLD.verdict(&WORLD.good().half_sealed(&WORLD.a)).unwrap();
}

#[test]
fn the_old_key_counts_while_registered_though_its_certificate_has_expired() {
    let parts = WORLD.good();
    let assertion = WORLD.a_before.seal(&parts.assertion, "_assertion");
    let response = parts.response_around(&assertion);
    WORLD.verdict(&response.replace(HERE, "")).unwrap();
    WORLD.verdict(&WORLD.a.seal(&response, "_response")).expect("one key each, in a rotation");
}

#[test]
fn sha_384_and_sha_512_count() {
    for (size, digest) in [
        ("384", "http://www.w3.org/2001/04/xmldsig-more#sha384"),
        ("512", "http://www.w3.org/2001/04/xmlenc#sha512"),
    ] {
        let method = format!("http://www.w3.org/2001/04/xmldsig-more#rsa-sha{size}");
        let recipe = Recipe { method: method.leak(), digest, ..Recipe::default() };
        WORLD.verdict(&WORLD.good().half_sealed_as(&WORLD.a, &recipe)).unwrap();
    }
}

#[test]
fn a_prefix_list_as_opensaml_writes_it_counts() {
    let listed = format!(
        "<ds:Transform Algorithm=\"{EXCLUSIVE}\"><ec:InclusiveNamespaces xmlns:ec=\"{EXCLUSIVE}\" \
         PrefixList=\"xsd\"></ec:InclusiveNamespaces></ds:Transform>"
    );
    let transforms = vec![transform(polis_spid_test_idp::ENVELOPED), listed];
    let recipe = Recipe { transforms, ..Recipe::default() };
    WORLD.verdict(&WORLD.good().half_sealed_as(&WORLD.a, &recipe)).unwrap();
}

#[test]
fn formatting_that_means_nothing_counts() {
    let good = WORLD.good();
    let declared =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", good.half_sealed(&WORLD.a));
    WORLD.verdict(&declared).unwrap();
    let format = " Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:entity\"";
    let mut omitted = good.clone();
    omitted.response = omitted.response.replace(format, "");
    WORLD.verdict(&omitted.half_sealed(&WORLD.a)).expect("the response's issuer may omit it");
    let spaced = good.change("TINIT-GDASDV00A01H501J", "\n TINIT-<![CDATA[GDASDV00A01H501J]]>\n");
    let login = WORLD.verdict(&spaced.half_sealed(&WORLD.a)).unwrap();
    assert_eq!(login.codice_fiscale.as_str(), "GDASDV00A01H501J");
}

#[test]
fn a_higher_level_than_asked_counts() {
    let higher = WORLD.good().change("SpidL2", "SpidL3").half_sealed(&WORLD.a);
    assert_eq!(WORLD.verdict(&higher).unwrap().level, Level::Three);
    let pending = Pending { level: Level::One, ..WORLD.pending.clone() };
    let good = WORLD.good().half_sealed(&WORLD.a);
    let expected = Expected { pending: &pending, ..WORLD.expected() };
    assert_eq!(verdict_on(&good, &expected).unwrap().level, Level::Two);
}

#[test]
fn clocks_may_differ_by_a_minute() {
    let good = WORLD.good().sealed(&WORLD.a);
    WORLD.verdict_at(&good, instant("2026-11-22T09:59:32Z")).expect("ours is behind");
    let ahead = WORLD
        .good()
        .change("10:00:30Z", "09:59:01Z")
        .change("10:00:30.123456Z", "09:59:00Z")
        .half_sealed(&WORLD.a);
    WORLD.verdict(&ahead).expect("ours is ahead");
    WORLD.verdict_at(&good, instant("2026-11-22T10:03:59.999Z")).expect("the last instant");
}

#[test]
fn cie_may_omit_the_format_of_the_assertions_issuer_and_gives_four_attributes() {
    let cie = provider(Federation::Cie, &WORLD.ours);
    let format = " Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:entity\"";
    let answer = WORLD.good().change_assertion(format, "").half_sealed(&WORLD.a);
    let expected = Expected { provider: &cie, ..WORLD.expected() };
    let login = verdict_on(&answer, &expected).unwrap();
    assert_eq!(login.attribute(Attribute::Email), None, "not asked for");
}
