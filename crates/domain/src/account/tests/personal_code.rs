//! The codice personale after the service is open (D.2 E8–E12), and secrets in two phases (ADR 20).

use super::{
    super::{
        Account, Act, Checked, Effect, Event, Fact, Mail, MailedSecret, Position, Rejection,
        Rendering, Wait,
    },
    apply, at, later,
    sample::{account_at, enter_digitally, hash, noon, number, recognition, regenerate},
};
use crate::Level;

/// The hashes that a temporary code may have.
fn cpt(account: &Account) -> Vec<&str> {
    let cpt = account.citizen().unwrap().enablement.cpt().unwrap();
    cpt.code.hashes().map(crate::SecretHash::as_phc).collect()
}

fn changeable(account: &Account) -> Vec<&str> {
    let code = account.citizen().unwrap().personal_code().unwrap();
    code.hashes().map(crate::SecretHash::as_phc).collect()
}

fn signing(account: &Account) -> Option<&str> {
    account.citizen()?.personal_code()?.signing().map(crate::SecretHash::as_phc)
}

#[test]
fn e4_the_cpt_in_hand_counts_until_the_next_one_was_handed_over() {
    let asked = at(&account_at("cpt_sent"), Act::ResendCpt, later(0, 2)).unwrap().after;
    let mut drawn = asked;
    for turn in ["first try", "second try"] {
        drawn = at(&drawn, Fact::StoreCpt(hash(turn)), later(0, 3)).unwrap().after;
    }
    assert_eq!(cpt(&drawn), ["second try", "cpt"]);
    let hand_over = |of: &str| Fact::HandOver(MailedSecret::Cpt(hash(of)));
    assert_eq!(apply(&drawn, hand_over("first try")), Err(Rejection::AlreadyDone));
    let out = apply(&drawn, hand_over("second try")).unwrap().after;
    assert_eq!(cpt(&out), ["second try"]);
    assert_eq!(apply(&out, hand_over("second try")), Err(Rejection::AlreadyDone));
}

#[test]
fn e8_the_code_is_changed_with_the_old_one_and_guessing_is_counted() {
    let enabled = account_at("enabled");
    let change = |old| Act::ChangeCode { old, code: hash("new") };
    let changed = apply(&enabled, change(Checked::Right)).unwrap();
    assert_eq!(changed.effects, [Effect::Mail(Mail::CodeSet)]);
    assert_eq!((signing(&changed.after), changeable(&changed.after)), (Some("new"), vec!["new"]));
    let mut account = enabled;
    for left in (0..5).rev() {
        let wrong = apply(&account, change(Checked::Wrong)).unwrap();
        assert_eq!(wrong.events, [Event::CodeMistyped { left }]);
        let told = if left == 0 { vec![Effect::Mail(Mail::CodeLocked)] } else { vec![] };
        assert_eq!(wrong.effects, told, "{left}");
        account = wrong.after;
    }
    assert_eq!(apply(&account, change(Checked::Right)), Err(Rejection::Locked { minutes: 15 }));
    assert_eq!(signing(&account), Some("code"));
    assert!(at(&account, change(Checked::Right), later(0, 15)).is_ok());
}

#[test]
fn e9_the_answer_brings_a_temporary_code_that_is_changed_at_its_first_use() {
    let enabled = account_at("enabled");
    let asked = apply(&enabled, Act::RecoverCode { answer: Checked::Right }).unwrap();
    assert_eq!(asked.effects, [Effect::Mail(Mail::CodeRecovery)]);
    let drawn = apply(&asked.after, Fact::StoreCode(hash("temporary"))).unwrap().after;
    assert_eq!(signing(&drawn), Some("code"), "the mail has not left: the old code counts");
    let out = apply(&drawn, Fact::HandOver(MailedSecret::Code(hash("temporary")))).unwrap().after;
    assert_eq!((signing(&out), changeable(&out)), (None, vec!["temporary"]));
    assert_eq!(out.position(), Position::Enabled, "drafts are at hand meanwhile");
    let change = Act::ChangeCode { old: Checked::Right, code: hash("new") };
    assert_eq!(signing(&apply(&out, change).unwrap().after), Some("new"));
}

#[test]
fn e9_five_wrong_answers_close_the_form_and_three_codes_a_day_are_the_most() {
    let answer = |answer| Act::RecoverCode { answer };
    let mut account = account_at("enabled");
    for left in (0..5).rev() {
        let wrong = apply(&account, answer(Checked::Wrong)).unwrap();
        assert_eq!(wrong.events, [Event::AnswerMistyped { left }]);
        account = wrong.after;
    }
    assert_eq!(apply(&account, answer(Checked::Right)), Err(Rejection::Locked { minutes: 15 }));
    assert_eq!(account.may_sign(noon()), Ok(()), "signing is not touched");
    for turn in 0..3 {
        let asked = at(&account, answer(Checked::Right), later(0, 20 + 3 * turn)).unwrap();
        account = asked.after;
    }
    let fourth = at(&account, answer(Checked::Right), later(0, 40));
    assert!(matches!(fourth, Err(Rejection::TooSoon { .. })), "{fourth:?}");
    assert!(at(&account, answer(Checked::Right), later(1, 0)).is_ok());
    for stage in ["active", "cpt_sent", "cpt_confirmed", "recognised", "suspended"] {
        let early = apply(&account_at(stage), answer(Checked::Right));
        assert_eq!(early, Err(Rejection::OutOfOrder), "{stage}");
    }
}

#[test]
fn e10_a_fresh_login_ends_a_recovery_too() {
    let recovering = account_at("recovering");
    let entered = apply(&recovering, enter_digitally(Level::Two)).unwrap().after;
    let renewed = at(&entered, Act::RenewCode(hash("new")), later(0, 4)).unwrap().after;
    assert_eq!((signing(&renewed), changeable(&renewed)), (Some("new"), vec!["new"]));
}

#[test]
fn e11_the_code_is_given_up_and_never_by_mistake_before_a_term() {
    let enabled = account_at("enabled");
    let given_up = |due, insists| Act::RegenerateCode { number: number("CCCC-CCCC"), due, insists };
    let near = later(3, 0);
    assert_eq!(
        apply(&enabled, given_up(Some(near), false)),
        Err(Rejection::DeadlineNear { closes: near })
    );
    assert!(apply(&enabled, given_up(Some(later(3, 1)), false)).is_ok());
    assert!(apply(&enabled, given_up(None, false)).is_ok());
    let suspended = apply(&enabled, given_up(Some(near), true)).unwrap();
    assert_eq!(suspended.events, [Event::CodeSuspended { request: "CCCC-CCCC".into() }]);
    assert_eq!(suspended.effects, [Effect::StartEnablement]);
    let account = suspended.after;
    assert_eq!(account.position(), Position::GoToSchool);
    assert!(account.position().is_past(Wait::CptConfirmed), "the workflow waits for the desk only");
    assert_eq!(account.may_sign(noon()), Err(Rejection::OutOfOrder));
    assert!(account.has_request("CCCC-CCCC") && !account.has_request("AAAA-AAAA"));
}

#[test]
fn e12_an_officer_or_a_login_recognises_again_and_a_new_code_is_chosen() {
    let suspended = account_at("suspended");
    let mailed = apply(&suspended, Fact::IssueCpt).unwrap();
    assert_eq!(mailed.effects, [Effect::Mail(Mail::CptAndModulo)]);
    let choose = || Act::ChooseCode { cpt: Checked::Right, code: hash("new") };
    assert_eq!(apply(&suspended, choose()), Err(Rejection::OutOfOrder), "nobody recognised yet");
    let recognised = apply(&suspended, recognition()).unwrap();
    assert_eq!(recognised.effects, [Effect::Resume(Wait::Recognised)]);
    assert_eq!(signing(&apply(&recognised.after, choose()).unwrap().after), Some("new"));
    let entered = apply(&suspended, enter_digitally(Level::Two)).unwrap();
    assert_eq!(entered.after.position(), Position::ChooseCodeByLogin);
    assert_eq!(signing(&apply(&entered.after, choose()).unwrap().after), Some("new"));
    let expired = at(&suspended, Fact::Lapse, later(30, 0)).unwrap().after;
    assert_eq!(expired.position(), Position::Lapsed);
}

#[test]
fn e12_a_citizen_with_a_digital_identity_needs_no_officer_after_giving_the_code_up() {
    let suspended = apply(&account_at("digital_enabled"), regenerate(true)).unwrap().after;
    assert_eq!(suspended.position(), Position::ChooseCodeByLogin);
    let choose = Act::ChooseCode { cpt: Checked::Right, code: hash("new") };
    let chosen = apply(&suspended, choose).unwrap();
    assert_eq!(signing(&chosen.after), Some("new"));
    assert!(chosen.effects.contains(&Effect::Resume(Wait::CodeSet)));
}

#[test]
fn a_request_is_cancelled_and_made_again_until_an_officer_recognised_the_citizen() {
    for (stage, wait) in [("cpt_sent", Wait::CptConfirmed), ("cpt_confirmed", Wait::Recognised)] {
        let account = account_at(stage);
        let before = account.citizen().unwrap().enablement.request().unwrap().clone();
        let redone = apply(&account, Act::RedoRequest(number("BBBB-BBBB"))).unwrap();
        assert_eq!(redone.events, [Event::RequestCancelled { request: "AAAA-AAAA".into() }]);
        assert_eq!(redone.effects, [Effect::Render(Rendering::Modulo), Effect::Resume(wait)]);
        let request = redone.after.citizen().unwrap().enablement.request().unwrap();
        assert_eq!((request.number.to_string(), request.modulo_version), ("BBBB-BBBB".into(), 1));
        assert_eq!(request.data.document, before.data.document, "nothing is typed again");
        assert_eq!(redone.after.position(), Position::Accept);
        assert!(!redone.after.has_request("AAAA-AAAA"), "the old papers are dead");
        let old = apply(
            &redone.after,
            Act::ConfirmCpt { codice_fiscale: account.codice_fiscale.clone(), cpt: Checked::Right },
        );
        assert_eq!(old, Err(Rejection::OutOfOrder), "the old CPT is dead");
    }
    for stage in ["recognised", "enabled", "suspended"] {
        let late = apply(&account_at(stage), Act::RedoRequest(number("BBBB-BBBB")));
        assert_eq!(late, Err(Rejection::AlreadyDone), "{stage}");
    }
}
