//! Functions that answer requests, killed some milliseconds after each request.

use std::collections::BTreeSet;

use polis_domain::desk::Role;
use polis_tests::{Citizen, Officer, functions::Disturbance, register};

use crate::{alone, events, undisturbed, walk};

/// Milliseconds after a request at which a function is killed; after the last one all have
/// answered.
const DELAYS: [u64; 14] = [0, 2, 4, 7, 10, 14, 20, 28, 40, 56, 80, 110, 150, 210];

/// The steps during which a function must have died.
const STEPS: [&str; 24] = [
    "POST /registrazione",
    "POST /registrazione/dati",
    "POST /registrazione/verifica",
    "GET /conferma/…",
    "POST /conferma/…",
    "POST /accesso",
    "POST /accesso/cambio-password",
    "POST /abilitazione/richiesta",
    "GET /abilitazione/adesione",
    "POST /abilitazione/accetto",
    "POST /cpt/conferma",
    "POST /sportello/pratica",
    "POST /sportello/conferma",
    "POST /codice-personale",
    "GET /allegati",
    "GET /allegati/…",
    "GET /istanze/mobilita-2027/sezioni/posizione",
    "POST /istanze/mobilita-2027/sezioni/posizione",
    "POST /istanze/mobilita-2027/sezioni/preferenze",
    "POST /istanze/mobilita-2027/sezioni/allegati",
    "GET /istanze/mobilita-2027/riepilogo",
    "POST /istanze/mobilita-2027/inoltra",
    "GET /istanze/mobilita-2027/ricevuta",
    "POST /esci",
];

/// One journey in which every request is killed after `delay`; returns the events and the steps
/// that died.
fn disturbed(delay: u64) -> (Vec<String>, BTreeSet<String>) {
    let (mut citizen, mut officer) = (Citizen::new(), Officer::new(Role::Aa));
    let disturbance = Disturbance::after(delay);
    citizen.client.disturbance = Some(disturbance.clone());
    officer.client.disturbance = Some(disturbance.clone());
    walk(&mut citizen, &mut officer, |_| {});
    (events(&citizen), disturbance.hits())
}

#[test]
fn every_request_of_the_journey_may_die_and_is_simply_sent_again() {
    let _alone = alone();
    let expected = undisturbed();
    let journey = |delay: &u64| {
        let (found, hits) = disturbed(*delay);
        assert_eq!(found, expected, "killed after {delay} ms");
        hits
    };
    // One journey at a time: another journey's kills would hit requests that are not repeated.
    let hits: BTreeSet<String> = DELAYS.iter().flat_map(journey).collect();
    let mut missing = BTreeSet::from(STEPS);
    missing.retain(|step| !hits.contains(*step));
    // Whether a kill hits its request is a matter of microseconds: repeat until it did.
    for delay in (0..60).map(|n| n * 3 % 61) {
        if missing.is_empty() {
            break;
        }
        let hits = journey(&delay);
        missing.retain(|step| !hits.contains(*step));
    }
    assert!(missing.is_empty(), "{missing:?} were never hit");
    register::close();
    assert!(register::has_no_hole());
}
