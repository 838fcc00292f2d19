//! Passaggi 1 to 4 of the registration.

use std::thread;

use polis_domain::{BirthPlace, CodiceFiscale};
use polis_tests::{Citizen, Client, chain, client::Sent};
use serde_json::{Value, json};

use crate::minutes;

#[test]
fn r_reg_1_the_page_says_what_the_mailbox_must_be_like() {
    let page = Client::default().read("/registrazione");
    assert!(
        page.contains("casella email attiva, che non sia piena e di cui conosci le credenziali")
    );
}

#[test]
fn r_reg_2_passaggio_1_wants_a_codice_fiscale_and_no_robot() {
    let mut client = Client::default();
    let mut post = |cf: &str, human: &str| {
        let form = json!({"codice_fiscale": cf, "non_sono_un_robot": human});
        client.post("/registrazione", form)
    };
    post("", "").is_wrong_in(&["codice_fiscale", "altcha"]);
    for wrong in ["", "RSSMRA80A01H501X", "RSSMRA80A01H501", "RSSMRA80A41H5O1Z", "x"] {
        post(wrong, "si").is_wrong_in(&["codice_fiscale"]);
    }
    let spent = json!({"codice_fiscale": "RSSMRA80A01H501U", "altcha": "e30="});
    Client::default().post("/registrazione", spent).is_wrong_in(&["altcha"]);
    assert_eq!(client.cookie("__Host-registrazione"), None, "nothing was begun");
}

#[test]
fn r_reg_2_every_form_of_omocodia_is_taken() {
    let citizen = Citizen::new();
    let cf = CodiceFiscale::parse(&citizen.person.codice_fiscale).unwrap();
    for form in cf.forms().step_by(17) {
        let form = json!({"codice_fiscale": form.as_str(), "non_sono_un_robot": "si"});
        assert_eq!(Client::default().post("/registrazione", form).next(), "/registrazione/dati");
    }
}

#[test]
fn no_passaggio_can_be_skipped() {
    let mut client = Client::default();
    for path in ["dati", "verifica", "conclusa", "esistente"] {
        client.get(&format!("/registrazione/{path}")).is_elsewhere("/registrazione");
    }
    for path in ["dati", "verifica", "nuova", "nuovo-invio"] {
        client.press(&format!("/registrazione/{path}")).is_elsewhere("/registrazione");
    }
    let mut citizen = Citizen::new();
    citizen.client.post("/registrazione", citizen.tax_code()).next();
    for path in ["/registrazione/verifica", "/registrazione/conclusa", "/registrazione/esistente"] {
        citizen.client.get(path).is_elsewhere("/registrazione/dati");
    }
    citizen.client.press("/registrazione/verifica").is_elsewhere("/registrazione/dati");
    assert!(chain::find(&citizen.person).is_none(), "nothing is written before passaggio 3");
}

#[test]
fn r_reg_6_each_field_of_passaggio_2_is_looked_at() {
    let mut citizen = Citizen::new();
    citizen.client.post("/registrazione", citizen.tax_code()).next();
    let (client, data) = (&mut citizen.client, citizen.person.data());
    let mut with = |changes: &[(&str, &str)]| {
        let mut form = data.clone();
        for (field, value) in changes {
            form[*field] = Value::from(*value);
        }
        client.post("/registrazione/dati", form)
    };
    for (field, value) in [
        ("nome", ""),
        ("nome", "R2D2"),
        ("cognome", "<script>"),
        ("data_nascita", "2030-01-01"),
        ("data_nascita", "31/02/1980"),
        ("sesso", "X"),
        ("nazione", "Atlantide"),
        ("regione", "Molise"),
        ("provincia", "ZZ"),
        ("comune", "Atlantide"),
        ("email", "non un indirizzo"),
        ("email_conferma", "altro@example.org"),
        ("termini", ""),
        ("privacy", ""),
    ] {
        let expected = if field == "regione" { "provincia" } else { field };
        with(&[(field, value)]).is_wrong_in(&[expected]);
    }
    let many = [("nome", ""), ("sesso", ""), ("email", ""), ("email_conferma", "")];
    with(&many).is_wrong_in(&["nome", "sesso", "email", "email_conferma"]);
}

#[test]
fn what_was_typed_is_kept_and_no_secret_is() {
    let mut citizen = Citizen::new();
    citizen.client.post("/registrazione", citizen.tax_code()).next();
    let form = format!("nome={}&comune=Atlantide&altcha=segretissimo", citizen.person.nome);
    let sent = Sent::page("/registrazione/dati")
        .method(ureq::http::Method::POST)
        .with("content-type", "application/x-www-form-urlencoded")
        .with("sec-fetch-site", "same-origin")
        .body(form);
    let page = citizen.client.send(&sent);
    assert_eq!(page.status, 422);
    assert!(page.text().contains(&format!("value=\"{}\"", citizen.person.nome)));
    assert!(page.text().contains("value=\"Atlantide\"") && !page.text().contains("segretissimo"));
    assert!(citizen.client.read("/registrazione/dati").contains(&citizen.person.nome));
}

#[test]
fn r_reg_7_staff_with_a_private_address_are_warned_and_may_go_on() {
    let mut citizen = Citizen::new();
    citizen.client.post("/registrazione", citizen.tax_code()).next();
    let mut data = citizen.person.data();
    data["personale_scuola"] = "si".into();
    citizen.client.post("/registrazione/dati", data).next();
    let review = citizen.client.get("/registrazione/verifica").ok();
    assert_eq!(review["private_address"], true);
    assert_eq!(citizen.client.press("/registrazione/verifica").next(), "/registrazione/conclusa");
}

#[test]
fn r_reg_8_passaggio_3_shows_what_was_typed_and_what_the_code_contradicts() {
    let mut citizen = Citizen::new();
    citizen.client.post("/registrazione", citizen.tax_code()).next();
    let mut data = citizen.person.data();
    data["cognome"] = "Collaudo".into();
    citizen.client.post("/registrazione/dati", data).next();
    let review = citizen.client.get("/registrazione/verifica").ok();
    assert_eq!(review["disagreements"], json!(["cognome"]));
    let page = citizen.client.read("/registrazione/verifica");
    for shown in [citizen.person.nome.as_str(), "Collaudo", citizen.email()] {
        assert!(page.contains(shown), "{shown}");
    }
}

#[test]
fn r_reg_9_passaggio_4_tells_what_comes_next_and_confirming_again_changes_nothing() {
    let mut citizen = Citizen::new();
    citizen.registers();
    let page = citizen.client.get("/registrazione/conclusa").ok();
    assert_eq!(page["link_hours"], 72);
    assert_eq!(page["email"], citizen.email(), "the browser that typed it sees where to look");
    assert!(citizen.client.read("/registrazione/conclusa").contains("Torna alla login"));
    for _ in 0..3 {
        assert_eq!(
            citizen.client.press("/registrazione/verifica").next(),
            "/registrazione/conclusa"
        );
    }
    assert_eq!(chain::of(&citizen.person).count("registered"), 1);
}

#[test]
fn a_registration_left_alone_for_half_an_hour_begins_again() {
    let mut citizen = Citizen::new();
    citizen.client.post("/registrazione", citizen.tax_code()).next();
    citizen.client.wait(minutes(31));
    citizen.client.get("/registrazione/dati").is_elsewhere("/registrazione");
}

#[test]
fn the_same_person_in_twenty_browsers_becomes_one_account() {
    let citizen = Citizen::new();
    let mut browsers = vec![Client::default(); 20];
    for client in &mut browsers {
        client.post("/registrazione", citizen.tax_code()).next();
        client.post("/registrazione/dati", citizen.person.data()).next();
    }
    let confirm = |mut client: Client| client.press("/registrazione/verifica").status;
    let running: Vec<_> =
        browsers.into_iter().map(|client| thread::spawn(move || confirm(client))).collect();
    for thread in running {
        assert_eq!(thread.join().unwrap(), 200, "the data are the same: nobody is refused");
    }
    assert_eq!(chain::of(&citizen.person).count("registered"), 1);
}

#[test]
fn a_citizen_who_registers_in_english_gets_mails_in_english() {
    let mut citizen = Citizen::new();
    citizen.client.get("/lingua/en");
    citizen.client.post("/registrazione", citizen.tax_code()).next();
    citizen.client.post("/registrazione/dati", citizen.person.data()).next();
    citizen.client.press("/registrazione/verifica").next();
    let mail = citizen.mail("Confirm your registration");
    let link = mail.link("/conferma/");
    citizen.client.press(&link).ok();
    let credentials = citizen.mail("Your credentials");
    assert!(credentials.everything().contains("The password is temporary"));
}

#[test]
fn r_reg_6_the_codice_fiscale_decides_the_place_in_every_form_of_omocodia() {
    // Carinaro had no municipality from 1929 to 1946, and all documents of those born there name it.
    let born = jiff::civil::date(1935, 6, 1);
    let mut citizen = Citizen::new();
    let person = polis_domain::Person {
        nascita: born,
        luogo: BirthPlace::of_code("B779", born),
        ..citizen.person.as_domain()
    };
    for code in CodiceFiscale::encode(&person).forms().step_by(63) {
        code.as_str().clone_into(&mut citizen.person.codice_fiscale);
        let mut form = citizen.person.data();
        let place = json!({"data_nascita": born, "regione": "Campania", "provincia": "CE",
            "comune": "Carinaro"});
        for (field, value) in place.as_object().unwrap() {
            form[field] = value.clone();
        }
        let mut client = Client::default();
        client.post("/registrazione", citizen.tax_code()).next();
        assert_eq!(client.post("/registrazione/dati", form).next(), "/registrazione/verifica");
        assert!(client.read("/registrazione/verifica").contains("Carinaro (CE)"));
    }
}

#[test]
fn r_reg_6_a_citizen_with_one_name_leaves_the_other_empty() {
    let mut citizen = Citizen::new();
    citizen.person.cognome = String::new();
    let code = CodiceFiscale::encode(&citizen.person.as_domain());
    code.as_str().clone_into(&mut citizen.person.codice_fiscale);
    citizen.client.post("/registrazione", citizen.tax_code()).next();
    let page = citizen.client.read("/registrazione/dati");
    assert!(page.contains("hai un solo nome"), "the page says which name may be missing");
    citizen.registers();
    citizen.confirms_the_address();
    assert_eq!(citizen.username, citizen.person.nome.to_lowercase());
}
