//! Killing any function at any moment loses nothing: the same request again ends the same way.
//!
//! A function dies by SIGKILL of its process, as when a machine fails. One test at a time, because
//! each kills functions that the others need.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod background;
mod digital;
mod requests;
mod schools;
mod workflow;

use std::sync::{Mutex, MutexGuard, PoisonError};

use polis_store::RegisterRow;
use polis_tests::{Citizen, Officer, chain, register};

/// No other test kills while this lock is held.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The whole journey. `pause` is called where a citizen would look into the mailbox again.
fn walk(citizen: &mut Citizen, officer: &mut Officer, pause: impl Fn(&mut Citizen)) {
    citizen.registers();
    citizen.confirms_the_address();
    pause(citizen);
    citizen.chooses_a_password("Collaudo2026");
    citizen.asks_for_enablement();
    citizen.accepts();
    pause(citizen);
    citizen.confirms_the_cpt();
    pause(citizen);
    officer.recognises(citizen).ok();
    citizen.mail("Utenza abilitata");
    pause(citizen);
    citizen.chooses_the_code("collaudo1");
    let file = citizen.attaches("servizio.pdf");
    let version = citizen.drafts(&[file]);
    citizen.submits(&version);
    // The receipt does not wait for a late PDF: then the PDF is in the archive only.
    polis_tests::chain::settles(&citizen.person);
    assert!(citizen.mail("Domanda inoltrata").pdfs().len() <= 1);
    assert_eq!(citizen.client.get("/archivio").ok()["applications"][0]["pdf_ready"], true);
    citizen.client.press("/esci").next();
    pause(citizen);
}

/// Checks that there is one account, that its chain is whole, and that one number is registered for
/// it.
fn events(citizen: &Citizen) -> Vec<String> {
    let cf = &citizen.person.codice_fiscale;
    let lines = register::lines();
    let registered = lines.iter().filter(|line| match line {
        RegisterRow::Registered { record } => record.sender.contains(cf.as_str()),
        RegisterRow::Annulled { .. } => false,
    });
    assert_eq!(registered.count(), 1, "one protocol number");
    chain::of(&citizen.person).names()
}

/// The events of an undisturbed journey.
fn undisturbed() -> Vec<String> {
    let (mut citizen, mut officer) = (Citizen::new(), Officer::new(polis_domain::desk::Role::Aa));
    walk(&mut citizen, &mut officer, |_| {});
    events(&citizen)
}
