//! Unproven accounts: any stranger may type a codice fiscale, and must gain nothing by it (A12, C-10).

use jiff::SignedDuration;

use super::{
    super::{Act, Credentials, Effect, Enablement, Fact, Mail, Rejection},
    apply, at,
    digital::{citizen, happened},
    later,
    sample::{
        account_at, enter_digitally, link, noon, register_with_cie, register_with_spid, username,
    },
};
use crate::{Email, Language, Level};

/// The command of a stranger who registered this codice fiscale with another address.
fn with_another_address(command: Act) -> Act {
    let other = Email::parse("vero.titolare@example.org").unwrap();
    match command {
        Act::RegisterDigitally { registrant: mut who, login, username } => {
            who.email = other;
            Act::RegisterDigitally { registrant: who, login, username }
        }
        Act::EnterDigitally { login, .. } => Act::EnterDigitally { login, email: Some(other) },
        other => other,
    }
}

#[test]
fn a12_an_unproven_account_is_not_linked_to_another_address() {
    let enter = || with_another_address(enter_digitally(Level::Two));
    let Act::EnterDigitally { login, .. } = enter() else { unreachable!() };
    for stage in ["email_confirmed", "temporary_password", "active", "cpt_sent", "cpt_confirmed"] {
        assert_eq!(apply(&account_at(stage), enter()), Err(Rejection::Unvouched), "{stage}");
        let silent = Act::EnterDigitally { login: login.clone(), email: None };
        assert_eq!(apply(&account_at(stage), silent), Err(Rejection::Unvouched), "{stage}");
        let same = apply(&account_at(stage), register_with_spid(Level::Two));
        assert_eq!(same, Err(Rejection::AlreadyDone), "{stage}: the same address is linked");
    }
    for stage in ["recognised", "enabled", "digital_active", "digital_enabled"] {
        assert!(apply(&account_at(stage), enter()).is_ok(), "{stage}: somebody saw the person");
        let anew = with_another_address(register_with_spid(Level::Two));
        assert_eq!(apply(&account_at(stage), anew), Err(Rejection::AlreadyDone), "{stage}");
    }
}

#[test]
fn a12_capitals_in_the_providers_address_take_no_account_away() {
    let capitals = Email::parse("ANNA.PROVA@EXAMPLE.ORG").unwrap();
    let Act::EnterDigitally { login, .. } = enter_digitally(Level::Two) else { unreachable!() };
    let entered =
        apply(&account_at("active"), Act::EnterDigitally { login, email: Some(capitals) });
    assert_eq!(happened(&entered.unwrap()), ["identity_linked"]);
}

#[test]
fn a12_an_unproven_account_is_replaced() {
    let squatter = account_at("cpt_confirmed");
    let anew = with_another_address(register_with_spid(Level::Two));
    let done = at(&squatter, anew, later(1, 0)).unwrap();
    assert_eq!(happened(&done), ["registration_cancelled", "registered_digitally"]);
    let email = "anna.prova@example.org".to_owned();
    let mails = [
        Mail::RegistrationCancelled { email: email.clone(), language: Language::It },
        Mail::Welcome,
    ];
    assert_eq!(done.effects, mails.map(Effect::Mail));
    let owner = citizen(&done.after);
    assert_eq!(owner.enablement, Enablement::NotRequested, "nor is the request theirs");
    assert_eq!((&owner.credentials, &owner.username), (&Credentials::Absent, &username()));
    assert!(!owner.session_is_open(noon()), "the sessions of who made it are over");
    assert!(!owner.session_is_open(later(1, 0)), "up to that very second");
    assert!(owner.session_is_open(later(1, 0) + SignedDuration::from_secs(1)));
    assert!(owner.is_proven());

    let unvouched = with_another_address(register_with_cie(Level::Two));
    let waiting = at(&squatter, unvouched, later(1, 0)).unwrap();
    let mails =
        [Mail::RegistrationCancelled { email, language: Language::It }, Mail::ConfirmRegistration];
    assert_eq!(waiting.effects, mails.map(Effect::Mail));
    let sent = apply(&waiting.after, Fact::IssueConfirmationLink(link("new"))).unwrap();
    let confirm = Act::ConfirmEmail { link: link("new"), username: username() };
    let confirmed = at(&sent.after, confirm, later(1, 1)).unwrap().after;
    assert!(!citizen(&confirmed).session_is_open(noon()), "not even after the link");
}

#[test]
fn c_10_no_visitor_annuls_a_registration_with_a_digital_identity() {
    let waiting = account_at("cie_awaiting_email");
    assert_eq!(apply(&waiting, Act::CancelRegistration), Err(Rejection::AlreadyDone));
}

#[test]
fn a12_the_sessions_of_a_replaced_account_stay_over_when_the_owner_registers_once_more() {
    let squatter = account_at("cpt_confirmed");
    let anew = |level| with_another_address(register_with_cie(level));
    let waiting = at(&squatter, anew(Level::Two), later(1, 0)).unwrap().after;
    let again = at(&waiting, anew(Level::Three), later(1, 5)).unwrap().after;
    let sent = apply(&again, Fact::IssueConfirmationLink(link("new"))).unwrap();
    let confirm = Act::ConfirmEmail { link: link("new"), username: username() };
    let confirmed = at(&sent.after, confirm, later(1, 6)).unwrap().after;
    assert!(!citizen(&confirmed).session_is_open(noon()));
}

#[test]
fn a12_the_account_refuses_a_password_that_the_replaced_user_sets_late() {
    let asked = apply(&account_at("active"), Act::RequestPasswordReset).unwrap().after;
    let squatter = apply(&asked, Fact::IssueResetLink(link("reset"))).unwrap().after;
    let reset = || Act::ResetPassword(link("reset"));
    assert!(apply(&squatter, reset()).is_ok(), "the link works until then");
    let owner = with_another_address(register_with_spid(Level::Two));
    let owner = apply(&squatter, owner).unwrap().after;
    assert_eq!(apply(&owner, reset()), Err(Rejection::LinkDead));
    assert_eq!(apply(&owner, Act::ChoosePassword), Err(Rejection::OutOfOrder));
    let waiting = with_another_address(register_with_cie(Level::Two));
    let waiting = apply(&squatter, waiting).unwrap().after;
    assert_eq!(apply(&waiting, reset()), Err(Rejection::OutOfOrder));
    assert_eq!(apply(&waiting, Act::ChoosePassword), Err(Rejection::OutOfOrder));
}
