//! What the pages of enablement and of the desk say about a person and a document.

use jiff::civil::{Date, date};
use serde::Serialize;

use crate::Lang;
use crate::parts::{Choice, SummaryRow};

/// A person, as registered.
#[derive(Clone, Debug, Serialize)]
pub struct Person {
    /// First name or names.
    pub nome: String,
    /// Surname.
    pub cognome: String,
    /// Codice fiscale.
    pub codice_fiscale: String,
    /// Day of birth.
    pub born: Date,
    /// Place of birth as it is read: `Roma (RM)`, `Svizzera`.
    pub birthplace: String,
    /// E-mail address; masked at the desk.
    pub email: String,
}

/// An identity document, as typed in the request.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// Code of its kind: sentence `identity-document-<kind>`.
    pub kind: String,
    /// Number.
    pub number: String,
    /// Who issued it.
    pub issuer: String,
    /// Day of issue.
    pub issued: Date,
    /// Last day of validity.
    pub expires: Date,
}

/// What was confirmed in «Attivazione del Servizio POLIS».
#[derive(Clone, Debug, Serialize)]
pub struct RequestSummary {
    /// Domicile as it is read: `via dei Mille, 1, 00185 Roma (RM)`.
    pub domicile: String,
    /// Telephone.
    pub phone: String,
    /// The document that will be shown at the desk.
    pub document: Document,
    /// Code of the security question: sentence `security-question-<code>`.
    pub question: String,
}

/// A part of the typed data that the codice fiscale contradicts (B.2): told, never a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the parts of a codice fiscale")]
pub enum Disagreement {
    Surname,
    Name,
    BirthDate,
    Sex,
    Place,
}

impl Disagreement {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Surname => "disagreement-surname",
            Self::Name => "disagreement-name",
            Self::BirthDate => "disagreement-birth-date",
            Self::Sex => "disagreement-sex",
            Self::Place => "disagreement-place",
        }
    }
}

impl Person {
    pub(crate) fn rows(&self, lang: Lang) -> Vec<SummaryRow> {
        vec![
            SummaryRow::new("cognome", self.cognome.as_str()),
            SummaryRow::new("nome", self.nome.as_str()),
            SummaryRow::new("data_nascita", lang.day(&self.born)),
            SummaryRow::new("luogo_nascita", self.birthplace.as_str()),
            SummaryRow::new("codice_fiscale", self.codice_fiscale.as_str()),
            SummaryRow::new("email", self.email.as_str()),
        ]
    }

    pub(crate) fn sample(email: &str) -> Self {
        Self {
            nome: "Maria".to_owned(),
            cognome: "Esempio".to_owned(),
            codice_fiscale: "SMPMRA85D52H501K".to_owned(),
            born: date(1985, 4, 12),
            birthplace: "Roma (RM)".to_owned(),
            email: email.to_owned(),
        }
    }
}

impl Document {
    pub(crate) fn rows(&self, lang: Lang) -> Vec<SummaryRow> {
        vec![
            SummaryRow::new("documento_tipo", lang.t(&format!("identity-document-{}", self.kind))),
            SummaryRow::new("documento_numero", self.number.as_str()),
            SummaryRow::new("documento_ente", self.issuer.as_str()),
            SummaryRow::new("documento_rilascio", lang.day(&self.issued)),
            SummaryRow::new("documento_scadenza", lang.day(&self.expires)),
        ]
    }

    pub(crate) fn sample() -> Self {
        Self {
            kind: "carta-identita".to_owned(),
            number: "CA00000AA".to_owned(),
            issuer: "Comune di Roma".to_owned(),
            issued: date(2020, 4, 1),
            expires: date(2030, 4, 12),
        }
    }
}

/// Options with these codes; the sentence of each is `<prefix>-<code>`.
pub(crate) fn choices<'a>(
    lang: Lang,
    prefix: &str,
    codes: impl IntoIterator<Item = &'a str>,
) -> Vec<Choice> {
    let choice = |code| Choice::new(code, lang.t(&format!("{prefix}-{code}")));
    codes.into_iter().map(choice).collect()
}
