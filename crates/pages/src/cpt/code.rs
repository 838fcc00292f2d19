//! The mandatory change of the CPT into the codice personale (R-COD-1…4).

use askama::Template;
use jiff::Timestamp;
use polis_domain::Federation;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, FieldError, FormView, Lang, Page, when};

/// GET, POST /codice-personale. Fields: `username`, `cpt`, `nuovo_codice`, `conferma_codice` (the last three are
/// secrets: never in [`FormView::values`]).
#[derive(Debug, Template, Serialize)]
#[template(path = "cpt/choose_code.html")]
pub struct ChooseCode {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// SPID or CIE, if the citizen came with it: reception, recognition and activation are one step (E7s).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
    /// Whether reception was confirmed before: the digital identity came later, and the desk is not needed (C-6).
    #[serde(skip)]
    pub confirmed: bool,
    /// After the fifth wrong username or CPT: minutes to wait. The form is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_minutes: Option<u32>,
}

impl ChooseCode {
    fn about_digital(&self) -> &'static str {
        if self.confirmed { "cpt-code-linked" } else { "cpt-code-digital" }
    }
}

impl Page for ChooseCode {
    const TITLE: &'static str = "cpt-code-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn has_errors(&self) -> bool {
        self.form.has_errors() || self.locked_minutes.is_some()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |form, locked_minutes| Self {
            chrome: Chrome::sample_signed_in(lang, "/codice-personale"),
            form,
            digital: None,
            confirmed: false,
            locked_minutes,
        };
        let typed = FormView::of([("username", "maria.esempio")]);
        let wrong = typed
            .clone()
            .with_error(FieldError::new("nuovo_codice", "too-short").with("min", 8))
            .with_error(FieldError::new("conferma_codice", "not-the-same"));
        let mistyped = FieldError::new("cpt", "username-or-cpt").with("left", 4);
        vec![
            page(typed.clone(), None),
            Self { digital: Some(Federation::Spid), ..page(typed.clone(), None) },
            Self { digital: Some(Federation::Cie), confirmed: true, ..page(typed.clone(), None) },
            page(wrong, None),
            page(typed.clone().with_error(mistyped), None),
            page(typed, Some(15)),
        ]
    }
}

/// GET /codice-personale/impostato: the service is open (R-COD-4).
#[derive(Debug, Template, Serialize)]
#[template(path = "cpt/code_set.html")]
pub struct CodeSet {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Since when the person is enabled.
    pub since: Timestamp,
    /// Whether another code was typed just now: the one set before stays.
    #[serde(skip)]
    pub kept: bool,
    /// The page that the citizen came from.
    #[serde(skip)]
    pub back: Option<String>,
}

impl Page for CodeSet {
    const TITLE: &'static str = "cpt-set-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = Chrome::sample_signed_in(lang, "/codice-personale/impostato");
        let page = |kept, back| Self { chrome: chrome.clone(), since: when::sample(0), kept, back };
        let review = "/istanze/mobilita-2027/riepilogo".to_owned();
        vec![page(false, None), page(true, None), page(false, Some(review))]
    }
}
