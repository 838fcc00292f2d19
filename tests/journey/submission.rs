//! The draft and its review.

use jiff::{SignedDuration, Timestamp};
use polis_app::background::now;
use polis_domain::{EditionId, catalogue::Window};
use polis_tests::{
    Citizen, ask,
    citizen::{PROCEDURE, SECTION, answers},
};
use serde_json::{Value, json};

use crate::minutes;

/// Saves these answers over the first section as it was at that version.
fn save(citizen: &mut Citizen, version: &Value, mut form: Value) -> polis_tests::Answer {
    form["version"] = version.clone();
    form["azione"] = "salva".into();
    citizen.client.post(SECTION, form)
}

#[test]
fn r_app_1_an_enabled_citizen_finds_the_procedure_open() {
    let mut citizen = Citizen::enabled();
    let home = citizen.client.get("/istanze").ok();
    let open = home["open"].as_array().unwrap();
    assert!(open.iter().any(|row| row["application"] == "mobilita-2027"), "{home}");
    assert!(citizen.client.read("/istanze").contains("Altri servizi"));
    citizen.client.get("/istanze/inventata").is_problem(404, "pagina-non-trovata");
    citizen.client.get("/istanze/mobilita-2027/ricevuta").is_elsewhere(PROCEDURE);
    citizen.client.get("/archivio/mobilita-2027/1/pdf").is_problem(404, "pagina-non-trovata");
    assert_eq!(citizen.client.get("/archivio").ok()["applications"], json!([]));
}

#[test]
fn a_draft_is_kept_incomplete_and_found_again_in_another_browser() {
    let mut citizen = Citizen::enabled();
    let form = json!({"classe": "EEEE", "titolarita": "liceo", "sconosciuto": "x"});
    assert_eq!(save(&mut citizen, &json!(0), form).next(), SECTION);
    citizen.client = polis_tests::Client::default();
    citizen.signs_in().next();
    let page = citizen.client.read(SECTION);
    assert!(page.contains("value=\"EEEE\" selected") && page.contains("value=\"liceo\""), "{page}");
    assert!(!page.contains("sconosciuto"));
    let home = citizen.client.get("/istanze").ok();
    assert_eq!(home["drafts"][0]["application"], "mobilita-2027");
}

#[test]
fn what_another_tab_saved_is_not_overwritten_unseen() {
    let mut citizen = Citizen::enabled();
    save(&mut citizen, &json!(0), json!({"classe": "EEEE"})).next();
    save(&mut citizen, &json!(0), json!({"classe": "EEEE"})).next();
    let other = save(&mut citizen, &json!(0), json!({"classe": "ADEE"}));
    other.is_problem(409, "dati-aggiornati");
    save(&mut citizen, &json!("x"), json!({})).is_problem(400, "modulo-non-valido");
    let page = citizen.client.get(SECTION).ok();
    assert_eq!(page["version"], 1);
    // Another section is another page: its first version is not touched by any of this.
    citizen.saves("anzianita", json!({"anni-ruolo": "3"})).next();
    assert_eq!(citizen.client.get(SECTION).ok()["version"], 1);
}

#[test]
fn the_review_tells_everything_that_is_missing() {
    let mut citizen = Citizen::enabled();
    save(&mut citizen, &json!(0), json!({"classe": "boh", "titolarita": "ZZZZ00000Z"})).next();
    let review = citizen.client.get(&format!("{PROCEDURE}/riepilogo")).ok();
    assert_eq!(review["ready"], false);
    let reasons = review["reasons"].as_array().unwrap();
    let form = citizen.signed(&review["version"]);
    let refused = citizen.client.post(&format!("{PROCEDURE}/inoltra"), form);
    let problem = refused.is_problem(422, "campi-non-validi");
    let errors = problem["errors"].as_array().unwrap();
    assert!(errors.len() >= 6, "{problem}");
    for (error, reason) in errors.iter().zip(reasons) {
        for name in ["field", "code", "detail"] {
            assert_eq!(error[name], reason[name], "the problem and the review say the same");
        }
        let detail = error["detail"].as_str().unwrap();
        assert!(!detail.contains("«»") && !detail.is_empty(), "{detail}");
    }
    assert_eq!(errors.len(), reasons.len());
}

#[test]
fn after_the_term_a_draft_can_be_read_and_neither_changed_nor_sent() {
    let mut citizen = Citizen::enabled();
    let version = citizen.drafts(&[]);
    let closes = closes_soon();
    let review = format!("{PROCEDURE}/riepilogo");
    let last = closes - SignedDuration::from_secs(closes.as_second().rem_euclid(60));
    citizen.client.clock = Some(last + minutes(1));
    let late = citizen.client.get(&review).ok();
    assert_eq!((&late["ready"], &late["reasons"][0]["code"]), (&json!(false), &json!("closed")));
    citizen.client.get(PROCEDURE).is_elsewhere(&review);
    save(&mut citizen, &json!(1), answers()[0].1.clone()).is_elsewhere(&review);
    let form = citizen.signed(&version);
    let send = format!("{PROCEDURE}/inoltra");
    citizen.client.post(&send, form.clone()).is_elsewhere(&review);
    // The minute that the pages name belongs to the term.
    citizen.client.clock = Some(last + SignedDuration::from_secs(30));
    let receipt = citizen.client.post(&send, form.clone()).ok();
    citizen.client.clock = Some(last + minutes(2));
    assert_eq!(citizen.client.post(&send, form).ok(), receipt, "received is received");
}

/// Ends the term soon, while the sessions are still open; returns the instant.
fn closes_soon() -> Timestamp {
    let closes = now() + minutes(180);
    let edition = EditionId::parse("mobilita-2027").unwrap();
    ask(async |app| {
        let window = app.table().window(&edition, None).await.unwrap().unwrap();
        app.table().open(&edition, None, Window { closes, ..window }).await.unwrap();
    });
    closes
}
