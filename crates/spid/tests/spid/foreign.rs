//! Other programs agree with what we sign: xmlsec1 on XML, openssl on redirects. Where they are not
//! installed the test says so and passes.

use std::{fs, path::PathBuf, process::Command};

use polis_spid::{Authn, Draw, Federation, Level, metadata};

use crate::world::{IDP_A, WORLD, provider};

const DRAW: Draw = Draw { id: [7; 16], relay_state: [9; 16] };

fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

/// Whether the program agrees; `None` without the program.
fn agrees(command: &mut Command) -> Option<bool> {
    let output = command.output();
    if output.is_err() {
        eprintln!("not tested: {} is not installed", command.get_program().display());
    }
    let output = output.ok()?;
    eprintln!("{}", String::from_utf8_lossy(&output.stderr));
    Some(output.status.success())
}

fn xmlsec1(name: &str, xml: &str, root: &str) -> Option<bool> {
    let certificate = file(&format!("{name}.der"), &WORLD.ours.der);
    let xml = file(&format!("{name}.xml"), xml.as_bytes());
    let mut command = Command::new("xmlsec1");
    command.args(["--verify", "--id-attr:ID", root, "--pubkey-cert-der"]).arg(certificate).arg(xml);
    agrees(&mut command)
}

#[test]
fn xmlsec1_verifies_our_metadata() {
    for federation in [Federation::Spid, Federation::Cie] {
        let unsigned = metadata(&provider(federation, &WORLD.ours)).unwrap();
        let signature = WORLD.ours.rsa(unsigned.to_sign());
        let xml = unsigned.signed(&signature);
        let name = format!("metadata-{federation:?}");
        assert_ne!(xmlsec1(&name, &xml, "EntityDescriptor"), Some(false));
        let changed = xml.replace("m_pi", "m_px");
        assert_ne!(xmlsec1(&name, &changed, "EntityDescriptor"), Some(true), "it does look");
    }
}

#[test]
fn xmlsec1_verifies_our_posted_requests() {
    let idp = WORLD.registry.get(IDP_A).unwrap();
    let authn = Authn::new(&WORLD.provider, idp, Level::Two, DRAW, WORLD.now);
    let unsigned = authn.post().unwrap().unwrap();
    let signature = WORLD.ours.rsa(unsigned.to_sign());
    assert_ne!(xmlsec1("request", &unsigned.signed(&signature), "AuthnRequest"), Some(false));
}

#[test]
fn openssl_verifies_our_redirects() {
    let idp = WORLD.registry.get(IDP_A).unwrap();
    let query = Authn::new(&WORLD.provider, idp, Level::Two, DRAW, WORLD.now).redirect();
    let signature = file("redirect.sig", &WORLD.ours.rsa(query.to_sign()));
    let certificate = file("redirect.der", &WORLD.ours.der);
    let mut extract = Command::new("openssl");
    extract.args(["x509", "-inform", "der", "-pubkey", "-noout", "-in"]).arg(certificate);
    let Ok(key) = extract.output() else {
        return eprintln!("not tested: openssl is not installed");
    };
    let key = file("redirect.pem", &key.stdout);
    let mut verify = Command::new("openssl");
    verify.args(["dgst", "-sha256", "-verify"]).arg(key).arg("-signature").arg(signature);
    assert_eq!(agrees(verify.arg(file("redirect.txt", query.to_sign()))), Some(true));
}
