//! Who enters with SPID or CIE again before the address is confirmed (A4, A11).

use super::{
    super::{Command, Effect, Mail, Rejection, Transition},
    apply, at, later,
    sample::{account_at, link, register_with_cie, username},
};
use crate::{Email, Level};

/// «Conferma» once more after so many minutes, with another login and this address.
fn confirmed_again(email: &str, minutes: i64) -> Result<Transition, Rejection> {
    let Command::RegisterDigitally(mut who, login, _) = register_with_cie(Level::Two) else {
        unreachable!()
    };
    who.email = Email::parse(email).unwrap();
    let again = Command::RegisterDigitally(who, login, None);
    at(&account_at("cie_awaiting_email"), again, later(0, minutes))
}

#[test]
fn a4_the_link_of_the_first_mail_outlives_another_login() {
    let confirm = || Command::ConfirmEmail(link("right"), username());
    let again = confirmed_again("anna.prova@example.org", 5).unwrap();
    assert_eq!(again.effects, [Effect::Mail(Mail::ConfirmRegistration)]);
    assert!(at(&again.account, confirm(), later(0, 6)).is_ok());
    let elsewhere = confirmed_again("anna@example.com", 5).unwrap().account;
    let dead = at(&elsewhere, confirm(), later(0, 6));
    assert_eq!(dead, Err(Rejection::LinkDead), "it went to another address");
}

#[test]
fn a4_no_login_sends_more_mails_than_one_every_two_minutes_and_five_a_day() {
    for email in ["anna.prova@example.org", "anna@example.com"] {
        let early = confirmed_again(email, 1);
        assert_eq!(early, Err(Rejection::TooSoon { seconds: 60 }), "{email}");
    }
    let mut waiting = account_at("cie_awaiting_email");
    for minute in 1..=5 {
        let again = at(&waiting, register_with_cie(Level::Two), later(0, minute * 3));
        waiting = again.unwrap().account;
    }
    let sixth = at(&waiting, register_with_cie(Level::Two), later(0, 18));
    assert!(matches!(sixth, Err(Rejection::TooSoon { .. })));
    let typed = account_at("awaiting_email");
    assert!(apply(&typed, register_with_cie(Level::Two)).is_ok(), "a stranger's are not counted");
}
