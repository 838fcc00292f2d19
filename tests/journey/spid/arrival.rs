//! New people, from «Entra con …» to a protocol number, without a password and without a desk.

use polis_domain::{CodiceFiscale, Federation};
use polis_tests::{Citizen, chain, workflow};
use serde_json::json;

/// The events in the chain of such a journey, between the first access and the application.
const ENABLEMENT: [&str; 7] = [
    "data_entered",
    "terms_accepted",
    "cpt_requested",
    "cpt_issued",
    "cpt_confirmed",
    "recognition_skipped",
    "code_set",
];
const APPLICATION: [&str; 2] = ["submitted", "pdf_stored"];

/// Submits an application; returns its protocol number.
fn applies(citizen: &mut Citizen) -> String {
    let version = citizen.drafts(&[]);
    let receipt = citizen.submits(&version);
    citizen.mail("Domanda inoltrata");
    receipt["protocol"].as_str().unwrap().to_owned()
}

#[test]
fn r_ena_2_r_rec_7_r_cod_1_from_spid_to_a_protocol_number_without_a_desk() {
    let mut citizen = Citizen::new();
    let welcome = citizen.arrives_with_spid();
    assert!(!welcome.everything().contains("Password provvisoria"), "{}", welcome.text);
    citizen.asks_for_enablement();
    let mail = citizen.accepts();
    assert!(mail.text.contains("Non devi andare in una scuola"), "{}", mail.text);
    let page = citizen.client.read("/codice-personale");
    assert!(page.contains("Non devi andare in una scuola"));
    let mail = citizen.changes_the_cpt("collaudo1");
    assert!(mail.text.contains("SPID"), "{}", mail.text);
    workflow::ends(&citizen);
    assert_eq!(applies(&mut citizen).len(), 12);
    let names = chain::of(&citizen.person).names();
    let expected = [&["registered_digitally"][..], &ENABLEMENT, &APPLICATION].concat();
    assert_eq!(names, expected);
}

#[test]
fn r_ena_2_from_cie_to_a_protocol_number_with_an_address_confirmed_by_its_link() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_cie();
    citizen.is_enabled_without_a_desk();
    workflow::ends(&citizen);
    assert_eq!(applies(&mut citizen).len(), 12);
    let names = chain::of(&citizen.person).names();
    let arrival = [
        "registered_digitally",
        "confirmation_link_issued",
        "email_confirmed",
        "entered_digitally",
    ];
    let expected = [&arrival[..], &ENABLEMENT, &APPLICATION].concat();
    assert_eq!(names, expected);
}

#[test]
fn a11_another_address_than_the_providers_is_confirmed_by_its_link() {
    let mut citizen = Citizen::new();
    assert_eq!(citizen.enters(Federation::Spid), "/spid/benvenuto");
    citizen.person.email = format!("altra.{}", citizen.person.email);
    let to = citizen.client.post("/spid/benvenuto", citizen.welcome_form()).next();
    assert_eq!(to, "/spid/benvenuto");
    citizen.client.get("/abilitazione").is_problem(401, "accesso-richiesto");
    let link = citizen.mail("Conferma la tua registrazione").link("/conferma/");
    citizen.client.press(&link).ok();
    citizen.mail("La tua utenza è pronta");
    assert_eq!(citizen.enters(Federation::Spid), "/abilitazione/richiesta");
}

#[test]
fn a11_the_page_of_the_first_access_asks_what_is_missing_and_shows_what_came() {
    let mut citizen = Citizen::new();
    assert_eq!(citizen.enters(Federation::Cie), "/cie/benvenuto");
    let page = citizen.client.read("/cie/benvenuto");
    for shown in [&citizen.person.cognome, &citizen.person.codice_fiscale] {
        assert!(page.contains(shown.as_str()), "{shown} is not shown");
    }
    let post = |form| citizen.client.clone().post("/cie/benvenuto", form);
    post(json!({})).is_wrong_in(&["email", "email_conferma", "termini", "privacy"]);
    let email = &citizen.person.email;
    let form = json!({"email": email, "email_conferma": "x@example.org", "termini": "si",
        "privacy": "si"});
    post(form).is_wrong_in(&["email_conferma"]);
    assert_eq!(citizen.events(), 0);
}

#[test]
fn a11_only_the_browser_that_entered_sees_the_first_access() {
    let mut citizen = Citizen::new();
    assert_eq!(citizen.enters(Federation::Spid), "/spid/benvenuto");
    let mut other = Citizen::new();
    let answer = other.client.get("/spid/benvenuto");
    assert!((400..500).contains(&answer.status), "{answer}");
    let answer = other.client.post("/spid/benvenuto", citizen.welcome_form());
    assert!((400..500).contains(&answer.status), "{answer}");
    citizen.client.wait(crate::minutes(31));
    let answer = citizen.client.post("/spid/benvenuto", citizen.welcome_form());
    assert!((400..500).contains(&answer.status), "{answer}");
    assert_eq!(citizen.events(), 0);
}

#[test]
fn a11_the_form_sent_twice_registers_once() {
    let mut citizen = Citizen::new();
    assert_eq!(citizen.enters(Federation::Spid), "/spid/benvenuto");
    let form = citizen.welcome_form();
    let mut twin = citizen.client.clone();
    for client in [&mut citizen.client, &mut twin] {
        assert_eq!(client.post("/spid/benvenuto", form.clone()).next(), "/abilitazione/richiesta");
        client.get("/abilitazione").ok();
    }
    assert_eq!(chain::of(&citizen.person).count("registered_digitally"), 1);
}

#[test]
fn a11_a_name_that_cannot_be_read_is_typed_and_the_login_is_kept() {
    let mut citizen = Citizen::new();
    let nome = std::mem::replace(&mut citizen.person.nome, "Иван".to_owned());
    assert_eq!(citizen.enters(Federation::Spid), "/spid/benvenuto");
    let page = citizen.client.read("/spid/benvenuto");
    for shown in [&citizen.person.codice_fiscale, &citizen.person.cognome] {
        assert!(page.contains(shown.as_str()), "{shown} is not shown");
    }
    assert!(page.contains("name=\"nome\"") && !page.contains("name=\"cognome\""));
    let mut form = citizen.welcome_form();
    citizen.client.post("/spid/benvenuto", form.clone()).is_wrong_in(&["nome"]);
    form["nome"] = json!(nome);
    assert_eq!(citizen.client.post("/spid/benvenuto", form).next(), "/abilitazione/richiesta");
    assert!(citizen.client.read("/abilitazione/richiesta").contains(&nome));
}

#[test]
fn r_reg_6_a_citizen_with_one_name_enters_with_spid() {
    let mut citizen = Citizen::new();
    citizen.person.cognome = String::new();
    let code = CodiceFiscale::encode(&citizen.person.as_domain());
    assert!(code.lacks_surname());
    code.as_str().clone_into(&mut citizen.person.codice_fiscale);
    let mail = citizen.arrives_with_spid();
    assert_eq!(citizen.username, citizen.person.nome.to_lowercase());
    assert!(mail.text.contains(&format!("{},", citizen.person.nome)), "{}", mail.text);
}
