//! The registry: only what the pinned key signed, and never suddenly smaller.

use polis_spid::{Certificate, IdentityProvider, Pin, Registry, RegistryFault, SignatureFault};
use polis_spid_test_idp::{HERE, Recipe, Signer};

use crate::world::{IDP_A, IDP_B, WORLD, aggregate, instant};

fn pin(signer: &Signer) -> Pin {
    Certificate::from_der(&signer.der).unwrap().pin()
}

fn of(entities: &[(&str, Vec<&Signer>)]) -> String {
    WORLD.ours.seal(&aggregate(entities), "_registry")
}

fn two() -> String {
    of(&[(IDP_A, vec![&WORLD.a_before, &WORLD.a]), (IDP_B, vec![&WORLD.b])])
}

fn refusal(xml: &str) -> RegistryFault {
    Registry::signed(xml, &[pin(&WORLD.ours)]).unwrap_err()
}

#[test]
fn what_a_registry_says() {
    let registry = Registry::signed(&two(), &[pin(&WORLD.stranger), pin(&WORLD.ours)]).unwrap();
    assert_eq!(registry.iter().count(), 2);
    let a = registry.get(IDP_A).unwrap();
    assert_eq!(a.name, "Gestore");
    assert_eq!(a.redirect, "https://a.example.it/sso?x=1&y=2");
    assert_eq!(a.post.as_deref(), Some("https://a.example.it/post"));
    assert_eq!(a.logout.as_deref(), Some("https://a.example.it/slo/response"));
    let ends: Vec<_> = a.certificates.iter().map(Certificate::not_after).collect();
    assert_eq!(ends, [instant("2023-01-01T00:00:00Z"), instant("2029-01-01T00:00:00Z")]);
    assert_eq!(a.certificates[1].pin(), pin(&WORLD.a));
    assert!(registry.get("https://c.example.it").is_none());
}

#[test]
fn a_certificate_without_an_end_is_good_for_ever() {
    let der = Signer::new(2026, 9999).der;
    let (end, none) = (b"99990101000000Z", b"99991231235959Z");
    let at = der.windows(end.len()).position(|bytes| bytes == end).unwrap();
    let endless = [&der[..at], none, &der[at + none.len()..]].concat();
    let endless = Certificate::from_der(&endless).unwrap();
    assert_eq!(endless.not_after(), jiff::Timestamp::MAX);
}

#[test]
fn only_the_pinned_key_counts() {
    assert_eq!(Registry::signed(&two(), &[]).unwrap_err(), RegistryFault::NotPinned);
    assert_eq!(Registry::signed(&two(), &[pin(&WORLD.a)]).unwrap_err(), RegistryFault::NotPinned);
    // Signed by a stranger who shows the pinned certificate.
    let ours = Certificate::from_der(&WORLD.ours.der).unwrap().to_base64();
    let theirs = Certificate::from_der(&WORLD.stranger.der).unwrap().to_base64();
    let forged = WORLD.stranger.seal(&aggregate(&[(IDP_A, vec![&WORLD.a])]), "_registry");
    let invalid = RegistryFault::Signature(SignatureFault::Invalid);
    assert_eq!(refusal(&forged.replace(&theirs, &ours)), invalid);
    assert_eq!(
        refusal(&aggregate(&[(IDP_A, vec![&WORLD.a])]).replace(HERE, "")),
        RegistryFault::Unsigned
    );
    let uri = Some("#_other".to_owned());
    let elsewhere = WORLD.ours.seal_as(
        &aggregate(&[(IDP_A, vec![&WORLD.a])]),
        "_registry",
        &Recipe { uri, ..Recipe::default() },
    );
    assert_eq!(refusal(&elsewhere), RegistryFault::Signature(SignatureFault::Reference));
}

#[test]
fn one_flipped_byte_is_refused() {
    let invalid = RegistryFault::Signature(SignatureFault::Invalid);
    assert_eq!(refusal(&two().replace("Gestore", "Gestori")), invalid);
    assert_eq!(refusal(&two().replace("b.example.it/idp/post", "c.example.it/idp/post")), invalid);
}

#[test]
fn entities_that_cannot_be_used() {
    let usable = aggregate(&[(IDP_A, vec![&WORLD.a])]);
    let seal = |xml: String| refusal(&WORLD.ours.seal(&xml, "_registry"));
    let twice = aggregate(&[(IDP_A, vec![&WORLD.a]), (IDP_A, vec![&WORLD.b])]);
    assert_eq!(seal(twice), RegistryFault::Repeated(IDP_A.into()));
    assert_eq!(seal(aggregate(&[])), RegistryFault::Empty);
    assert_eq!(seal(aggregate(&[(IDP_A, vec![])])), RegistryFault::NoKey(IDP_A.into()));
    let sealed = usable.replace("use=\"signing\"", "use=\"encryption\"");
    assert_eq!(seal(sealed), RegistryFault::NoKey(IDP_A.into()));
    let open = usable.replace("=\"https://a.example.it/post", "=\"http://a.example.it/post");
    assert_eq!(seal(open), RegistryFault::Endpoint(IDP_A.into()));
    let open = usable.replace("=\"https://a.example.it/slo/r", "=\"http://a.example.it/slo/r");
    assert_eq!(seal(open), RegistryFault::Endpoint(IDP_A.into()));
    let endless = usable.replace("HTTP-Redirect", "SOAP");
    assert_eq!(seal(endless), RegistryFault::Endpoint(IDP_A.into()));
    assert_eq!(
        seal(usable.replace(" entityID=\"https://a.example.it\"", "")),
        RegistryFault::Nameless
    );
    let other = usable.replace("md:EntitiesDescriptor", "md:Other");
    assert_eq!(seal(other), RegistryFault::NotMetadata);
    assert_eq!(refusal(&" ".repeat(3 << 20)), RegistryFault::TooLarge);
}

#[test]
fn shrinkage_over_30_percent_is_refused() {
    let ids: Vec<_> = (0..10).map(|number| format!("https://{number}.example.it")).collect();
    let of = |range: std::ops::Range<usize>| {
        let entities: Vec<_> = ids[range].iter().map(|id| (&**id, vec![&WORLD.a])).collect();
        Registry::unsigned(&aggregate(&entities).replace(HERE, "")).unwrap()
    };
    let all = of(0..10);
    all.may_replace(&all).unwrap();
    all.may_replace(&of(0..1)).expect("growth");
    of(3..10).may_replace(&all).expect("30 % exactly");
    let shrunk = RegistryFault::Shrunk { gone: 4, of: 10 };
    assert_eq!(of(4..10).may_replace(&all), Err(shrunk.clone()));
    assert_eq!(of(4..10).may_replace(&of(0..10)), Err(shrunk), "newcomers do not make up for it");
}

/// What the store keeps of a provider, and what is made of it again.
#[test]
fn providers_are_taken_apart_and_put_together() {
    let registry = Registry::signed(&two(), &[pin(&WORLD.ours)]).unwrap();
    let again: Vec<_> = registry
        .iter()
        .map(|idp| IdentityProvider {
            certificates: idp
                .certificates
                .iter()
                .map(|certificate| Certificate::from_base64(&certificate.to_base64()).unwrap())
                .collect(),
            ..idp.clone()
        })
        .collect();
    assert_eq!(Registry::of_providers(again).unwrap(), registry);
    assert_eq!(Registry::of_providers(vec![]).unwrap_err(), RegistryFault::Empty);
}
