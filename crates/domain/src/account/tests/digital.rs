//! SPID and CIE: new accounts, linked accounts, steps not needed (A11, A12, E7s, E10, C-6).

use super::{
    super::{
        Account, Act, Checked, Citizen, Credentials, Effect, Enablement, Event, Fact, Mail,
        Position, Proof, Rejection, State, Transition, Wait,
    },
    apply, at, later,
    sample::{
        account_at, enter_digitally, hash, link, noon, register_with_cie, register_with_spid,
        registrant, username,
    },
};
use crate::{Federation, Level};

pub(super) fn citizen(account: &Account) -> &Citizen {
    account.citizen().unwrap()
}

/// The names of all events of a transition, oldest first.
pub(super) fn happened(transition: &Transition) -> Vec<String> {
    let name = |text: &str| {
        let record: serde_json::Value = serde_json::from_str(text).unwrap();
        record["event"]["name"].as_str().unwrap().to_owned()
    };
    transition.sealed.iter().map(|sealed| name(&sealed.text)).collect()
}

fn proof(account: &Account) -> &Proof {
    match &citizen(account).enablement {
        Enablement::Recognised { proof, .. } | Enablement::Enabled { proof, .. } => proof,
        other => panic!("no proof in {other:?}"),
    }
}

/// A citizen with a password, at that stage, after a login with SPID a moment ago.
fn linked(stage: &str) -> Account {
    apply(&account_at(stage), enter_digitally(Level::Two)).unwrap().after
}

#[test]
fn a11_a_new_spid_citizen_needs_neither_password_nor_link() {
    let done = apply(&account_at("unregistered"), register_with_spid(Level::Two)).unwrap();
    assert_eq!(done.effects, [Effect::Mail(Mail::Welcome)]);
    assert_eq!(citizen(&done.after).credentials, Credentials::Absent);
    assert_eq!(citizen(&done.after).username, username());
    assert_eq!(done.after.position(), Position::EnterData);
    assert!(citizen(&done.after).fresh_login(noon()));
    let again = apply(&done.after, register_with_spid(Level::Two));
    assert_eq!(again, Err(Rejection::AlreadyDone));
}

#[test]
fn a11_an_unproven_address_waits_for_its_link() {
    let asked = apply(&account_at("cancelled"), register_with_cie(Level::Three)).unwrap();
    assert_eq!(asked.effects, [Effect::Mail(Mail::ConfirmRegistration)]);
    assert_eq!(asked.after.position(), Position::ConfirmEmail);
    let State::AwaitingEmail(registration) = &asked.after.state else { panic!() };
    assert_eq!(registration.digital.as_ref().unwrap().federation, Federation::Cie);
    let sent = apply(&asked.after, Fact::IssueConfirmationLink(link("right"))).unwrap();
    let confirm = Act::ConfirmEmail { link: link("right"), username: username() };
    let confirmed = at(&sent.after, confirm, later(1, 0)).unwrap();
    assert_eq!(confirmed.effects, [Effect::Mail(Mail::Welcome)]);
    let citizen = citizen(&confirmed.after);
    assert_eq!(citizen.credentials, Credentials::Absent);
    assert_eq!(citizen.digital.as_ref().unwrap().last, noon());
    assert!(!citizen.fresh_login(later(1, 0)), "a click in a mail is no login");
}

#[test]
fn a11_an_attempt_never_confirmed_is_replaced() {
    let pending = account_at("awaiting_email");
    let done = apply(&pending, register_with_spid(Level::Two)).unwrap().after;
    let confirm = Act::ConfirmEmail { link: link("right"), username: username() };
    assert_eq!(apply(&done, confirm.clone()), Err(Rejection::LinkDead), "the old link");
    let waiting = apply(&pending, register_with_cie(Level::Two)).unwrap().after;
    assert_eq!(apply(&waiting, confirm), Err(Rejection::LinkDead), "to the old address");
    assert_eq!(apply(&waiting, registrant()), Err(Rejection::AlreadyDone));
}

#[test]
fn a11_the_first_level_changes_nothing() {
    for stage in ["unregistered", "cancelled", "awaiting_email", "enabled"] {
        for command in [register_with_spid(Level::One), register_with_cie(Level::One)] {
            assert_eq!(apply(&account_at(stage), command), Err(Rejection::LevelTooLow), "{stage}");
        }
    }
    for stage in ["temporary_password", "active", "cpt_confirmed", "enabled", "digital_enabled"] {
        let refused = apply(&account_at(stage), enter_digitally(Level::One));
        assert_eq!(refused, Err(Rejection::LevelTooLow), "{stage}");
    }
}

#[test]
fn a12_a_citizen_with_a_password_is_linked_and_gets_one_mail() {
    let first = apply(&account_at("active"), enter_digitally(Level::Two)).unwrap();
    assert_eq!(first.effects, [Effect::Mail(Mail::IdentityLinked)]);
    assert!(matches!(*first.event().unwrap(), Event::IdentityLinked { .. }));
    assert_eq!(citizen(&first.after).credentials, Credentials::Chosen, "the password stays");
    assert!(citizen(&first.after).session_is_open(noon()), "and so does the session");
    let again = at(&first.after, enter_digitally(Level::Three), later(1, 0)).unwrap();
    assert_eq!(again.effects, []);
    assert!(matches!(*again.event().unwrap(), Event::EnteredDigitally { .. }));
    let identity = citizen(&again.after).digital.clone().unwrap();
    assert_eq!((identity.since, identity.last), (noon(), later(1, 0)));
    assert_eq!(identity.level, Level::Three);
}

#[test]
fn a12_only_a_registered_citizen_is_linked() {
    for stage in ["unregistered", "awaiting_email", "cie_awaiting_email", "cancelled"] {
        let refused = apply(&account_at(stage), enter_digitally(Level::Two));
        assert_eq!(refused, Err(Rejection::OutOfOrder), "{stage}");
    }
}

#[test]
fn a12_a_temporary_password_is_needed_no_more() {
    let entered = linked("temporary_password");
    assert_eq!(citizen(&entered).credentials, Credentials::Absent);
    assert_eq!(entered.position(), Position::EnterData);
}

#[test]
fn r_reg_12_no_temporary_password_where_there_is_none_or_one_was_chosen() {
    for stage in ["digital_active", "digital_enabled", "active", "enabled"] {
        let late = apply(&account_at(stage), Fact::IssueTemporaryPassword);
        assert_eq!(late, Err(Rejection::AlreadyDone), "{stage}");
    }
    let late = apply(&linked("email_confirmed"), Fact::IssueTemporaryPassword);
    assert_eq!(late, Err(Rejection::AlreadyDone), "the mail was still on its way");
}

#[test]
fn r_log_6_a_citizen_without_password_may_ask_for_one() {
    let asked = apply(&account_at("digital_active"), Act::RequestPasswordReset).unwrap();
    let sent = apply(&asked.after, Fact::IssueResetLink(link("reset"))).unwrap().after;
    let chosen = apply(&sent, Act::ResetPassword(link("reset"))).unwrap().after;
    assert_eq!(citizen(&chosen).credentials, Credentials::Chosen);
}

#[test]
fn a8_the_lock_of_the_password_does_not_stop_the_digital_identity() {
    let locked = apply(&account_at("active"), Fact::LockAccess).unwrap().after;
    assert!(apply(&locked, enter_digitally(Level::Two)).is_ok());
}

#[test]
fn r_ena_2_spid_leads_straight_to_the_enablement() {
    let steps = ["digital_active", "digital_data_entered", "digital_cpt_sent", "digital_enabled"];
    let led = steps.map(|stage| account_at(stage).position());
    assert_eq!(
        led,
        [Position::EnterData, Position::Accept, Position::ChooseCodeByLogin, Position::Enabled]
    );
}

#[test]
fn r_rec_7_a_new_spid_citizen_is_enabled_without_a_desk() {
    let account = account_at("digital_enabled");
    let Proof::Digital(identity) = proof(&account) else { panic!("an officer?") };
    assert_eq!((identity.federation, identity.level), (Federation::Spid, Level::Two));
}

#[test]
fn e7s_the_code_is_chosen_in_one_transaction_with_three_events() {
    let account = account_at("digital_cpt_sent");
    let chosen =
        apply(&account, Act::ChooseCode { cpt: Checked::Right, code: hash("code") }).unwrap();
    assert_eq!(happened(&chosen), ["cpt_confirmed", "recognition_skipped", "code_set"]);
    assert_eq!(*chosen.event().unwrap(), Event::CodeSet);
    assert_eq!((chosen.before(), chosen.after.version), (account.version, account.version + 3));
    let numbers: Vec<_> = chosen.records().map(|(number, _)| number).collect();
    assert_eq!(numbers, [account.version + 1, account.version + 2, account.version + 3]);
    // Wherever the workflow waits, it goes on; and one mail says it all.
    let resumed = [Wait::CptConfirmed, Wait::Recognised, Wait::CodeSet].map(Effect::Resume);
    assert_eq!(chosen.effects[..3], resumed);
    assert_eq!(chosen.effects[3..], [Effect::Mail(Mail::CodeSet)]);
    let again = apply(&chosen.after, Act::ChooseCode { cpt: Checked::Right, code: hash("code") });
    assert_eq!(again, Err(Rejection::AlreadyDone));
}

#[test]
fn e7s_a_wrong_cpt_is_counted_and_does_nothing_else() {
    let mut account = account_at("digital_cpt_sent");
    for left in (0..5).rev() {
        let wrong =
            apply(&account, Act::ChooseCode { cpt: Checked::Wrong, code: hash("code") }).unwrap();
        let told = if left == 0 { vec![Effect::Mail(Mail::CodeLocked)] } else { vec![] };
        let happened = (wrong.event().unwrap().clone(), wrong.effects);
        assert_eq!(happened, (Event::CptMistyped { left }, told));
        assert!(matches!(citizen(&wrong.after).enablement, Enablement::CptSent { .. }));
        account = wrong.after;
    }
    let right = || Act::ChooseCode { cpt: Checked::Right, code: hash("code") };
    assert_eq!(apply(&account, right()), Err(Rejection::Locked { minutes: 15 }));
    assert!(at(&account, right(), later(0, 15)).is_ok());
}

#[test]
fn e7s_is_for_digital_citizens_only() {
    let code = |right: bool| Act::ChooseCode { cpt: right.into(), code: hash("code") };
    for (stage, right) in [("cpt_sent", true), ("cpt_sent", false), ("cpt_confirmed", true)] {
        assert_eq!(apply(&account_at(stage), code(right)), Err(Rejection::OutOfOrder), "{stage}");
    }
    assert!(apply(&linked("cpt_sent"), code(true)).is_ok());
}

#[test]
fn c_6_a_pending_recognition_is_closed_by_a_login() {
    let entered = apply(&account_at("cpt_confirmed"), enter_digitally(Level::Two)).unwrap();
    assert_eq!(happened(&entered), ["identity_linked", "recognition_skipped"]);
    assert_eq!(
        entered.effects,
        [Effect::Mail(Mail::IdentityLinked), Effect::Resume(Wait::Recognised)]
    );
    assert!(matches!(proof(&entered.after), Proof::Digital(_)));
    assert_eq!(entered.after.position(), Position::ChooseCodeByLogin);
    let told = apply(&entered.after, Fact::AnnounceActivation).unwrap();
    assert_eq!(told.effects, [Effect::Mail(Mail::Activated)], "the activation mail is still sent");
    let chosen =
        apply(&entered.after, Act::ChooseCode { cpt: Checked::Right, code: hash("code") }).unwrap();
    assert_eq!(chosen.effects, [Effect::Resume(Wait::CodeSet), Effect::Mail(Mail::CodeSet)]);
}

#[test]
fn c_6_the_cpt_may_still_be_typed_back_first() {
    let account = account_at("digital_cpt_sent");
    let cf = account.codice_fiscale.clone();
    let confirm = |right: bool| Act::ConfirmCpt { codice_fiscale: cf.clone(), cpt: right.into() };
    assert_eq!(happened(&apply(&account, confirm(false)).unwrap()), ["cpt_mistyped"]);
    let confirmed = apply(&account, confirm(true)).unwrap();
    assert_eq!(happened(&confirmed), ["cpt_confirmed", "recognition_skipped"]);
    let waits = [Wait::CptConfirmed, Wait::Recognised].map(Effect::Resume);
    assert_eq!(confirmed.effects, waits, "nobody is sent to a school");
    assert_eq!(apply(&confirmed.after, confirm(true)), Err(Rejection::AlreadyDone));
    assert_eq!(confirmed.after.position(), Position::ChooseCodeByLogin);
}

#[test]
fn c_6_what_an_officer_attested_stays_attested() {
    for stage in ["recognised", "enabled"] {
        let entered = apply(&account_at(stage), enter_digitally(Level::Two)).unwrap();
        assert_eq!(happened(&entered), ["identity_linked"], "{stage}");
        assert!(matches!(proof(&entered.after), Proof::AtDesk(_)), "{stage}");
    }
}

#[test]
fn e10_a_code_is_renewed_within_five_minutes_of_a_login() {
    let renew = || Act::RenewCode(hash("new"));
    for account in [account_at("digital_enabled"), linked("enabled")] {
        let renewed = at(&account, renew(), later(0, 5)).unwrap();
        assert_eq!(
            (renewed.event().unwrap().clone(), renewed.effects),
            (Event::CodeRenewed, vec![Effect::Mail(Mail::CodeSet)])
        );
        let Enablement::Enabled { code, .. } = &citizen(&renewed.after).enablement else {
            panic!()
        };
        assert_eq!(code.signing(), Some(&hash("new")));
        let late = later(0, 5) + jiff::SignedDuration::from_secs(1);
        assert_eq!(at(&account, renew(), late), Err(Rejection::LoginNotFresh));
    }
    assert_eq!(apply(&account_at("enabled"), renew()), Err(Rejection::LoginNotFresh));
    assert_eq!(apply(&account_at("digital_cpt_sent"), renew()), Err(Rejection::OutOfOrder));
}

#[test]
fn e10_a_new_code_may_be_used_at_once() {
    let mut account = account_at("digital_enabled");
    for _ in 0..5 {
        account = apply(&account, Act::MistypeCode).unwrap().after;
    }
    let renewed = apply(&account, Act::RenewCode(hash("new"))).unwrap().after;
    assert_eq!(renewed.may_sign(noon()), Ok(()));
}
