//! The codice personale after the service is open: tried, changed, recovered, given up (E8–E12), and the request that
//! is cancelled and made again.

use polis_domain::desk::Role;
use polis_tests::{Citizen, Officer, chain, citizen::PROCEDURE, client::Sent, stack::wait_for};
use serde_json::{Value, json};

use crate::minutes;

const TRIAL: &str = "/codice-personale/prova";
const CHANGE: &str = "/codice-personale/cambia";
const RECOVER: &str = "/codice-personale/recupero";
const REGENERATE: &str = "/codice-personale/rigenera";
const SET: &str = "/codice-personale/impostato";

fn changed(old: &str, new: &str) -> Value {
    json!({"vecchio_codice": old, "nuovo_codice": new, "conferma_codice": new})
}

fn answered(citizen: &Citizen, answer: &str) -> Value {
    json!({"codice_fiscale": citizen.person.codice_fiscale, "risposta": answer})
}

/// The review of the citizen's application, which the ways around the code lead back to.
fn review() -> String {
    format!("{PROCEDURE}/riepilogo")
}

/// Waits until that many secrets were handed to the mail service: the former ones are dead then.
fn handed_over(citizen: &Citizen, count: usize) {
    let is_out = || (chain::of(&citizen.person).handed_over() >= count).then_some(());
    wait_for("the secret that is out", is_out);
}

#[test]
fn the_code_is_tried_without_sending_anything_and_a_wrong_one_counts() {
    let mut citizen = Citizen::enabled();
    citizen.client.post(TRIAL, json!({})).is_wrong_in(&["codice_personale"]);
    let code = citizen.code.clone();
    assert_eq!(citizen.client.post(TRIAL, json!({"codice_personale": code})).ok()["right"], true);
    for _ in 0..4 {
        let wrong = citizen.client.post(TRIAL, json!({"codice_personale": "sbagliato1"}));
        wrong.is_problem(422, "codice-errato");
    }
    let fifth = citizen.client.post(TRIAL, json!({"codice_personale": "sbagliato1"}));
    fifth.is_problem(429, "accesso-bloccato");
    let locked = citizen.client.post(TRIAL, json!({"codice_personale": code}));
    locked.is_problem(429, "accesso-bloccato");
    assert!(citizen.mail("Troppi codici sbagliati").text.contains("quindici minuti"));
    citizen.client.wait(minutes(15));
    assert_eq!(citizen.client.post(TRIAL, json!({"codice_personale": code})).ok()["right"], true);
}

#[test]
fn e8_the_code_is_changed_with_the_old_one_and_signs_at_once() {
    let mut citizen = Citizen::enabled();
    let version = citizen.drafts(&[]);
    let old = citizen.code.clone();
    citizen.client.post(CHANGE, json!({})).is_wrong_in(&["vecchio_codice", "nuovo_codice"]);
    citizen.client.post(CHANGE, changed(&old, &old)).is_wrong_in(&["nuovo_codice"]);
    let wrong = citizen.client.post(CHANGE, changed("sbagliato1", "passero12"));
    wrong.is_problem(422, "codice-errato");
    let mut form = changed(&old, "passero12");
    form["ritorno"] = review().into();
    let to = citizen.client.post(CHANGE, form.clone()).next();
    assert_eq!(to, format!("{SET}?ritorno=%2Fistanze%2Fmobilita-2027%2Friepilogo"));
    assert!(citizen.client.read(&to).contains(&format!("href=\"{}\"", review())));
    assert_eq!(citizen.client.post(CHANGE, form).next(), to, "the same form again");
    assert_eq!(chain::of(&citizen.person).count("code_changed"), 1);
    let unsigned = citizen.client.post(&format!("{PROCEDURE}/inoltra"), citizen.signed(&version));
    assert_eq!(unsigned.status, 422, "the old code signs nothing: {unsigned}");
    citizen.code = "passero12".to_owned();
    citizen.submits(&version);
}

#[test]
fn e9_a_forgotten_code_is_recovered_with_the_answer_and_the_draft_is_as_it_was() {
    let mut citizen = Citizen::enabled();
    let version = citizen.drafts(&[]);
    let page = citizen.client.read(RECOVER);
    assert!(page.contains("cognome da nubile") && page.contains(citizen.email()), "{page}");
    citizen.client.post(RECOVER, json!({})).is_wrong_in(&["codice_fiscale", "risposta"]);
    let wrong = citizen.client.post(RECOVER, answered(&citizen, "Tuttaltro"));
    wrong.is_problem(422, "codice-errato");
    let handed = chain::of(&citizen.person).handed_over();
    let mut form = answered(&citizen, "  ESEMPIOSEGRETO ");
    form["ritorno"] = review().into();
    let to = citizen.client.post(RECOVER, form).next();
    assert!(to.starts_with(&format!("{RECOVER}?inviato=si&ritorno=")), "{to}");
    let mail = citizen.mail("Recupero del Codice Personale");
    let temporary = mail.line_after("Codice temporaneo");
    handed_over(&citizen, handed + 1);
    // Neither the forgotten code nor the temporary one signs; the page says what to do.
    let inoltra = format!("{PROCEDURE}/inoltra");
    for code in [citizen.code.clone(), temporary.clone()] {
        let sent = json!({"version": version, "codice_personale": code});
        citizen.client.post(&inoltra, sent).is_wrong_in(&["codice_personale"]);
    }
    let old = citizen.client.post(CHANGE, changed(&citizen.code, "passero12"));
    old.is_problem(422, "codice-errato");
    citizen.client.post(CHANGE, changed(&temporary, "passero12")).next();
    citizen.code = "passero12".to_owned();
    citizen.submits(&version);
    assert!(!mail.everything().contains("passero12"));
}

#[test]
fn e9_five_wrong_answers_close_the_form_and_signing_stays_open() {
    let mut citizen = Citizen::enabled();
    let version = citizen.drafts(&[]);
    for answer in ["uno", "due", "tre", "quattro"] {
        let wrong = citizen.client.post(RECOVER, answered(&citizen, answer));
        wrong.is_problem(422, "codice-errato");
    }
    let fifth = citizen.client.post(RECOVER, answered(&citizen, "cinque"));
    fifth.is_problem(429, "accesso-bloccato");
    let right = citizen.client.post(RECOVER, answered(&citizen, "Esempiosegreto"));
    right.is_problem(429, "accesso-bloccato");
    assert!(citizen.client.read(RECOVER).contains("Troppi tentativi sbagliati"));
    citizen.submits(&version);
}

#[test]
fn e11_e12_a_code_that_was_given_up_comes_back_by_an_officer_and_the_draft_is_as_it_was() {
    let mut citizen = Citizen::enabled();
    assert!(!citizen.client.read(REGENERATE).contains("ancora da inoltrare"));
    let version = citizen.drafts(&[]);
    let page = citizen.client.read(REGENERATE);
    assert!(page.contains("Domanda di mobilità") || page.contains("mobilità"), "{page}");
    citizen.client.post(REGENERATE, json!({})).is_wrong_in(&["conferma_rigenera"]);
    let other = json!({"conferma_rigenera": "sì"});
    citizen.client.post(REGENERATE, other).is_wrong_in(&["conferma_rigenera"]);
    let to = citizen.client.post(REGENERATE, json!({"conferma_rigenera": " rigenera "})).next();
    assert_eq!(to, "/abilitazione");
    let mail = citizen.mail("Hai rigenerato il Codice Personale");
    assert_eq!(mail.pdfs().len(), 3, "modulo, delega and istruzioni");
    citizen.cpt = mail.line_after("Codice Personale Temporaneo");
    citizen.request = mail.line_after("Numero della richiesta");
    assert!(citizen.client.read("/abilitazione").contains("Il tuo Codice Personale non vale più"));
    citizen.client.get(&review()).is_elsewhere("/abilitazione");
    citizen
        .client
        .post("/codice-personale", citizen.code_form("passero12"))
        .is_elsewhere("/abilitazione");
    Officer::new(Role::Aa).recognises(&citizen).ok();
    polis_tests::mailbox::wait(citizen.email(), "Utenza abilitata", 2);
    assert_eq!(
        citizen.client.post("/codice-personale", citizen.code_form("passero12")).next(),
        SET
    );
    citizen.code = "passero12".to_owned();
    citizen.submits(&version);
}

#[test]
fn a_request_is_made_again_with_the_same_data_and_the_old_papers_are_dead() {
    let mut citizen = Citizen::with_confirmed_cpt();
    let old = (citizen.request.clone(), citizen.cpt.clone());
    assert!(citizen.client.read("/abilitazione").contains("Annulla e rifai la richiesta"));
    assert_eq!(citizen.client.press("/abilitazione/rifai").next(), "/abilitazione/adesione");
    assert_eq!(citizen.client.press("/abilitazione/rifai").next(), "/abilitazione/adesione");
    let mut officer = Officer::new(Role::Aa);
    officer.finds(&citizen).is_problem(404, "richiesta-non-trovata");
    let page = citizen.client.read("/abilitazione/adesione");
    assert!(page.contains("CA00042AA") && !page.contains(&old.0), "{page}");
    let typed = json!({"modulo_version": 1});
    assert_eq!(citizen.client.post("/abilitazione/accetto", typed).next(), "/abilitazione/inviata");
    let mail =
        polis_tests::mailbox::wait(citizen.email(), "Codice Personale Temporaneo e modulo", 2);
    citizen.request = mail.line_after("Numero della richiesta");
    assert_ne!(citizen.request, old.0);
    let stale = json!({"codice_fiscale": citizen.person.codice_fiscale, "cpt": old.1});
    citizen.client.post("/cpt/conferma", stale).is_problem(422, "codice-errato");
    citizen.cpt = mail.line_after("Codice Personale Temporaneo");
    let typed = json!({"codice_fiscale": citizen.person.codice_fiscale, "cpt": citizen.cpt});
    assert_eq!(citizen.client.post("/cpt/conferma", typed).next(), "/cpt/confermato");
    officer.recognises(&citizen).ok();
    assert_eq!(chain::of(&citizen.person).count("request_cancelled"), 1);
    citizen.client.press("/abilitazione/rifai").is_elsewhere("/codice-personale");
}

#[test]
fn the_pages_of_the_code_are_for_citizens_who_have_one() {
    let mut citizen = Citizen::with_confirmed_cpt();
    for path in [TRIAL, CHANGE, RECOVER, REGENERATE, "/codice-personale/stato"] {
        citizen.client.get(path).is_elsewhere("/abilitazione");
        if path != "/codice-personale/stato" {
            citizen.client.send(&Sent::post(path, &json!({}))).is_elsewhere("/abilitazione");
        }
    }
}
