//! «Prova il tuo codice», at any time before it is needed.

use askama::Template;
use serde::Serialize;

use super::{REVIEW, TRAIL};
use crate::{Chrome, FieldError, FormView, Lang, Page};

/// GET, POST /codice-personale/prova. Field: `codice_personale` (a secret: never in [`FormView::values`]).
#[derive(Debug, Template, Serialize)]
#[template(path = "personal_code/trial.html")]
pub struct Trial {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The faults of what was typed.
    #[serde(skip)]
    pub form: FormView,
    /// Whether the code that was typed is the right one.
    pub right: bool,
    /// After the fifth wrong code: minutes to wait. The form is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_minutes: Option<u32>,
    /// The page that the citizen came from.
    #[serde(skip)]
    pub back: Option<String>,
}

impl Page for Trial {
    const TITLE: &'static str = "code-trial-title";
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
        let page = |form, right, locked_minutes| Self {
            chrome: Chrome::sample_signed_in(lang, "/codice-personale/prova"),
            form,
            right,
            locked_minutes,
            back: None,
        };
        let wrong = FieldError::new("codice_personale", "not-your-code").with("left", 3);
        vec![
            page(FormView::default(), false, None),
            Self { back: Some(REVIEW.to_owned()), ..page(FormView::default(), true, None) },
            page(FormView::default().with_error(wrong), false, None),
            page(FormView::default(), false, Some(15)),
        ]
    }
}
