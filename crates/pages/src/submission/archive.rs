//! Archivio: what was sent, with its protocol number and its PDF.

use askama::Template;
use jiff::Timestamp;
use serde::Serialize;

use super::{About, TRAIL};
use crate::{Chrome, Lang, Page, arg, when};

/// A sent application, in state «Inoltrata».
#[derive(Clone, Debug, Serialize)]
pub struct ArchiveRow {
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
    /// When it reached the service.
    pub arrived_at: Timestamp,
    /// Whether the PDF can be downloaded.
    pub pdf_ready: bool,
}

impl ArchiveRow {
    /// «Protocollo n. 2026/0000001 del 22 novembre 2026, ore 14:05».
    pub(super) fn protocolled(&self, lang: Lang) -> String {
        let when = lang.moment(&self.arrived_at);
        let args = [arg("protocol", self.protocol.as_str()), arg("when", when)];
        lang.t_with("submission-protocolled", &args)
    }

    pub(super) fn sample(lang: Lang, pdf_ready: bool) -> Self {
        Self {
            application: "mobilita-2027".to_owned(),
            version: 1,
            title: "Domanda di mobilità".to_owned(),
            about: About::sample(lang),
            protocol: "2026/0000001".to_owned(),
            arrived_at: when::sample(0),
            pdf_ready,
        }
    }
}

/// GET /archivio.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/archive.html")]
pub struct Archive {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Received applications, newest first.
    pub applications: Vec<ArchiveRow>,
}

impl Page for Archive {
    const TITLE: &'static str = "submission-archive-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |applications| {
            let chrome = Chrome::sample_signed_in(lang, "/archivio");
            Self { chrome, applications }
        };
        vec![
            page(Vec::new()),
            page(vec![ArchiveRow::sample(lang, true), ArchiveRow::sample(lang, false)]),
        ]
    }
}
