//! The state machine as the guides tell it (D.1, D.2). Each test is named after its rule.

mod credentials;
mod diagram;
mod enablement;
mod sample;

use jiff::{SignedDuration, Timestamp};
use proptest::{collection::vec, prelude::*, sample::select};

use super::{Account, Command, Effect, Enablement, Event, Rejection, Rendering, Step, Transition};
use crate::Actor;
use sample::{account_at, every_command, noon, walk};

fn apply(account: &Account, command: Command) -> Result<Transition, Rejection> {
    account.apply(command, Actor::Citizen, noon())
}

fn at(account: &Account, command: Command, now: Timestamp) -> Result<Transition, Rejection> {
    account.apply(command, Actor::Citizen, now)
}

fn later(days: i64, minutes: i64) -> Timestamp {
    noon() + SignedDuration::from_hours(24 * days) + SignedDuration::from_mins(minutes)
}

#[test]
fn r_acc_5_nothing_is_submitted_before_enablement() {
    for state in ["active", "data_entered", "cpt_sent", "cpt_confirmed", "recognised"] {
        assert_eq!(
            apply(&account_at(state), sample::submit()),
            Err(Rejection::OutOfOrder),
            "{state}"
        );
    }
    let received = apply(&account_at("enabled"), sample::submit()).unwrap();
    assert!(matches!(received.effects.as_slice(), [Effect::Render(Rendering::Application { .. })]));
}

#[test]
fn five_wrong_codes_block_signing_for_fifteen_minutes_and_nothing_else() {
    let mut account = account_at("enabled");
    for _ in 0..5 {
        account = apply(&account, Command::MistypeCode).unwrap().account;
    }
    assert_eq!(apply(&account, sample::submit()), Err(Rejection::Locked { minutes: 15 }));
    assert!(apply(&account, Command::RemoveAttachment("a".into())).is_ok());
    assert!(at(&account, sample::submit(), later(0, 15)).is_ok());
}

#[test]
fn every_event_follows_from_the_one_before() {
    let (account, texts) = walk();
    assert!(matches!(account.citizen().unwrap().enablement, Enablement::Enabled { .. }));
    let verified = crate::audit::verify(texts.iter().map(String::as_str), &account.head);
    assert_eq!(verified, Ok(account.version));
}

proptest! {
    /// Whatever is asked, in whatever order, at whatever pace, nobody is enabled unless an officer
    /// vouched for them, and the chain is whole.
    #[test]
    fn nobody_is_enabled_unseen(
        commands in vec((select(every_command()), 0_i64..2000), 0..60),
    ) {
        let mut account = account_at("unregistered");
        let (mut vouched, mut texts, mut now) = (false, Vec::new(), noon());
        for (command, minutes) in commands {
            now += SignedDuration::from_mins(minutes);
            let Ok(transition) = at(&account, command, now) else { continue };
            vouched |= matches!(transition.event, Event::Recognised { .. });
            texts.extend(transition.sealed.into_iter().map(|sealed| sealed.text));
            account = transition.account;
        }
        prop_assert!(vouched || account.next_step() != Step::Applications);
        let verified = crate::audit::verify(texts.iter().map(String::as_str), &account.head);
        prop_assert_eq!(verified, Ok(account.version));
    }
}
