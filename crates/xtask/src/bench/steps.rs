//! The step that each function is measured with: a real one, that reads and writes.

use std::{fs, path::Path};

use serde_json::{Value, json};

use super::{
    Fallible,
    login::{BROWSER, IDP, Login, PASS},
    people::{CODE, CODICE_FISCALE, People, REQUEST, SITE, noon, token},
    pki::Pki,
    table::{ATTEMPT, FILE, OFFICER, ROW, pk},
};
use crate::schools;

/// One step of one function.
pub(super) struct Step {
    /// Name of the function.
    pub(super) function: &'static str,
    /// The step, as the report names it.
    pub(super) name: &'static str,
    /// What Lambda hands it.
    pub(super) event: Value,
    /// How it must end, if not with 200 or 303.
    pub(super) status: Option<u64>,
}

impl Step {
    /// A step that ends well.
    pub(super) fn new(function: &'static str, name: &'static str, event: Value) -> Self {
        Self { function, name, event, status: None }
    }

    /// How many clients of AWS the function makes.
    pub(super) fn clients(&self) -> u8 {
        match self.function {
            "hello" | "portal" => 0,
            "access" | "attachment" | "documents" | "enablement" | "idp-registry" | "schools"
            | "school-registry" | "submission" => 2,
            "spid" => 4,
            "outbox" => 5,
            _ => 1,
        }
    }
}

/// Where registers are dropped.
const DROPPED: &str = "federazione/in-arrivo/spid/agid.xml";
/// The pool of the functions.
pub(super) const POOL: &str = "eu-south-1_bench";
/// Its app client.
pub(super) const CLIENT: &str = "bench";

/// One step for every function, two for the one that renders, three for the way to an identity
/// provider and back.
pub(super) fn steps(people: &People, pki: &Pki, login: &Login) -> Fallible<Vec<Step>> {
    let citizen = |account| Ok::<_, super::Fault>(session(&citizen_token(pki, account)?));
    let officer = session(&officer_token(pki)?);
    let attempt = format!("__Host-registrazione={ATTEMPT}");
    let confirm = format!("/conferma/{}", token(1));
    let cpt = format!("codice_fiscale={CODICE_FISCALE}&cpt={CODE}");
    let desk = format!(
        "codice_fiscale={CODICE_FISCALE}&numero_richiesta={REQUEST}&validita=documento_valido\
         &sede={SITE}&modulo_version=1&documento_originale=si&volto=si&tessera_sanitaria=si\
         &copie=si&modulo_firmato=si"
    );
    let delete = format!("/allegati/{FILE}/elimina");
    let entered = citizen(&people.data_entered)?;
    let (sent, enabled) = (citizen(&people.cpt_sent)?, citizen(&people.enabled)?);
    let posts = [
        ("registration", "«Conferma i tuoi dati»", "/registrazione/verifica", "", attempt),
        ("email-confirmation", "the link of M01", &confirm, "", String::new()),
        ("access", "«Entra»", "/accesso", "username=anna.prova&password=x", String::new()),
        ("enablement", "«Accetto»", "/abilitazione/accetto", "modulo_version=1", entered),
        ("cpt", "«Conferma» of the CPT, with Argon2id", "/cpt/conferma", &cpt, sent),
        ("recognition", "«Conferma» at the desk", "/sportello/conferma", &desk, officer),
        ("attachment", "«Elimina»", &delete, "", enabled.clone()),
        (
            "submission",
            "«Salva» of a draft",
            "/istanze/mobilita-2027/sezioni/posizione",
            "version=0&classe=A-28",
            enabled,
        ),
    ];
    let mut steps = vec![
        Step::new("portal", "the home page", recorded("portal")?),
        Step::new("schools", "a search", recorded("schools")?),
    ];
    for (function, name, path, body, cookie) in posts {
        steps.push(Step::new(function, name, post(function, path, body, &cookie)?));
    }
    steps.extend(logins(login)?);
    let id = |account: &polis_domain::Account| account.id.as_str().to_owned();
    let keys = json!({"pk": {"S": pk(&people.submitted)}, "sk": {"S": ROW}});
    let row = json!({"Records": [{"eventName": "INSERT", "dynamodb": {"Keys": keys}}]});
    let background = [
        (
            "outbox",
            "asks for the CPT",
            json!({"task": "issue_cpt", "account": id(&people.accepted)}),
        ),
        ("calendar", "closes the register", recorded("calendar")?),
        ("documents", "the PDF of an application", row),
        (
            "documents",
            "the PDFs of modulo and delega",
            json!({"render": "enablement", "account": id(&people.data_entered)}),
        ),
        (
            "idp-registry",
            "AgID’s register, dropped",
            json!({"detail": {"object": {"key": DROPPED}}}),
        ),
        (
            "school-registry",
            "342 schools, dropped",
            json!({"detail": {"object": {"key": schools::DROPPED}}}),
        ),
    ];
    steps.extend(background.map(|(function, name, event)| Step::new(function, name, event)));
    Ok(steps)
}

/// To an identity provider, back with an answer that is accepted or refused, and the pass spent.
fn logins(login: &Login) -> Fallible<Vec<Step>> {
    let mut away = recorded("spid")?;
    away["rawQueryString"] = format!("idp={IDP}").replace("://", "%3A%2F%2F").into();
    away["requestContext"]["timeEpoch"] = noon().as_millisecond().into();
    let browser = format!("__Host-spid={BROWSER}");
    let back = |good| post("spid", "/spid/acs", &login.answer(good), &browser);
    let (accepted, refused) = (back(true)?, back(false)?);
    let mut pass = recorded("challenge")?;
    pass["triggerSource"] = "VerifyAuthChallengeResponse_Authentication".into();
    pass["request"]["challengeAnswer"] = PASS.into();
    Ok(vec![
        Step { status: Some(302), ..Step::new("spid", "to an identity provider", away) },
        Step::new("spid", "ACS: an answer accepted", accepted),
        Step { status: Some(403), ..Step::new("spid", "ACS: an answer refused", refused) },
        Step::new("challenge", "a pass spent", pass),
    ])
}

fn recorded(function: &str) -> Fallible<Value> {
    Ok(serde_json::from_slice(&fs::read(
        Path::new("events").join(function).with_extension("json"),
    )?)?)
}

/// The recorded event of the function, with another request in it.
fn post(function: &str, path: &str, body: &str, cookie: &str) -> Fallible<Value> {
    let mut event = recorded(function)?;
    event["rawPath"] = path.into();
    event["rawQueryString"] = "".into();
    event["requestContext"]["http"]["method"] = "POST".into();
    event["requestContext"]["http"]["path"] = path.into();
    event["requestContext"]["timeEpoch"] = noon().as_millisecond().into();
    event["headers"]["sec-fetch-site"] = "same-origin".into();
    event["headers"]["content-type"] = "application/x-www-form-urlencoded".into();
    event["headers"]["content-length"] = body.len().to_string().into();
    event["cookies"] = json!([cookie]);
    event["body"] = body.into();
    event["isBase64Encoded"] = false.into();
    Ok(event)
}

fn session(token: &str) -> String {
    format!("__Host-sessione={token}")
}

/// A session of the owner of this account.
pub(super) fn citizen_token(pki: &Pki, account: &polis_domain::Account) -> Fallible<String> {
    id_token(pki, &json!({"cognito:username": "anna.prova", "custom:account": account.id}))
}

fn officer_token(pki: &Pki) -> Fallible<String> {
    id_token(pki, &json!({"cognito:username": OFFICER, "cognito:groups": ["AA"]}))
}

fn id_token(pki: &Pki, who: &Value) -> Fallible<String> {
    let mut claims = json!({
        "iss": format!("https://cognito-idp.eu-south-1.amazonaws.com/{POOL}"),
        "aud": CLIENT,
        "token_use": "id",
        "iat": noon().as_second() - 60,
        "exp": noon().as_second() + 3600,
    });
    for (name, value) in who.as_object().into_iter().flatten() {
        claims[name] = value.clone();
    }
    pki.token(&claims)
}
