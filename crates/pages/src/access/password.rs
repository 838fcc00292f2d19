//! New passwords: the forced change (R-LOG-2…4) and the one after a recovery link (R-LOG-6).

use askama::Template;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, FieldError, FormView, Lang, Page};

/// «Cambio password obbligatorio». Fields: `vecchia_password`, `nuova_password`, `conferma_password`.
#[derive(Debug, Template, Serialize)]
#[template(path = "access/change_password.html")]
pub struct ChangePasswordPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The form: only faults, never values.
    #[serde(skip)]
    pub form: FormView,
}

impl Page for ChangePasswordPage {
    const TITLE: &'static str = "access-change-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |form| Self { chrome: Chrome::sample(lang, "/accesso/cambio-password"), form };
        let wrong = FormView::default()
            .with_error(FieldError::new("vecchia_password", "wrong"))
            .with_error(FieldError::new("nuova_password", "needs-digit"))
            .with_error(FieldError::new("conferma_password", "not-the-same"));
        vec![page(FormView::default()), page(wrong)]
    }
}

/// The page of a recovery link. Fields: `nuova_password`, `conferma_password`; it posts to its own address.
#[derive(Debug, Template, Serialize)]
#[template(path = "access/reset_password.html")]
pub struct ResetPasswordPage {
    /// The frame; its path is `/accesso/reimposta/{token}`.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The form: only faults, never values.
    #[serde(skip)]
    pub form: FormView,
}

impl Page for ResetPasswordPage {
    const TITLE: &'static str = "access-reset-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let form =
            FormView::default().with_error(FieldError::new("nuova_password", "same-as-before"));
        vec![Self { chrome: Chrome::sample(lang, "/accesso/reimposta/esempio"), form }]
    }
}
