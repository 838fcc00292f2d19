//! Signing in and out.

use jiff::SignedDuration;
use polis_tests::{Citizen, Client, client::Sent};
use serde_json::json;

use crate::minutes;

/// Where «Esci» leads.
const GOODBYE: &str = "/accesso?avviso=uscita";

#[test]
fn r_log_1_username_and_password_open_a_session_case_of_the_username_aside() {
    let citizen = Citizen::signed_in();
    let mut client = Client::default();
    let typed = json!({"username": citizen.username.to_uppercase(), "password": citizen.password});
    let answer = client.post("/accesso", typed).ok();
    assert_eq!(answer["next"], "/abilitazione/richiesta");
    client.get("/abilitazione").ok();
    let token = format!("Bearer {}", answer["token"].as_str().unwrap());
    Client::default().send(&Sent::get("/abilitazione").with("authorization", &token)).ok();
}

#[test]
fn r_log_1_what_is_missing_is_told_and_not_counted() {
    let mut client = Client::default();
    client.press("/accesso").is_wrong_in(&["username", "password"]);
    for _ in 0..7 {
        client.post("/accesso", json!({"username": "x.y"})).is_wrong_in(&["password"]);
    }
}

#[test]
fn r_log_1_a_wrong_password_and_an_unknown_user_are_answered_alike() {
    let citizen = Citizen::signed_in();
    let answer = |username: &str| {
        let typed = json!({"username": username, "password": "Sbagliata1"});
        Client::default().post("/accesso", typed).text()
    };
    let known = answer(&citizen.username);
    for unknown in [format!("{}x", citizen.username), format!("{} ' or 1=1", citizen.username)] {
        assert_eq!(known, answer(&unknown), "{unknown}");
    }
}

#[test]
fn a_password_is_taken_as_it_is_typed() {
    let citizen = Citizen::signed_in();
    let typed = json!({"username": citizen.username, "password": format!(" {}", citizen.password)});
    Client::default().post("/accesso", typed).is_wrong_in(&["username"]);
    let endless = json!({"username": citizen.username, "password": "a".repeat(5000)});
    Client::default().post("/accesso", endless).is_wrong_in(&["username"]);
}

#[test]
fn who_was_on_the_way_somewhere_is_brought_back_there_and_nowhere_else() {
    let mut citizen = Citizen::signed_in();
    for (back, to) in [
        ("/abilitazione", "/abilitazione"),
        ("/istanze/mobilita", "/istanze/mobilita"),
        ("/sportello", "/abilitazione/richiesta"),
        ("//evil.example", "/abilitazione/richiesta"),
        ("https://evil.example", "/abilitazione/richiesta"),
    ] {
        let typed = json!({
            "username": citizen.username, "password": citizen.password, "ritorno": back,
        });
        assert_eq!(citizen.client.post("/accesso", typed).next(), to, "{back}");
    }
}

#[test]
fn esci_ends_every_session_for_the_server_too() {
    let mut citizen = Citizen::signed_in();
    let mut thief = citizen.client.clone();
    assert_eq!(citizen.client.press("/esci").next(), GOODBYE);
    assert_eq!(citizen.client.cookie("__Host-sessione"), None);
    thief.get("/abilitazione").is_problem(401, "accesso-richiesto");
    assert_eq!(citizen.client.press("/esci").next(), GOODBYE, "again, or without a session");
    citizen.signs_in().next();
    citizen.client.get("/abilitazione").ok();
}

#[test]
fn a_session_ends_after_four_hours() {
    let mut citizen = Citizen::signed_in();
    citizen.client.wait(SignedDuration::from_hours(4) - minutes(2));
    citizen.client.get("/abilitazione").ok();
    citizen.client.wait(minutes(3));
    citizen.client.get("/abilitazione").is_problem(401, "accesso-richiesto");
}
