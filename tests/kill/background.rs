//! `outbox` and `documents` are killed again and again during the journeys: every mail arrives,
//! perhaps twice, and the last one counts.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use polis_app::chance;
use polis_domain::desk::Role;
use polis_tests::{Citizen, Officer, chain, cloud::Caller, functions, register, stack::pause};
use serde_json::json;

use crate::{alone, events, undisturbed, walk};

/// Number of journeys at the same time.
const PEOPLE: usize = 4;
/// Events that a run of `outbox` leaves when it dies before its mail is marked as sent: the next
/// run draws a new secret.
pub(crate) const DRAWN_AGAIN: [&str; 3] =
    ["confirmation_link_issued", "temporary_password_issued", "cpt_issued"];

/// Waits until all mails are out and reads the secrets from the newest ones, as a citizen does.
fn reads_again(citizen: &mut Citizen) {
    chain::settles(&citizen.person);
    pause(1000); // handed over is not yet in the mailbox
    citizen.reads_the_mailbox();
}

/// Kills one of the two functions from time to time. After one death in eight both are left in peace for a while: on
/// a busy machine a run takes longer than the others last.
fn kill_until(done: &AtomicBool) -> usize {
    let mut killed = 0;
    while !done.load(Ordering::SeqCst) {
        let [which, how_long] = chance::bytes::<2>();
        let peace = if which % 8 == 0 { 4000 } else { 200 };
        pause(peace + 3 * u64::from(how_long));
        killed += functions::kill(if which % 3 == 0 { "Documents" } else { "Outbox" });
    }
    killed
}

/// The sweep of the schedule, more often than every minute.
pub(crate) fn sweep_until(done: &AtomicBool) {
    let names = ["Outbox", "Documents"].map(register::function);
    while !done.load(Ordering::SeqCst) {
        for name in &names {
            Caller::root().invoke(name, &json!({"sweep": true}));
        }
        pause(2000);
    }
}

#[test]
fn outbox_and_documents_may_die_at_any_moment_and_the_journey_ends() {
    let _alone = alone();
    let expected = undisturbed();
    let done = AtomicBool::new(false);
    let journey = || {
        let (mut citizen, mut officer) = (Citizen::new(), Officer::new(Role::Aa));
        walk(&mut citizen, &mut officer, reads_again);
        events(&citizen)
    };
    let (killed, journeys) = thread::scope(|scope| {
        let killer = scope.spawn(|| kill_until(&done));
        scope.spawn(|| sweep_until(&done));
        let people: Vec<_> = (0..PEOPLE).map(|_| scope.spawn(journey)).collect();
        let journeys: Vec<_> = people.into_iter().map(thread::ScopedJoinHandle::join).collect();
        done.store(true, Ordering::SeqCst);
        (killer.join().unwrap(), journeys)
    });
    assert!(killed > 10, "only {killed} processes died");
    for found in journeys {
        let mut found = found.unwrap();
        found.dedup_by(|next, before| next == before && DRAWN_AGAIN.contains(&before.as_str()));
        assert_eq!(found, expected);
    }
}
