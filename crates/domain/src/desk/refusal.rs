//! «Non riconosciuto»: why an officer did not recognise a person, from the list of D.4 (E6x).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Desk, Officer, checklist::site};
use crate::{Fault, RequestNumber, catalogue::is_ticked, fault::FieldFault};

/// Why an officer did not recognise a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalReason {
    /// Another document than the one in the request, and none of art. 35 instead.
    DocumentDifferent,
    /// The document has expired, and there is no declaration under the copy.
    DocumentExpired,
    /// Neither the tessera sanitaria nor the card with the codice fiscale.
    TaxCardMissing,
    /// Copies are missing.
    CopiesMissing,
    /// The modulo was not signed in the officer's presence.
    ModuloNotSigned,
    /// The modulo is not the last version.
    ModuloSuperseded,
    /// The delega is missing or not in order.
    DelegaIrregular,
    /// The officer doubts the identity of the person: an alarm rings for the operator.
    IdentityDoubtful,
    /// The data of the request differ from the document: they are to be corrected.
    DataDiffer,
}

/// What an officer refused: the reasons, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskRefusal {
    /// The officer and the office.
    pub desk: Desk,
    /// The request that was looked at.
    pub request: RequestNumber,
    /// At least one.
    pub reasons: Vec<RefusalReason>,
}

impl RefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 9] = [
        Self::DocumentDifferent,
        Self::DocumentExpired,
        Self::TaxCardMissing,
        Self::CopiesMissing,
        Self::ModuloNotSigned,
        Self::ModuloSuperseded,
        Self::DelegaIrregular,
        Self::IdentityDoubtful,
        Self::DataDiffer,
    ];

    /// Name of its box in the form.
    pub fn field(self) -> &'static str {
        match self {
            Self::DocumentDifferent => "motivo_documento_diverso",
            Self::DocumentExpired => "motivo_documento_scaduto",
            Self::TaxCardMissing => "motivo_tessera_mancante",
            Self::CopiesMissing => "motivo_copie_mancanti",
            Self::ModuloNotSigned => "motivo_modulo_non_firmato",
            Self::ModuloSuperseded => "motivo_modulo_superato",
            Self::DelegaIrregular => "motivo_delega_irregolare",
            Self::IdentityDoubtful => "motivo_identita_dubbia",
            Self::DataDiffer => "motivo_dati_diversi",
        }
    }

    /// Stable name, kebab-case, for Fluent messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::DocumentDifferent => "document-different",
            Self::DocumentExpired => "document-expired",
            Self::TaxCardMissing => "tax-card-missing",
            Self::CopiesMissing => "copies-missing",
            Self::ModuloNotSigned => "modulo-not-signed",
            Self::ModuloSuperseded => "modulo-superseded",
            Self::DelegaIrregular => "delega-irregular",
            Self::IdentityDoubtful => "identity-doubtful",
            Self::DataDiffer => "data-differ",
        }
    }
}

/// The refusal that the officer declares with this form: a box for each reason, and `sede`.
///
/// # Errors
/// `motivo_documento_diverso`, the first box, if no reason is ticked; `sede`, if it is none of the officer's.
pub fn refusal(
    typed: &BTreeMap<String, String>,
    officer: &Officer,
    request: RequestNumber,
    today: Date,
) -> Result<DeskRefusal, Vec<FieldFault>> {
    let value = |field: &str| typed.get(field).map_or("", |value| value.trim());
    let ticked = |reason: &RefusalReason| is_ticked(value(reason.field()));
    let reasons: Vec<_> = RefusalReason::ALL.into_iter().filter(ticked).collect();
    let none = reasons.is_empty().then_some((RefusalReason::ALL[0].field(), Fault::Missing));
    match (none, site(value("sede"), officer, today)) {
        (None, Ok(site)) => Ok(DeskRefusal { desk: officer.desk(&site), request, reasons }),
        (none, site) => Err(none.into_iter().chain(site.err().map(|it| ("sede", it))).collect()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::desk::sample::{SITE, officer};

    fn refused(typed: &[(&str, &str)]) -> Result<DeskRefusal, Vec<&'static str>> {
        let typed = typed.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect();
        let request = RequestNumber::parse("AAAA-AAAA").unwrap();
        refusal(&typed, &officer(), request, date(2026, 11, 27))
            .map_err(|faults| faults.into_iter().map(|(field, _)| field).collect())
    }

    #[test]
    fn d_4_a_refusal_has_a_reason_of_the_list_and_a_site_of_the_officer() {
        for reason in RefusalReason::ALL {
            let refused = refused(&[(reason.field(), "si"), ("sede", SITE)]).unwrap();
            assert_eq!((refused.reasons, refused.desk.site.as_str()), (vec![reason], SITE));
        }
        let first = RefusalReason::ALL[0].field();
        assert_eq!(refused(&[("sede", SITE)]), Err(vec![first]));
        assert_eq!(refused(&[(first, "si"), ("sede", "MIIC800000")]), Err(vec!["sede"]));
        assert_eq!(refused(&[]), Err(vec![first, "sede"]));
    }
}
