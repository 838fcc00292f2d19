//! Makes the seeds again, with a key that is forgotten: `cargo run --example seeds`.

use std::fs;

use polis_spid_test_idp::{HERE, Signer};

#[path = "../../tests/spid/world.rs"]
#[expect(dead_code, reason = "the world of the corpus has more in it than this needs")]
mod world;

use world::WORLD;

fn main() -> std::io::Result<()> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let signer = Signer::new(2026, 2036);
    fs::write(format!("{folder}/certificate.der"), &signer.der)?;
    let good = WORLD.good();
    let evil = good.clone().change("GDASDV00A01H501J", "RSSMRA80A01H501U");
    let evil = evil.change("_assertion", "_evil").assertion.replace(HERE, "");
    let signed = good.signed_assertion(&signer);
    let around = |content: &str| good.response_around(content).replace(HERE, "");
    let half = good.half_sealed(&signer);
    for (name, xml) in [
        ("sealed", good.sealed(&signer)),
        ("half-sealed", half.clone()),
        ("to-be-sealed", good.response.replace(HERE, "").replace("@assertion@", &good.assertion)),
        ("denied", good.denied("ErrorCode nr25")),
        ("xsw-3", around(&format!("{evil}{signed}"))),
        (
            "xsw-4",
            around(&evil.replace("</saml:Assertion>", &format!("{signed}</saml:Assertion>"))),
        ),
        ("comment", half.replace("TINIT-GDA", "TINIT-GDA<!-- -->")),
        ("doctype", format!("<!DOCTYPE x [<!ENTITY e \"e\">]>{half}")),
    ] {
        fs::write(format!("{folder}/answer/{name}.xml"), xml)?;
    }
    Ok(())
}
