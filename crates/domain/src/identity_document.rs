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

    /// Whether some documents of this kind have no end: identity cards of people over 70 (Regulation EU
    /// 2025/1208), and cards that last as long as what they attest.
    pub fn may_be_endless(self) -> bool {
        match self {
            Self::CartaIdentita
            | Self::LibrettoPensione
            | Self::PatentinoImpiantiTermici
            | Self::TesseraStato => true,
            Self::Passaporto | Self::PatenteGuida | Self::PatenteNautica | Self::PortoArmi => false,
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
    expires: Option<Date>,
}

/// Until when a document is valid, as the form says it.
#[derive(Debug, Clone, Copy)]
pub struct TypedEnd<'a> {
    /// `documento_scadenza`, as it was typed.
    pub day: &'a str,
    /// Whether the box `documento_senza_scadenza` is ticked.
    pub endless: bool,
}

impl TypedEnd<'_> {
    fn parse(
        self,
        kind: Option<IdentityDocumentKind>,
        issued: Option<Date>,
    ) -> Result<Option<Date>, FieldFault> {
        const DAY: &str = "documento_scadenza";
        const ENDLESS: &str = "documento_senza_scadenza";
        match day::parse(self.day) {
            Err(Fault::Missing) if self.endless => match kind {
                Some(kind) if !kind.may_be_endless() => Err((ENDLESS, Fault::UnknownChoice)),
                _ => Ok(None),
            },
            _ if self.endless => Err((ENDLESS, Fault::NotTheSame)),
            Ok(end) if issued.is_some_and(|issued| end <= issued) => Err((DAY, Fault::TooEarly)),
            end => end.map(Some).map_err(|fault| (DAY, fault)),
        }
    }
}

impl IdentityDocument {
    /// Parses the fields `documento_tipo`, `_numero`, `_ente`, `_rilascio`, `_scadenza` and `_senza_scadenza`; all
    /// faults are found at once. A document that has expired is not refused (art. 45 c. 3): see [`Self::expired`].
    pub fn parse(
        kind: &str,
        number: &str,
        authority: &str,
        issued: &str,
        end: TypedEnd<'_>,
        today: Date,
    ) -> Result<Self, Vec<FieldFault>> {
        let kind = IdentityDocumentKind::parse(kind).map_err(|fault| ("documento_tipo", fault));
        let number = number_of(number).map_err(|fault| ("documento_numero", fault));
        let authority = line(authority, 80).map_err(|fault| ("documento_ente", fault));
        let issued = match day::parse(issued) {
            Ok(issued) if issued > today => Err(("documento_rilascio", Fault::InTheFuture)),
            issued => issued.map_err(|fault| ("documento_rilascio", fault)),
        };
        let expires = end.parse(kind.as_ref().ok().copied(), issued.as_ref().ok().copied());
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
        self.expires.is_some_and(|end| end < today)
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

    /// Last day of validity; `None` where the document has no end.
    pub fn expires(&self) -> Option<Date> {
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

    fn until(day: &str) -> TypedEnd<'_> {
        TypedEnd { day, endless: false }
    }

    #[test]
    fn r_ena_3_a_document_is_described_in_full() {
        let document = IdentityDocument::parse(
            "carta-identita",
            "ca 00000 aa",
            "Comune di Roma",
            "2020-01-01",
            until("2030-01-01"),
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
            until("1/1/2020"),
            TODAY,
        );
        assert!(document.unwrap().expired(TODAY));
    }

    #[test]
    fn e1_a_document_has_no_end_where_its_kind_may_have_none() {
        let read = |kind: &str, day: &str| {
            let end = TypedEnd { day, endless: true };
            IdentityDocument::parse(kind, "CA00000AA", "Comune", "1/1/2020", end, TODAY)
        };
        for kind in IdentityDocumentKind::ALL {
            match read(kind.code(), "") {
                Ok(document) => {
                    assert!(kind.may_be_endless() && document.expires().is_none());
                    assert!(!document.expired(date(2126, 1, 1)));
                }
                Err(faults) => {
                    assert!(!kind.may_be_endless());
                    assert_eq!(faults, [("documento_senza_scadenza", Fault::UnknownChoice)]);
                }
            }
            let both = read(kind.code(), "1/1/2030").unwrap_err();
            assert_eq!(both, [("documento_senza_scadenza", Fault::NotTheSame)]);
        }
    }

    #[test]
    fn every_fault_is_found_under_its_field() {
        let faults =
            IdentityDocument::parse("tessera", "§", "", "1/1/2030", until(""), TODAY).unwrap_err();
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
