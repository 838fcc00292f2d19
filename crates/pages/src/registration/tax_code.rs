//! Passaggio 1: codice fiscale and anti-robot check (R-REG-1, R-REG-2).

use askama::Template;
use serde::Serialize;

use crate::{Chrome, FieldError, FormView, Lang, Page};

/// Passaggio 1. Fields: `codice_fiscale`, `altcha` or `non_sono_un_robot`.
#[derive(Debug, Template, Serialize)]
#[template(path = "registration/tax_code.html")]
pub struct TaxCodePage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// Number of the step, from 1.
    pub step: u8,
}

impl TaxCodePage {
    /// The page with this form.
    pub fn new(chrome: Chrome, form: FormView) -> Self {
        Self { chrome, form, step: 1 }
    }
}

impl Page for TaxCodePage {
    const TITLE: &'static str = "registration-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = || Chrome::sample(lang, "/registrazione");
        let wrong = FormView::of([("codice_fiscale", "RSSMRA85D52H501Z")])
            .with_error(FieldError::new("codice_fiscale", "wrong-check-letter"))
            .with_error(FieldError::new("altcha", "missing"));
        vec![Self::new(chrome(), FormView::default()), Self::new(chrome(), wrong)]
    }
}
