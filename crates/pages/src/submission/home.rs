//! Istanze OnLine, the home of an enabled citizen (R-ACC-3): what to do first, what is open, what was begun, what was
//! sent, and «Altri servizi» by the paths of the guides (R-SCH-1).

use askama::Template;
use jiff::Timestamp;
use polis_words::arg;
use serde::Serialize;

use super::{About, ArchiveRow};
use crate::{Chrome, Lang, Page, when};

/// A procedure that takes applications and that the citizen has not begun.
#[derive(Clone, Debug, Serialize)]
pub struct ProcedureRow {
    /// The application the citizen may begin, as addresses name it: `mobilita-2027`.
    pub application: String,
    /// Which application, for whom, for which year, by which office.
    pub about: About,
    /// Whether the citizen `must` or `may` apply, or it is not for them: `no` (R17).
    pub verdict: &'static str,
    /// For whom it is, or why it is not and what to do instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When it closes.
    pub closes: Timestamp,
    /// Full days until then.
    pub days_left: i64,
}

impl ProcedureRow {
    fn is(&self, verdict: &str) -> bool {
        self.verdict == verdict
    }
}

/// A draft, as the home lists it.
#[derive(Clone, Debug, Serialize)]
pub struct DraftRow {
    /// The application, as addresses name it.
    pub application: String,
    /// Which application, for whom, for which year, by which office.
    pub about: About,
    /// When the draft was last saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<Timestamp>,
    /// When the procedure closes.
    pub closes: Timestamp,
    /// Full days until then.
    pub days_left: i64,
    /// Whether it closed: the draft can only be read.
    pub closed: bool,
}

/// A model of «Altri servizi» (R-SCH-1).
#[derive(Clone, Debug, Serialize)]
pub struct ModelRow {
    /// `docente` or `ata`.
    pub staff: &'static str,
    /// The application, if one may be begun or was begun now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<String>,
}

impl ModelRow {
    fn is(&self, staff: &str) -> bool {
        self.staff == staff
    }
}

/// GET /istanze.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/home.html")]
pub struct Home {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Open procedures not begun yet, the one that closes first before the others.
    pub open: Vec<ProcedureRow>,
    /// Drafts, open or closed.
    pub drafts: Vec<DraftRow>,
    /// Sent applications, newest first.
    pub submitted: Vec<ArchiveRow>,
    /// Modello B and Modello D.
    pub models: Vec<ModelRow>,
}

/// Days before a term from which it is said in days.
const SOON: i64 = 30;

impl Home {
    /// The draft to go on with first: the one that closes first.
    fn first(&self) -> Option<&DraftRow> {
        self.drafts.iter().filter(|draft| !draft.closed).min_by_key(|draft| draft.closes)
    }

    /// «mancano 3 giorni», where a term is near.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn soon(&self, days: &i64) -> Option<String> {
        let near = (0..=SOON).contains(days);
        near.then(|| self.chrome.lang.t_with("submission-days-left", &[arg("days", *days)]))
    }
}

impl Page for Home {
    const TITLE: &'static str = "submission-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let application = || "mobilita-2027".to_owned();
        let page = || Self {
            chrome: Chrome::sample_signed_in(lang, "/istanze"),
            open: Vec::new(),
            drafts: Vec::new(),
            submitted: Vec::new(),
            models: vec![
                ModelRow { staff: "docente", application: Some("modello-b-2026".to_owned()) },
                ModelRow { staff: "ata", application: None },
            ],
        };
        let row = |verdict, days_left| ProcedureRow {
            application: application(),
            about: About::sample(lang),
            verdict,
            reason: Some("Per i docenti di ruolo.".to_owned()),
            closes: when::sample(20),
            days_left,
        };
        let (saved_at, closes) = (Some(when::sample(0)), when::sample(20));
        let draft = DraftRow {
            application: application(),
            about: About::sample(lang),
            saved_at,
            closes,
            days_left: 1,
            closed: false,
        };
        let late = DraftRow { closed: true, saved_at: None, days_left: -3, ..draft.clone() };
        vec![
            page(),
            Self { open: vec![row("must", 0), row("may", 90), row("no", 3)], ..page() },
            Self { drafts: vec![draft, late], ..page() },
            Self { submitted: vec![ArchiveRow::sample(lang, true)], ..page() },
        ]
    }
}
