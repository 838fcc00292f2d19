//! The ways in without digital identity, and their last minute (R-LOG-7, R-LOG-8). The tests set an end
//! so far away that no other journey meets it; their own requests come then.

use std::sync::Once;

use jiff::Timestamp;
use polis_tests::{Citizen, Client, chain, cloud::Caller, register::function};
use serde_json::json;

/// Problem of a way in that has ended.
const DIGITAL_ONLY: &str = "solo-identita-digitale";

/// Ends registration with 28 February 2041 and the password with 30 September 2041, a day of summer time.
fn both_ways_end() {
    static TOLD: Once = Once::new();
    TOLD.call_once(|| {
        for name in ["Registration", "Access", "Portal"] {
            let ends = [
                ("EMAIL_REGISTRATION_UNTIL", "2041-02-28"),
                ("PASSWORD_LOGIN_UNTIL", "2041-09-30T23:59"),
            ];
            Caller::root().sets_variables(&function(name), &ends);
        }
    });
}

/// A visitor at this instant.
fn at(instant: &str) -> Client {
    let mut client = Client::default();
    client.clock = Some(instant.parse::<Timestamp>().unwrap());
    client
}

/// Passaggi 1 and 2, one minute before the last one ends.
fn at_the_review() -> Citizen {
    let mut citizen = Citizen::new();
    citizen.client.clock = at("2041-02-28T22:59:00Z").clock;
    citizen.client.post("/registrazione", citizen.tax_code()).next();
    let to = citizen.client.post("/registrazione/dati", citizen.person.data()).next();
    assert_eq!(to, "/registrazione/verifica");
    citizen
}

#[test]
fn r_log_7_registration_with_an_address_ends_with_its_last_minute() {
    both_ways_end();
    let page = at("2041-02-28T22:59:59Z").read("/registrazione");
    assert!(page.contains("Puoi farlo fino al 28 febbraio 2041, ore 23:59."), "the page says it");
    let mut late = at("2041-02-28T23:00:00Z");
    late.get("/registrazione").is_problem(403, DIGITAL_ONLY);
    let citizen = Citizen::new();
    late.post("/registrazione", citizen.tax_code()).is_problem(403, DIGITAL_ONLY);
    assert_eq!(late.cookie("__Host-registrazione"), None, "nothing was begun");
    for path in ["/", "/accesso", "/istruzioni"] {
        assert!(!late.read(path).contains("href=\"/registrazione\""), "{path} leads nowhere");
    }
}

#[test]
fn r_log_7_a_confirmation_in_the_last_minute_counts_and_a_later_one_writes_nothing() {
    both_ways_end();
    let mut citizen = at_the_review();
    citizen.client.clock = at("2041-02-28T22:59:59Z").clock;
    assert_eq!(citizen.client.press("/registrazione/verifica").next(), "/registrazione/conclusa");
    let mut citizen = at_the_review();
    citizen.client.clock = at("2041-02-28T23:00:00Z").clock;
    citizen.client.press("/registrazione/verifica").is_problem(403, DIGITAL_ONLY);
    citizen.client.press("/registrazione/nuova").is_problem(403, DIGITAL_ONLY);
    assert!(chain::find(&citizen.person).is_none(), "nothing was written");
}

#[test]
fn r_log_8_the_password_of_a_citizen_ends_with_its_last_minute() {
    both_ways_end();
    let citizen = Citizen::signed_in();
    let right = json!({"username": citizen.username, "password": citizen.password});
    let wrong = json!({"username": citizen.username, "password": "Sbagliata1"});
    let (last, late) = ("2041-09-30T21:59:59Z", "2041-09-30T22:00:00Z");
    // The session of now is over in 2041: that it is asked for shows that the password was heard.
    at(last).post("/accesso", right.clone()).is_problem(401, "accesso-richiesto");
    at(late).post("/accesso", right).is_problem(403, DIGITAL_ONLY);
    for instant in [last, late] {
        at(instant).post("/accesso", wrong.clone()).is_wrong_in(&["username"]);
    }
    let page = at(last).read("/accesso");
    assert!(page.contains("fino al 30 settembre 2041, ore 23:59") && !page.contains("<details"));
    let page = at(late).read("/accesso");
    assert!(page.contains("Dal termine del 30 settembre 2041") && page.contains("<details"));
    for path in ["username-dimenticato", "password-dimenticata"] {
        at(last).get(&format!("/accesso/{path}")).ok();
        at(late).get(&format!("/accesso/{path}")).is_problem(403, DIGITAL_ONLY);
    }
}

#[test]
fn r_log_8_a_temporary_password_that_was_not_changed_in_time_opens_nothing() {
    both_ways_end();
    let mut citizen = Citizen::new();
    citizen.registers();
    citizen.confirms_the_address();
    assert_eq!(citizen.signs_in().next(), "/accesso/cambio-password");
    citizen.client.clock = at("2041-09-30T22:00:00Z").clock;
    let typed = json!({"username": citizen.username, "password": citizen.password});
    citizen.client.post("/accesso", typed).is_problem(403, DIGITAL_ONLY);
}
