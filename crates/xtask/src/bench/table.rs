//! What the stub's table holds: the people, what they began, and what they are about to send.

use std::collections::BTreeMap;

use jiff::Timestamp;
use polis_app::link;
use polis_domain::desk::{Officer, Profile, Role};
use polis_domain::{
    Account, AccountId, Actor, Application, ApplicationId, CodiceFiscale, Effect, LegalBasis,
    Library, LibraryFile, ProtocolNumber, Rendering, Sha256Hex, Tries,
    application::{Act, Answer, Applicant, Office, Section, Snapshot, Term},
    catalogue::Window,
};
use polis_store::{Attempt, SchoolsVersion};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{
    Fallible,
    cloud::Items,
    login::{self, IDP, Login, REQUEST},
    people::{CODICE_FISCALE, OFFICER_CODE, People, SITE, noon},
};

/// The cookie of a registration under way.
pub(super) const ATTEMPT: &str = "bench";
/// A file of the library.
pub(super) const FILE: &str = "00000000000000000000000000000001";
/// Username of the officer.
pub(super) const OFFICER: &str = "aa.demo";
/// The row that asks for the PDF of an application.
pub(super) const ROW: &str = "OUTBOX#APPLICATION#mobilita-2027#00000001#0";

/// Passaggio 2, filled in.
const REGISTRATION: [(&str, &str); 13] = [
    ("nome", "Mario"),
    ("cognome", "Rossi"),
    ("data_nascita", "1980-01-01"),
    ("sesso", "M"),
    ("nazione", "Italia"),
    ("regione", "Lazio"),
    ("provincia", "RM"),
    ("comune", "Roma"),
    ("email", "mario.rossi@example.org"),
    ("email_conferma", "mario.rossi@example.org"),
    ("personale_scuola", "si"),
    ("termini", "si"),
    ("privacy", "si"),
];

/// Everything in it.
pub(super) fn items(people: &People, login: &Login) -> Fallible<Items> {
    let (enabled, submitted) = (pk(&people.enabled), pk(&people.submitted));
    let mut items = Items::new();
    let mut put = |pk: String, sk: &str, body: Fallible<Value>| -> Fallible<()> {
        let mut body = body?;
        body["pk"] = pk.as_str().into();
        body["sk"] = sk.into();
        body["schema"] = 1.into();
        items.insert((pk, sk.to_owned()), item(&body));
        Ok(())
    };
    for account in people.all() {
        put(pk(account), "STATE", plain(account))?;
    }
    let attempt = format!("ATTEMPT#{}", link::sha256(ATTEMPT.as_bytes()));
    put(attempt, "FORM", plain(&registration()?))?;
    let pointer = json!({"account": people.cpt_confirmed.id});
    put(format!("CF#{CODICE_FISCALE}"), "ACCOUNT", Ok(pointer))?;
    put(format!("OFFICER#{OFFICER}"), "PROFILE", plain(&officer()?))?;
    put(enabled, "LIBRARY", plain(&library(&people.enabled.id)))?;
    let tries = json!({"tries": Tries::default(), "version": 1});
    put("LOCK#anna.prova".into(), "TRIES", Ok(tries))?;
    let open = Window { opens: Timestamp::UNIX_EPOCH, closes: Timestamp::MAX };
    put("EDITION#mobilita-2027".into(), "WINDOW", plain(&open))?;
    let received = application(&people.submitted.id, open)?;
    put(submitted.clone(), "APPLICATION#mobilita-2027", plain(&received))?;
    let (application, version) = (received.id, received.version);
    let render = Effect::Render(Rendering::Application { application, version });
    put(submitted, ROW, Ok(json!({"effect": render, "queued_at": noon(), "tried": 0})))?;
    let year = ProtocolNumber::year_of(polis_app::background::now());
    put(format!("PROTOCOL#{year}"), "COUNTER", Ok(json!({"last": 0})))?;
    put("FEDERATION".into(), "SIGNING", plain(&login.signing()))?;
    put("IDP#spid".into(), &format!("ENTITY#{IDP}"), plain(&login.provider()))?;
    put(format!("AUTHN#{REQUEST}"), "REQUEST", plain(&login::authn()))?;
    put("SCHOOLS".into(), "CURRENT", plain(&schools()))?;
    Ok(items)
}

/// A register of schools that any file changes.
fn schools() -> SchoolsVersion {
    let (version, parts) = ("0".repeat(64), BTreeMap::new());
    SchoolsVersion { version, previous: None, rows: 0, at: noon(), parts }
}

/// The partition of an account.
pub(super) fn pk(account: &Account) -> String {
    format!("ACCOUNT#{}", account.id.as_str())
}

fn plain(body: &impl Serialize) -> Fallible<Value> {
    Ok(serde_json::to_value(body)?)
}

/// JSON as DynamoDB writes it.
fn item(body: &Value) -> Value {
    let fields = body.as_object().into_iter().flatten();
    fields.map(|(name, value)| (name.clone(), attribute(value))).collect::<Map<_, _>>().into()
}

fn attribute(value: &Value) -> Value {
    match value {
        Value::Null => json!({"NULL": true}),
        Value::Bool(truth) => json!({"BOOL": truth}),
        Value::Number(number) => json!({"N": number.to_string()}),
        Value::String(text) => json!({"S": text}),
        Value::Array(list) => json!({"L": list.iter().map(attribute).collect::<Vec<_>>()}),
        Value::Object(_) => json!({"M": item(value)}),
    }
}

fn registration() -> Fallible<Attempt> {
    let cf = CodiceFiscale::parse("RSSMRA80A01H501U").map_err(|fault| format!("{fault:?}"))?;
    let values = REGISTRATION.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let account = AccountId::from_random([0; 16]);
    Ok(Attempt { codice_fiscale: cf, account, values: values.into(), ttl: i64::MAX })
}

fn officer() -> Fallible<Officer> {
    let code = CodiceFiscale::parse(OFFICER_CODE).map_err(|fault| format!("{fault:?}"))?;
    let profile = Profile {
        name: "Assistente di prova".into(),
        codice_fiscale: code,
        role: Role::Aa,
        sites: vec![SITE.into()],
    };
    Ok(Officer::enrol(OFFICER, None, profile, &Actor::System, noon()).after)
}

fn library(account: &AccountId) -> Library {
    let file = LibraryFile {
        id: FILE.into(),
        kind: "altro".into(),
        name: "prova.pdf".into(),
        content_type: "application/pdf".into(),
        size: 1000,
        sha256: Sha256Hex::of(b"file"),
        added_at: noon(),
        declared_in: vec![],
    };
    Library { version: 1, files: vec![file], ..Library::empty(account.clone()) }
}

fn application(account: &AccountId, window: Window) -> Fallible<Application> {
    let id = ApplicationId::parse("mobilita-2027").map_err(|fault| format!("{fault:?}"))?;
    let answers = [
        ("Ordine di scuola", "secondo-grado"),
        ("Classe di concorso", "A-28"),
        ("Scuola di titolarità", "RMPS12000X"),
        ("Anni di servizio", "12"),
        ("Tipo di movimento", "trasferimento-provinciale"),
        ("Preferenze", "RMPS12000X"),
        ("Precedenza", "nessuna"),
        ("Ricongiungimento", "nessuno"),
        ("Dichiarazioni", "si"),
    ];
    let answer = |(label, value): (&str, &str)| Answer {
        field: label.to_lowercase(),
        label: label.into(),
        value: Some(value.into()),
        read: vec![value.into()],
    };
    let snapshot = Snapshot {
        edition: id.edition().clone(),
        application: id.clone(),
        edition_sha256: Sha256Hex::of(b"edition"),
        title: "Domanda di mobilità".into(),
        staff: "Personale docente".into(),
        school_year: "2027/28".into(),
        term: Term { opens: window.opens, closes: window.closes },
        office: Office {
            administration: "Ministero dell’istruzione e del merito".into(),
            name: "Ufficio scolastico territoriale".into(),
            answer_days: 90,
            answer_within: "90 giorni".into(),
        },
        applicant: Applicant {
            codice_fiscale: CODICE_FISCALE.into(),
            nome: "Anna Maria".into(),
            cognome: "Prova".into(),
            nascita: jiff::civil::date(1968, 10, 10),
            luogo: "Bolzano (BZ)".into(),
            sesso: "Femmina".into(),
            email: "anna.prova@example.org".into(),
        },
        sections: vec![Section { title: "Domanda".into(), answers: answers.map(answer).into() }],
        attachments: vec![],
        declarations: vec!["I dati sono veri.".into()],
        legal_basis: LegalBasis::Recognition,
        portal: "https://istanze.example".into(),
    };
    let (frozen, protocol) = (snapshot.freeze(), ProtocolNumber::new(2026, 1));
    let act = Act::Submit { frozen, protocol, revision: 0, window };
    let draft = Application::new(account.clone(), id);
    Ok(draft.apply(act, &Actor::Citizen, noon())?.after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_names_the_type_of_everything_in_it() {
        let typed = item(&json!({"a": "x", "b": [1, true], "c": {"d": null}}));
        let expected = json!({
            "a": {"S": "x"},
            "b": {"L": [{"N": "1"}, {"BOOL": true}]},
            "c": {"M": {"d": {"NULL": true}}},
        });
        assert_eq!(typed, expected);
    }

    #[test]
    fn the_people_reach_the_stages_that_the_steps_need() {
        let items = items(&People::walk().unwrap(), &Login::new()).unwrap();
        let states = items.keys().filter(|(_, sk)| sk == "STATE").count();
        assert_eq!((states, items.len()), (7, 20));
    }
}
