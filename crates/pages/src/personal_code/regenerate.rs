//! «Rigenerazione»: what it does, which terms it endangers, and the word that confirms it (E11).

use askama::Template;
use jiff::Timestamp;
use polis_domain::Federation;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, FieldError, FormView, Lang, Page, when};

/// GET, POST /codice-personale/rigenera. Fields: `conferma_rigenera` (the word RIGENERA), `insisto` (`si` or absent).
#[derive(Debug, Template, Serialize)]
#[template(path = "personal_code/regenerate.html")]
pub struct Regenerate {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// SPID or CIE, if the citizen came with it: a new code needs no school then (E10).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
    /// The drafts that can still be sent.
    pub drafts: Vec<DueDraft>,
    /// Whether a term is nearer than 72 hours: the page asks twice.
    pub near: bool,
}

/// A draft that must be sent before its window closes.
#[derive(Debug, Clone, Serialize)]
pub struct DueDraft {
    /// Title of the procedure.
    pub title: String,
    /// When the window closes.
    pub closes: Timestamp,
}

impl Page for Regenerate {
    const TITLE: &'static str = "code-regenerate-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |form| Self {
            chrome: Chrome::sample_signed_in(lang, "/codice-personale/rigenera"),
            form,
            digital: None,
            drafts: vec![],
            near: false,
        };
        let draft = DueDraft { title: "Domanda di mobilità".to_owned(), closes: when::sample(2) };
        let typed = FormView::of([("conferma_rigenera", "rigenero")]);
        let near = FormView::of([("conferma_rigenera", "RIGENERA")])
            .with_error(FieldError::new("insisto", "not-accepted"));
        vec![
            page(FormView::default()),
            page(typed.with_error(FieldError::new("conferma_rigenera", "not-the-same"))),
            Self { drafts: vec![draft], near: true, ..page(near) },
            Self { digital: Some(Federation::Spid), ..page(FormView::default()) },
        ]
    }
}
