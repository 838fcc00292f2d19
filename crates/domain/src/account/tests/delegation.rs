//! Delegation of a recognition (R-REC-4, D.4): named, once, counted, frozen.

use jiff::SignedDuration;
use proptest::{collection::vec, prelude::*, sample::select};

use super::{
    super::{
        Account, Act, Command, Effect, Event, Fact, LAPSE, Mail, MailedSecret, Position, Rejection,
        Rendering,
    },
    apply, at, later,
    sample::{
        account_at, enter_digitally, hash, link, name_delegate, noon, number, recognised_by,
        recognised_through, recognition, regenerate, review, walk_to,
    },
};
use crate::{
    Level,
    account::Checked,
    desk::{DELEGATIONS_A_YEAR, DelegateStanding, Desk, Role},
};

const TRUSTED: DelegateStanding = DelegateStanding::Trusted;

fn then(account: &Account, commands: impl IntoIterator<Item = Command>) -> Account {
    commands.into_iter().fold(account.clone(), |it, command| apply(&it, command).unwrap().after)
}

/// A citizen who named a delegate and holds the link «non ho delegato nessuno».
fn delegating() -> Account {
    let mailed = MailedSecret::ObjectionLink(link("objection"));
    then(
        &account_at("cpt_confirmed"),
        [
            name_delegate(TRUSTED).into(),
            Fact::IssueObjectionLink(link("objection")).into(),
            Fact::HandOver(mailed).into(),
        ],
    )
}

fn frozen() -> Account {
    then(&delegating(), [Act::ContestDelegate(link("objection")).into()])
}

#[test]
fn r_rec_4_a_delegate_is_named_before_the_desk_and_the_citizen_reads_of_it_at_once() {
    let named = apply(&account_at("cpt_confirmed"), name_delegate(TRUSTED)).unwrap();
    assert_eq!(named.events, [Event::DelegateNamed { delega_version: 1 }]);
    let told = [Effect::Render(Rendering::Modulo), Effect::Mail(Mail::DelegateNamed)];
    assert_eq!(named.effects, told);
    let again = apply(&named.after, name_delegate(TRUSTED));
    assert_eq!(again, Err(Rejection::AlreadyDone));
    let other = apply(&named.after, name_delegate(DelegateStanding::Tutor)).unwrap();
    assert_eq!(other.events, [Event::DelegateNamed { delega_version: 2 }]);
    for stage in ["data_entered", "digital_cpt_sent"] {
        let refused = apply(&account_at(stage), name_delegate(TRUSTED));
        assert_eq!(refused, Err(Rejection::OutOfOrder), "{stage}");
    }
}

#[test]
fn r_rec_4_only_the_named_delegate_attends_the_recognition() {
    let plain = account_at("cpt_confirmed");
    let unnamed = Err(Rejection::NotTheDelegate);
    assert_eq!(apply(&plain, recognised_through(TRUSTED)), unnamed);
    let recognised = apply(&delegating(), recognised_through(TRUSTED)).unwrap();
    assert!(matches!(recognised.events[..], [Event::Recognised { by_delegate: true, .. }]));
    assert_eq!(recognised.after.position(), Position::ChooseCode);
    let withdrawn = then(&delegating(), [Act::WithdrawDelegate.into()]);
    assert_eq!(apply(&withdrawn, recognised_through(TRUSTED)), unnamed);
    assert!(apply(&withdrawn, recognition()).is_ok(), "the citizen comes in person");
    let Act::Recognise { mut recognition, .. } = recognised_through(TRUSTED) else {
        unreachable!()
    };
    // The officer is the delegate, under a form of the codice fiscale with letters for digits.
    let seen = recognition.delegate.as_mut().unwrap();
    let officer = seen.codice_fiscale.forms().last().unwrap();
    let refused = apply(&delegating(), Act::Recognise { officer, recognition });
    assert_eq!(refused, Err(Rejection::Oneself));
}

#[test]
fn r_rec_4_a_delegation_ends_with_its_request_and_serves_once() {
    let redone = then(&delegating(), [Act::RedoRequest(number("BBBB-BBBB")).into()]);
    assert!(redone.citizen().unwrap().enablement.request().unwrap().delegation.delegate.is_none());
    let enabled = then(
        &delegating(),
        [
            recognised_through(TRUSTED).into(),
            Act::ChooseCode { cpt: Checked::Right, code: hash("code") }.into(),
            regenerate(false).into(),
        ],
    );
    assert_eq!(apply(&enabled, recognised_through(TRUSTED)), Err(Rejection::NotTheDelegate));
    let lapsed = at(&delegating(), Fact::Lapse, noon() + LAPSE).unwrap().after;
    assert_eq!(apply(&lapsed, recognised_through(TRUSTED)), Err(Rejection::OutOfOrder));
}

#[test]
fn d_4_frozen_means_frozen_until_a_head_reviews_the_request_with_the_citizen() {
    let frozen = frozen();
    let contested = apply(&delegating(), Act::ContestDelegate(link("objection"))).unwrap();
    assert_eq!(contested.effects, [Effect::Mail(Mail::RequestFrozen)]);
    for act in [
        recognition(),
        recognised_through(TRUSTED),
        name_delegate(DelegateStanding::Tutor),
        Act::WithdrawDelegate,
        Act::RedoRequest(number("BBBB-BBBB")),
    ] {
        assert_eq!(apply(&frozen, act.clone()), Err(Rejection::Frozen), "{act:?}");
    }
    let again = apply(&frozen, Act::ContestDelegate(link("objection")));
    assert_eq!(again, Err(Rejection::AlreadyDone));
    let Act::ReviewDelegation { officer, desk } = review() else { unreachable!() };
    let by = |role| {
        let desk = Box::new(Desk { role, ..(*desk).clone() });
        apply(&frozen, Act::ReviewDelegation { officer: officer.clone(), desk })
    };
    assert_eq!(by(Role::Aa), Err(Rejection::RoleTooLow));
    let reviewed = by(Role::Dsga).unwrap();
    assert!(reviewed.effects.contains(&Effect::Mail(Mail::RequestReviewed)));
    assert_eq!(apply(&reviewed.after, recognised_through(TRUSTED)), Err(Rejection::NotTheDelegate));
    let dead = apply(&reviewed.after, Act::ContestDelegate(link("objection")));
    assert_eq!(dead, Err(Rejection::LinkDead));
    assert!(apply(&reviewed.after, recognition()).is_ok());
    // The citizen in person, by SPID, needs no desk: that is the review.
    let spid = apply(&frozen, enter_digitally(Level::Two)).unwrap().after;
    assert_eq!(spid.position(), Position::ChooseCodeByLogin);
}

#[test]
fn a_link_that_was_never_mailed_freezes_nothing() {
    for (account, digest) in
        [(delegating(), "stranger"), (account_at("cpt_confirmed"), "objection")]
    {
        let dead = apply(&account, Act::ContestDelegate(link(digest)));
        assert_eq!(dead, Err(Rejection::LinkDead));
    }
    let late = at(&delegating(), Act::ContestDelegate(link("objection")), later(30, 0));
    assert_eq!(late, Err(Rejection::LinkDead));
}

/// What the citizen, a delegate, two officers and the clock may do.
fn commands() -> Vec<Command> {
    let mut commands: Vec<Command> = [TRUSTED, DelegateStanding::Tutor]
        .into_iter()
        .flat_map(|standing| [name_delegate(standing), recognised_through(standing)])
        .map(Command::from)
        .collect();
    commands.extend([
        recognised_by("SMPMRA85D52H501E").into(),
        Act::WithdrawDelegate.into(),
        Fact::IssueObjectionLink(link("objection")).into(),
        Fact::HandOver(MailedSecret::ObjectionLink(link("objection"))).into(),
        Act::ContestDelegate(link("objection")).into(),
        review().into(),
        Act::ChooseCode { cpt: Checked::Right, code: hash("code") }.into(),
        regenerate(true).into(),
        Fact::Lapse.into(),
    ]);
    commands
}

proptest! {
    /// Citizen, delegate, two officers and the clock, in any order: no recognition of a frozen request, none twice,
    /// none through a person who was not named; what is counted is what trusted delegates attended.
    #[test]
    fn d_4_a_delegate_attends_once_by_name_and_never_a_frozen_request(
        steps in vec((select(commands()), 0_i64..3000), 0..120),
    ) {
        let (mut account, _) = walk_to("cpt_confirmed");
        let (mut named, mut frozen, mut recognised) = (None, false, false);
        let (mut counted, mut now) = (0, noon());
        for (command, minutes) in steps {
            now += SignedDuration::from_mins(minutes);
            // The store lets through what has room in the year.
            let counts = match &command {
                Command::Act(Act::Recognise { recognition, .. }) => {
                    recognition.delegate.as_ref().is_some_and(|it| it.counted)
                }
                _ => false,
            };
            if counts && counted == DELEGATIONS_A_YEAR {
                continue;
            }
            let standing = match &command {
                Command::Act(Act::NameDelegate(delegate)) => Some(delegate.standing),
                _ => None,
            };
            let Ok(transition) = at(&account, command, now) else { continue };
            match transition.event().unwrap() {
                Event::DelegateNamed { .. } => named = standing,
                Event::DelegateWithdrawn => named = None,
                Event::DelegationContested => frozen = true,
                Event::DelegationReviewed { .. } => (named, frozen) = (None, false),
                Event::RequestExpired | Event::CodeSuspended { .. } => {
                    (named, frozen, recognised) = (None, false, false);
                }
                Event::Recognised { by_delegate, .. } => {
                    prop_assert!(!frozen && !recognised);
                    let through = named.map(DelegateStanding::is_counted);
                    prop_assert!(!by_delegate || through == Some(counts));
                    recognised = true;
                    counted += u32::from(counts);
                }
                _ => {}
            }
            account = transition.after;
            prop_assert!(recognised || account.position() != Position::Enabled);
            prop_assert!(counted <= DELEGATIONS_A_YEAR);
        }
    }
}
