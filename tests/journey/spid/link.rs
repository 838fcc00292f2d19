//! People with a password who come with SPID or CIE later: one account, linked once (A12, C-6).

use polis_domain::Federation;
use polis_tests::{Citizen, Client, chain, mailbox, workflow};

const LINKED: &str = "La tua utenza è collegata a";

/// Another browser, as when somebody comes back another day.
fn elsewhere(citizen: &mut Citizen) {
    citizen.client = Client::default();
}

#[test]
fn a12_a_password_account_is_linked_once_and_its_owner_told_once() {
    let mut citizen = Citizen::signed_in();
    elsewhere(&mut citizen);
    for federation in [Federation::Spid, Federation::Cie, Federation::Spid] {
        assert_eq!(citizen.enters(federation), "/abilitazione/richiesta");
        elsewhere(&mut citizen);
    }
    let mail = citizen.mail(LINKED);
    assert!(mail.text.contains("SPID") && mail.text.contains("Se non sei stato tu"));
    chain::settles(&citizen.person);
    let mails = mailbox::all(citizen.email());
    assert_eq!(mails.iter().filter(|mail| mail.subject.starts_with(LINKED)).count(), 1);
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("identity_linked"), chain.count("entered_digitally")), (1, 2));
    citizen.signs_in().next();
    citizen.client.get("/abilitazione").ok();
}

#[test]
fn a12_who_never_changed_the_temporary_password_needs_none_any_more() {
    let mut citizen = Citizen::new();
    citizen.registers();
    citizen.confirms_the_address();
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Spid), "/abilitazione/richiesta");
    citizen.is_enabled_without_a_desk();
    workflow::ends(&citizen);
}

#[test]
fn a11_an_attempt_never_confirmed_gives_way_and_its_link_is_dead() {
    let mut citizen = Citizen::new();
    let link = citizen.registers().link("/conferma/");
    elsewhere(&mut citizen);
    citizen.arrives_with_spid();
    Client::default().press(&link).is_problem(410, "link-non-valido");
    assert_eq!(chain::of(&citizen.person).count("email_confirmed"), 0);
}

#[test]
fn c_6_r_rec_7_a_pending_recognition_is_closed_and_the_workflow_goes_on() {
    let mut citizen = Citizen::with_confirmed_cpt();
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Spid), "/codice-personale");
    citizen.mail(LINKED);
    let mail = citizen.mail("Utenza abilitata");
    assert!(mail.text.contains("SPID"), "{}", mail.text);
    citizen.chooses_the_code("collaudo1");
    workflow::ends(&citizen);
    let names = chain::of(&citizen.person).names();
    assert_eq!(
        names[names.len() - 4..],
        ["identity_linked", "recognition_skipped", "activation_announced", "code_set"]
    );
}

#[test]
fn c_6_the_desk_finds_nothing_left_to_recognise() {
    let mut citizen = Citizen::with_confirmed_cpt();
    elsewhere(&mut citizen);
    citizen.enters(Federation::Cie);
    let mut officer = polis_tests::Officer::new(polis_store::Role::Aa);
    let answer = officer.recognises(&citizen);
    assert!((400..500).contains(&answer.status), "{answer}");
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}

#[test]
fn e7s_who_comes_while_the_cpt_is_out_changes_it_at_once() {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    citizen.accepts();
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Cie), "/codice-personale");
    citizen.changes_the_cpt("collaudo1");
    workflow::ends(&citizen);
    let names = chain::of(&citizen.person).names();
    let steps = ["cpt_confirmed", "recognition_skipped", "code_set"];
    assert!(names.windows(3).any(|three| three == steps), "{names:?}");
}

#[test]
fn e7s_a_wrong_cpt_confirms_nothing() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.asks_for_enablement();
    citizen.accepts();
    let mut form = citizen.code_form("collaudo1");
    form["cpt"] = "Sbagliato1".into();
    citizen.client.post("/codice-personale", form).is_problem(422, "codice-errato");
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("cpt_mistyped"), chain.count("cpt_confirmed")), (1, 0));
    citizen.changes_the_cpt("collaudo1");
}
