//! A new codice personale with the old one, or with the temporary one of a recovery (E8, E9).

use askama::Template;
use serde::Serialize;

use super::{REVIEW, TRAIL};
use crate::{Chrome, FieldError, FormView, Lang, Page};

/// GET, POST /codice-personale/cambia. Fields: `vecchio_codice`, `nuovo_codice`, `conferma_codice` (secrets: never in
/// [`FormView::values`]), `ritorno`.
#[derive(Debug, Template, Serialize)]
#[template(path = "personal_code/change.html")]
pub struct Change {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The faults of what was typed.
    #[serde(skip)]
    pub form: FormView,
    /// Whether the old code is the temporary one of a recovery.
    pub temporary: bool,
    /// After the fifth wrong code: minutes to wait. The form is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_minutes: Option<u32>,
    /// The page that the citizen came from.
    #[serde(skip)]
    pub back: Option<String>,
}

impl Page for Change {
    const TITLE: &'static str = "code-change-title";
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
        let page = |form, temporary, locked_minutes| Self {
            chrome: Chrome::sample_signed_in(lang, "/codice-personale/cambia"),
            form,
            temporary,
            locked_minutes,
            back: Some(REVIEW.to_owned()),
        };
        let wrong = FormView::default()
            .with_error(FieldError::new("vecchio_codice", "not-the-old-code").with("left", 1))
            .with_error(FieldError::new("nuovo_codice", "same-as-before"));
        vec![
            Self { back: None, ..page(FormView::default(), false, None) },
            page(FormView::default(), true, None),
            page(wrong, false, None),
            page(FormView::default(), false, Some(15)),
        ]
    }
}
