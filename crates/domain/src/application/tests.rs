//! Given an application, when the citizen acts or the system finds something, then it changes or says
//! why not.

use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

use super::*;
use crate::{Actor, Effect, Mail, Rendering, catalogue::Window, kernel::verify};

fn noon() -> Timestamp {
    "2027-03-10T12:00:00Z".parse().unwrap()
}

fn window() -> Window {
    Window { opens: noon() - 1.hour(), closes: noon() + 1.hour() }
}

fn new() -> Application {
    let id = ApplicationId::parse("mobilita-2027").unwrap();
    Application::new(AccountId::from_random([7; 16]), id)
}

/// The nth section, with this answer to its first question.
fn typed(nth: usize, answer: &str) -> DraftPart {
    let section = &new().id.edition_of().unwrap().sections[nth];
    DraftPart::Section(section, [(section.fields[0].name.clone(), answer.to_owned())].into())
}

fn save(version: u64, answer: &str) -> Command {
    Act::Save { part: typed(0, answer), version, window: window() }.into()
}

fn submit(revision: u64) -> Command {
    let frozen = Frozen { text: "{}".to_owned(), sha256: Sha256Hex::of(b"{}") };
    let protocol = ProtocolNumber::new(2027, 1);
    Act::Submit { frozen, protocol, revision, window: window() }.into()
}

fn stored(version: u64) -> Command {
    Fact::PdfStored { version, sha256: Sha256Hex::of(b"%PDF") }.into()
}

fn when(given: &Application, command: Command) -> Result<Transition, Rejection> {
    given.apply(command, &Actor::Citizen, noon())
}

fn given(commands: impl IntoIterator<Item = Command>) -> Application {
    commands.into_iter().fold(new(), |it, command| when(&it, command).unwrap().after)
}

#[test]
fn a_saved_draft_moves_the_revision_and_is_no_evidence() {
    let saved = when(&new(), save(0, "A-28")).unwrap();
    assert_eq!((saved.after.revision, saved.after.version), (1, 0));
    assert!(saved.events.is_empty() && saved.effects.is_empty());
    assert_eq!(when(&saved.after, save(0, "A-22")), Err(Rejection::Outdated));
}

#[test]
fn a_draft_holds_no_more_than_any_form_asks() {
    let long = "x".repeat(MOST_BYTES);
    assert_eq!(when(&new(), save(0, &long)), Err(Rejection::TooLarge));
    assert!(when(&new(), save(0, &long[100..])).is_ok());
}

#[test]
fn d_5_what_is_received_is_named_by_application_and_version() {
    let received = when(&given([save(0, "A-28")]), submit(1)).unwrap();
    let (application, version) = (received.after.id.clone(), 1);
    let effects = [
        Effect::Render(Rendering::Application { application: application.clone(), version }),
        Effect::Mail(Mail::Submitted { application, version }),
    ];
    assert_eq!(received.effects, effects);
    let inoltro = received.after.received_at(1).unwrap();
    assert_eq!((inoltro.protocol, inoltro.arrived_at), (ProtocolNumber::new(2027, 1), noon()));
    assert_eq!(received.after.received_at(2), None);
}

#[test]
fn d_5_what_is_signed_is_what_was_read_and_nothing_changes_it_afterwards() {
    let draft = given([save(0, "A-28")]);
    assert_eq!(when(&draft, submit(0)), Err(Rejection::Outdated));
    let received = given([save(0, "A-28"), submit(1)]);
    for command in [save(2, "A-22"), submit(2)] {
        assert_eq!(when(&received, command), Err(Rejection::AlreadyReceived));
    }
}

#[test]
fn the_arrival_decides_whether_it_is_in_time() {
    let draft = given([save(0, "A-28")]);
    for (at, accepted) in [
        (window().opens, true),
        (window().closes + 59.seconds(), true),
        (window().closes + 1.minute(), false),
        (window().opens - 1.millisecond(), false),
    ] {
        let decided = draft.apply(submit(1), &Actor::Citizen, at);
        assert_eq!(decided.err(), (!accepted).then_some(Rejection::Closed), "{at}");
    }
}

#[test]
fn the_pdf_is_recorded_once_whenever_it_comes_and_lets_the_receipt_leave() {
    let received = given([save(0, "A-28"), submit(1)]);
    let late = noon() + 72.hours();
    let recorded = received.apply(stored(1), &Actor::System, late).unwrap();
    let (application, version) = (received.id.clone(), 1);
    assert_eq!(recorded.effects, [Effect::Mail(Mail::Submitted { application, version })]);
    assert_eq!(when(&recorded.after, stored(1)), Err(Rejection::AlreadyRecorded));
    assert_eq!(when(&received, stored(2)), Err(Rejection::AlreadyRecorded));
    assert_eq!(when(&given([save(0, "A-28")]), stored(1)), Err(Rejection::AlreadyRecorded));
}

fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![
        (0..4_u64).prop_map(|revision| save(revision, "A-28")),
        (0..4_u64).prop_map(submit),
        (0..4_u64).prop_map(stored),
    ]
}

proptest! {
    #[test]
    fn whatever_is_asked_the_chain_is_whole_and_a_reception_is_final(
        commands in prop::collection::vec(any_command(), 0..20)
    ) {
        let (mut it, mut texts, mut first) = (new(), Vec::new(), None);
        for command in commands {
            let Ok(transition) = when(&it, command) else { continue };
            prop_assert_eq!(transition.after.revision, it.revision + 1);
            texts.extend(transition.sealed.iter().map(|sealed| sealed.text.clone()));
            it = transition.after;
            let received = it.inoltro().map(|inoltro| (inoltro.protocol, inoltro.sha256.clone()));
            first = first.or(received.clone());
            prop_assert_eq!(&received, &first);
        }
        let length = verify(texts.iter().map(String::as_str), &it.head);
        prop_assert_eq!(length, Ok(it.version));
    }
}
