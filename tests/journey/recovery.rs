//! «Username dimenticato» and «Password dimenticata».

use polis_cognito::SignIn;
use polis_tests::{Citizen, Client, Person, ask, chain, mailbox, stack::pause};
use serde_json::{Value, json};

use crate::minutes;

const LINK: &str = "Reimposta la password";

fn username_form(person: &Person) -> Value {
    json!({"codice_fiscale": person.codice_fiscale, "non_sono_un_robot": "si"})
}

fn password_form(username: &str, person: &Person) -> Value {
    let mut form = username_form(person);
    form["username"] = username.into();
    form
}

/// Asks for the reset link, later than the pause between two mails; the link.
pub(crate) fn reset_link(citizen: &mut Citizen) -> String {
    let form = password_form(&citizen.username, &citizen.person);
    citizen.client.post("/accesso/password-dimenticata", form).ok();
    citizen.mail(LINK).link("/accesso/reimposta/")
}

pub(crate) fn reset(client: &mut Client, link: &str, new: &str) -> polis_tests::Answer {
    client.post(link, json!({"nuova_password": new, "conferma_password": new}))
}

#[test]
fn r_log_6_a_forgotten_username_comes_by_mail_without_the_password() {
    let mut citizen = Citizen::signed_in();
    citizen.client.post("/accesso/username-dimenticato", username_form(&citizen.person)).ok();
    let mail = citizen.mail("Il tuo username");
    assert_eq!(mail.line_after("Username"), citizen.username);
    assert!(!mail.everything().contains(&citizen.password));
}

#[test]
fn r_log_6_the_answer_is_the_same_whether_or_not_a_citizen_is_known() {
    let (citizen, stranger) = (Citizen::signed_in(), Person::new());
    let ask = |path: &str, form: Value| Client::default().post(path, form).ok();
    for path in ["/accesso/username-dimenticato", "/accesso/password-dimenticata"] {
        let known = ask(path, password_form(&citizen.username, &citizen.person));
        for form in [
            password_form(&citizen.username, &citizen.person),
            password_form(&citizen.username, &stranger),
            password_form("nessuno.nessuno", &stranger),
            password_form("nessuno <b>", &stranger),
        ] {
            assert_eq!(known, ask(path, form));
        }
    }
    pause(2000);
    assert!(mailbox::all(&stranger.email).is_empty());
    let reminders = mailbox::all(citizen.email());
    let reminders = reminders.iter().filter(|mail| mail.subject == "Il tuo username").count();
    assert_eq!(reminders, 1, "asked again within two minutes");
}

#[test]
fn r_log_6_missing_values_are_faults() {
    let mut client = Client::default();
    client.press("/accesso/username-dimenticato").is_wrong_in(&["codice_fiscale", "altcha"]);
    let fields = ["username", "codice_fiscale", "altcha"];
    client.press("/accesso/password-dimenticata").is_wrong_in(&fields);
}

#[test]
fn r_log_6_the_reset_link_changes_the_password_and_ends_every_session() {
    let mut citizen = Citizen::signed_in();
    let mut elsewhere = citizen.client.clone();
    let link = reset_link(&mut citizen);
    assert!(!citizen.mail(LINK).everything().contains(&citizen.password));
    for _ in 0..2 {
        Client::default().get(&link).ok();
    }
    reset(&mut Client::default(), &link, "debole").is_problem(422, "campi-non-validi");
    pause(1100);
    let mut client = Client::default();
    for _ in 0..2 {
        let to = reset(&mut client, &link, "Ricordata2026").next();
        assert_eq!(to, "/accesso?avviso=password-cambiata");
    }
    elsewhere.get("/abilitazione").is_problem(401, "accesso-richiesto");
    citizen.signs_in().is_wrong_in(&["username"]);
    citizen.password = "Ricordata2026".to_owned();
    citizen.signs_in().next();
    mailbox::wait(citizen.email(), "Password modificata", 2);
    assert_eq!(chain::of(&citizen.person).count("password_reset"), 1);
    Client::default().get(&link).is_problem(410, "link-non-valido");
}

#[test]
fn r_log_6_the_reset_link_lives_an_hour() {
    let mut citizen = Citizen::signed_in();
    let link = reset_link(&mut citizen);
    citizen.client.wait(minutes(61));
    citizen.client.get(&link).is_problem(410, "link-non-valido");
    reset(&mut citizen.client, &link, "Ricordata2026").is_problem(410, "link-non-valido");
    let mut other = Client::default();
    reset(&mut other, "/accesso/reimposta/x", "Ricordata2026").is_problem(410, "link-non-valido");
    assert_eq!(chain::of(&citizen.person).count("password_reset"), 0);
}

#[test]
fn r_log_6_a_reset_lifts_the_lock() {
    let mut citizen = Citizen::signed_in();
    let link = reset_link(&mut citizen);
    for _ in 0..5 {
        let wrong = json!({"username": citizen.username, "password": "Sbagliata1"});
        citizen.client.post("/accesso", wrong);
    }
    citizen.signs_in().is_problem(429, "accesso-bloccato");
    reset(&mut citizen.client, &link, "Ricordata2026").next();
    citizen.password = "Ricordata2026".to_owned();
    citizen.signs_in().next();
}

/// The password of a reset that stopped before the account agreed, or whose account was replaced.
#[test]
fn a12_a_password_the_account_knows_nothing_of_opens_no_session() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.client = Client::default();
    citizen.password = "Intrusa2026".to_owned();
    ask(async |app| {
        app.user_pool().set_password(&citizen.username, "Intrusa2026").await.unwrap();
    });
    citizen.signs_in().is_problem(401, "accesso-richiesto");
    assert!(!citizen.is_signed_in());
    assert_eq!(chain::of(&citizen.person).count("password_chosen"), 0);

    let link = reset_link(&mut citizen);
    reset(&mut Client::default(), &link, "Ricordata2026").next();
    citizen.signs_in().is_wrong_in(&["username"]);
    citizen.password = "Ricordata2026".to_owned();
    citizen.signs_in().next();
    assert!(citizen.is_signed_in());
}

/// A user of Cognito names its account for ever, also when the account was replaced and its owner has
/// another username.
#[test]
fn a12_the_username_of_a_replaced_account_opens_nothing_of_the_owners() {
    let mut owner = Citizen::signed_in();
    let (before, password) = (format!("{}x", owner.username), "Intrusa2026");
    let account = chain::of(&owner.person).account.id;
    let token = ask(async |app| {
        let identity = app.user_pool();
        identity.issue_temporary_password(&before, &account, "Provvisoria2").await.unwrap();
        identity.set_password(&before, password).await.unwrap();
        let SignIn::Open(token) = identity.sign_in(&before, password).await.unwrap() else {
            unreachable!()
        };
        token
    });
    let mut squatter = Client::default();
    let typed = json!({"username": before, "password": password});
    squatter.post("/accesso", typed).is_problem(401, "accesso-richiesto");
    squatter.set_cookie("__Host-sessione", &token);
    for path in ["/abilitazione", "/istanze/mobilita-2027"] {
        squatter.get(path).is_problem(401, "accesso-richiesto");
    }
    assert_eq!(squatter.get("/accesso").ok()["notice"], "session_over");
    squatter.press("/esci").next();
    assert!(owner.is_signed_in(), "nobody signs the owner out");
}
