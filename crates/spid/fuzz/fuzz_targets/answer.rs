//! Answers, from the posted field to the verdict: no panic, whatever comes; and only the
//! person of the seeds is signed in, whose provider's key is not here to sign for others.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use polis_spid_test_idp::HERE;
use polis_spid::{Answer, Certificate, Expected, Login, Refusal, Registry, post_field};

#[path = "../../tests/spid/world.rs"]
#[expect(dead_code, reason = "the world of the corpus has more in it than this needs")]
mod world;

use world::{IDP_A, WORLD};

/// That of the corpus; the seeds are signed by one more key of its first provider.
static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    let seeds = Certificate::from_der(include_bytes!("../seeds/certificate.der"));
    let seeds = seeds.expect("the certificate of the seeds");
    let mut providers: Vec<_> = WORLD.registry.iter().cloned().collect();
    let a = providers.iter_mut().find(|idp| idp.entity_id == IDP_A).expect("the first provider");
    a.certificates.push(seeds);
    Registry::of_providers(providers).expect("providers")
});

fn verdict(field: &str) -> Result<Login, Refusal> {
    let expected = Expected { registry: &REGISTRY, ..WORLD.expected() };
    Answer::read(field)?.validate(&expected)
}

fuzz_target!(|text: &str| {
    let _ = verdict(text);
    if let Ok(login) = verdict(&post_field(text)) {
        assert_eq!(login.codice_fiscale.as_str(), "GDASDV00A01H501J");
        assert_eq!(login.assertion_id, "_assertion");
    }
    if let Some(sealed) = sealed(text) {
        let _ = verdict(&post_field(&sealed));
    }
});

/// The same with its assertion truly signed, so that what comes behind the signature is reached:
/// where the text has a place for one, and the assertion can be signed at all.
fn sealed(text: &str) -> Option<String> {
    let start = text.find("<saml:Assertion ")?;
    let end = text.rfind("</saml:Assertion>")? + "</saml:Assertion>".len();
    let assertion = text.get(start..end)?;
    let signed = WORLD.a.try_seal(assertion, "_assertion")?;
    Some(format!("{}{signed}{}", &text[..start], &text[end..]).replace(HERE, ""))
}
