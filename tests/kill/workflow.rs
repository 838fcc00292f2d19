//! `outbox` is killed around the commit of each step that lets the workflow go on: between commit,
//! callback and mail. The workflow ends, and every mail of it arrives.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use polis_domain::desk::Role;
use polis_tests::{Citizen, Officer, chain, functions, mailbox, stack::pause, workflow};

use crate::{
    alone,
    background::{DRAWN_AGAIN, sweep_until},
};

/// Milliseconds after the start of a step at which `outbox` is killed; one journey each.
const DELAYS: [u64; 6] = [20, 45, 70, 110, 170, 260];

/// The events from the mail with the CPT to the codice personale.
const EVENTS: [&str; 7] = [
    "terms_accepted",
    "cpt_requested",
    "cpt_issued",
    "cpt_confirmed",
    "recognised",
    "activation_announced",
    "code_set",
];

/// Takes a step while `outbox` dies; returns the number of processes that died.
fn dies<T: Send>(delay: u64, step: impl FnOnce() -> T) -> usize {
    thread::scope(|scope| {
        let killer = scope.spawn(move || {
            pause(delay);
            functions::kill("Outbox")
        });
        step();
        killer.join().unwrap()
    })
}

fn journey(delay: u64) -> usize {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    let mut officer = Officer::new(Role::Aa);
    let mut killed = dies(delay, || citizen.accepts());
    chain::settles(&citizen.person);
    pause(1000); // handed over is not yet in the mailbox
    citizen.reads_the_mailbox();
    killed += dies(delay, || citizen.confirms_the_cpt());
    killed += dies(delay, || officer.recognises(&citizen).ok());
    killed += dies(delay, || citizen.chooses_the_code("collaudo1"));
    workflow::ends(&citizen);
    chain::settles(&citizen.person);
    let mut names = chain::of(&citizen.person).names();
    names.retain(|name| EVENTS.contains(&name.as_str()));
    names.dedup_by(|next, before| next == before && DRAWN_AGAIN.contains(&before.as_str()));
    assert_eq!(names, EVENTS, "killed after {delay} ms");
    for subject in ["Ora vai in una scuola", "Utenza abilitata", "Codice Personale impostato"] {
        mailbox::wait(citizen.email(), subject, 1);
    }
    killed
}

#[test]
fn outbox_may_die_between_commit_callback_and_mail_of_every_step() {
    let _alone = alone();
    let done = AtomicBool::new(false);
    let (killed, journeys) = thread::scope(|scope| {
        scope.spawn(|| sweep_until(&done));
        let running = DELAYS.map(|delay| scope.spawn(move || journey(delay)));
        let journeys = running.map(thread::ScopedJoinHandle::join);
        done.store(true, Ordering::SeqCst);
        let killed: usize = journeys.iter().flatten().sum();
        (killed, journeys)
    });
    assert!(journeys.iter().all(Result::is_ok), "a journey did not end");
    assert!(killed > 10, "only {killed} processes died");
}
