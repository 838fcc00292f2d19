//! The concluding page of the request: warnings, the modulo, «Accetto» (R-ENA-5, R-ENA-6).

use askama::Template;
use polis_domain::{Disagreement, Federation, IdentityDocument};
use serde::Serialize;

use super::{RequestSummary, TRAIL, document_rows};
use crate::{Chrome, Lang, Page, SummaryRow};

/// The conditions of use, article by article: the modulo carries the same.
const TERMS: [&str; 6] = ["terms-1", "terms-2", "terms-3", "terms-4", "terms-5", "terms-6"];

/// GET /abilitazione/adesione. «Accetto» posts `modulo_version` to /abilitazione/accetto.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/adesione.html")]
pub struct Adesione {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Number of the request.
    pub request_number: String,
    /// Version of the modulo shown, which is the one accepted.
    pub modulo_version: u32,
    /// The address the mail will go to, which is the reader's own: in full.
    pub email: String,
    /// What was confirmed.
    pub summary: RequestSummary,
    /// SPID or CIE, if the citizen came with it and needs no school (R-REC-7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
    /// Whether «Accetto» was pressed on an older version: the page shows the last one.
    pub superseded: bool,
    /// Whether the document has expired: a declaration is due at the desk (art. 45 c. 3).
    pub document_expired: bool,
    /// What the codice fiscale contradicts in the registered data.
    pub disagreements: Vec<Disagreement>,
}

impl Adesione {
    fn rows(&self) -> Vec<SummaryRow> {
        let lang = self.chrome.lang;
        let RequestSummary { domicile, phone, document, question } = &self.summary;
        let at = |row: SummaryRow, field: &str| {
            row.change_at(format!("/abilitazione/richiesta#{field}"))
        };
        let question = lang.t(&format!("security-question-{question}"));
        let mut rows = vec![
            at(SummaryRow::new("domicilio", domicile.as_str()), "indirizzo"),
            at(SummaryRow::new("telefono", phone.as_str()), "telefono"),
        ];
        let document = document_rows(lang, document).into_iter().map(|row| {
            let field = row.field.clone();
            at(row, &field)
        });
        rows.extend(document);
        rows.push(at(SummaryRow::new("domanda", question), "domanda"));
        rows
    }
}

impl Page for Adesione {
    const TITLE: &'static str = "enablement-adesione-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = || Self {
            chrome: Chrome::sample_signed_in(lang, "/abilitazione/adesione"),
            request_number: "K7PM-4XWD".to_owned(),
            modulo_version: 1,
            email: "maria.esempio@example.org".to_owned(),
            summary: RequestSummary {
                domicile: "via dei Mille, 1, 00185 Roma (RM)".to_owned(),
                phone: "+39 000 0000000".to_owned(),
                document: IdentityDocument::sample(),
                question: "mother-surname".to_owned(),
            },
            digital: None,
            superseded: false,
            document_expired: false,
            disagreements: Vec::new(),
        };
        let disagreements = [
            Disagreement::Surname,
            Disagreement::Name,
            Disagreement::BirthDate,
            Disagreement::Sex,
            Disagreement::Place,
        ];
        let warned = Self { document_expired: true, disagreements: disagreements.into(), ..page() };
        let digital = Self {
            digital: Some(Federation::Cie),
            document_expired: true,
            disagreements: vec![Disagreement::Place],
            ..page()
        };
        vec![page(), warned, Self { superseded: true, ..page() }, digital]
    }
}

/// The modulo is not in the archive yet: asked again in a moment.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/modulo_pending.html")]
pub struct ModuloPending {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The page to ask for again: `/abilitazione/modulo` or `/abilitazione/delega`.
    pub retry: String,
}

impl Page for ModuloPending {
    const TITLE: &'static str = "enablement-pending-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = Chrome::sample_signed_in(lang, "/abilitazione/modulo");
        vec![Self { chrome, retry: "/abilitazione/modulo".to_owned() }]
    }
}
