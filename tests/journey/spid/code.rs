//! A forgotten codice personale, replaced right after a login (E10).

use polis_domain::Federation;
use polis_tests::{Citizen, Client, chain, federation::signer, mailbox};
use serde_json::{Value, json};

use crate::minutes;

const FORM: &str = "/codice-personale/nuovo";

fn new_code(code: &str) -> Value {
    json!({"nuovo_codice": code, "conferma_codice": code})
}

#[test]
fn e10_a_login_of_the_last_five_minutes_renews_the_code() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.is_enabled_without_a_desk();
    let back = [("ritorno", FORM)];
    assert_eq!(citizen.enters_for(Federation::Spid, &back), FORM);
    assert!(citizen.client.read(FORM).contains("Scegli un nuovo Codice Personale</h1>"));
    citizen.client.post(FORM, new_code("corto")).is_wrong_in(&["nuovo_codice", "nuovo_codice"]);
    let to = citizen.client.post(FORM, new_code("passero12")).next();
    assert_eq!(to, "/codice-personale/impostato");
    mailbox::wait(citizen.email(), "Codice Personale impostato", 2);
    assert_eq!(chain::of(&citizen.person).count("code_renewed"), 1);

    let version = citizen.drafts(&[]);
    let inoltra = format!("{}/inoltra", polis_tests::citizen::PROCEDURE);
    let old = citizen.client.post(&inoltra, citizen.signed(&version));
    assert_eq!(old.status, 422, "the old code signs nothing: {old}");
    citizen.code = "passero12".to_owned();
    citizen.submits(&version);
}

#[test]
fn e10_after_five_minutes_the_code_stays_as_it_is() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.is_enabled_without_a_desk();
    citizen.client.wait(minutes(6));
    assert!(citizen.client.read(FORM).contains("Hai dimenticato il Codice Personale?</h1>"));
    let late = citizen.client.post(FORM, new_code("passero12"));
    late.is_problem(403, "accesso-non-recente");
    assert_eq!(chain::of(&citizen.person).count("code_renewed"), 0);
    let version = citizen.drafts(&[]);
    citizen.submits(&version);
}

#[test]
fn e10_a_session_left_open_elsewhere_is_not_renewed_by_another_login() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.is_enabled_without_a_desk();
    let mut left_open = citizen.client.clone();
    left_open.wait(minutes(6));
    citizen.client = Client::default();
    citizen.client.wait(minutes(6));
    let login = citizen.client.asks(Federation::Spid, &[("ritorno", FORM)]);
    let answer = login.parts(&citizen.person, login.issued()).half_sealed(signer());
    let answer = citizen.client.brings(&login.with(answer));
    assert_eq!(answer.header("location"), FORM, "{answer}");
    assert!(left_open.read(FORM).contains("Hai dimenticato il Codice Personale?</h1>"));
    left_open.post(FORM, new_code("passero12")).is_problem(403, "accesso-non-recente");
    assert_eq!(chain::of(&citizen.person).count("code_renewed"), 0);
}

#[test]
fn e10_a_password_is_no_such_login() {
    let mut citizen = Citizen::enabled();
    assert!(citizen.client.read(FORM).contains("Hai dimenticato il Codice Personale?</h1>"));
    citizen.client.post(FORM, new_code("passero12")).is_problem(403, "accesso-non-recente");
    assert_eq!(citizen.enters_for(Federation::Cie, &[("ritorno", FORM)]), FORM);
    citizen.client.post(FORM, new_code("passero12")).next();
    assert_eq!(chain::of(&citizen.person).count("code_renewed"), 1);
}

#[test]
fn h3_a_password_signs_nothing_for_a_citizen_whom_only_spid_recognised() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.is_enabled_without_a_desk();
    let version = citizen.drafts(&[]);
    let at_home = citizen.client.clone();

    // A stranger with access to the mailbox may choose a password, and sign in with it.
    let link = crate::recovery::reset_link(&mut citizen);
    let mut elsewhere = Client::default();
    crate::recovery::reset(&mut elsewhere, &link, "Ricordata2026").next();
    citizen.password = "Ricordata2026".to_owned();
    citizen.client = elsewhere;
    citizen.signs_in().next();
    let inoltra = format!("{}/inoltra", polis_tests::citizen::PROCEDURE);
    let refused = citizen.client.post(&inoltra, citizen.signed(&version));
    let asked = refused.is_problem(403, "accesso-non-recente");
    assert!(asked.is_object(), "{asked}");
    assert_eq!(citizen.client.get("/archivio").ok()["applications"], json!([]));

    // A fresh login leads back to the review, and then the same code signs.
    let review = format!("{}/riepilogo", polis_tests::citizen::PROCEDURE);
    citizen.client = at_home;
    assert_eq!(citizen.enters_for(Federation::Spid, &[("ritorno", &review)]), review);
    citizen.submits(&version);
}
