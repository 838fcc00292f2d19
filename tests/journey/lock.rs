//! Five wrong passwords, fifteen minutes.

use std::thread;

use polis_tests::{Citizen, Client, chain, mailbox, stack::pause};
use serde_json::{Value, json};

use crate::minutes;

fn guess(username: &str, password: &str) -> Value {
    json!({"username": username, "password": password})
}

/// Statuses of five wrong guesses in a row.
fn five_wrong(username: &str) -> Vec<u16> {
    let wrong = || Client::default().post("/accesso", guess(username, "Sbagliata1")).status;
    (0..5).map(|_| wrong()).collect()
}

#[test]
fn r_log_5_after_five_wrong_entries_even_the_right_one_is_refused_for_fifteen_minutes() {
    let mut citizen = Citizen::signed_in();
    assert_eq!(five_wrong(&citizen.username), [422, 422, 422, 422, 429]);
    let answer = citizen.signs_in();
    assert_eq!(answer.header("retry-after"), "900");
    answer.is_problem(429, "accesso-bloccato");
    citizen.client.wait(minutes(14));
    citizen.signs_in().is_problem(429, "accesso-bloccato");
    citizen.client.wait(minutes(1));
    citizen.signs_in().next();
}

#[test]
fn r_log_5_the_owner_gets_one_mail_a_day() {
    let citizen = Citizen::signed_in();
    five_wrong(&citizen.username);
    citizen.mail("Accesso bloccato per 15 minuti");
    let mut later = Client::default();
    later.wait(minutes(16));
    for _ in 0..5 {
        later.post("/accesso", guess(&citizen.username, "Sbagliata1"));
    }
    pause(2000);
    let mails = mailbox::all(citizen.email());
    let sent = mails.iter().filter(|mail| mail.subject.starts_with("Accesso bloccato")).count();
    // If the test runs over midnight in Rome, the mail is sent twice.
    assert!((1..=2).contains(&sent));
    assert_eq!(chain::of(&citizen.person).count("access_locked"), 2);
}

#[test]
fn r_log_5_a_right_entry_starts_the_count_again() {
    let mut citizen = Citizen::signed_in();
    for _ in 0..3 {
        for _ in 0..4 {
            let wrong = guess(&citizen.username, "Sbagliata1");
            Client::default().post("/accesso", wrong).is_wrong_in(&["username"]);
        }
        citizen.signs_in().next();
    }
}

#[test]
fn r_log_5_of_fifty_guesses_at_once_no_more_than_five_are_heard() {
    let citizen = Citizen::signed_in();
    let guesses: Vec<_> = (0..50)
        .map(|nth| {
            let guess = guess(&citizen.username, &format!("Sbagliata{nth}"));
            thread::spawn(move || Client::default().post("/accesso", guess).status)
        })
        .collect();
    let answers: Vec<u16> = guesses.into_iter().map(|guess| guess.join().unwrap()).collect();
    let heard = answers.iter().filter(|status| **status == 422).count();
    assert!(heard <= 4, "{answers:?}: the fifth closes the door");
    assert!(answers.iter().all(|status| [422, 429].contains(status)), "{answers:?}");
    let mut citizen = citizen;
    while heard < 4 && citizen.client.post("/accesso", guess(&citizen.username, "X1")).status == 422
    {
    }
    citizen.signs_in().is_problem(429, "accesso-bloccato");
    citizen.client.wait(minutes(16));
    citizen.signs_in().next();
}

#[test]
fn r_log_5_an_unknown_username_is_locked_alike() {
    let unknown = format!("{}.nessuno", polis_tests::person::word(5).to_lowercase());
    assert_eq!(five_wrong(&unknown), [422, 422, 422, 422, 429]);
    let refused = Client::default().post("/accesso", guess(&unknown, "Collaudo2026"));
    refused.is_problem(429, "accesso-bloccato");
}
