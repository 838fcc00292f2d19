//! What the stub's table holds: the people, what they began, and what they are about to send.

use jiff::Timestamp;
use polis_app::link;
use polis_domain::{
    Account, AccountId, CodiceFiscale, Effect, LegalBasis, ProtocolNumber, Sha256Hex,
    account::Rendering,
    application::{Applicant, Application, Snapshot, Window},
};
use polis_store::{Attachment, Attempt, Operator, Role};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{
    Fallible,
    cloud::Items,
    login::{self, IDP, Login, REQUEST},
    people::{CODICE_FISCALE, People, SITE, noon},
};

/// The cookie of a registration under way.
pub(super) const ATTEMPT: &str = "bench";
/// A file of the library.
pub(super) const FILE: &str = "00000000000000000000000000000001";
/// The officer.
pub(super) const OFFICER: &str = "aa.demo";
/// The row that asks for the PDF of an application.
pub(super) const ROW: &str = "OUTBOX#00000001#0";

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
        items.insert((pk, sk.to_owned()), item(&body?));
        Ok(())
    };
    for account in people.all() {
        put(pk(account), "STATE", plain(account))?;
    }
    let attempt = format!("ATTEMPT#{}", link::sha256(ATTEMPT.as_bytes()));
    put(attempt, "FORM", plain(&registration()?))?;
    let pointer = json!({"account": people.cpt_confirmed.id});
    put(format!("CF#{CODICE_FISCALE}"), "ACCOUNT", Ok(pointer))?;
    put(format!("OPERATOR#{OFFICER}"), "PROFILE", plain(&officer()))?;
    put(enabled, &format!("ATTACHMENT#{FILE}"), plain(&file()))?;
    let open = Window { opens: Timestamp::UNIX_EPOCH, closes: Timestamp::MAX };
    put("PROCEDURE#mobilita".into(), "WINDOW", plain(&open))?;
    put(submitted.clone(), "APPLICATION#mobilita", plain(&application()?))?;
    let render = Effect::Render(Rendering::Application { procedure: "mobilita".into() });
    put(submitted, ROW, Ok(json!({"effect": render, "queued_at": noon(), "tried": 0})))?;
    let year = ProtocolNumber::year_of(polis_app::background::now());
    put(format!("PROTOCOL#{year}"), "COUNTER", Ok(json!({"last": 0})))?;
    put("FEDERATION".into(), "SIGNING", plain(&login.signing()))?;
    put("IDP#spid".into(), &format!("ENTITY#{IDP}"), plain(&login.provider()))?;
    put(format!("AUTHN#{REQUEST}"), "REQUEST", plain(&login::authn()))?;
    Ok(items)
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

fn officer() -> Operator {
    Operator {
        username: OFFICER.into(),
        name: "Assistente di prova".into(),
        role: Role::Aa,
        sites: vec![SITE.into()],
        codice_fiscale: None,
    }
}

fn file() -> Attachment {
    Attachment {
        id: FILE.into(),
        kind: "altro".into(),
        name: "prova.pdf".into(),
        content_type: "application/pdf".into(),
        size: 1000,
        sha256: Sha256Hex::of(b"file"),
        added_at: noon(),
    }
}

fn application() -> Fallible<Application> {
    let answers = [
        ("ordine", "secondaria-secondo-grado"),
        ("classe", "A-28"),
        ("titolarita", "RMPS12000X"),
        ("anzianita", "12"),
        ("tipo", "trasferimento-provinciale"),
        ("preferenze", "RMPS12000X RMIS03100C"),
        ("precedenza", "nessuna"),
        ("ricongiungimento", "nessuno"),
        ("dichiaro", "si"),
    ];
    let snapshot = Snapshot {
        procedure: "mobilita".into(),
        applicant: Applicant {
            codice_fiscale: CODICE_FISCALE.into(),
            nome: "Anna Maria".into(),
            cognome: "Prova".into(),
            nascita: "1968-10-10".into(),
            luogo: "Bolzano (BZ)".into(),
            email: "anna.prova@example.org".into(),
        },
        answers: answers.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        attachments: vec![],
        legal_basis: LegalBasis::Recognition,
    };
    let received = ProtocolNumber::new(2026, 1);
    let draft = Application::new("mobilita");
    Ok(draft.submit(&snapshot.freeze(), received, noon()).ok_or("a new draft can be sent")?)
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
        assert_eq!((states, items.len()), (7, 18));
    }
}
