//! What several documents say about a person, and how instants are written for the templates.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Serialize, Serializer, ser::Error as _};

/// The person the document is about.
#[derive(Debug, Clone, Serialize)]
pub struct Applicant {
    /// Cognome.
    pub surname: String,
    /// Nome.
    pub name: String,
    /// Data di nascita.
    pub born: Date,
    /// Luogo di nascita as it is read: `Milano (MI)`, `Svizzera`.
    pub birthplace: String,
    /// Sesso as it is read: `Maschio`, `Femmina`.
    pub sex: String,
    /// Codice fiscale, 16 characters.
    pub codice_fiscale: String,
}

/// The identity document named in the request, to be shown at the desk (R-REC-3).
#[derive(Debug, Clone, Serialize)]
pub struct IdentityDocument {
    /// Kind as it is read: `Carta d’identità`.
    pub kind: String,
    /// Number printed on it.
    pub number: String,
    /// Who issued it: `Comune di Milano`.
    pub issuer: String,
    /// Day of issue.
    pub issued: Date,
    /// Last day of validity.
    pub expires: Date,
}

/// Writes an instant with Rome's wall clock, `2026-11-22T10:32:05+01:00`: templates only cut it.
pub(crate) fn in_rome<S: Serializer>(instant: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
    let rome = TimeZone::get("Europe/Rome").map_err(S::Error::custom)?;
    to.collect_str(&instant.display_with_offset(rome.to_offset(*instant)))
}

/// Writes a digest in groups of eight digits, so that two people can compare it aloud.
pub(crate) fn in_groups<S: Serializer>(digest: &str, to: S) -> Result<S::Ok, S::Error> {
    let mut grouped = String::with_capacity(digest.len() * 9 / 8);
    for (index, digit) in digest.chars().enumerate() {
        if index > 0 && index % 8 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    to.serialize_str(&grouped)
}
