//! Finding a request: codice fiscale and number together, never a search among all citizens (D.4).

use askama::Template;
use serde::Serialize;

use crate::{Area, Chrome, FieldError, FormView, Lang, Page};

/// GET /sportello. Fields, posted to /sportello/pratica: `codice_fiscale`, `numero_richiesta`.
#[derive(Debug, Template, Serialize)]
#[template(path = "recognition/search.html")]
pub struct Search {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// Whether no request has both this number and this codice fiscale.
    pub not_found: bool,
}

impl Page for Search {
    const TITLE: &'static str = "recognition-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn has_errors(&self) -> bool {
        self.not_found || self.form.has_errors()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = || Chrome::new(lang, "/sportello").signed_in("Anna Collaudo", Area::Desk);
        let page = |form, not_found| Self { chrome: chrome(), form, not_found };
        let typed = FormView::of([
            ("codice_fiscale", "SMPMRA85D52H501E"),
            ("numero_richiesta", "K7PM-4XWE"),
        ]);
        let wrong = FormView::of([("codice_fiscale", "SMPMRA85D52H501")])
            .with_error(FieldError::new("codice_fiscale", "malformed"))
            .with_error(FieldError::new("numero_richiesta", "missing"));
        vec![page(FormView::default(), false), page(wrong, false), page(typed, true)]
    }
}
