//! The seeds of the fuzzer lead where they should: a seed that goes stale is refused at the door,
//! and the fuzzer would never see what is behind it.

use polis_spid::{Certificate, Expected, Refusal, Registry, SignatureFault, XmlFault};

use crate::world::{IDP_A, WORLD, verdict_on};

#[test]
fn the_seeds_lead_where_they_should() {
    let certificate = include_bytes!("../../fuzz/seeds/certificate.der");
    let mut idp = WORLD.registry.get(IDP_A).unwrap().clone();
    idp.certificates = vec![Certificate::from_der(certificate).unwrap()];
    let registry = Registry::of_providers(vec![idp]).unwrap();
    let verdict = |xml: &str| {
        let expected = Expected { registry: &registry, ..WORLD.expected() };
        verdict_on(xml, &expected).map(|login| login.codice_fiscale.as_str().to_owned())
    };
    let entered = Ok("GDASDV00A01H501J".to_owned());
    assert_eq!(verdict(include_str!("../../fuzz/seeds/answer/sealed.xml")), entered);
    assert_eq!(verdict(include_str!("../../fuzz/seeds/answer/half-sealed.xml")), entered);
    for (xml, refusal) in [
        (include_str!("../../fuzz/seeds/answer/to-be-sealed.xml"), Refusal::Unsigned),
        (include_str!("../../fuzz/seeds/answer/xsw-3.xml"), Refusal::ManyAssertions),
        (include_str!("../../fuzz/seeds/answer/xsw-4.xml"), Refusal::ManyAssertions),
        (
            include_str!("../../fuzz/seeds/answer/comment.xml"),
            Refusal::Xml(XmlFault::CommentOrInstruction),
        ),
        (include_str!("../../fuzz/seeds/answer/doctype.xml"), Refusal::Xml(XmlFault::Doctype)),
    ] {
        assert_eq!(verdict(xml), Err(refusal), "{xml}");
    }
    // To the corpus, whose provider has other keys, they are a stranger's.
    let sealed = include_str!("../../fuzz/seeds/answer/sealed.xml");
    let invalid = Refusal::Signature(SignatureFault::Invalid);
    assert_eq!(WORLD.verdict(sealed).unwrap_err(), invalid);
    let denied = verdict(include_str!("../../fuzz/seeds/answer/denied.xml"));
    assert!(matches!(denied, Err(Refusal::Denied(_))));
}
