//! The identity document named in the enablement request (R-ENA-3, R-REC-3; DPR 445/2000 art. 35).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Fault, day, fault::FieldFault, text::line};

/// Documents that prove identity (art. 35).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "terms of the law")]
pub enum IdentityDocumentKind {
    CartaIdentita,
    Passaporto,
    PatenteGuida,
    PatenteNautica,
    LibrettoPensione,
    PatentinoImpiantiTermici,
    PortoArmi,
    TesseraStato,
}

impl IdentityDocumentKind {
    /// All kinds, in the order of the law.
    pub const ALL: [Self; 8] = [
        Self::CartaIdentita,
        Self::Passaporto,
        Self::PatenteGuida,
        Self::PatenteNautica,
        Self::LibrettoPensione,
        Self::PatentinoImpiantiTermici,
        Self::PortoArmi,
        Self::TesseraStato,
    ];

    /// Stable name, kebab-case: value in forms, and Fluent message `identity-document-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::CartaIdentita => "carta-identita",
            Self::Passaporto => "passaporto",
            Self::PatenteGuida => "patente-guida",
            Self::PatenteNautica => "patente-nautica",
            Self::LibrettoPensione => "libretto-pensione",
            Self::PatentinoImpiantiTermici => "patentino-impianti-termici",
            Self::PortoArmi => "porto-armi",
            Self::TesseraStato => "tessera-stato",
        }
    }

    /// Parses a code.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        match typed.trim() {
            "" => Err(Fault::Missing),
            typed => {
                Self::ALL.into_iter().find(|kind| kind.code() == typed).ok_or(Fault::UnknownChoice)
            }
        }
    }
}

/// A document as the citizen describes it; the desk compares it with the real one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityDocument {
    kind: IdentityDocumentKind,
    number: String,
    issuer: String,
    issued: Date,
    expires: Date,
}

impl IdentityDocument {
    /// Parses the fields `documento_tipo`, `_numero`, `_ente`, `_rilascio`, `_scadenza`; all faults
    /// are found at once. A document that has expired is not refused (art. 45 c. 3): see [`Self::expired`].
    pub fn parse(
        kind: &str,
        number: &str,
        authority: &str,
        issued: &str,
        expires: &str,
        today: Date,
    ) -> Result<Self, Vec<FieldFault>> {
        let kind = IdentityDocumentKind::parse(kind).map_err(|fault| ("documento_tipo", fault));
        let number = number_of(number).map_err(|fault| ("documento_numero", fault));
        let authority = line(authority, 80).map_err(|fault| ("documento_ente", fault));
        let issued = match day::parse(issued) {
            Ok(issued) if issued > today => Err(("documento_rilascio", Fault::InTheFuture)),
            issued => issued.map_err(|fault| ("documento_rilascio", fault)),
        };
        let expires = match (day::parse(expires), &issued) {
            (Ok(expires), Ok(issued)) if expires <= *issued => {
                Err(("documento_scadenza", Fault::TooEarly))
            }
            (expires, _) => expires.map_err(|fault| ("documento_scadenza", fault)),
        };
        match (kind, number, authority, issued, expires) {
            (Ok(kind), Ok(number), Ok(authority), Ok(issued), Ok(expires)) => {
                Ok(Self { kind, number, issuer: authority, issued, expires })
            }
            (kind, number, authority, issued, expires) => {
                let faults =
                    [kind.err(), number.err(), authority.err(), issued.err(), expires.err()];
                Err(faults.into_iter().flatten().collect())
            }
        }
    }

    /// Whether it has expired on this day: a warning, and a declaration at the desk.
    pub fn expired(&self, today: Date) -> bool {
        self.expires < today
    }

    /// Kind of the document (art. 35).
    pub fn kind(&self) -> IdentityDocumentKind {
        self.kind
    }

    /// Number, upper case without spaces.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The authority that issued it.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Day of issue.
    pub fn issued(&self) -> Date {
        self.issued
    }

    /// Last day of validity.
    pub fn expires(&self) -> Date {
        self.expires
    }
}

pub(crate) fn number_of(typed: &str) -> Result<String, Fault> {
    let number = line(typed, 20)?.replace(' ', "").to_uppercase();
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"/-.".contains(&byte);
    if number.len() >= 4 && number.bytes().all(fits) { Ok(number) } else { Err(Fault::Malformed) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn r_ena_3_a_document_is_described_in_full() {
        let document = IdentityDocument::parse(
            "carta-identita",
            "ca 00000 aa",
            "Comune di Roma",
            "2020-01-01",
            "2030-01-01",
            TODAY,
        )
        .unwrap();
        assert_eq!(document.number(), "CA00000AA");
        assert!(!document.expired(date(2030, 1, 1)));
        assert!(document.expired(date(2030, 1, 2)));
    }

    #[test]
    fn e1_an_expired_document_is_not_refused() {
        let document = IdentityDocument::parse(
            "passaporto",
            "YA0000000",
            "Questura",
            "1/1/2010",
            "1/1/2020",
            TODAY,
        );
        assert!(document.unwrap().expired(TODAY));
    }

    #[test]
    fn every_fault_is_found_under_its_field() {
        let faults =
            IdentityDocument::parse("tessera", "§", "", "1/1/2030", "", TODAY).unwrap_err();
        assert_eq!(
            faults,
            [
                ("documento_tipo", Fault::UnknownChoice),
                ("documento_numero", Fault::Malformed),
                ("documento_ente", Fault::Missing),
                ("documento_rilascio", Fault::InTheFuture),
                ("documento_scadenza", Fault::Missing),
            ]
        );
    }

    #[test]
    fn codes_are_those_of_serde() {
        for kind in IdentityDocumentKind::ALL {
            let json = serde_json::to_string(&kind).unwrap();
            assert_eq!(json, format!("\"{}\"", kind.code()));
            assert_eq!(IdentityDocumentKind::parse(kind.code()), Ok(kind));
        }
    }
}
