//! The real registries, as published: AgID's aggregate of November 2025
//! (`registry.spid.gov.it/entities?entity_type=idp`) and CIE's production metadata. Where they are
//! absent each test says so: `polis_spid_test_idp::published`.

use polis_spid::{Pin, Registry, RegistryFault, SignatureFault};
use polis_spid_test_idp::{agids_register, cies_metadata};

const INVALID: RegistryFault = RegistryFault::Signature(SignatureFault::Invalid);

#[test]
fn agids_aggregate_of_november_2025() {
    let Some(agids) = agids_register() else { return };
    let registry = Registry::signed(&agids, &[Pin::AGID]).unwrap();
    assert_eq!(registry.iter().count(), 12);
    assert!(registry.iter().all(|idp| idp.post.is_some() && idp.logout.is_some()));
    assert_eq!(registry.iter().filter(|idp| idp.certificates.len() == 2).count(), 4);
    let now = "2026-11-22T10:00:00Z".parse().unwrap();
    let expired = registry.iter().flat_map(|idp| &idp.certificates);
    assert!(expired.filter(|certificate| certificate.not_after() < now).count() >= 3);
    let poste = registry.get("https://posteid.poste.it").unwrap();
    assert_eq!(poste.name, "Poste Italiane SpA");
    let answers = "https://posteid.poste.it/jod-fs/sloserviceresponseredirect";
    assert_eq!(poste.logout.as_deref(), Some(answers), "not where its requests go");
    assert_eq!(Registry::signed(&agids, &[Pin::CIE]).unwrap_err(), RegistryFault::NotPinned);
    let flipped = agids.replacen("posteid.poste.it", "posteid.postf.it", 1);
    assert_eq!(Registry::signed(&flipped, &[Pin::AGID]).unwrap_err(), INVALID);
}

#[test]
fn cies_own_metadata() {
    let Some(cies) = cies_metadata() else { return };
    let registry = Registry::signed(&cies, &[Pin::CIE]).unwrap();
    assert_eq!(registry.iter().count(), 1);
    let flipped = cies.replacen("Redirect/SSO", "Redirect/SSo", 1);
    assert_eq!(Registry::signed(&flipped, &[Pin::CIE]).unwrap_err(), INVALID);
}

/// One byte flipped, wherever it is, leaves nothing to use: refused, or the very same registry
/// (a byte between the tags of which canonicalisation knows nothing).
#[test]
fn one_flipped_byte_anywhere() {
    let Some(cies) = cies_metadata() else { return };
    let whole = Registry::signed(&cies, &[Pin::CIE]).unwrap();
    for at in (0..cies.len()).step_by(211) {
        let mut bytes = cies.as_bytes().to_vec();
        bytes[at] ^= 1;
        let flipped = String::from_utf8(bytes).unwrap();
        if let Ok(registry) = Registry::signed(&flipped, &[Pin::CIE]) {
            assert_eq!(registry, whole, "byte {at}");
        }
    }
}
