//! Files that the library refuses, and files that it never shows to other citizens.

use polis_tests::{Citizen, upload};
use serde_json::Value;

/// Uploads a file; returns the answer of the page that S3 redirects to.
fn uploaded(citizen: &mut Citizen, kind: &str, name: &str, content: &[u8]) -> polis_tests::Answer {
    let page = citizen.client.get("/allegati").ok();
    let sent = upload::post(&page["upload"], kind, name, content);
    citizen.client.get(&upload::redirect(&sent))
}

fn names(citizen: &mut Citizen) -> Vec<String> {
    let page = citizen.client.get("/allegati").ok();
    let files = page["files"].as_array().unwrap().clone();
    files.iter().map(|file| file["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn r_att_1_wrong_files_are_refused_with_the_reason() {
    let mut citizen = Citizen::enabled();
    let large = [upload::PDF, &vec![b' '; 10 << 20]].concat();
    for (name, content) in [
        ("programma.exe", &b"MZ\x90\x00"[..]),
        ("pagina.pdf", b"<html><script>alert(1)</script>"),
        ("immagine.png", upload::PDF),
        ("vuoto.pdf", b""),
        ("enorme.pdf", &large),
    ] {
        uploaded(&mut citizen, "altro", name, content).is_wrong_in(&["file"]);
    }
    let kind = uploaded(&mut citizen, "inventato", "servizio.pdf", upload::PDF);
    kind.is_wrong_in(&["x-amz-meta-tipo"]);
    assert_eq!(names(&mut citizen), Vec::<String>::new());
}

#[test]
fn r_att_1_the_same_content_is_kept_once() {
    let mut citizen = Citizen::enabled();
    citizen.attaches("uno.pdf");
    uploaded(&mut citizen, "altro", "due.pdf", upload::PDF).is_wrong_in(&["file"]);
    assert_eq!(names(&mut citizen), ["uno.pdf"]);
}

#[test]
fn a_form_that_was_tampered_with_is_refused_by_s3() {
    let mut citizen = Citizen::enabled();
    let page = citizen.client.get("/allegati").ok();
    let tampered = |field: &str, value: &str| {
        let mut upload = page["upload"].clone();
        for pair in upload["fields"].as_array_mut().unwrap() {
            if pair[0] == field {
                pair[1] = Value::from(value);
            }
        }
        upload::post(&upload, "altro", "servizio.pdf", upload::PDF).status
    };
    for (field, value) in [
        ("key", "documenti/altrui/modulo.pdf"),
        ("success_action_redirect", "https://evil.example/"),
        ("x-amz-signature", "0000"),
        ("policy", "e30="),
    ] {
        let status = tampered(field, value);
        assert!((400..500).contains(&status), "{field}: {status}");
    }
}

#[test]
fn no_citizen_reaches_the_files_of_another() {
    let (mut owner, mut thief) = (Citizen::enabled(), Citizen::enabled());
    let file = owner.attaches("segreto.pdf");
    thief.client.get(&format!("/allegati/{file}")).is_problem(404, "pagina-non-trovata");
    thief.client.press(&format!("/allegati/{file}/elimina")).next();
    assert_eq!(names(&mut owner), ["segreto.pdf"]);
    let page = owner.client.get("/allegati").ok();
    let sent = upload::post(&page["upload"], "altro", "altro.pdf", b"%PDF-1.7 altro");
    let back = upload::redirect(&sent);
    thief.client.get(&back).is_problem(404, "pagina-non-trovata");
    for odd in ["", "?key=x", "?bucket=x&key=y&etag=z", "?bucket=&key=documenti%2Fx"] {
        thief.client.get(&format!("/allegati/ricevuto{odd}")).is_problem(404, "pagina-non-trovata");
    }
    owner.client.get(&back).next();
    assert_eq!(names(&mut owner).len(), 2);
}
