//! Officers: their username is nobody else's, and their sessions end with «Esci».

use polis_domain::desk::Role;
use polis_tests::{Citizen, Officer, Person};

use crate::scratch::on_a_table;

#[test]
fn r_reg_13_who_bears_the_name_of_an_officer_gets_a_number() {
    let mut officer = Officer::new(Role::Ds);
    let (nome, cognome) = officer.username.split_once('.').unwrap();
    let officer_as_person =
        Person { nome: nome.to_owned(), cognome: cognome.to_owned(), ..Person::new() };
    let mut citizen = Citizen::new();
    citizen.person = officer_as_person.namesake();
    citizen.registers();
    citizen.confirms_the_address();
    assert_eq!(citizen.username, format!("{}2", officer.username));
    citizen.chooses_a_password("Collaudo2026");
    citizen.client.get("/sportello").is_problem(403, "non-autorizzato");
    officer.client.get("/sportello").ok();
}

#[test]
fn esci_ends_the_session_of_an_officer_for_the_server_too() {
    let mut officer = Officer::new(Role::Aa);
    let mut thief = officer.client.clone();
    assert_eq!(officer.client.press("/esci").next(), "/accesso?avviso=uscita");
    thief.get("/sportello").is_problem(401, "accesso-richiesto");
}

#[test]
fn what_an_officer_ended_stays_over() {
    on_a_table(async |table| {
        assert_eq!(table.officer_since("anna.collaudo").await.unwrap(), 0);
        for (before, since) in [(100, 100), (90, 100), (100, 100), (110, 110)] {
            table.end_officer("anna.collaudo", before).await.unwrap();
            assert_eq!(table.officer_since("anna.collaudo").await.unwrap(), since);
        }
        assert_eq!(table.officer_since("altra.collaudo").await.unwrap(), 0);
    });
}
