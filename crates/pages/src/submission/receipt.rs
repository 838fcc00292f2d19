//! The receipt, given at once (L. 241/1990 art. 18-bis): protocol number, arrival, fingerprint.

use askama::Template;
use jiff::Timestamp;
use polis_domain::{Federation, LegalBasis};
use serde::Serialize;

use super::{About, TRAIL};
use crate::{Chrome, Lang, Page, arg, when};

/// GET /istanze/{application}/ricevuta.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/receipt.html")]
pub struct Receipt {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The application, as addresses name it: `mobilita-2027`.
    pub application: String,
    /// Its version when it was received.
    pub version: u64,
    /// Title of the procedure, as it was sent.
    pub title: String,
    /// For whom, for which year, by which office.
    pub about: About,
    /// `AAAA/0000001`.
    pub protocol: String,
    /// When the request reached the service; the protocol date is its day.
    pub arrived_at: Timestamp,
    /// SHA-256 of what was declared, 64 hexadecimal digits.
    pub sha256: String,
    /// Why the application is valid (CAD art. 65 c. 1).
    pub legal_basis: LegalBasis,
    /// Whether the PDF is in the archive.
    pub pdf_ready: bool,
    /// The address the mail goes to, which is the reader's own: in full.
    pub email: String,
    /// Office in charge (L. 241/1990 art. 8).
    pub office: String,
    /// Days within which the office answers.
    pub answer_days: u32,
}

impl Receipt {
    fn here(&self) -> String {
        format!("/istanze/{}/ricevuta", self.application)
    }

    fn term(&self) -> String {
        let args = [arg("office", self.office.as_str()), arg("days", self.answer_days)];
        self.chrome.lang.t_with("submission-next-office", &args)
    }

    fn basis(&self) -> &'static str {
        match self.legal_basis {
            LegalBasis::Spid(_) => "submission-basis-spid",
            LegalBasis::Cie(_) => "submission-basis-cie",
            LegalBasis::Recognition => "submission-basis-recognition",
            LegalBasis::Delegate => "submission-basis-delegate",
        }
    }

    fn groups(&self) -> String {
        polis_words::in_groups(&self.sha256)
    }
}

impl Page for Receipt {
    const TITLE: &'static str = "submission-receipt-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |pdf_ready, legal_basis| Self {
            chrome: Chrome::sample_signed_in(lang, "/istanze/mobilita-2027/ricevuta"),
            application: "mobilita-2027".to_owned(),
            version: 1,
            title: "Domanda di mobilità".to_owned(),
            about: About::sample(lang),
            protocol: "2026/0000001".to_owned(),
            arrived_at: when::sample(0),
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
            legal_basis,
            pdf_ready,
            email: "maria.esempio@example.org".to_owned(),
            office: "Ambito territoriale di Roma".to_owned(),
            answer_days: 90,
        };
        vec![
            page(false, LegalBasis::Recognition),
            page(false, LegalBasis::Delegate),
            page(true, LegalBasis::sample(Federation::Spid)),
            page(true, LegalBasis::sample(Federation::Cie)),
        ]
    }
}
