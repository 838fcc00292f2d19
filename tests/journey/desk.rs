//! The desk at the school.

use polis_domain::desk::Role;
use polis_tests::{
    Citizen, Officer, Person, chain,
    client::Sent,
    officer::{checklist, searched},
};
use serde_json::{Value, json};

const FIND: &str = "/sportello/pratica";
const CONFIRM: &str = "/sportello/conferma";

fn with(citizen: &Citizen, changes: &[(&str, &str)]) -> Value {
    let mut form = checklist(citizen, &json!(1));
    for (field, value) in changes {
        form[*field] = Value::from(*value);
    }
    form
}

#[test]
fn r_rec_5_a_citizen_who_opens_the_desk_gets_403() {
    let mut citizen = Citizen::with_confirmed_cpt();
    for sent in [
        Sent::get("/sportello"),
        Sent::post(FIND, &searched(&citizen)),
        Sent::post(CONFIRM, &with(&citizen, &[])),
    ] {
        citizen.client.send(&sent).is_problem(403, "non-autorizzato");
    }
    let page = citizen.client.send(&Sent::page("/sportello"));
    assert_eq!(page.status, 403);
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}

#[test]
fn an_officer_is_no_citizen() {
    let mut officer = Officer::new(Role::Aa);
    for path in [
        "/abilitazione",
        "/cpt/conferma",
        "/codice-personale",
        "/allegati",
        "/istanze",
        "/istanze/mobilita-2027",
    ] {
        officer.client.get(path).is_problem(403, "non-autorizzato");
    }
}

#[test]
fn r_rec_1_any_officer_finds_a_request_by_codice_fiscale_and_number_and_only_so() {
    let citizen = Citizen::with_confirmed_cpt();
    for role in [Role::Ds, Role::Dsga, Role::Aa] {
        let found = Officer::new(role).finds(&citizen).ok();
        assert_eq!(found["position"], "go_to_school");
        assert_eq!(found["person"]["cognome"], citizen.person.cognome);
        let text = found.to_string();
        assert!(!text.contains(citizen.email()) && !text.contains(&citizen.cpt), "{text}");
    }
    let mut officer = Officer::new(Role::Aa);
    officer.client.press(FIND).is_wrong_in(&["codice_fiscale", "numero_richiesta"]);
    let mut unknown = |cf: &str, number: &str| {
        let form = json!({"codice_fiscale": cf, "numero_richiesta": number});
        officer.client.post(FIND, form).is_problem(404, "richiesta-non-trovata")
    };
    let wrong_number = unknown(&citizen.person.codice_fiscale, "ABCD-2345");
    let wrong_person = unknown(&Person::new().codice_fiscale, &citizen.request);
    assert_eq!(wrong_number, wrong_person);
}

#[test]
fn r_cpt_2_no_citizen_is_recognised_before_the_cpt_is_confirmed() {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    citizen.accepts();
    let mut officer = Officer::new(Role::Aa);
    assert_eq!(officer.finds(&citizen).ok()["position"], "confirm_cpt");
    assert_eq!(officer.client.post(CONFIRM, with(&citizen, &[])).status, 409);
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}

#[test]
fn r_rec_3_the_whole_checklist_or_no_confirmation() {
    let citizen = Citizen::with_confirmed_cpt();
    let mut officer = Officer::new(Role::Aa);
    for (field, value) in [
        ("documento_originale", ""),
        ("volto", ""),
        ("tessera_sanitaria", ""),
        ("copie", ""),
        ("modulo_firmato", ""),
        ("validita", ""),
        ("sede", "MIIC800000"),
        ("modulo_version", "x"),
    ] {
        officer.client.post(CONFIRM, with(&citizen, &[(field, value)])).is_wrong_in(&[field]);
    }
    let old = officer.client.post(CONFIRM, with(&citizen, &[("modulo_version", "7")]));
    old.is_problem(409, "dati-aggiornati");
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}

#[test]
fn r_rec_5_r_rec_6_the_officer_confirms_once_and_the_mail_of_activation_follows() {
    let mut citizen = Citizen::with_confirmed_cpt();
    let mut officer = Officer::new(Role::Aa);
    let first = officer.recognises(&citizen).ok();
    let again = officer.client.post(CONFIRM, with(&citizen, &[])).ok();
    assert_eq!(first, again, "the answer may have been lost on the way");
    let late = Officer::new(Role::Ds).client.post(CONFIRM, with(&citizen, &[]));
    late.is_elsewhere("/sportello");
    citizen.mail("Utenza abilitata");
    assert_eq!(citizen.client.get("/abilitazione").ok()["position"], "choose_code");
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("recognised"), chain.count("activation_announced")), (1, 1));
    let record = chain.records.iter().find(|it| it.event["name"] == "recognised");
    let by = serde_json::to_value(&record.unwrap().by).unwrap();
    assert_eq!(by["officer"], officer.username);
}

#[test]
fn no_officer_recognises_themselves() {
    let citizen = Citizen::with_confirmed_cpt();
    let mut officer = Officer::who(Role::Ds, Some(&citizen.person));
    officer.recognises(&citizen).is_problem(403, "non-autorizzato");
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}
