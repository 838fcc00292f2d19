//! «Registro di oggi»: what the officer did today at a site.

use askama::Template;
use jiff::{Timestamp, civil::Date};
use polis_domain::desk::RefusalReason;
use serde::Serialize;

use super::TRAIL;
use crate::{Area, Choice, Chrome, Lang, Page, when};

/// GET /sportello/registro?sede=….
#[derive(Debug, Template, Serialize)]
#[template(path = "recognition/register.html")]
pub struct DayRegister {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Today in Rome.
    pub day: Date,
    /// Name of the site.
    pub office: String,
    /// The other sites of the officer: value is the school code.
    pub others: Vec<Choice>,
    /// What the officer did today, the oldest first.
    pub lines: Vec<Line>,
}

/// One recognition or refusal.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// When the officer did it, by the clock of the request.
    pub at: Timestamp,
    /// Number of the request.
    pub request_number: String,
    /// Initials of the citizen.
    pub initials: String,
    /// Why the citizen was not recognised; empty: they were.
    pub refused: Vec<RefusalReason>,
}

impl Page for DayRegister {
    const TITLE: &'static str = "recognition-register";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |lines, others| Self {
            chrome: Chrome::new(lang, "/sportello/registro").signed_in("Anna Collaudo", Area::Desk),
            day: jiff::civil::date(2026, 11, 24),
            office: "IC di Prova, Roma".to_owned(),
            others,
            lines,
        };
        let line = |initials: &str, refused: &[RefusalReason]| Line {
            at: when::sample(2),
            request_number: "K7PM-4XWD".to_owned(),
            initials: initials.to_owned(),
            refused: refused.to_vec(),
        };
        let other = Choice::new("RMIC800001", "RMIC800001 – IC di Collaudo, Roma");
        let two = vec![
            line("M. E.", &[]),
            line("A. P.", &[RefusalReason::CopiesMissing, RefusalReason::DataDiffer]),
        ];
        vec![page(vec![], vec![]), page(two, vec![other])]
    }
}
