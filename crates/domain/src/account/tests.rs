//! The state machine as the guides tell it (D.1, D.2). Each test is named after its rule.

mod diagram;
mod sample;

use jiff::{SignedDuration, Timestamp};
use proptest::{collection::vec, prelude::*, sample::select};

use super::{
    Account, Command, Effect, Enablement, Event, Mail, Rejection, Rendering, State, Step,
    Transition, Wait,
};
use crate::{Actor, Username};
use sample::{account_at, every_command, hash, link, noon, number, recognition, registrant, walk};

fn apply(account: &Account, command: Command) -> Result<Transition, Rejection> {
    account.apply(command, Actor::Citizen, noon())
}

fn at(account: &Account, command: Command, now: Timestamp) -> Result<Transition, Rejection> {
    account.apply(command, Actor::Citizen, now)
}

fn later(days: i64, minutes: i64) -> Timestamp {
    noon() + SignedDuration::from_hours(24 * days) + SignedDuration::from_mins(minutes)
}

fn username() -> Username {
    Username::parse("anna.prova").unwrap()
}

#[test]
fn r_reg_10_a_registration_mails_a_link() {
    let transition = apply(&account_at("unregistered"), registrant()).unwrap();
    assert_eq!(transition.effects, [Effect::Mail(Mail::ConfirmRegistration)]);
    assert_eq!(transition.account.version, 1);
    assert_eq!(transition.account.next_step(), Step::ConfirmEmail);
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
    let cancelled = apply(&account_at("awaiting_email"), Command::CancelRegistration).unwrap();
    assert_eq!(cancelled.account.state, State::Cancelled);
    assert!(matches!(
        cancelled.effects.as_slice(),
        [Effect::Mail(Mail::RegistrationCancelled { .. })]
    ));
    for state in ["temporary_password", "active", "enabled"] {
        let refused = apply(&account_at(state), Command::CancelRegistration);
        assert_eq!(refused, Err(Rejection::OutOfOrder), "{state}");
    }
}

#[test]
fn r_reg_11_the_link_opens_once_and_a_second_click_is_no_error() {
    let pending = account_at("awaiting_email");
    let confirm = || Command::ConfirmEmail(link("right"), username());
    let confirmed = apply(&pending, confirm()).unwrap();
    assert_eq!(confirmed.effects, [Effect::Mail(Mail::Credentials)]);
    assert_eq!(apply(&confirmed.account, confirm()), Err(Rejection::AlreadyDone));
    let wrong = Command::ConfirmEmail(link("wrong"), username());
    assert_eq!(apply(&pending, wrong), Err(Rejection::LinkDead));
    assert_eq!(at(&pending, confirm(), later(3, 0)), Err(Rejection::LinkDead), "after 72 hours");
    assert_eq!(apply(&account_at("cancelled"), confirm()), Err(Rejection::LinkDead));
}

#[test]
fn r_log_2_the_temporary_password_is_changed_and_lasts_seven_days() {
    let temporary = account_at("temporary_password");
    assert_eq!(temporary.next_step(), Step::ChangePassword);
    let citizen = temporary.citizen().unwrap();
    assert!(!citizen.temporary_password_expired(later(6, 0)));
    assert!(citizen.temporary_password_expired(later(7, 0)));
    let chosen = apply(&temporary, Command::ChoosePassword).unwrap();
    assert_eq!(chosen.effects, [Effect::Mail(Mail::PasswordChanged)]);
    assert_eq!(chosen.account.next_step(), Step::EnterData);
}

#[test]
fn r_log_5_the_owner_of_a_locked_access_is_told_once_a_day() {
    let locked = apply(&account_at("active"), Command::LockAccess).unwrap();
    assert_eq!(locked.effects, [Effect::Mail(Mail::AccessLocked)]);
    assert_eq!(apply(&locked.account, Command::LockAccess).unwrap().effects, []);
    let tomorrow = at(&locked.account, Command::LockAccess, later(1, 0)).unwrap();
    assert_eq!(tomorrow.effects, [Effect::Mail(Mail::AccessLocked)]);
}

#[test]
fn r_log_6_a_reset_link_works_for_an_hour_and_once_and_ends_all_sessions() {
    let asked = apply(&account_at("active"), Command::RequestPasswordReset).unwrap();
    assert_eq!(asked.effects, [Effect::Mail(Mail::PasswordReset)]);
    let sent = apply(&asked.account, Command::IssueResetLink(link("reset"))).unwrap().account;
    let reset = || Command::ResetPassword(link("reset"));
    assert_eq!(at(&sent, reset(), later(0, 60)), Err(Rejection::LinkDead));
    let done = at(&sent, reset(), later(0, 5)).unwrap().account;
    assert_eq!(at(&done, reset(), later(0, 6)), Err(Rejection::AlreadyDone), "used once");
    assert!(!done.citizen().unwrap().session_is_open(noon()));
    assert!(done.citizen().unwrap().session_is_open(later(0, 5)));
}

#[test]
fn r_log_6_who_forgot_both_asks_for_the_username_and_at_once_for_the_link() {
    let named = apply(&account_at("active"), Command::RequestUsername).unwrap().account;
    assert!(apply(&named, Command::RequestUsername).is_err(), "the same mail only after a pause");
    let asked = apply(&named, Command::RequestPasswordReset).unwrap();
    assert_eq!(asked.effects, [Effect::Mail(Mail::PasswordReset)]);
}

#[test]
fn r_ena_5_every_confirmed_change_makes_a_new_version_of_the_modulo() {
    let entered = account_at("data_entered");
    let request = entered.citizen().unwrap().enablement.request().unwrap().clone();
    assert_eq!((request.modulo_version, &request.number), (1, &number("AAAA-AAAA")));
    let again = apply(&entered, sample::enter_data("BBBB-BBBB")).unwrap();
    assert_eq!(again.effects, [Effect::Render(Rendering::Modulo)]);
    let request = again.account.citizen().unwrap().enablement.request().unwrap();
    assert_eq!((request.modulo_version, &request.number), (2, &number("AAAA-AAAA")));
    assert_eq!(apply(&again.account, Command::Accept(1)), Err(Rejection::Superseded));
}

#[test]
fn r_ena_6_accetto_starts_the_workflow_once() {
    let accepted = apply(&account_at("data_entered"), Command::Accept(1)).unwrap();
    assert_eq!(accepted.effects, [Effect::StartEnablement]);
    assert_eq!(apply(&accepted.account, Command::Accept(1)), Err(Rejection::AlreadyDone));
}

#[test]
fn r_ena_7_the_workflow_sends_the_cpt_once() {
    let accepted = apply(&account_at("data_entered"), Command::Accept(1)).unwrap().account;
    let asked = apply(&accepted, Command::IssueCpt).unwrap();
    assert_eq!(asked.effects, [Effect::Mail(Mail::CptAndModulo)]);
    assert_eq!(apply(&asked.account, Command::IssueCpt), Err(Rejection::AlreadyDone));
}

#[test]
fn r_ena_8_the_cpt_is_sent_again_after_two_minutes_and_five_times_a_day() {
    let mut account = account_at("cpt_sent");
    assert_eq!(apply(&account, Command::ResendCpt), Err(Rejection::TooSoon { seconds: 120 }));
    for n in 1..=5 {
        let sent = at(&account, Command::ResendCpt, later(0, 2 * n)).unwrap();
        assert_eq!(sent.effects, [Effect::Mail(Mail::CptAgain)]);
        account = sent.account;
    }
    let refused = at(&account, Command::ResendCpt, later(0, 20));
    assert!(matches!(refused, Err(Rejection::TooSoon { .. })));
}

#[test]
fn r_cpt_1_the_right_cpt_leads_to_the_school() {
    let account = account_at("cpt_sent");
    let cf = account.codice_fiscale.clone();
    let confirmed = apply(&account, Command::ConfirmCpt(cf.clone(), true)).unwrap();
    assert_eq!(confirmed.event, Event::CptConfirmed);
    assert_eq!(
        confirmed.effects,
        [Effect::Resume(Wait::CptConfirmed), Effect::Mail(Mail::GoToSchool)]
    );
    let again = apply(&confirmed.account, Command::ConfirmCpt(cf, true));
    assert_eq!(again, Err(Rejection::AlreadyDone));
}

#[test]
fn r_cpt_1_guessing_is_counted_and_the_sixth_try_waits() {
    let mut account = account_at("cpt_sent");
    let cf = account.codice_fiscale.clone();
    let other = crate::CodiceFiscale::parse("FOXDAA90B68L219K").unwrap();
    for left in (0..5).rev() {
        // Somebody else's codice fiscale is a wrong entry too.
        let (typed, right) = if left == 4 { (other.clone(), true) } else { (cf.clone(), false) };
        let tried = apply(&account, Command::ConfirmCpt(typed, right)).unwrap();
        assert_eq!(tried.event, Event::CptMistyped { left });
        account = tried.account;
    }
    let right = || Command::ConfirmCpt(cf.clone(), true);
    assert_eq!(apply(&account, right()), Err(Rejection::Locked { minutes: 15 }));
    assert!(at(&account, right(), later(0, 15)).is_ok());
}

#[test]
fn r_cpt_2_no_recognition_before_the_cpt_is_confirmed() {
    let refused = apply(&account_at("cpt_sent"), recognition());
    assert_eq!(refused, Err(Rejection::OutOfOrder));
}

#[test]
fn r_rec_5_the_officer_confirms_and_nobody_recognises_himself() {
    let account = account_at("cpt_confirmed");
    let recognised = apply(&account, recognition()).unwrap();
    assert_eq!(recognised.effects, [Effect::Resume(Wait::Recognised)]);
    assert_eq!(apply(&recognised.account, recognition()), Err(Rejection::AlreadyDone));
    let Command::Recognise(mut oneself) = recognition() else { unreachable!() };
    oneself.officer_cf = Some(account.codice_fiscale.clone());
    assert_eq!(apply(&account, Command::Recognise(oneself)), Err(Rejection::Oneself));
    let Command::Recognise(mut stale) = recognition() else { unreachable!() };
    stale.modulo_version = 9;
    assert_eq!(apply(&account, Command::Recognise(stale)), Err(Rejection::Superseded));
}

#[test]
fn r_rec_6_the_activation_mail_leaves_once() {
    let told = apply(&account_at("recognised"), Command::AnnounceActivation).unwrap();
    assert_eq!(told.effects, [Effect::Mail(Mail::Activated)]);
    let again = apply(&told.account, Command::AnnounceActivation);
    assert_eq!(again, Err(Rejection::AlreadyDone));
}

#[test]
fn r_cod_1_the_cpt_becomes_the_codice_personale_and_guessing_is_counted_here_too() {
    let account = account_at("recognised");
    assert_eq!(account.next_step(), Step::ChooseCode);
    let wrong = apply(&account, Command::ChooseCode(false, hash("new"))).unwrap();
    assert_eq!(wrong.event, Event::CptMistyped { left: 4 });
    let chosen = apply(&wrong.account, Command::ChooseCode(true, hash("new"))).unwrap();
    assert_eq!(chosen.effects, [Effect::Resume(Wait::CodeSet), Effect::Mail(Mail::CodeSet)]);
    assert_eq!(chosen.account.next_step(), Step::Applications);
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
fn a_request_that_stands_still_is_reminded_of_and_ends_after_thirty_days() {
    let mut account = account_at("cpt_confirmed");
    assert_eq!(at(&account, Command::Lapse, later(4, 0)), Err(Rejection::AlreadyDone));
    for (day, count) in [(5, 1), (26, 2), (29, 3)] {
        let reminded = at(&account, Command::Lapse, later(day, 0)).unwrap();
        assert_eq!(reminded.event, Event::Reminded { count });
        account = reminded.account;
        assert_eq!(at(&account, Command::Lapse, later(day, 1)), Err(Rejection::AlreadyDone));
    }
    let expired = at(&account, Command::Lapse, later(30, 0)).unwrap();
    assert_eq!(expired.effects, [Effect::Mail(Mail::RequestExpired)]);
    assert_eq!(expired.account.next_step(), Step::EnterData);
    assert!(expired.account.citizen().unwrap().enablement.request().is_some(), "nothing is lost");
}

#[test]
fn esci_ends_the_session_and_those_before_it() {
    let account =
        apply(&account_at("active"), Command::SignOut(noon().as_second())).unwrap().account;
    assert!(!account.citizen().unwrap().session_is_open(noon()));
    assert!(account.citizen().unwrap().session_is_open(later(0, 1)));
    let again = apply(&account, Command::SignOut(noon().as_second()));
    assert_eq!(again, Err(Rejection::AlreadyDone));
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
            texts.push(transition.sealed.text);
            account = transition.account;
        }
        prop_assert!(vouched || account.next_step() != Step::Applications);
        let verified = crate::audit::verify(texts.iter().map(String::as_str), &account.head);
        prop_assert_eq!(verified, Ok(account.version));
    }
}
