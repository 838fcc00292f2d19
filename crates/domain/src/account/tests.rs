//! The state machine as the guides tell it (D.1, D.2). Each test is named after its rule.

mod again;
mod at_desk;
mod credentials;
mod delegation;
mod desk;
mod diagram;
mod digital;
mod enablement;
mod personal_code;
mod sample;
mod squatter;
mod stored;

use jiff::{SignedDuration, Timestamp};
use proptest::{collection::vec, prelude::*, sample::select};

use super::{Account, Act, Command, Enablement, Event, Position, Rejection, Transition};
use crate::{Actor, Level};
use sample::{account_at, every_command, every_stage, noon, walk_to};

fn apply(account: &Account, command: impl Into<Command>) -> Result<Transition, Rejection> {
    account.apply(command, &Actor::Citizen, noon())
}

fn at(
    account: &Account,
    command: impl Into<Command>,
    now: Timestamp,
) -> Result<Transition, Rejection> {
    account.apply(command, &Actor::Citizen, now)
}

fn later(days: i64, minutes: i64) -> Timestamp {
    noon() + SignedDuration::from_hours(24 * days) + SignedDuration::from_mins(minutes)
}

#[test]
fn r_acc_5_nothing_is_submitted_before_enablement() {
    for state in ["active", "data_entered", "cpt_sent", "cpt_confirmed", "recognised"] {
        assert_eq!(account_at(state).may_sign(noon()), Err(Rejection::OutOfOrder), "{state}");
    }
    assert_eq!(account_at("enabled").may_sign(noon()), Ok(()));
}

#[test]
fn five_wrong_codes_block_signing_for_fifteen_minutes_and_nothing_else() {
    let mut account = account_at("enabled");
    for _ in 0..5 {
        account = apply(&account, Act::MistypeCode).unwrap().after;
    }
    let locked = Err(Rejection::Locked { minutes: 15 });
    assert_eq!(account.may_sign(noon()), locked);
    assert_eq!(apply(&account, Act::AcceptCode).map(drop), locked);
    assert_eq!(account.position(), Position::Enabled);
    assert_eq!(account.may_sign(later(0, 15)), Ok(()));
    let accepted = at(&account, Act::AcceptCode, later(0, 15)).unwrap();
    assert_eq!(accepted.events, [Event::CodeAccepted]);
    let again = at(&accepted.after, Act::AcceptCode, later(0, 15));
    assert_eq!(again.map(drop), Err(Rejection::AlreadyDone));
}

#[test]
fn every_event_follows_from_the_one_before() {
    for stage in ["enabled", "digital_enabled"] {
        let (account, texts) = walk_to(stage);
        assert!(matches!(account.citizen().unwrap().enablement, Enablement::Enabled { .. }));
        let verified = crate::kernel::verify(texts.iter().map(String::as_str), &account.head);
        assert_eq!(verified, Ok(account.version));
    }
}

/// Whether the command brings a digital identity that proves the citizen.
fn identifies(command: &Command) -> bool {
    let Command::Act(act) = command else { return false };
    match act {
        Act::EnterDigitally { login, .. } | Act::RegisterDigitally { login, .. } => {
            matches!(login.level, Level::Two | Level::Three)
        }
        _ => false,
    }
}

/// Stages of a citizen whom no officer and no login proved.
const UNSEEN: [&str; 6] =
    ["unregistered", "awaiting_email", "active", "data_entered", "cpt_sent", "cpt_confirmed"];

#[test]
fn a_fact_of_the_system_is_out_of_order_nowhere() {
    for stage in every_stage() {
        for command in every_command().into_iter().filter(|it| matches!(it, Command::Fact(_))) {
            let found = apply(&account_at(stage), command.clone());
            let heard = matches!(found, Ok(_) | Err(Rejection::AlreadyDone));
            assert!(heard, "{stage}: {command:?} {found:?}");
        }
    }
}

proptest! {
    /// Whatever is asked, in whatever order, at whatever pace: no citizen is enabled without an officer
    /// or a digital identity of the second level, and the chain is whole.
    #[test]
    fn no_citizen_is_enabled_unseen(
        stage in select(&UNSEEN[..]),
        commands in vec((select(every_command()), 0_i64..2000), 0..60),
    ) {
        let (mut account, mut texts) = walk_to(stage);
        let (mut seen, mut identified, mut now) = (false, false, noon());
        for (command, minutes) in commands {
            now += SignedDuration::from_mins(minutes);
            let identifying = identifies(&command);
            let Ok(transition) = at(&account, command, now) else { continue };
            match transition.event().unwrap() {
                Event::Registered { .. } => (seen, identified) = (false, false),
                Event::RequestExpired => seen = false,
                Event::CodeSuspended { .. } => (seen, identified) = (false, account.citizen().is_some_and(|it| it.digital.is_some())),
                Event::Recognised { .. } => seen = true,
                _ => identified |= identifying,
            }
            texts.extend(transition.sealed.into_iter().map(|sealed| sealed.text));
            account = transition.after;
            prop_assert!(seen || identified || account.position() != Position::Enabled);
        }
        let verified = crate::kernel::verify(texts.iter().map(String::as_str), &account.head);
        prop_assert_eq!(verified, Ok(account.version));
    }
}
