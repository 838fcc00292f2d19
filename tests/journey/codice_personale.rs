//! The mandatory change of the CPT into the codice personale.

use polis_domain::Federation;
use polis_domain::desk::Role;
use polis_tests::{Citizen, Client, Officer, chain, client::Sent};
use serde_json::{Value, json};

use crate::minutes;

const FORM: &str = "/codice-personale";

/// A recognised citizen who has not chosen the code yet.
fn recognised() -> Citizen {
    let citizen = Citizen::with_confirmed_cpt();
    Officer::new(Role::Aa).recognises(&citizen).ok();
    citizen.mail("Utenza abilitata");
    citizen
}

fn with(citizen: &Citizen, changes: &[(&str, &str)]) -> Value {
    let mut form = citizen.code_form("collaudo1");
    for (field, value) in changes {
        form[*field] = Value::from(*value);
    }
    form
}

#[test]
fn r_cod_1_the_sign_in_after_activation_leads_to_the_mandatory_change() {
    let mut citizen = recognised();
    assert_eq!(citizen.signs_in().next(), FORM);
    citizen.client.get("/istanze").is_elsewhere(FORM);
    let page = citizen.client.read(FORM);
    assert!(page.contains("Nuovo Codice Personale") && page.contains(&citizen.username));
}

#[test]
fn r_cod_2_r_cod_3_each_field_is_looked_at_and_nothing_is_counted() {
    let mut citizen = recognised();
    let cpt = citizen.cpt.clone();
    for (changes, fields) in [
        (vec![("username", "")], &["username"][..]),
        (vec![("cpt", "")], &["cpt"]),
        (vec![("nuovo_codice", "corto1"), ("conferma_codice", "corto1")], &["nuovo_codice"]),
        (
            vec![("nuovo_codice", "lunghissimo1"), ("conferma_codice", "lunghissimo1")],
            &["nuovo_codice"],
        ),
        (
            vec![("nuovo_codice", "soloLettere"), ("conferma_codice", "soloLettere")],
            &["nuovo_codice", "nuovo_codice"],
        ),
        (vec![("nuovo_codice", "12345678"), ("conferma_codice", "12345678")], &["nuovo_codice"]),
        (vec![("nuovo_codice", "spazio 12"), ("conferma_codice", "spazio 12")], &["nuovo_codice"]),
        (vec![("nuovo_codice", &cpt), ("conferma_codice", &cpt)], &["nuovo_codice"]),
        (vec![("conferma_codice", "collaudo2")], &["conferma_codice"]),
    ] {
        let form = with(&citizen, &changes);
        citizen.client.post(FORM, form).is_wrong_in(fields);
    }
    assert_eq!(chain::of(&citizen.person).count("cpt_mistyped"), 0);
}

#[test]
fn r_cod_2_a_wrong_username_or_cpt_is_counted() {
    let mut citizen = recognised();
    for change in [("username", "altro.altri"), ("cpt", "Sbagliato1"), ("cpt", "x"), ("cpt", "y")] {
        let form = with(&citizen, &[change]);
        citizen.client.post(FORM, form).is_problem(422, "codice-errato");
    }
    let form = with(&citizen, &[("cpt", "z")]);
    citizen.client.post(FORM, form).is_problem(429, "accesso-bloccato");
    citizen.client.post(FORM, citizen.code_form("collaudo1")).is_problem(429, "accesso-bloccato");
    citizen.client.wait(minutes(15));
    citizen.chooses_the_code("collaudo1");
}

#[test]
fn r_cod_4_the_code_enables_and_is_written_nowhere() {
    let mut citizen = recognised();
    citizen.chooses_the_code("collaudo1");
    let mail = citizen.mail("Codice Personale impostato");
    assert!(!mail.everything().contains("collaudo1") && !mail.everything().contains(&citizen.cpt));
    let again = citizen.code_form("collaudo1");
    assert_eq!(citizen.client.post(FORM, again).next(), "/codice-personale/impostato");
    citizen.client.get("/codice-personale/impostato").ok();
    citizen.client.get(FORM).is_elsewhere("/istanze");
    citizen.client.get("/istanze").ok();
    assert_eq!(citizen.client.get("/abilitazione").ok()["position"], "enabled");
    let chain = chain::of(&citizen.person);
    assert_eq!(chain.count("code_set"), 1);
    let stored = serde_json::to_string(&chain.account).unwrap();
    assert!(!stored.contains("collaudo1") && stored.contains("$argon2id$"));
}

#[test]
fn e10_the_login_of_another_browser_does_not_renew_the_code_of_a_password() {
    let mut citizen = Citizen::enabled();
    let mut by_password = citizen.client.clone();
    citizen.client = Client::default();
    citizen.enters(Federation::Spid);
    let new = json!({"nuovo_codice": "passero12", "conferma_codice": "passero12"});
    let refused = by_password.post("/codice-personale/nuovo", new.clone());
    refused.is_problem(403, "accesso-non-recente");
    citizen.client.post("/codice-personale/nuovo", new).next();
}

#[test]
fn r_cod_4_another_code_sent_afterwards_is_not_set_and_the_page_says_so() {
    let mut citizen = recognised();
    citizen.chooses_the_code("collaudo1");
    let mut other = citizen.code_form("passero12");
    other["cpt"] = "Qualsiasi1".into();
    citizen.client.post(FORM, other.clone()).is_elsewhere("/istanze");
    let sent = Sent::post(FORM, &other).with("accept", "text/html");
    let page = citizen.client.send(&sent);
    assert_eq!(page.status, 409, "{page}");
    assert!(page.text().contains("non è stato salvato"), "{page}");
    let same = citizen.code_form("collaudo1");
    assert_eq!(citizen.client.post(FORM, same).next(), "/codice-personale/impostato");
    let page = citizen.client.read("/codice-personale/impostato");
    assert!(!page.contains("non è stato salvato"));
    assert_eq!(chain::of(&citizen.person).count("code_set"), 1);
}
