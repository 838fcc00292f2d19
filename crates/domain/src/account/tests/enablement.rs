//! Enablement, from the request to the codice personale (D.2).

use super::{
    super::{
        Account, Act, Checked, Effect, Event, Fact, Mail, Position, Rejection, Rendering, Wait,
    },
    apply, at, later,
    sample::{self, account_at, hash, number, recognised_by, recognition},
};

#[test]
fn r_ena_5_every_confirmed_change_makes_a_new_version_of_the_modulo() {
    let entered = account_at("data_entered");
    let request = entered.citizen().unwrap().enablement.request().unwrap().clone();
    assert_eq!((request.modulo_version, &request.number), (1, &number("AAAA-AAAA")));
    let again = apply(&entered, sample::enter_data("BBBB-BBBB")).unwrap();
    assert_eq!(again.effects, [Effect::Render(Rendering::Modulo)]);
    let request = again.after.citizen().unwrap().enablement.request().unwrap();
    assert_eq!((request.modulo_version, &request.number), (2, &number("AAAA-AAAA")));
    assert_eq!(apply(&again.after, Act::Accept { modulo_version: 1 }), Err(Rejection::Superseded));
}

#[test]
fn r_ena_6_accetto_starts_the_workflow_once() {
    let accepted = apply(&account_at("data_entered"), Act::Accept { modulo_version: 1 }).unwrap();
    assert_eq!(accepted.effects, [Effect::StartEnablement]);
    assert_eq!(
        apply(&accepted.after, Act::Accept { modulo_version: 1 }),
        Err(Rejection::AlreadyDone)
    );
}

#[test]
fn r_ena_7_the_workflow_sends_the_cpt_once() {
    let accepted =
        apply(&account_at("data_entered"), Act::Accept { modulo_version: 1 }).unwrap().after;
    let asked = apply(&accepted, Fact::IssueCpt).unwrap();
    assert_eq!(asked.effects, [Effect::Mail(Mail::CptAndModulo)]);
    assert_eq!(apply(&asked.after, Fact::IssueCpt), Err(Rejection::AlreadyDone));
}

#[test]
fn r_ena_8_the_cpt_is_sent_again_after_two_minutes_and_five_times_a_day() {
    let mut account = account_at("cpt_sent");
    assert_eq!(apply(&account, Act::ResendCpt), Err(Rejection::TooSoon { seconds: 120 }));
    for n in 1..=5 {
        let sent = at(&account, Act::ResendCpt, later(0, 2 * n)).unwrap();
        assert_eq!(sent.effects, [Effect::Mail(Mail::CptAgain)]);
        account = sent.after;
    }
    let refused = at(&account, Act::ResendCpt, later(0, 20));
    assert!(matches!(refused, Err(Rejection::TooSoon { .. })));
}

#[test]
fn r_cpt_1_the_right_cpt_leads_to_the_school() {
    let account = account_at("cpt_sent");
    let cf = account.codice_fiscale.clone();
    let confirmed =
        apply(&account, Act::ConfirmCpt { codice_fiscale: cf.clone(), cpt: Checked::Right })
            .unwrap();
    assert_eq!(*confirmed.event().unwrap(), Event::CptConfirmed);
    assert_eq!(
        confirmed.effects,
        [Effect::Resume(Wait::CptConfirmed), Effect::Mail(Mail::GoToSchool)]
    );
    let again =
        apply(&confirmed.after, Act::ConfirmCpt { codice_fiscale: cf, cpt: Checked::Right });
    assert_eq!(again, Err(Rejection::AlreadyDone));
}

#[test]
fn r_cpt_1_guessing_is_counted_and_the_sixth_try_waits() {
    let mut account = account_at("cpt_sent");
    let cf = account.codice_fiscale.clone();
    let other = crate::CodiceFiscale::parse("FOXDAA90B68L219K").unwrap();
    for left in (0..5).rev() {
        // Another citizen's codice fiscale is a wrong entry too.
        let (typed, right) = if left == 4 { (other.clone(), true) } else { (cf.clone(), false) };
        let tried =
            apply(&account, Act::ConfirmCpt { codice_fiscale: typed, cpt: right.into() }).unwrap();
        assert_eq!(*tried.event().unwrap(), Event::CptMistyped { left });
        account = tried.after;
    }
    let right = || Act::ConfirmCpt { codice_fiscale: cf.clone(), cpt: Checked::Right };
    assert_eq!(apply(&account, right()), Err(Rejection::Locked { minutes: 15 }));
    assert!(at(&account, right(), later(0, 15)).is_ok());
}

#[test]
fn r_cpt_2_no_recognition_before_the_cpt_is_confirmed() {
    let refused = apply(&account_at("cpt_sent"), recognition());
    assert_eq!(refused, Err(Rejection::OutOfOrder));
}

#[test]
fn r_rec_5_the_officer_confirms_and_never_recognises_themselves() {
    let account = account_at("cpt_confirmed");
    let recognised = apply(&account, recognition()).unwrap();
    assert_eq!(recognised.effects, [Effect::Resume(Wait::Recognised)]);
    assert_eq!(apply(&recognised.after, recognition()), Err(Rejection::AlreadyDone));
    let Act::Recognise { officer, recognition: mut stale } = recognition() else { unreachable!() };
    stale.modulo_version = 9;
    let stale = Act::Recognise { officer, recognition: stale };
    assert_eq!(apply(&account, stale), Err(Rejection::Superseded));
}

#[test]
fn d_4_no_officer_recognises_themselves_in_any_of_the_128_forms_of_their_code() {
    let account = account_at("cpt_confirmed");
    let forms: Vec<_> = account.codice_fiscale.forms().collect();
    assert_eq!(forms.len(), 128);
    for officer in &forms {
        let refused = apply(&account, recognised_by(officer.as_str()));
        assert_eq!(refused, Err(Rejection::Oneself), "{}", officer.as_str());
        // The account may have been registered under another form, too.
        let account = Account { codice_fiscale: officer.clone(), ..account.clone() };
        let refused = apply(&account, recognised_by(forms[0].as_str()));
        assert_eq!(refused, Err(Rejection::Oneself), "{}", officer.as_str());
    }
}

#[test]
fn r_rec_6_the_activation_mail_leaves_once() {
    let told = apply(&account_at("recognised"), Fact::AnnounceActivation).unwrap();
    assert_eq!(told.effects, [Effect::Mail(Mail::Activated)]);
    let again = apply(&told.after, Fact::AnnounceActivation);
    assert_eq!(again, Err(Rejection::AlreadyDone));
}

#[test]
fn r_cod_1_the_cpt_becomes_the_codice_personale_and_guessing_is_counted_here_too() {
    let account = account_at("recognised");
    assert_eq!(account.position(), Position::ChooseCode);
    let wrong =
        apply(&account, Act::ChooseCode { cpt: Checked::Wrong, code: hash("new") }).unwrap();
    assert_eq!(wrong.event().unwrap().clone(), Event::CptMistyped { left: 4 });
    let chosen =
        apply(&wrong.after, Act::ChooseCode { cpt: Checked::Right, code: hash("new") }).unwrap();
    assert_eq!(chosen.effects, [Effect::Resume(Wait::CodeSet), Effect::Mail(Mail::CodeSet)]);
    assert_eq!(chosen.after.position(), Position::Enabled);
}

#[test]
fn e14_a_request_that_stands_still_is_reminded_of_and_ends_after_thirty_days() {
    let mut account = account_at("cpt_confirmed");
    assert_eq!(account.due(), [later(5, 0), later(26, 0), later(29, 0), later(30, 0)]);
    assert_eq!(at(&account, Fact::Lapse, later(4, 0)), Err(Rejection::AlreadyDone));
    for (day, count) in [(5, 1), (26, 2), (29, 3)] {
        assert_eq!(account.due()[0], later(day, 0));
        assert!(account.is_due(later(day, 0)) && !account.is_due(later(day - 1, 1439)));
        let reminded = at(&account, Fact::Lapse, later(day, 0)).unwrap();
        assert_eq!(*reminded.event().unwrap(), Event::Reminded { count });
        account = reminded.after;
        assert_eq!(at(&account, Fact::Lapse, later(day, 1)), Err(Rejection::AlreadyDone));
    }
    let expired = at(&account, Fact::Lapse, later(30, 0)).unwrap();
    assert_eq!(expired.effects, [Effect::Mail(Mail::RequestExpired)]);
    assert_eq!(expired.after.position(), Position::Lapsed);
    assert_eq!(expired.after.due(), []);
    assert!(expired.after.citizen().unwrap().enablement.request().is_some(), "nothing is lost");
}
