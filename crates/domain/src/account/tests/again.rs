//! A citizen who comes with SPID or CIE again before the address is confirmed (A4, A11).

use super::{
    super::{Act, Effect, Mail, Rejection, Transition},
    apply, at, later,
    sample::{account_at, link, register_with_cie, username},
};
use crate::{Email, Level};

/// «Conferma» with this login and this address.
fn confirm(request: &str, email: &str) -> Act {
    let Act::RegisterDigitally { registrant: mut who, mut login, .. } =
        register_with_cie(Level::Two)
    else {
        unreachable!()
    };
    who.email = Email::parse(email).unwrap();
    login.request = request.to_owned();
    Act::RegisterDigitally { registrant: who, login, username: None }
}

/// «Conferma» once more, that many minutes later, with another login and this address.
fn confirmed_again(email: &str, minutes: i64) -> Result<Transition, Rejection> {
    at(&account_at("cie_awaiting_email"), confirm("_another", email), later(0, minutes))
}

#[test]
fn a11_a_login_confirms_one_address() {
    let waiting = account_at("cie_awaiting_email");
    let Act::RegisterDigitally { registrant: who, login, .. } = register_with_cie(Level::Three)
    else {
        unreachable!()
    };
    for free in [None, Some(username())] {
        let again = Act::RegisterDigitally {
            registrant: who.clone(),
            login: login.clone(),
            username: free,
        };
        assert_eq!(at(&waiting, again, later(0, 5)), Err(Rejection::AlreadyDone));
    }
}

#[test]
fn a4_the_link_of_the_first_mail_outlives_another_login() {
    let follow = || Act::ConfirmEmail { link: link("right"), username: username() };
    let again = confirmed_again("anna.prova@example.org", 5).unwrap();
    assert_eq!(again.effects, [Effect::Mail(Mail::ConfirmRegistration)]);
    assert!(at(&again.after, follow(), later(0, 6)).is_ok());
    let elsewhere = confirmed_again("anna@example.com", 5).unwrap().after;
    let dead = at(&elsewhere, follow(), later(0, 6));
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
        let again = confirm(&format!("_{minute}"), "anna.prova@example.org");
        waiting = at(&waiting, again, later(0, minute * 3)).unwrap().after;
    }
    let sixth = at(&waiting, confirm("_6", "anna.prova@example.org"), later(0, 18));
    assert!(matches!(sixth, Err(Rejection::TooSoon { .. })));
    let typed = account_at("awaiting_email");
    assert!(apply(&typed, register_with_cie(Level::Two)).is_ok(), "a stranger's are not counted");
}
