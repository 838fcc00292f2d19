//! What a release stored of applications, libraries and effects is read by today's types, as for accounts
//! (`account/tests/stored.rs`). `samples/unreleased-others.json` is what this tree writes
//! (`UPDATE_EXPECT=1` renews it); at a release it is copied under the version's name, named in
//! `RELEASES` and never changed.

use expect_test::expect_file;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::{
    AccountId, Actor, Application, ApplicationId, Effect, Language, Library, Mail, ProtocolNumber,
    Rendering, Sha256Hex, Wait,
    application::{self, DraftPart, Fact, Frozen},
    catalogue::Window,
    kernel::Record,
    library::{self, Upload},
};

fn account() -> AccountId {
    AccountId::from_random([1; 16])
}

fn noon() -> Timestamp {
    "2026-11-22T11:00:00Z".parse().unwrap()
}

/// A draft, the same application received, and received with its PDF; and the events.
fn applications() -> Value {
    let application = ApplicationId::parse("mobilita-2027").unwrap();
    let window = Window { opens: Timestamp::UNIX_EPOCH, closes: noon() + LONG };
    let edition = application.edition_of().unwrap();
    let section = &edition.sections[0];
    let answer = (section.fields[0].name.clone(), "primaria".to_owned());
    let part = DraftPart::Section(section, [answer].into());
    let frozen = Frozen { text: "{}".to_owned(), sha256: Sha256Hex::of(b"{}") };
    let protocol = ProtocolNumber::new(2026, 1);
    let commands: [application::Command; 3] = [
        application::Act::Save { part, version: 0, window }.into(),
        application::Act::Submit { frozen, protocol, revision: 1, window }.into(),
        Fact::PdfStored { version: 1, sha256: Sha256Hex::of(b"%PDF") }.into(),
    ];
    let mut now = Application::new(account(), application);
    let (mut stages, mut events) = (vec![json!(now)], vec![]);
    for command in commands {
        let done = now.apply(command, &Actor::Citizen, noon()).unwrap();
        events
            .extend(done.sealed.iter().map(|it| serde_json::from_str::<Value>(&it.text).unwrap()));
        now = done.after;
        stages.push(json!(now));
    }
    // The file of an edition may change between releases; the shape of what is stored may not.
    for stage in &mut stages {
        if let Some(edition) = stage.pointer_mut("/state/edition").filter(|it| it.is_string()) {
            *edition = json!(Sha256Hex::of(b"edition"));
        }
    }
    json!({"stages": stages, "events": events})
}

const LONG: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);

/// An empty library, the same with a file, and with that file declared; and the events.
fn libraries() -> Value {
    let application = ApplicationId::parse("mobilita-2027").unwrap();
    let mut now = Library::empty(account());
    let (form, name, kind, content) = ("0101010101010101", "a.pdf", "altro", &b"%PDF-1.7"[..]);
    let upload = Upload { form, name, kind, size: content.len() as u64, content };
    let file = upload.examine(&now, noon()).unwrap();
    let files = vec![file.id.clone()];
    let acts = [library::Act::Add(Box::new(file)), library::Act::Declare { files, application }];
    let (mut stages, mut events) = (vec![json!(now)], vec![]);
    for act in acts {
        let done = now.apply(act, &Actor::Citizen, noon()).unwrap();
        events
            .extend(done.sealed.iter().map(|it| serde_json::from_str::<Value>(&it.text).unwrap()));
        now = done.after;
        stages.push(json!(now));
    }
    json!({"stages": stages, "events": events})
}

/// One effect of each kind.
fn effects() -> Vec<Effect> {
    let application = ApplicationId::parse("mobilita-2027").unwrap();
    let email = "anna.prova@example.org".to_owned();
    let mails = [
        Mail::ConfirmRegistration,
        Mail::RegistrationCancelled { email, language: Language::En },
        Mail::Submitted { application: application.clone(), version: 1 },
    ];
    let others = [
        Effect::StartEnablement,
        Effect::Resume(Wait::CptConfirmed),
        Effect::Render(Rendering::Modulo),
        Effect::Render(Rendering::Application { application, version: 1 }),
        Effect::RemoveFile { file: "a1".to_owned() },
        Effect::Ask(Box::new(
            crate::Question::parse(["", "anna@example.org", "", "Non entro."]).unwrap(),
        )),
    ];
    mails.map(Effect::Mail).into_iter().chain(others).collect()
}

#[test]
fn the_samples_are_what_this_tree_writes() {
    let samples = json!({
        "applications": applications(),
        "libraries": libraries(),
        "effects": effects(),
    });
    let text = serde_json::to_string_pretty(&samples).unwrap();
    expect_file!["../samples/unreleased-others.json"].assert_eq(&(text + "\n"));
}

/// What each release wrote, by its name.
const RELEASES: [(&str, &str); 1] =
    [("unreleased", include_str!("../samples/unreleased-others.json"))];

fn read<T: serde::de::DeserializeOwned>(release: &str, all: &Value) -> usize {
    let all = all.as_array().expect(release);
    for one in all {
        serde_json::from_value::<T>(one.clone()).expect(release);
    }
    all.len()
}

#[test]
fn todays_types_read_what_every_release_stored() {
    for (release, text) in RELEASES {
        let stored: Value = serde_json::from_str(text).unwrap();
        let (applications, libraries) = (&stored["applications"], &stored["libraries"]);
        assert_eq!(read::<Application>(release, &applications["stages"]), 4);
        assert_eq!(read::<Record<application::Event>>(release, &applications["events"]), 2);
        assert_eq!(read::<Library>(release, &libraries["stages"]), 3);
        assert_eq!(read::<Record<library::Event>>(release, &libraries["events"]), 2);
        assert!(read::<Effect>(release, &stored["effects"]) >= 8);
    }
}
