//! The CPT: confirmed, and sent again.

use polis_tests::{Citizen, Person, chain, client::Sent, mailbox, stack::wait_for};
use serde_json::{Value, json};

use crate::minutes;

const CONFIRM: &str = "/cpt/conferma";

/// A citizen who has the CPT and has not confirmed it.
fn accepted() -> Citizen {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    citizen.accepts();
    citizen
}

fn typed(cf: &str, cpt: &str) -> Value {
    json!({"codice_fiscale": cf, "cpt": cpt})
}

#[test]
fn r_cpt_1_codice_fiscale_and_cpt_confirm_the_receipt_once() {
    let mut citizen = accepted();
    assert!(
        citizen.client.read(CONFIRM).contains("conferma ricezione Codice Personale Temporaneo")
    );
    citizen.client.press(CONFIRM).is_wrong_in(&["codice_fiscale", "cpt"]);
    citizen.confirms_the_cpt();
    let again = typed(&citizen.person.codice_fiscale, &citizen.cpt);
    assert_eq!(citizen.client.post(CONFIRM, again).next(), "/cpt/confermato");
    let page = citizen.client.get("/cpt/confermato").ok();
    assert_eq!(page["request_number"], citizen.request);
    citizen.client.get(CONFIRM).is_elsewhere("/abilitazione");
    assert_eq!(chain::of(&citizen.person).count("cpt_confirmed"), 1);
}

#[test]
fn r_cpt_1_five_wrong_entries_close_the_form_for_fifteen_minutes() {
    let mut citizen = accepted();
    let cf = citizen.person.codice_fiscale.clone();
    let other = Person::new().codice_fiscale;
    let cpt = citizen.cpt.clone();
    for (cf, cpt) in [(&cf, "Sbagliato1"), (&other, &cpt), (&cf, "x"), (&cf, &cpt.to_lowercase())] {
        citizen.client.post(CONFIRM, typed(cf, cpt)).is_problem(422, "codice-errato");
    }
    citizen.client.post(CONFIRM, typed(&cf, "y")).is_problem(429, "accesso-bloccato");
    citizen.client.post(CONFIRM, typed(&cf, &cpt)).is_problem(429, "accesso-bloccato");
    citizen.client.wait(minutes(15));
    assert_eq!(citizen.client.post(CONFIRM, typed(&cf, &cpt)).next(), "/cpt/confermato");
    assert_eq!(chain::of(&citizen.person).count("cpt_mistyped"), 5);
}

#[test]
fn r_cpt_1_no_cpt_is_confirmed_that_was_never_sent() {
    let mut citizen = Citizen::signed_in();
    let form = typed(&citizen.person.codice_fiscale, "Sbagliato1");
    citizen.client.get(CONFIRM).is_elsewhere("/abilitazione/richiesta");
    citizen.client.post(CONFIRM, form).is_elsewhere("/abilitazione/richiesta");
    citizen.client.press("/cpt/ripetizione-invio").is_elsewhere("/abilitazione/richiesta");
    citizen.client.get("/cpt/confermato").is_elsewhere("/abilitazione/richiesta");
}

#[test]
fn r_ena_8_a_new_cpt_takes_the_place_of_the_old_one() {
    let mut citizen = accepted();
    let old = citizen.cpt.clone();
    let before = chain::of(&citizen.person).handed_over();
    let early = citizen.client.press("/cpt/ripetizione-invio");
    assert!(!early.header("retry-after").is_empty());
    early.is_problem(429, "attendi-prima-di-riprovare");
    citizen.client.wait(minutes(3));
    citizen.client.press("/cpt/ripetizione-invio").next();
    let mail = mailbox::wait(citizen.email(), "Nuovo invio del Codice Personale Temporaneo", 1);
    assert!(mail.pdfs().is_empty());
    citizen.cpt = mail.line_after("Codice Personale Temporaneo");
    assert_ne!(citizen.cpt, old);
    let cf = citizen.person.codice_fiscale.clone();
    // ADR 20: the old one counts until the mail service took the mail.
    let is_out = || (chain::of(&citizen.person).handed_over() > before).then_some(());
    wait_for("the new code that is out", is_out);
    citizen.client.post(CONFIRM, typed(&cf, &old)).is_problem(422, "codice-errato");
    citizen.confirms_the_cpt();
}

/// A citizen who entered with SPID or CIE gets the same page, however this session was opened.
#[test]
fn e7s_a_citizen_with_spid_is_not_asked_to_confirm_for_a_school() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.asks_for_enablement();
    citizen.accepts();
    citizen.client.get(CONFIRM).is_elsewhere("/codice-personale");
    let wrong = typed(&citizen.person.codice_fiscale, "Sbagliato1");
    let page = citizen.client.send(&Sent::post(CONFIRM, &wrong).with("accept", "text/html"));
    assert_eq!(page.status, 422, "{page}");
    assert!(!page.text().contains("andare a scuola"), "{page}");
    let form = typed(&citizen.person.codice_fiscale, &citizen.cpt);
    assert_eq!(citizen.client.post(CONFIRM, form).next(), "/codice-personale");
}
