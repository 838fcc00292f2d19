//! What several documents say about a citizen, and how instants are written for the templates.

use jiff::{Timestamp, tz::TimeZone};
use polis_domain::{CodiceFiscale, IdentityDocument, Person};
use polis_words::Lang;
use serde_json::{Value, json};

/// The language of documents addressed to an Italian office.
pub(crate) const LANG: Lang = Lang::It;

/// The citizen a document is about.
pub(crate) fn applicant(codice_fiscale: &CodiceFiscale, person: &Person) -> Value {
    json!({
        "surname": person.cognome(),
        "name": person.nome(),
        "born": person.nascita,
        "birthplace": person.luogo.to_string(),
        "sex": LANG.sex(person.sesso),
        "codice_fiscale": codice_fiscale.as_str(),
    })
}

/// The identity document named in the request, to be shown at the desk (R-REC-3).
pub(crate) fn identity_document(document: &IdentityDocument) -> Value {
    json!({
        "kind": LANG.identity_document(document.kind()),
        "number": document.number(),
        "issuer": document.issuer(),
        "issued": document.issued(),
        "expires": document.expires(),
    })
}

/// An instant by the clock of Rome, `2026-11-22T10:32:05+01:00`: templates only cut it.
pub(crate) fn in_rome(instant: Timestamp) -> String {
    let rome = TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC);
    instant.display_with_offset(rome.to_offset(instant)).to_string()
}
