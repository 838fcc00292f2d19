//! The functions of a login with SPID, killed some milliseconds after each request. The citizen then presses again or,
//! if the provider's answer was used up by a login whose page never arrived, starts again.

use std::collections::BTreeSet;

use polis_domain::Federation;
use polis_tests::{Citizen, Client, chain, functions::Disturbance, workflow};

use crate::alone;

/// Milliseconds after a request at which a function is killed.
const DELAYS: [u64; 8] = [0, 3, 8, 16, 30, 55, 100, 180];

/// The steps during which a function must have died.
const STEPS: [&str; 5] = [
    "GET /spid/accesso",
    "POST /spid/acs",
    "GET /spid/benvenuto",
    "POST /spid/benvenuto",
    "POST /codice-personale",
];

/// Enters. If the answer turns out to be used, starts again, and no function is killed then.
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

/// First access, enablement without a desk, and a second login in another browser; returns the
/// events.
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
    // A login that died before the browser got its page is valid all the same: there may be one
    // more event.
    names.dedup_by(|next, before| next == before && next == "entered_digitally");
    names
}

/// Walks until a function has died during every step; each journey ends the same.
fn dies(steps: &[&'static str], disturbance: impl Fn(u64) -> Disturbance) {
    let _alone = alone();
    let expected = journey(None);
    let mut missing: BTreeSet<_> = steps.iter().copied().collect();
    // Whether a kill hits its request is a matter of microseconds: repeat until it did.
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
fn every_step_of_a_login_with_spid_may_die() {
    dies(&STEPS, Disturbance::after);
}

#[test]
fn the_trigger_that_opens_the_session_may_die() {
    dies(&["POST /spid/acs"], |delay| Disturbance::after(delay).of("Challenge"));
}
