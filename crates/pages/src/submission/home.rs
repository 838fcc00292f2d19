//! Istanze OnLine, the home of an enabled citizen (R-ACC-3): what is open, what was begun, what was sent.

use askama::Template;
use jiff::Timestamp;
use serde::Serialize;

use polis_words::procedure;

use super::{About, ArchiveRow};
use crate::{Chrome, Lang, Page, when};

/// A procedure that takes applications and that the citizen has not begun.
#[derive(Clone, Debug, Serialize)]
pub struct ProcedureRow {
    /// The application the citizen may begin, as addresses name it: `mobilita-2027`.
    pub application: String,
    /// Slug of the procedure.
    pub procedure: String,
    /// For whom, for which year, by which office.
    pub about: About,
    /// When it closes.
    pub closes: Timestamp,
}

/// A draft, as the home lists it.
#[derive(Clone, Debug, Serialize)]
pub struct DraftRow {
    /// The application, as addresses name it.
    pub application: String,
    /// Slug of the procedure.
    pub procedure: String,
    /// For whom, for which year, by which office.
    pub about: About,
    /// When the draft was last saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<Timestamp>,
    /// When the procedure closes.
    pub closes: Timestamp,
    /// Whether it closed: the draft can only be read.
    pub closed: bool,
}

/// GET /istanze.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/home.html")]
pub struct Home {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Open procedures not begun yet.
    pub open: Vec<ProcedureRow>,
    /// Drafts, open or closed.
    pub drafts: Vec<DraftRow>,
    /// Sent applications, newest first.
    pub submitted: Vec<ArchiveRow>,
}

impl Home {
    fn name(&self, procedure: &str) -> String {
        procedure::title(self.chrome.lang, procedure)
    }
}

impl Page for Home {
    const TITLE: &'static str = "submission-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let procedure = || "mobilita".to_owned();
        let application = || "mobilita-2027".to_owned();
        let page = || Self {
            chrome: Chrome::sample_signed_in(lang, "/istanze"),
            open: Vec::new(),
            drafts: Vec::new(),
            submitted: Vec::new(),
        };
        let open = vec![ProcedureRow {
            application: application(),
            procedure: procedure(),
            about: About::sample(),
            closes: when::sample(20),
        }];
        let (saved_at, closes) = (Some(when::sample(0)), when::sample(20));
        let draft = DraftRow {
            application: application(),
            procedure: procedure(),
            about: About::sample(),
            saved_at,
            closes,
            closed: false,
        };
        let late = DraftRow { closed: true, saved_at: None, ..draft.clone() };
        vec![
            page(),
            Self { open, ..page() },
            Self { drafts: vec![draft, late], ..page() },
            Self { submitted: vec![ArchiveRow::sample(true)], ..page() },
        ]
    }
}
