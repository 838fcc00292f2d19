//! A new codice personale for who has forgotten it: a login with SPID or CIE, just made, takes the place of the
//! recovery (E10).

use askama::Template;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, FieldError, FormView, Lang, Page};

/// GET, POST /codice-personale/nuovo, after a fresh login. Fields: `nuovo_codice`, `conferma_codice` (secrets: never
/// in [`FormView::values`]).
#[derive(Debug, Template, Serialize)]
#[template(path = "cpt/renew_code.html")]
pub struct RenewCode {
    /// The frame.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The form.
    #[serde(skip)]
    pub form: FormView,
}

impl Page for RenewCode {
    const TITLE: &'static str = "cpt-renew-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page =
            |form| Self { chrome: Chrome::sample_signed_in(lang, "/codice-personale/nuovo"), form };
        let wrong = FormView::default()
            .with_error(FieldError::new("nuovo_codice", "needs-digit"))
            .with_error(FieldError::new("conferma_codice", "not-the-same"));
        vec![page(FormView::default()), page(wrong)]
    }
}

/// GET /codice-personale/nuovo without a fresh login: enter again with SPID or CIE, and come back here.
#[derive(Debug, Template, Serialize)]
#[template(path = "cpt/fresh_login.html")]
pub struct FreshLoginNeeded {
    /// The frame.
    #[serde(skip)]
    pub chrome: Chrome,
}

impl Page for FreshLoginNeeded {
    const TITLE: &'static str = "cpt-fresh-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self { chrome: Chrome::sample_signed_in(lang, "/codice-personale/nuovo") }]
    }
}
