//! «Cambio password obbligatorio» and the rule of passwords.

use jiff::SignedDuration;
use polis_tests::{Citizen, Client, chain};
use serde_json::{Value, json};

/// A confirmed citizen who has not signed in yet.
fn confirmed() -> Citizen {
    let mut citizen = Citizen::new();
    citizen.registers();
    citizen.confirms_the_address();
    citizen
}

fn change(old: &str, new: &str, again: &str) -> Value {
    json!({"vecchia_password": old, "nuova_password": new, "conferma_password": again})
}

#[test]
fn r_log_2_the_temporary_password_opens_nothing_but_its_change() {
    let mut citizen = confirmed();
    assert_eq!(citizen.signs_in().next(), "/accesso/cambio-password");
    citizen.client.get("/abilitazione").is_problem(401, "accesso-richiesto");
    assert!(
        citizen.client.read("/accesso/cambio-password").contains("Cambio password obbligatorio")
    );
    Client::default().get("/accesso/cambio-password").is_elsewhere("/accedi");
    let form = change(&citizen.password, "Collaudo2026", "Collaudo2026");
    Client::default().post("/accesso/cambio-password", form).is_elsewhere("/accedi");
    citizen.chooses_a_password("Collaudo2026");
    let mail = citizen.mail("Password modificata");
    assert!(!mail.everything().contains("Collaudo2026"));
}

#[test]
fn r_log_2_the_change_wants_the_old_password_and_twice_the_new_one() {
    let mut citizen = confirmed();
    citizen.signs_in().next();
    let old = citizen.password.clone();
    for (form, fields) in [
        (change("", "", ""), &["vecchia_password", "nuova_password", "conferma_password"][..]),
        (change("Sbagliata1", "Collaudo2026", "Collaudo2026"), &["vecchia_password"]),
        (change(&old, "Collaudo2026", "Collaudo2027"), &["conferma_password"]),
        (change(&old, &old, &old), &["nuova_password"]),
    ] {
        citizen.client.post("/accesso/cambio-password", form).is_wrong_in(fields);
    }
    assert_eq!(chain::of(&citizen.person).count("password_chosen"), 0);
    let form = change(&old, "Collaudo2026", "Collaudo2026");
    for _ in 0..2 {
        let to = citizen.client.post("/accesso/cambio-password", form.clone());
        // The first answer removes the ticket: the second request is a reloaded page.
        assert!([200, 409].contains(&to.status), "{to}");
    }
    assert_eq!(chain::of(&citizen.person).count("password_chosen"), 1);
}

#[test]
fn r_log_3_r_log_4_a_password_that_breaks_the_rule_gets_the_reason() {
    let mut citizen = confirmed();
    citizen.signs_in().next();
    for weak in
        ["Corta12", "senzamaiuscole1", "SENZAMINUSCOLE1", "SenzaCifre", "Con spazio1", "Perché12"]
    {
        let form = change(&citizen.password, weak, weak);
        let problem = citizen
            .client
            .post("/accesso/cambio-password", form)
            .is_problem(422, "campi-non-validi");
        assert_eq!(problem["errors"][0]["field"], "nuova_password", "{weak}");
    }
    let strong = "Aa1!@%-_$#";
    citizen.chooses_a_password(strong);
}

#[test]
fn r_log_2_a_temporary_password_is_too_old_after_seven_days() {
    let mut citizen = confirmed();
    citizen.client.wait(SignedDuration::from_hours(7 * 24 + 1));
    citizen.signs_in().is_wrong_in(&["password"]);
    citizen.client.get("/accesso/cambio-password").is_elsewhere("/accedi");
}
