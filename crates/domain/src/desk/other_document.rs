//! Another document of art. 35, shown instead of the one in the request (checklist ①).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Fault, IdentityDocumentKind, day, fault::FieldFault, identity_document::number_of};

/// Another document of art. 35, as the officer read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherDocument {
    /// What kind of document it is (art. 35).
    pub kind: IdentityDocumentKind,
    /// Number, upper case without spaces.
    pub number: String,
    /// Its last day, if it has one.
    pub expires: Option<Date>,
}

impl OtherDocument {
    /// The document in the fields `altro_tipo`, `altro_numero` and `altro_scadenza`; none if they are all empty.
    ///
    /// # Errors
    /// What is missing or wrong; a document without an end leaves `altro_scadenza` empty.
    pub(super) fn parse(typed: &BTreeMap<String, String>) -> Result<Option<Self>, Vec<FieldFault>> {
        let value = |field: &str| typed.get(field).map_or("", |value| value.trim());
        let (kind, number, expires) =
            (value("altro_tipo"), value("altro_numero"), value("altro_scadenza"));
        if [kind, number, expires] == [""; 3] {
            return Ok(None);
        }
        let kind = IdentityDocumentKind::parse(kind).map_err(|fault| ("altro_tipo", fault));
        let number = number_of(number).map_err(|fault| ("altro_numero", fault));
        let expires = match day::parse(expires) {
            Err(Fault::Missing) => Ok(None),
            read => read.map(Some).map_err(|fault| ("altro_scadenza", fault)),
        };
        match (kind, number, expires) {
            (Ok(kind), Ok(number), Ok(expires)) => Ok(Some(Self { kind, number, expires })),
            (kind, number, expires) => {
                let faults = [kind.err(), number.err(), expires.err()];
                Err(faults.into_iter().flatten().collect())
            }
        }
    }

    /// Whether it has expired on this day.
    pub fn expired(&self, today: Date) -> bool {
        self.expires.is_some_and(|end| end < today)
    }
}
