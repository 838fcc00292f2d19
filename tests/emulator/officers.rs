//! Officers: no citizen gets their username, and their sessions end with «Esci».

use polis_domain::desk::{self, Role};
use polis_tests::{Citizen, Officer, Person};

use crate::scratch::on_a_table;

#[test]
fn r_reg_13_a_citizen_with_the_name_of_an_officer_gets_a_number() {
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
        let (anna, altra) = ("anna.collaudo", "altra.collaudo");
        for username in [anna, altra] {
            let officer = desk::Officer {
                username: username.to_owned(),
                name: "Anna Collaudo".to_owned(),
                role: Role::Aa,
                sites: vec![],
                codice_fiscale: None,
            };
            table.enrol(&officer).await.unwrap();
        }
        let since = async |username| table.officer_on_duty(username).await.unwrap().unwrap().1;
        assert_eq!(since(anna).await, 0);
        for (before, expected) in [(100, 100), (90, 100), (100, 100), (110, 110)] {
            table.end_officer(anna, before).await.unwrap();
            assert_eq!(since(anna).await, expected);
        }
        assert_eq!(since(altra).await, 0);
        assert_eq!(table.officer_on_duty("nessuno").await.unwrap(), None);
    });
}
