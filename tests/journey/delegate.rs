//! A delegate attends the recognition (R-REC-4, D.4).

use std::thread;

use polis_domain::desk::Role;
use polis_tests::{
    Answer, Citizen, Officer, Person, chain,
    client::Sent,
    officer::{checklist, searched},
};
use serde_json::{Value, json};

const NAME: &str = "/abilitazione/delegato";
const WITHDRAW: &str = "/abilitazione/delegato/revoca";
const CONFIRM: &str = "/sportello/conferma";
const REVIEW: &str = "/sportello/riesame";
const OBJECT: &str = "/abilitazione/non-ho-delegato/";

/// The form that names this person.
fn naming(codice_fiscale: &str, standing: &str) -> Value {
    json!({
        "delegato_nome": "Işık", "delegato_cognome": "D’Àngelo", "delegato_titolo": standing,
        "delegato_codice_fiscale": codice_fiscale, "delegato_motivo": "health",
    })
}

/// The checklist of a delegate with this codice fiscale.
fn through(citizen: &Citizen, codice_fiscale: &str) -> Value {
    let mut form = checklist(citizen, &json!(1));
    for (field, value) in [
        ("chi", "delegato"),
        ("documento_originale", ""),
        ("volto", ""),
        ("delega_firmata", "si"),
        ("delega_copie", "si"),
        ("delegato_codice_fiscale", codice_fiscale),
        ("delegato_documento_tipo", "passaporto"),
        ("delegato_documento_numero", "YA0000000"),
    ] {
        form[field] = value.into();
    }
    form
}

/// A citizen whose delegate has this codice fiscale.
fn delegating(codice_fiscale: &str, standing: &str) -> Citizen {
    let mut citizen = Citizen::with_confirmed_cpt();
    let to = citizen.client.post(NAME, naming(codice_fiscale, standing)).next();
    assert_eq!(to, NAME);
    citizen
}

fn recognised(citizen: &Citizen, delegate: &str) -> Answer {
    Officer::new(Role::Aa).client.post(CONFIRM, through(citizen, delegate))
}

#[test]
fn r_rec_4_the_delegate_is_named_printed_mailed_and_recognised_for_the_citizen() {
    let delegate = Person::new().codice_fiscale;
    let mut citizen = delegating(&delegate, "trusted");
    let mail = citizen.mail("Hai delegato una persona");
    assert!(mail.text.contains("Işık D'Àngelo") && !mail.text.contains(&delegate));
    let delega = citizen.client.get("/abilitazione/delega").next();
    assert!(delega.contains("/delega-1-"), "the one of the first delegate");
    let page = citizen.client.get("/abilitazione").ok();
    assert_eq!(page["proxy"]["named"], "Işık D'Àngelo");

    let mut officer = Officer::new(Role::Aa);
    assert_eq!(officer.finds(&citizen).ok()["delegate"]["codice_fiscale"], delegate);
    for field in ["chi", "delega_firmata", "delega_copie", "delegato_documento_numero"] {
        let mut form = through(&citizen, &delegate);
        form[field] = "".into();
        let answer = officer.client.post(CONFIRM, form);
        assert_eq!(answer.status, 422, "{field}");
    }
    let stranger = Person::new().codice_fiscale;
    let other = officer.client.post(CONFIRM, through(&citizen, &stranger));
    other.is_wrong_in(&["delegato_codice_fiscale"]);
    officer.client.post(CONFIRM, through(&citizen, &delegate)).ok();
    let again = officer.client.post(CONFIRM, through(&citizen, &delegate));
    again.ok();
    assert_eq!(chain::of(&citizen.person).count("recognised"), 1);
    let link = mail.link(OBJECT);
    assert_eq!(citizen.client.get(&link).status, 410, "there is nothing left to freeze");
    citizen.chooses_the_code("esempio26");
}

#[test]
fn r_rec_4_no_person_is_let_through_whom_the_citizen_did_not_name() {
    let delegate = Person::new().codice_fiscale;
    let plain = Citizen::with_confirmed_cpt();
    recognised(&plain, &delegate).is_wrong_in(&["chi"]);
    let mut citizen = delegating(&delegate, "trusted");
    let own = citizen.person.codice_fiscale.clone();
    let oneself = citizen.client.post(NAME, naming(&own, "trusted"));
    oneself.is_wrong_in(&["delegato_codice_fiscale"]);
    citizen.client.press(NAME).is_wrong_in(&[
        "delegato_nome",
        "delegato_cognome",
        "delegato_codice_fiscale",
        "delegato_titolo",
        "delegato_motivo",
    ]);
    assert_eq!(citizen.client.press(WITHDRAW).next(), NAME);
    assert_eq!(citizen.client.press(WITHDRAW).next(), NAME, "twice is once");
    recognised(&citizen, &delegate).is_wrong_in(&["chi"]);
    Officer::new(Role::Ds).recognises(&citizen).ok();
    assert_eq!(citizen.client.post(NAME, naming(&delegate, "trusted")).status, 409);
}

#[test]
fn d_4_a_delegate_attends_three_recognitions_a_year_and_a_guardian_as_many_as_there_are() {
    let delegate = Person::new().codice_fiscale;
    for _ in 0..2 {
        recognised(&delegating(&delegate, "trusted"), &delegate).ok();
    }
    for standing in ["tutor", "support-administrator"] {
        recognised(&delegating(&delegate, standing), &delegate).ok();
    }
    // Two officers at once, for the last one of the year.
    let both = [delegating(&delegate, "trusted"), delegating(&delegate, "trusted")];
    let answers = thread::scope(|scope| {
        let delegate = delegate.as_str();
        let of = |citizen| scope.spawn(move || recognised(citizen, delegate).status);
        both.each_ref().map(of).map(|answer| answer.join().unwrap())
    });
    let mut statuses = answers;
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 422]);
    let left = answers.iter().position(|status| *status == 422).unwrap();
    recognised(&both[left], &delegate).is_wrong_in(&["delegato_codice_fiscale"]);
    assert_eq!(chain::of(&both[left].person).count("recognised"), 0, "nothing is written");
    // The citizen comes in person instead.
    let mut form = checklist(&both[left], &json!(1));
    form["chi"] = "richiedente".into();
    Officer::new(Role::Aa).client.post(CONFIRM, form).ok();
}

#[test]
fn d_4_a_citizen_who_sent_no_delegate_freezes_the_request_until_a_head_reviews_it() {
    let delegate = Person::new().codice_fiscale;
    let mut citizen = delegating(&delegate, "trusted");
    let link = citizen.mail("Hai delegato una persona").link(OBJECT);
    let page = citizen.client.read(&link);
    assert!(
        page.contains("Blocca la richiesta"),
        "a scanner that follows the link freezes nothing"
    );
    assert_eq!(chain::of(&citizen.person).count("delegation_contested"), 0);
    for _ in 0..2 {
        assert_eq!(citizen.client.press(&link).next(), "/assistenza");
    }
    citizen.mail("La tua richiesta di abilitazione è bloccata");
    assert_eq!(citizen.client.get("/abilitazione").ok()["proxy"], "frozen");
    for path in [NAME, "/abilitazione/rifai"] {
        let answer = citizen.client.post(path, naming(&delegate, "tutor"));
        answer.is_problem(409, "richiesta-bloccata");
    }
    let mut secretary = Officer::new(Role::Aa);
    assert_eq!(secretary.finds(&citizen).ok()["freeze"], "by_another");
    secretary
        .client
        .post(CONFIRM, through(&citizen, &delegate))
        .is_problem(409, "richiesta-bloccata");
    secretary.client.post(REVIEW, reviewed(&citizen)).is_problem(403, "non-autorizzato");
    let mut head = Officer::new(Role::Ds);
    head.client.post(REVIEW, searched(&citizen)).is_wrong_in(&["riesame_presente"]);
    for _ in 0..2 {
        let page = head.client.post(REVIEW, reviewed(&citizen)).ok();
        assert_eq!((&page["freeze"], &page["delegate"]), (&json!("none"), &Value::Null));
    }
    citizen.mail("La tua richiesta di abilitazione può proseguire");
    citizen.client.send(&Sent::get(&link)).is_problem(410, "link-non-valido");
    head.recognises(&citizen).ok();
    let seen = citizen.client.get("/abilitazione/consultazioni").ok();
    assert!(seen.to_string().contains("reviewed"), "{seen}");
}

fn reviewed(citizen: &Citizen) -> Value {
    let mut form = searched(citizen);
    form["riesame_presente"] = "si".into();
    form
}

#[test]
fn r_rec_4_a_link_that_was_never_mailed_opens_nothing() {
    let mut citizen = Citizen::signed_in();
    for token in ["x", &"A".repeat(64), "B"] {
        let path = format!("{OBJECT}{token}");
        assert_eq!(citizen.client.get(&path).status, 410);
        assert_eq!(citizen.client.press(&path).status, 410);
    }
}

#[test]
fn r_rec_7_a_citizen_with_spid_needs_no_delegate() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.asks_for_enablement();
    citizen.accepts();
    assert_eq!(citizen.client.get(NAME).status, 409);
    let named = citizen.client.post(NAME, naming(&Person::new().codice_fiscale, "trusted"));
    assert_eq!(named.status, 409);
}
