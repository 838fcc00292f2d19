//! No personal data and no secret is ever logged.

use polis_domain::Federation;
use polis_spid::post_field;
use polis_tests::{Citizen, cloud::function_logs, stack, upload};
use serde_json::json;

/// The part of the emulator's log that comes from our functions. The emulator itself logs addresses
/// and users.
fn emulator_log() -> String {
    let log = std::fs::read_to_string(stack().state.join("emulator.log")).unwrap();
    let own = |line: &&str| line.contains(" [ses") || line.contains(" [cognito]");
    let ours = log.lines().filter(|line| !own(line));
    ours.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_whole_journey_leaves_no_person_and_no_secret_in_the_logs() {
    let mut citizen = Citizen::new();
    let link = citizen.registers().link("/conferma/");
    let token = link.trim_start_matches("/conferma/").to_owned();
    citizen.confirms_the_address();
    let temporary = citizen.password.clone();
    let wrong = json!({"username": citizen.username, "password": "Canarino2026"});
    citizen.client.post("/accesso", wrong).is_wrong_in(&["username"]);
    citizen.chooses_a_password("Cardellino2026");
    citizen.asks_for_enablement();
    citizen.accepts();
    let form = json!({"codice_fiscale": citizen.person.codice_fiscale, "cpt": "Canarino9"});
    citizen.client.post("/cpt/conferma", form).is_problem(422, "codice-errato");
    citizen.confirms_the_cpt();
    polis_tests::Officer::new(polis_domain::desk::Role::Aa).recognises(&citizen).ok();
    citizen.chooses_the_code("passero12");
    let page = citizen.client.get("/allegati").ok();
    upload::post(&page["upload"], "altro", "fringuello.pdf", upload::PDF);
    let version = citizen.drafts(&[]);
    citizen.submits(&version);
    citizen.mail("Domanda inoltrata");

    let logs = function_logs() + &emulator_log();
    assert!(logs.contains("request refused: codice-errato"), "the logs are the right ones");
    let [cf, email, cognome] = citizen.person.canaries();
    for secret in [
        cf,
        email,
        cognome,
        &citizen.username,
        &citizen.cpt,
        &token,
        &temporary,
        "Canarino",
        "Cardellino2026",
        "passero12",
        "fringuello",
        "Esempiosegreto",
        "CA00042AA",
        "via dei Collaudi",
        "1234567",
    ] {
        is_not_logged(&logs, secret);
    }
}

fn is_not_logged(logs: &str, secret: &str) {
    let told = logs.lines().find(|line| line.to_lowercase().contains(&secret.to_lowercase()));
    assert_eq!(told, None, "the logs tell {secret}");
}

#[test]
fn a_login_with_spid_leaves_no_person_and_no_message_in_the_logs() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let posted = asked.answer(&citizen.person);
    let changed = posted.xml.replace(">TINIT-", ">TINIT-X");
    assert_eq!(citizen.client.brings(&asked.with(changed)).status, 403);
    let nobody = asked.with(posted.xml.replace(&asked.id, "_fringuello"));
    assert_eq!(citizen.client.brings(&nobody).status, 403);
    assert_eq!(citizen.client.brings(&posted).status, 303);
    let cookie = citizen.client.cookie("__Host-spid").unwrap().to_owned();
    let proven = citizen.client.cookie("__Host-identita").unwrap().to_owned();
    citizen.client.post("/spid/benvenuto", citizen.welcome_form()).next();
    let session = citizen.client.cookie("__Host-sessione").unwrap().to_owned();
    citizen.username = citizen.mail("La tua utenza è pronta").line_after("Username");
    citizen.is_enabled_without_a_desk();

    let logs = function_logs() + &emulator_log();
    assert!(logs.contains(&asked.id), "the logs are the right ones: they name the request");
    let [cf, email, cognome] = citizen.person.canaries();
    let message = &post_field(&posted.xml)[..100];
    for secret in [
        cf,
        email,
        cognome,
        &citizen.username,
        &cookie,
        &proven,
        &session,
        &asked.relay_state,
        message,
        "<saml",
        "fringuello",
    ] {
        is_not_logged(&logs, secret);
    }
}
