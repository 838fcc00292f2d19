//! The real registries: AgID's aggregate and CIE's metadata, as published. They are not in this
//! repository: they are read from `../shared/data` beside it, or from `POLIS_SHARED_DATA`; where
//! they are absent the test says so and passes.

use std::path::PathBuf;

use polis_spid::{Pin, Registry, RegistryFault, SignatureFault};

#[expect(clippy::disallowed_methods, reason = "a test's own setting")]
fn shared(name: &str) -> Option<String> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    let folder = std::env::var("POLIS_SHARED_DATA").map_or_else(|_| beside(), PathBuf::from);
    let text = std::fs::read_to_string(folder.join(name)).ok();
    if text.is_none() {
        eprintln!("not tested: {name} is not in ../shared/data");
    }
    text
}

#[test]
fn agids_aggregate_of_november_2025() {
    let Some(xml) = shared("agid-idp-registry-2025-11.xml") else { return };
    let registry = Registry::signed(&xml, &[Pin::AGID]).unwrap();
    assert_eq!(registry.iter().count(), 12);
    assert!(registry.iter().all(|idp| idp.post.is_some()));
    assert_eq!(registry.iter().filter(|idp| idp.certificates.len() == 2).count(), 4);
    let now = "2026-11-22T10:00:00Z".parse().unwrap();
    let expired = registry.iter().flat_map(|idp| &idp.certificates);
    assert!(expired.filter(|certificate| certificate.not_after() < now).count() >= 3);
    assert_eq!(registry.get("https://posteid.poste.it").unwrap().name, "Poste Italiane SpA");
    assert_eq!(Registry::signed(&xml, &[Pin::CIE]).unwrap_err(), RegistryFault::NotPinned);
    let invalid = RegistryFault::Signature(SignatureFault::Invalid);
    let flipped = xml.replacen("posteid.poste.it", "posteid.postf.it", 1);
    assert_eq!(Registry::signed(&flipped, &[Pin::AGID]).unwrap_err(), invalid);
}

#[test]
fn cies_own_metadata() {
    let Some(xml) = shared("cie-idp-metadata.xml") else { return };
    let registry = Registry::signed(&xml, &[Pin::CIE]).unwrap();
    assert_eq!(registry.iter().count(), 1);
    let invalid = RegistryFault::Signature(SignatureFault::Invalid);
    let flipped = xml.replacen("Redirect/SSO", "Redirect/SSo", 1);
    assert_eq!(Registry::signed(&flipped, &[Pin::CIE]).unwrap_err(), invalid);
}
