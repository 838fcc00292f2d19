//! The functions on the way of who comes with SPID, killed so many milliseconds after each request.
//! What a citizen does then: press again; and, when the answer of the provider was used up by a login
//! that nobody heard of, start again.

use std::collections::BTreeSet;

use polis_domain::Federation;
use polis_tests::{Citizen, Client, chain, functions::Disturbance, workflow};

use crate::alone;

/// When a function dies after a request was sent to it.
const DELAYS: [u64; 8] = [0, 3, 8, 16, 30, 55, 100, 180];

/// The steps that must have been met by a death.
const STEPS: [&str; 5] = [
    "GET /spid/accesso",
    "POST /spid/acs",
    "GET /spid/benvenuto",
    "POST /spid/benvenuto",
    "POST /codice-personale",
];

/// Enters; where the answer brought turns out to be used, starts again, and nothing dies then.
fn enters(citizen: &mut Citizen) -> String {
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let answer = citizen.client.brings(&asked.answer(&citizen.person));
    if answer.status == 303 {
        return answer.header("location").to_owned();
    }
    let used = answer.text().contains("Questo accesso è già stato usato</h1>");
    assert!(answer.status == 403 && used, "{answer}");
    let disturbance = citizen.client.disturbance.take();
    let place = citizen.enters(Federation::Spid);
    citizen.client.disturbance = disturbance;
    place
}

/// First access, enablement without a desk, and a second login in another browser; the events.
fn journey(disturbance: Option<&Disturbance>) -> Vec<String> {
    let mut citizen = Citizen::new();
    citizen.client.disturbance = disturbance.cloned();
    assert_eq!(enters(&mut citizen), "/spid/benvenuto");
    citizen.client.get("/spid/benvenuto").ok();
    let to = citizen.client.post("/spid/benvenuto", citizen.welcome_form()).next();
    assert_eq!(to, "/abilitazione/richiesta");
    citizen.username = citizen.mail("La tua utenza è pronta").line_after("Username");
    citizen.is_enabled_without_a_desk();
    workflow::ends(&citizen);
    citizen.client = Client::default();
    citizen.client.disturbance = disturbance.cloned();
    assert_eq!(enters(&mut citizen), "/istanze");
    citizen.client.get("/istanze").ok();
    let mut names = chain::of(&citizen.person).names();
    // A login that died before its answer was heard is true all the same: there may be another.
    names.dedup_by(|next, before| next == before && next == "entered_digitally");
    names
}

/// Walks until every step was met by a death; each way ends the same.
fn dies(steps: &[&'static str], disturbance: impl Fn(u64) -> Disturbance) {
    let _alone = alone();
    let expected = journey(None);
    let mut missing: BTreeSet<_> = steps.iter().copied().collect();
    // Whether a death meets its request is a matter of microseconds: as often as it takes.
    let more = (0..60).map(|n| n * 7 % 211);
    for (turn, delay) in DELAYS.into_iter().chain(more).enumerate() {
        if turn >= DELAYS.len() && missing.is_empty() {
            break;
        }
        let disturbance = disturbance(delay);
        assert_eq!(journey(Some(&disturbance)), expected, "killed after {delay} ms");
        missing.retain(|step| !disturbance.hits().contains(*step));
    }
    assert!(missing.is_empty(), "{missing:?} were never hit");
}

#[test]
fn every_step_of_who_comes_with_spid_may_die() {
    dies(&STEPS, Disturbance::after);
}

#[test]
fn the_trigger_that_opens_the_session_may_die() {
    dies(&["POST /spid/acs"], |delay| Disturbance::after(delay).of("Challenge"));
}
