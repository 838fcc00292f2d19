//! What officers do with a request at a desk (E6x, D.4).

use super::{
    super::{Account, Act, Effect, Event, Mail, Position, Rejection},
    apply, at, later,
    sample::{account_at, desk, number, recognition, refusal},
};
use crate::desk::{Desk, RefusalReason};

const REASONS: [RefusalReason; 2] = [RefusalReason::TaxCardMissing, RefusalReason::CopiesMissing];

#[test]
fn e6x_a_refusal_is_an_event_with_officer_office_and_reasons_and_m12_follows() {
    let account = account_at("cpt_confirmed");
    let refused = apply(&account, refusal(&REASONS)).unwrap();
    let event = Event::RecognitionRefused { desk: desk(), reasons: REASONS.to_vec() };
    assert_eq!(refused.events, [event]);
    let told = Mail::NotRecognised { office: desk().office, reasons: REASONS.to_vec() };
    assert_eq!(refused.effects, [Effect::Mail(told)]);
    let citizen = refused.after.citizen().unwrap();
    assert_eq!(citizen.refused().unwrap().refusal.reasons, REASONS);
    assert_eq!(refused.after.position(), Position::GoToSchool, "the request stays as it is");
}

#[test]
fn e6x_the_same_refusal_sent_twice_is_one_and_another_one_is_another() {
    let once = apply(&account_at("cpt_confirmed"), refusal(&REASONS)).unwrap().after;
    assert_eq!(apply(&once, refusal(&REASONS)), Err(Rejection::AlreadyDone));
    assert!(apply(&once, refusal(&REASONS[..1])).is_ok());
    assert!(at(&once, refusal(&REASONS), later(1, 0)).is_ok(), "on another day it is another");
}

#[test]
fn e6x_a_refusal_is_shown_until_the_citizen_is_recognised() {
    let refused = apply(&account_at("cpt_confirmed"), refusal(&REASONS)).unwrap().after;
    let shown = |account: &Account| account.citizen().unwrap().refused().is_some();
    assert!(shown(&refused));
    let recognised = apply(&refused, recognition()).unwrap().after;
    assert!(!shown(&recognised));
    assert_eq!(apply(&recognised, refusal(&REASONS)), Err(Rejection::AlreadyDone));
    let redone = apply(&refused, Act::RedoRequest(number("BBBB-BBBB"))).unwrap().after;
    assert!(!shown(&redone), "another request was not refused");
    assert_eq!(apply(&account_at("cpt_sent"), refusal(&REASONS)), Err(Rejection::OutOfOrder));
}

#[test]
fn d_4_no_officer_refuses_themselves_either() {
    let account = account_at("cpt_confirmed");
    let Act::Refuse { refusal, .. } = refusal(&REASONS) else { unreachable!() };
    let officer = account.codice_fiscale.clone();
    assert_eq!(apply(&account, Act::Refuse { officer, refusal }), Err(Rejection::Oneself));
}

#[test]
fn d_4_every_look_at_a_dossier_is_an_event_and_at_most_one_an_hour_and_officer() {
    let look = |officer: &str| Act::Look(Box::new(Desk { officer: officer.into(), ..desk() }));
    let seen = apply(&account_at("cpt_confirmed"), look("ds.demo")).unwrap();
    assert_eq!(seen.events, [Event::DossierViewed { desk: desk() }]);
    assert_eq!(seen.effects, []);
    assert_eq!(apply(&seen.after, look("ds.demo")), Err(Rejection::AlreadyDone));
    let both = apply(&seen.after, look("aa.demo")).unwrap().after;
    for officer in ["ds.demo", "aa.demo"] {
        assert_eq!(at(&both, look(officer), later(0, 59)), Err(Rejection::AlreadyDone));
        assert!(at(&both, look(officer), later(0, 60)).is_ok());
    }
    assert_eq!(apply(&account_at("active"), look("ds.demo")), Err(Rejection::OutOfOrder));
}
