//! «Inoltra»: signed once, received once.

use std::thread;

use polis_store::RegisterRow;
use polis_tests::{Citizen, chain, citizen::PROCEDURE, register};
use serde_json::json;

use crate::minutes;

const SEND: &str = "/istanze/mobilita-2027/inoltra";

/// Number of lines of the register that name this citizen.
fn registered(citizen: &Citizen) -> usize {
    let cf = &citizen.person.codice_fiscale;
    let lines = register::lines();
    let of = |line: &&RegisterRow| match line {
        RegisterRow::Registered { record } => record.sender.contains(cf.as_str()),
        RegisterRow::Annulled { .. } => false,
    };
    lines.iter().filter(of).count()
}

#[test]
fn r_app_1_the_same_inoltra_twice_gives_the_same_receipt() {
    let mut citizen = Citizen::enabled();
    let version = citizen.drafts(&[]);
    let form = citizen.signed(&version);
    let first = citizen.client.post(SEND, form.clone()).ok();
    let again = citizen.client.post(SEND, form).ok();
    assert_eq!(first, again);
    assert_eq!(first["sha256"].as_str().unwrap().len(), 64);
    let receipt = citizen.client.get(&format!("{PROCEDURE}/ricevuta")).ok();
    for part in ["protocol", "arrived_at", "sha256"] {
        assert_eq!(receipt[part], first[part]);
    }
    assert_eq!(registered(&citizen), 1);
    citizen.client.get(PROCEDURE).is_elsewhere(&format!("{PROCEDURE}/ricevuta"));
    assert_eq!(citizen.client.get("/istanze").ok()["submitted"][0]["protocol"], first["protocol"]);
}

#[test]
fn r_app_1_twenty_inoltra_at_once_are_one_application() {
    let mut citizen = Citizen::enabled();
    let version = citizen.drafts(&[]);
    let running: Vec<_> = (0..20)
        .map(|_| {
            let (mut client, form) = (citizen.client.clone(), citizen.signed(&version));
            thread::spawn(move || client.post(SEND, form))
        })
        .collect();
    let answers: Vec<_> = running.into_iter().map(|thread| thread.join().unwrap()).collect();
    let well: Vec<_> = answers.iter().filter(|answer| answer.status == 200).collect();
    assert!(!well.is_empty());
    assert!(well.iter().all(|answer| answer.json() == well[0].json()), "one receipt");
    assert!(answers.iter().all(|answer| [200, 409].contains(&answer.status)));
    assert_eq!(registered(&citizen), 1);
    assert_eq!(chain::of(&citizen.person).count("submitted"), 1);
}

#[test]
fn r_cod_4_five_wrong_codes_close_the_signing_and_the_draft_stays_editable() {
    let mut citizen = Citizen::enabled();
    let version = citizen.drafts(&[]);
    let send = |citizen: &mut Citizen, code: &str| {
        citizen.client.post(SEND, json!({"version": version, "codice_personale": code}))
    };
    send(&mut citizen, "").is_wrong_in(&["codice_personale"]);
    for wrong in ["COLLAUDO1", "collaudo2", "x", "' or 1=1"] {
        send(&mut citizen, wrong).is_problem(422, "codice-errato");
    }
    send(&mut citizen, "collaudo3").is_problem(429, "accesso-bloccato");
    send(&mut citizen, "collaudo1").is_problem(429, "accesso-bloccato");
    citizen.client.get(PROCEDURE).ok();
    assert_eq!(registered(&citizen), 0);
    citizen.client.wait(minutes(15));
    send(&mut citizen, "collaudo1").next();
    assert_eq!(chain::of(&citizen.person).count("code_mistyped"), 5);
}

#[test]
fn only_what_was_reviewed_is_sent() {
    let mut citizen = Citizen::enabled();
    let version = citizen.drafts(&[]);
    for old in [json!(0), json!(version.as_u64().unwrap() + 1)] {
        let form = citizen.signed(&old);
        citizen.client.post(SEND, form).is_problem(409, "dati-aggiornati");
    }
    let form = citizen.signed(&json!("x"));
    citizen.client.post(SEND, form).is_problem(400, "modulo-non-valido");
    assert_eq!(registered(&citizen), 0);
}

#[test]
fn the_mail_is_a_receipt_without_the_attachments() {
    let mut citizen = Citizen::enabled();
    let file = citizen.attaches("servizio.pdf");
    let version = citizen.drafts(&[file]);
    let receipt = citizen.submits(&version);
    let protocol = receipt["protocol"].as_str().unwrap();
    let mail = citizen.mail(&format!("Domanda inoltrata n. {protocol}"));
    let fingerprint: String = mail.line_after("Impronta (SHA-256)").split(' ').collect();
    assert_eq!(fingerprint, receipt["sha256"].as_str().unwrap());
    assert!(mail.text.contains("Ufficio competente") && mail.text.contains("90 giorni"));
    let names: Vec<String> = mail.pdfs().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, [format!("domanda-mobilita-2027-v1-{}.pdf", protocol.replace('/', "-"))]);
}
