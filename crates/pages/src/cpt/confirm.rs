//! «Conferma che hai ricevuto il codice» (the guides call it «Dati di verifica conferma ricezione Codice Personale
//! Temporaneo») and what follows (R-CPT-1, R-CPT-2).

use askama::Template;
use jiff::Timestamp;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, FieldError, FormView, Lang, Page, when};

/// GET, POST /cpt/conferma. Fields: `codice_fiscale`, `cpt` (a secret: never in [`FormView::values`]).
#[derive(Debug, Template, Serialize)]
#[template(path = "cpt/confirm.html")]
pub struct ConfirmForm {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// Whether SPID or CIE makes the way to a school unnecessary: it came after this page was opened.
    #[serde(skip)]
    pub digital: bool,
    /// After the fifth wrong entry: minutes to wait. The form is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_minutes: Option<u32>,
}

impl Page for ConfirmForm {
    const TITLE: &'static str = "cpt-confirm-title";
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
            chrome: Chrome::sample_signed_in(lang, "/cpt/conferma"),
            form,
            digital: false,
            locked_minutes,
        };
        let typed = FormView::of([("codice_fiscale", "SMPMRA85D52H501E")]);
        let empty = FormView::default()
            .with_error(FieldError::new("codice_fiscale", "missing"))
            .with_error(FieldError::new("cpt", "missing"));
        let wrong = FieldError::new("cpt", "codice-fiscale-or-cpt");
        vec![
            page(FormView::default(), None),
            page(empty, None),
            page(typed.clone().with_error(wrong.clone().with("left", 3)), None),
            page(typed.clone().with_error(wrong.with("left", 1)), None),
            Self { digital: true, ..page(typed.clone(), None) },
            page(typed, Some(12)),
        ]
    }
}

/// GET /cpt/confermato: now go to any school (R-REC-1…4).
#[derive(Debug, Template, Serialize)]
#[template(path = "cpt/confirmed.html")]
pub struct Confirmed {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Number of the request, which the officer asks for.
    pub request_number: String,
    /// When the request lapses if nothing happens.
    pub deadline: Timestamp,
}

impl Page for Confirmed {
    const TITLE: &'static str = "cpt-confirmed-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            chrome: Chrome::sample_signed_in(lang, "/cpt/confermato"),
            request_number: "K7PM-4XWD".to_owned(),
            deadline: when::sample(30),
        }]
    }
}
