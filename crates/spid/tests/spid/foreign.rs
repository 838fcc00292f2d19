//! Other programs agree with what we sign: xmlsec1 on XML, openssl on redirects.

use std::{fs, path::PathBuf, process::Command};

use polis_spid::{Authn, Federation, Level, metadata};

use crate::world::{IDP_A, WORLD, provider};

const CHANCE: [u8; 16] = [9; 16];

fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

/// What the program says; without it there is no proof, and so no test that passes.
fn run(command: &mut Command) -> (bool, Vec<u8>) {
    let name = command.get_program().to_owned();
    let output = command.output().unwrap_or_else(|error| {
        panic!("{}: {error}. Install it: apt install xmlsec1 openssl", name.display())
    });
    eprintln!("{}", String::from_utf8_lossy(&output.stderr));
    (output.status.success(), output.stdout)
}

fn xmlsec1(name: &str, xml: &str, root: &str) -> bool {
    let certificate = file(&format!("{name}.der"), &WORLD.ours.der);
    let xml = file(&format!("{name}.xml"), xml.as_bytes());
    let mut command = Command::new("xmlsec1");
    command.args(["--verify", "--id-attr:ID", root, "--pubkey-cert-der"]).arg(certificate).arg(xml);
    run(&mut command).0
}

#[test]
fn xmlsec1_verifies_our_metadata() {
    for federation in [Federation::Spid, Federation::Cie] {
        let unsigned = metadata(&provider(federation, &WORLD.ours)).unwrap();
        let signature = WORLD.ours.rsa(unsigned.to_sign());
        let xml = unsigned.signed(&signature);
        let name = format!("metadata-{federation:?}");
        assert!(xmlsec1(&name, &xml, "EntityDescriptor"));
        let changed = xml.replace("m_pi", "m_px");
        assert!(!xmlsec1(&name, &changed, "EntityDescriptor"), "it does look");
    }
}

#[test]
fn xmlsec1_verifies_our_posted_requests() {
    let idp = WORLD.registry.get(IDP_A).unwrap();
    let authn = Authn::new(&WORLD.provider, idp, Level::Two, CHANCE, WORLD.now);
    let unsigned = authn.post().unwrap().unwrap();
    let signature = WORLD.ours.rsa(unsigned.to_sign());
    let xml = unsigned.signed(&signature);
    assert!(xmlsec1("request", &xml, "AuthnRequest"));
    assert!(!xmlsec1("request", &xml.replace("SpidL2", "SpidL1"), "AuthnRequest"), "it does look");
}

#[test]
fn openssl_verifies_our_redirects() {
    let idp = WORLD.registry.get(IDP_A).unwrap();
    let query = Authn::new(&WORLD.provider, idp, Level::Two, CHANCE, WORLD.now).redirect();
    let signature = file("redirect.sig", &WORLD.ours.rsa(query.to_sign()));
    let certificate = file("redirect.der", &WORLD.ours.der);
    let mut extract = Command::new("openssl");
    extract.args(["x509", "-inform", "der", "-pubkey", "-noout", "-in"]).arg(certificate);
    let key = file("redirect.pem", &run(&mut extract).1);
    let verifies = |text: &[u8]| {
        let mut verify = Command::new("openssl");
        verify.args(["dgst", "-sha256", "-verify"]).arg(&key).arg("-signature").arg(&signature);
        run(verify.arg(file("redirect.txt", text))).0
    };
    assert!(verifies(query.to_sign()));
    let changed = [query.to_sign(), b"x"].concat();
    assert!(!verifies(&changed), "it does look");
}
