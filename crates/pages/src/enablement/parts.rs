//! What the pages of enablement and of the desk say about a person and a document.

use polis_domain::account::Registrant;
use polis_domain::{CodiceFiscale, IdentityDocument, Person};
use serde::Serialize;

use crate::Lang;
use crate::parts::{Choice, SummaryRow};

/// The citizen, as registered.
#[derive(Clone, Debug, Serialize)]
pub struct Applicant {
    /// Codice fiscale, 16 characters.
    pub codice_fiscale: CodiceFiscale,
    /// Personal data as registered.
    #[serde(flatten)]
    pub person: Person,
    /// E-mail address; masked at the desk.
    pub email: String,
}

/// What was confirmed in «Attivazione del Servizio POLIS».
#[derive(Clone, Debug, Serialize)]
pub struct RequestSummary {
    /// Domicile as it is read: `via dei Mille, 1, 00185 Roma (RM)`.
    pub domicile: String,
    /// Telephone, mobile or landline.
    pub phone: String,
    /// The document that will be shown at the desk.
    pub document: IdentityDocument,
    /// Code of the security question: sentence `security-question-<code>`.
    pub question: String,
}

impl Applicant {
    /// The citizen of an account, with the e-mail address.
    pub fn new(codice_fiscale: &CodiceFiscale, registrant: &Registrant) -> Self {
        Self {
            codice_fiscale: codice_fiscale.clone(),
            person: registrant.person.clone(),
            email: registrant.email.as_str().to_owned(),
        }
    }

    /// The same, as an officer may see it: the e-mail address is masked.
    pub fn masked(codice_fiscale: &CodiceFiscale, registrant: &Registrant) -> Self {
        Self { email: registrant.email.masked(), ..Self::new(codice_fiscale, registrant) }
    }

    pub(crate) fn rows(&self, lang: Lang) -> Vec<SummaryRow> {
        let Self { codice_fiscale, person, email } = self;
        vec![
            SummaryRow::new("cognome", person.cognome()),
            SummaryRow::new("nome", person.nome()),
            SummaryRow::new("data_nascita", lang.day(&person.nascita)),
            SummaryRow::new("luogo_nascita", person.luogo.to_string()),
            SummaryRow::new("codice_fiscale", codice_fiscale.as_str()),
            SummaryRow::new("email", email.as_str()),
        ]
    }

    pub(crate) fn sample(email: &str) -> Self {
        let (codice_fiscale, person) = Person::sample();
        Self { codice_fiscale, person, email: email.to_owned() }
    }
}

/// An identity document, row by row.
pub(crate) fn document_rows(lang: Lang, document: &IdentityDocument) -> Vec<SummaryRow> {
    let end = document.expires().map(|end| lang.day(&end));
    vec![
        SummaryRow::new("documento_tipo", lang.identity_document(document.kind())),
        SummaryRow::new("documento_numero", document.number()),
        SummaryRow::new("documento_ente", document.issuer()),
        SummaryRow::new("documento_rilascio", lang.day(&document.issued())),
        SummaryRow::new("documento_scadenza", end.unwrap_or_else(|| lang.t("document-endless"))),
    ]
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
