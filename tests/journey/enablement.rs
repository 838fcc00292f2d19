//! From the request to the mail with the CPT.

use polis_tests::{Citizen, chain, citizen::request_data, client::Sent, stack::wait_for};
use serde_json::{Value, json};

use crate::minutes;

const FORM: &str = "/abilitazione/richiesta";

fn with(changes: &[(&str, &str)]) -> Value {
    let mut form = request_data();
    for (field, value) in changes {
        form[*field] = Value::from(*value);
    }
    form
}

#[test]
fn r_ena_1_the_sign_in_leads_to_the_form_with_the_data_already_known() {
    let mut citizen = Citizen::signed_in();
    assert_eq!(citizen.signs_in().next(), FORM);
    let page = citizen.client.read(FORM);
    assert!(page.contains("Attivazione del Servizio POLIS"));
    for known in [&citizen.person.codice_fiscale, &citizen.person.cognome] {
        assert!(page.contains(known), "{known}");
    }
    assert_eq!(citizen.client.get("/abilitazione").ok()["position"], "enter_data");
}

#[test]
fn r_ena_3_a_citizen_may_live_abroad() {
    let mut citizen = Citizen::signed_in();
    let abroad =
        [("stato_domicilio", "Francia"), ("cap", "75001"), ("comune", "Parigi"), ("provincia", "")];
    assert_eq!(citizen.client.post(FORM, with(&abroad)).next(), "/abilitazione/adesione");
    let page = citizen.client.read("/abilitazione/adesione");
    assert!(page.contains("75001 Parigi (Francia)"), "{page}");
    let page = citizen.client.read(FORM);
    assert!(page.contains("<option value=\"Francia\" selected>"), "{page}");
}

#[test]
fn r_ena_3_r_ena_4_each_field_of_the_request_is_looked_at() {
    let mut citizen = Citizen::signed_in();
    for (field, value) in [
        ("stato_domicilio", "Atlantide"),
        ("indirizzo", ""),
        ("civico", ""),
        ("cap", "185"),
        ("comune", ""),
        ("provincia", "ZZ"),
        ("telefono", "non so"),
        ("documento_tipo", "tessera-bar"),
        ("documento_numero", ""),
        ("documento_ente", ""),
        ("documento_rilascio", "2999-01-01"),
        ("documento_scadenza", "31/02/2030"),
        ("domanda", "inventata"),
        ("risposta", ""),
        ("consenso_condizioni", ""),
        ("consenso_privacy", ""),
    ] {
        citizen.client.post(FORM, with(&[(field, value)])).is_wrong_in(&[field]);
    }
    citizen.client.get("/abilitazione/adesione").is_elsewhere(FORM);
    assert_eq!(chain::of(&citizen.person).count("data_entered"), 0);
}

#[test]
fn r_ena_5_the_concluding_page_shows_the_request_and_gives_the_modulo() {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    let page = citizen.client.read("/abilitazione/adesione");
    for part in ["Scarica modulo di adesione", "Accetto", "via dei Collaudi", "CA00042AA"] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.to_lowercase().contains("esempiosegreto"), "the answer is never shown");
    for document in ["modulo", "delega"] {
        let link = wait_for(document, || {
            let answer = citizen.client.get(&format!("/abilitazione/{document}"));
            (answer.status == 200).then(|| answer.next())
        });
        let pdf = citizen.client.send(&Sent::get(&link));
        assert!(pdf.body.starts_with(b"%PDF-"), "{document}");
        assert!(pdf.header("content-disposition").contains("attachment"), "{document}");
    }
}

#[test]
fn r_ena_5_a_change_before_accetto_makes_a_new_version_and_the_old_one_cannot_be_accepted() {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    citizen.asks_for_enablement();
    let first = citizen.client.get("/abilitazione/adesione").ok();
    assert_eq!(first["modulo_version"], 1, "the same data again are no change");
    citizen.client.post(FORM, with(&[("civico", "2")])).next();
    let second = citizen.client.get("/abilitazione/adesione").ok();
    assert_eq!(second["modulo_version"], 2);
    assert_eq!(second["request_number"], first["request_number"]);
    let accept = |citizen: &mut Citizen, version: Value| {
        citizen.client.post("/abilitazione/accetto", json!({"modulo_version": version}))
    };
    accept(&mut citizen, json!(1)).is_problem(409, "dati-aggiornati");
    for malformed in [json!(""), json!("x"), json!(-1), json!(null)] {
        accept(&mut citizen, malformed).is_problem(400, "modulo-non-valido");
    }
    assert_eq!(accept(&mut citizen, json!(2)).next(), "/abilitazione/inviata");
}

#[test]
fn r_ena_6_nothing_can_be_accepted_before_it_was_asked_for_and_accetto_counts_once() {
    let mut citizen = Citizen::signed_in();
    let form = json!({"modulo_version": 1});
    citizen.client.post("/abilitazione/accetto", form.clone()).is_elsewhere(FORM);
    citizen.asks_for_enablement();
    citizen.accepts();
    for _ in 0..2 {
        let to = citizen.client.post("/abilitazione/accetto", form.clone()).next();
        assert_eq!(to, "/abilitazione/inviata");
    }
    citizen.client.post(FORM, request_data()).is_elsewhere("/cpt/conferma");
    citizen.client.get("/abilitazione/adesione").is_elsewhere("/cpt/conferma");
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("terms_accepted"), chain.count("cpt_issued")), (1, 1));
}

#[test]
fn r_ena_7_one_mail_brings_cpt_modulo_delega_istruzioni_and_no_other_secret() {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    let mail = citizen.accepts();
    let names: Vec<String> = mail.pdfs().into_iter().map(|(name, _)| name).collect();
    let file = |kind: &str| format!("{kind}-{}-v1.pdf", citizen.request);
    assert_eq!(names, ["modulo", "delega", "istruzioni"].map(file));
    assert_eq!(citizen.cpt.len(), 10);
    assert_eq!(mail.line_after("Numero della richiesta"), citizen.request);
    let text = mail.everything().to_lowercase();
    for secret in ["esempiosegreto", "ca00042aa", &citizen.person.codice_fiscale.to_lowercase()] {
        assert!(!text.contains(secret), "the mail tells {secret}");
    }
    let page = citizen.client.get("/abilitazione/inviata").ok();
    assert_eq!(page["request_number"], citizen.request);
    assert_eq!(page["email"], citizen.email(), "the owner sees where to look");
}

#[test]
fn r_rec_3_the_citizen_reads_where_he_is_and_what_to_bring() {
    let mut citizen = Citizen::with_confirmed_cpt();
    let status = citizen.client.get("/abilitazione").ok();
    assert_eq!(status["position"], "go_to_school");
    assert!(status["deadline"].is_string());
    let page = citizen.client.read("/cpt/confermato").to_lowercase();
    let mail = citizen.mail("Ora vai in una scuola").text.to_lowercase();
    for thing in ["modulo di adesione", "documento di identità", "tessera sanitaria", "fotocopi"] {
        assert!(page.contains(thing), "the page does not name {thing}");
        assert!(mail.contains(thing), "the mail does not name {thing}");
    }
}

#[test]
fn a_clock_far_ahead_does_not_let_a_request_lapse_by_itself() {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    citizen.client.wait(minutes(200));
    citizen.client.get("/abilitazione/adesione").ok();
}
