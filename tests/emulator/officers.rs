//! Officers: no citizen gets their username, and their sessions end with «Esci».

use polis_app::background::now;
use polis_domain::desk::{self, Profile, Role};
use polis_domain::{
    Actor, CodiceFiscale,
    kernel::{self, Transition},
};
use polis_store::StoreError;
use polis_tests::{Citizen, Officer, Person, ask};

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
            table.commit_officer(&enrolled(username, None)).await.unwrap();
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

#[test]
fn d_4_a_profile_is_written_with_a_version_and_an_event_and_never_replaced_unseen() {
    on_a_table(async |table| {
        let first = enrolled("anna.collaudo", None);
        table.commit_officer(&first).await.unwrap();
        let unseen = table.commit_officer(&enrolled("anna.collaudo", None)).await;
        assert!(matches!(unseen, Err(StoreError::Conflict)), "{unseen:?}");
        let disabled = first.after.disable(&Actor::System, now()).unwrap();
        table.commit_officer(&disabled).await.unwrap();
        let late = table.commit_officer(&enrolled("anna.collaudo", Some(&first.after))).await;
        assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
        let kept = table.officer("anna.collaudo").await.unwrap().unwrap();
        assert_eq!(kept, disabled.after);
        let texts = table.officer_records("anna.collaudo").await.unwrap();
        assert_eq!(kernel::verify(texts.iter().map(String::as_str), &kept.head), Ok(2));
    });
}

#[test]
fn d_4_a_disabled_officer_and_a_delegate_past_the_end_date_are_out_at_the_next_request() {
    let yesterday = now().to_zoned(polis_domain::rome()).date().yesterday().unwrap();
    let past = Role::DelegatoSegreteria { until: yesterday };
    for role in [Role::Aa, past] {
        let mut officer = Officer::new(Role::Ds);
        officer.client.get("/sportello").ok();
        let username = officer.username.as_str();
        ask(async |app| {
            let before = app.table().officer(username).await.unwrap().unwrap();
            let changed = match role {
                Role::Aa => before.disable(&Actor::System, now()).unwrap(),
                role => rewritten(&before, role),
            };
            app.table().commit_officer(&changed).await.unwrap();
        });
        officer.client.get("/sportello").is_problem(403, "non-autorizzato");
    }
}

fn rewritten(before: &desk::Officer, role: Role) -> Transition<desk::Officer> {
    let desk::Officer { name, codice_fiscale, sites, .. } = before.clone();
    let profile = Profile { name, codice_fiscale, role, sites };
    desk::Officer::enrol(&before.username, Some(before), profile, &Actor::System, now())
}

fn enrolled(username: &str, before: Option<&desk::Officer>) -> Transition<desk::Officer> {
    let profile = Profile {
        name: "Anna Collaudo".to_owned(),
        codice_fiscale: CodiceFiscale::parse("SMPMRA85D52H501E").unwrap(),
        role: Role::Aa,
        sites: vec![],
    };
    desk::Officer::enrol(username, before, profile, &Actor::System, now())
}
