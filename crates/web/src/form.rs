//! A typed form, from a browser or a JSON client: text by field name, and what is wrong with it.

use std::collections::BTreeMap;

use axum::extract::{FromRequest, Request};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use lambda_http::http::{HeaderMap, header};
use mediatype::{MediaType, names};
use polis_domain::{
    Fault, FieldFault,
    text::{secret, tidy},
};
use polis_pages::{FieldError, FormView};
use serde_json::Value;

use polis_app::App;

use crate::Failure;

/// Largest body of a form, in bytes: a full application is a tenth of it.
const LARGEST: usize = 64 * 1024;
/// Largest body of a form that carries a document.
const VERY_LARGE: usize = 512 * 1024;

/// Fields that are never echoed.
const SECRETS: [&str; 11] = [
    "altcha",
    "password",
    "vecchia_password",
    "nuova_password",
    "conferma_password",
    "risposta",
    "cpt",
    "vecchio_codice",
    "nuovo_codice",
    "conferma_codice",
    "codice_personale",
];

/// Those of them that people type.
const TYPED_SECRETS: [&str; 10] = {
    let [_, typed @ ..] = SECRETS;
    typed
};
/// What is wrong with a secret that is emptied: a browser has to type it again, a client still has it.
pub(crate) const RETYPE: &str = "retype";

/// The typed values, by field.
#[derive(Debug, Clone, Default)]
pub struct Form {
    values: BTreeMap<String, String>,
    faults: Vec<FieldError>,
}

impl Form {
    /// A form with these values.
    pub fn of(values: BTreeMap<String, String>) -> Self {
        Self { values, faults: Vec::new() }
    }

    /// The text of a field, trimmed; empty if it is missing.
    pub fn get(&self, field: &str) -> &str {
        self.values.get(field).map_or("", |text| text.trim())
    }

    /// A secret, without the blanks that were copied along with it.
    pub fn secret(&self, field: &str) -> String {
        secret(self.values.get(field).map_or("", String::as_str))
    }

    /// A document that a machine posts, byte for byte.
    pub fn posted(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    /// A day, typed in three fields or, by clients, in one; `polis_domain::day` reads either.
    pub fn day(&self, field: &str) -> String {
        let parts = ["giorno", "mese", "anno"].map(|part| self.get(&format!("{field}_{part}")));
        if parts == [""; 3] { self.get(field).to_owned() } else { parts.join("/") }
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, field: &str) -> bool {
        polis_domain::catalogue::is_ticked(self.get(field))
    }

    /// All values, by field.
    pub fn values(&self) -> &BTreeMap<String, String> {
        &self.values
    }

    /// The value of a field, or a fault noted beside it.
    pub fn parse<T>(
        &mut self,
        field: &str,
        parse: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        let parsed = parse(self.get(field));
        parsed.map_err(|fault| self.fault(field, &fault)).ok()
    }

    /// The value made of several fields, or the faults noted beside each.
    pub fn parsed<T>(&mut self, parsed: Result<T, Vec<FieldFault>>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(faults) => {
                for (field, fault) in &faults {
                    self.fault(field, fault);
                }
                None
            }
        }
    }

    /// Notes what is wrong with a field; only the first thing is shown.
    pub fn fault(&mut self, field: &str, fault: &Fault) {
        let error = FieldError {
            field: field.to_owned(),
            code: fault.code().to_owned(),
            args: fault.args(),
        };
        self.faults.push(error);
    }

    /// A field that must say again what another one said, once parsed.
    pub fn repeated<T: PartialEq>(
        &mut self,
        field: &str,
        value: Option<&T>,
        parse: impl FnOnce(&str) -> Result<T, Fault>,
    ) {
        let again = self.get(field);
        if again.is_empty() {
            self.fault(field, &Fault::Missing);
        } else if value.is_some() && parse(again).ok().as_ref() != value {
            self.fault(field, &Fault::NotTheSame);
        }
    }

    /// A box that must be ticked.
    pub fn require(&mut self, field: &str) {
        if !self.ticked(field) {
            self.fault(field, &Fault::Missing);
        }
    }

    /// Whether something is wrong.
    pub fn is_wrong(&self) -> bool {
        !self.faults.is_empty()
    }

    /// Secrets that were typed well and have to be typed again, because something else is wrong.
    fn emptied(&self) -> impl Iterator<Item = FieldError> {
        let typed = TYPED_SECRETS.into_iter().filter(|field| !self.get(field).is_empty());
        let well = typed.filter(|field| self.faults.iter().all(|fault| fault.field != *field));
        well.map(|field| FieldError::new(field, RETYPE))
    }

    /// The form as a page shows it again: everything typed but secrets, and what is wrong, in the
    /// order of the form.
    pub fn view(&self) -> FormView {
        let values = self.values.iter().filter(|(field, _)| !SECRETS.contains(&field.as_str()));
        let mut view = FormView::of(values.map(|(field, value)| (field.clone(), value.clone())));
        view.errors.clone_from(&self.faults);
        if self.is_wrong() {
            view.errors.extend(self.emptied());
        }
        view
    }
}

/// A form that carries a document: the answer of an identity provider.
#[derive(Debug, Clone)]
pub struct LargeForm(pub Form);

impl FromRequest<App> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &App) -> Result<Self, Failure> {
        read(request, LARGEST).await
    }
}

impl FromRequest<App> for LargeForm {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &App) -> Result<Self, Failure> {
        Ok(Self(read(request, VERY_LARGE).await?))
    }
}

async fn read(request: Request, largest: usize) -> Result<Form, Failure> {
    let kind = kind(request.headers())?;
    let body = Limited::new(request.into_body(), largest).collect().await;
    let body = body.map_err(|error| {
        if error.is::<LengthLimitError>() { Failure::too_large() } else { Failure::malformed() }
    })?;
    let values = match kind {
        Kind::Form => form(&body.to_bytes())?,
        Kind::Json => json(&body.to_bytes())?,
    };
    Ok(Form::of(values))
}

enum Kind {
    Form,
    Json,
}

fn kind(headers: &HeaderMap) -> Result<Kind, Failure> {
    let Some(named) = headers.get(header::CONTENT_TYPE) else { return Ok(Kind::Form) };
    let named = named.to_str().ok().and_then(|text| MediaType::parse(text).ok());
    match named {
        Some(media) if media.subty == "x-www-form-urlencoded" => Ok(Kind::Form),
        Some(media) if media.subty == names::JSON => Ok(Kind::Json),
        _ => Err(Failure::media_type()),
    }
}

fn form(body: &[u8]) -> Result<BTreeMap<String, String>, Failure> {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_bytes(body).map_err(|_| Failure::malformed())?;
    Ok(pairs.into_iter().map(|(field, value)| (field, tidy(&value))).collect())
}

fn json(body: &[u8]) -> Result<BTreeMap<String, String>, Failure> {
    let object: BTreeMap<String, Value> =
        serde_json::from_slice(body).map_err(|_| Failure::malformed())?;
    object
        .into_iter()
        .map(|(field, value)| Ok((field, tidy(&text(value).ok_or_else(Failure::malformed)?))))
        .collect()
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(yes) => Some(if yes { "on" } else { "" }.to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text),
        Value::Array(lines) => {
            lines.into_iter().map(text).collect::<Option<Vec<_>>>().map(|lines| lines.join("\n"))
        }
        Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_and_a_json_object_are_the_same_thing() {
        let typed = form(b"nome=Anna+Maria&note=a%0D%0Ab&termini=on").unwrap();
        let sent = json(br#"{"nome":"Anna Maria","note":["a","b"],"termini":true}"#).unwrap();
        assert_eq!(typed, sent);
        assert!(json(b"[1]").is_err() && json(br#"{"a":{}}"#).is_err() && json(b"{").is_err());
    }

    #[test]
    fn a_day_comes_in_three_fields_or_in_one() {
        let three = form(b"d_giorno=1&d_mese=2&d_anno=2020").unwrap();
        assert_eq!(Form::of(three).day("d"), "1/2/2020");
        assert_eq!(Form::of(form(b"d=2020-02-01&d_giorno=").unwrap()).day("d"), "2020-02-01");
        assert_eq!(Form::of(form(b"d_giorno=1").unwrap()).day("d"), "1//");
    }

    #[test]
    fn secrets_are_never_echoed() {
        let form =
            Form::of(SECRETS.iter().map(|name| ((*name).into(), "segreto".into())).collect());
        assert!(form.view().values.is_empty());
    }
}
