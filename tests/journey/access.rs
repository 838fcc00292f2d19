//! Signing in, signing out and the session between.

use jiff::SignedDuration;
use polis_domain::desk::Role;
use polis_tests::{Citizen, Client, Officer, citizen::request_data, client::Sent};
use serde_json::{Value, json};

use crate::minutes;

/// The page that «Esci» leads to.
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
fn r_log_1_a_missing_value_is_a_fault_and_not_counted() {
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
fn blanks_copied_along_with_a_password_are_not_part_of_it() {
    let citizen = Citizen::signed_in();
    for blanks in [" ", "\u{a0}", "\t", "\u{200b}", "\r\n"] {
        let pasted = format!("{blanks}{}{blanks}", citizen.password);
        let typed =
            json!({"username": format!("{}{blanks}", citizen.username), "password": pasted});
        Client::default().post("/accesso", typed).next();
    }
    let endless = json!({"username": citizen.username, "password": "a".repeat(5000)});
    Client::default().post("/accesso", endless).is_wrong_in(&["username"]);
}

#[test]
fn the_sign_in_leads_back_to_the_page_asked_for_and_to_no_other() {
    let mut citizen = Citizen::signed_in();
    for (back, to) in [
        ("/abilitazione", "/abilitazione"),
        ("/istanze/mobilita-2027", "/istanze/mobilita-2027"),
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

#[test]
fn a_signed_in_citizen_goes_on_and_an_ended_session_is_announced() {
    let mut citizen = Citizen::signed_in();
    let mut elsewhere = citizen.client.clone();
    assert_eq!(citizen.client.get("/accesso").next(), "/abilitazione/richiesta");
    let back = "/accesso?ritorno=%2Fabilitazione";
    assert_eq!(citizen.client.get(back).next(), "/abilitazione");
    let home = citizen.client.read("/");
    assert!(home.contains("Che cosa fare adesso") && !home.contains("href=\"/registrazione\""));
    citizen.client.press("/esci").next();
    for page in ["/accesso", back] {
        assert_eq!(elsewhere.get(page).ok()["notice"], "session_over", "{page}");
    }
    assert_eq!(Client::default().get(back).ok()["notice"], "sign_in_needed");
    assert_eq!(Client::default().get("/accesso").ok()["notice"], Value::Null);
    assert_eq!(Officer::new(Role::Aa).client.get("/accesso").next(), "/sportello");
}

#[test]
fn what_is_sent_after_the_end_of_a_session_is_said_to_be_lost() {
    let mut citizen = Citizen::signed_in();
    assert!(citizen.client.read("/abilitazione/richiesta").contains("Hai tempo fino alle"));
    citizen.client.wait(SignedDuration::from_hours(4) + minutes(1));
    let problem = citizen.client.post("/abilitazione/richiesta", request_data());
    let next = problem.is_problem(401, "accesso-richiesto")["next"].as_str().unwrap().to_owned();
    assert_eq!(next, "/accesso?avviso=non-salvato&ritorno=%2Fabilitazione%2Frichiesta");
    let page = citizen.client.get(&next).ok();
    assert_eq!(
        (&page["notice"], &page["back"]),
        (&json!("not_saved"), &json!("/abilitazione/richiesta"))
    );
}

#[test]
fn a_page_about_a_problem_keeps_the_session_and_the_menu() {
    let mut citizen = Citizen::signed_in();
    for path in ["/sportello", "/istanze-che-non-ci-sono"] {
        let page = citizen.client.send(&Sent::page(path)).text();
        assert!(
            page.contains("action=\"/esci\"") && page.contains("href=\"/abilitazione\""),
            "{path}"
        );
    }
}
