//! Registration, credentials and sessions (D.1).

use super::{
    super::{Act, Effect, Fact, Mail, Position, Rejection, State},
    apply, at, later,
    sample::{account_at, link, noon, registrant, username},
};

#[test]
fn r_reg_10_a_registration_mails_a_link() {
    let transition = apply(&account_at("unregistered"), registrant()).unwrap();
    assert_eq!(transition.effects, [Effect::Mail(Mail::ConfirmRegistration)]);
    assert_eq!(transition.after.version, 1);
    assert_eq!(transition.after.position(), Position::ConfirmEmail);
}

#[test]
fn r_reg_3_a_known_codice_fiscale_is_not_registered_again() {
    for state in ["awaiting_email", "temporary_password", "enabled"] {
        assert_eq!(apply(&account_at(state), registrant()), Err(Rejection::AlreadyDone), "{state}");
    }
    assert!(apply(&account_at("cancelled"), registrant()).is_ok());
    assert!(
        at(&account_at("awaiting_email"), registrant(), later(3, 0)).is_ok(),
        "72 hours passed"
    );
}

#[test]
fn r_reg_5_only_an_attempt_never_confirmed_can_be_annulled() {
    let cancelled = apply(&account_at("awaiting_email"), Act::CancelRegistration).unwrap();
    assert_eq!(cancelled.after.state, State::Cancelled);
    assert!(matches!(
        cancelled.effects.as_slice(),
        [Effect::Mail(Mail::RegistrationCancelled { .. })]
    ));
    for state in ["temporary_password", "active", "enabled"] {
        let refused = apply(&account_at(state), Act::CancelRegistration);
        assert_eq!(refused, Err(Rejection::OutOfOrder), "{state}");
    }
}

#[test]
fn r_reg_11_the_link_opens_once_and_a_second_click_is_no_error() {
    let pending = account_at("awaiting_email");
    let confirm = || Act::ConfirmEmail { link: link("right"), username: username() };
    let confirmed = apply(&pending, confirm()).unwrap();
    assert_eq!(confirmed.effects, [Effect::Mail(Mail::Credentials)]);
    assert_eq!(apply(&confirmed.after, confirm()), Err(Rejection::AlreadyDone));
    let wrong = Act::ConfirmEmail { link: link("wrong"), username: username() };
    assert_eq!(apply(&pending, wrong), Err(Rejection::LinkDead));
    assert_eq!(at(&pending, confirm(), later(3, 0)), Err(Rejection::LinkDead), "after 72 hours");
    assert_eq!(apply(&account_at("cancelled"), confirm()), Err(Rejection::LinkDead));
}

#[test]
fn r_log_2_the_temporary_password_is_changed_and_lasts_seven_days() {
    let temporary = account_at("temporary_password");
    assert_eq!(temporary.position(), Position::ChangePassword);
    let citizen = temporary.citizen().unwrap();
    assert!(!citizen.temporary_password_expired(later(6, 0)));
    assert!(citizen.temporary_password_expired(later(7, 0)));
    let chosen = apply(&temporary, Act::ChoosePassword).unwrap();
    assert_eq!(chosen.effects, [Effect::Mail(Mail::PasswordChanged)]);
    assert_eq!(chosen.after.position(), Position::EnterData);
}

#[test]
fn r_log_5_the_owner_of_a_locked_access_gets_one_mail_a_day() {
    let locked = apply(&account_at("active"), Fact::LockAccess).unwrap();
    assert_eq!(locked.effects, [Effect::Mail(Mail::AccessLocked)]);
    assert_eq!(apply(&locked.after, Fact::LockAccess).unwrap().effects, []);
    let tomorrow = at(&locked.after, Fact::LockAccess, later(1, 0)).unwrap();
    assert_eq!(tomorrow.effects, [Effect::Mail(Mail::AccessLocked)]);
}

#[test]
fn r_log_6_a_reset_link_works_for_an_hour_and_once_and_ends_all_sessions() {
    let asked = apply(&account_at("active"), Act::RequestPasswordReset).unwrap();
    assert_eq!(asked.effects, [Effect::Mail(Mail::PasswordReset)]);
    let sent = apply(&asked.after, Fact::IssueResetLink(link("reset"))).unwrap().after;
    let reset = || Act::ResetPassword(link("reset"));
    assert_eq!(at(&sent, reset(), later(0, 60)), Err(Rejection::LinkDead));
    let done = at(&sent, reset(), later(0, 5)).unwrap().after;
    assert_eq!(at(&done, reset(), later(0, 6)), Err(Rejection::AlreadyDone), "used once");
    assert!(!done.citizen().unwrap().session_is_open(noon()));
    assert!(done.citizen().unwrap().session_is_open(later(0, 5)));
}

#[test]
fn r_log_6_a_citizen_who_forgot_both_asks_for_the_username_and_at_once_for_the_link() {
    let named = apply(&account_at("active"), Act::RequestUsername).unwrap().after;
    assert!(apply(&named, Act::RequestUsername).is_err(), "the same mail only after a pause");
    let asked = apply(&named, Act::RequestPasswordReset).unwrap();
    assert_eq!(asked.effects, [Effect::Mail(Mail::PasswordReset)]);
}

#[test]
fn esci_ends_the_session_and_those_before_it() {
    let account =
        apply(&account_at("active"), Act::SignOut { issued_at: noon().as_second() }).unwrap().after;
    assert!(!account.citizen().unwrap().session_is_open(noon()));
    assert!(account.citizen().unwrap().session_is_open(later(0, 1)));
    let again = apply(&account, Act::SignOut { issued_at: noon().as_second() });
    assert_eq!(again, Err(Rejection::AlreadyDone));
}
