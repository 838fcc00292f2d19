//! «Username dimenticato» and «Password dimenticata» (R-LOG-6): the answer is the same whether or not we know you.

use askama::Template;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, FieldError, FormView, Lang, Page};

/// «Username dimenticato». Fields: `codice_fiscale`, `altcha` or `non_sono_un_robot`.
#[derive(Debug, Template, Serialize)]
#[template(path = "access/forgotten_username.html")]
pub struct ForgottenUsernamePage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
}

/// «Password dimenticata». Fields: `username`, `codice_fiscale`, `altcha` or `non_sono_un_robot`.
#[derive(Debug, Template, Serialize)]
#[template(path = "access/forgotten_password.html")]
pub struct ForgottenPasswordPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
}

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The username was forgotten.
    Username,
    /// A link for a new password.
    Password,
}

/// The request was taken in: if we know the person, a mail is leaving.
#[derive(Debug, Template, Serialize)]
#[template(path = "access/sent.html")]
pub struct SentPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// What was asked for.
    pub what: What,
}

impl SentPage {
    fn sentence(&self) -> &'static str {
        match self.what {
            What::Username => "access-sent-username",
            What::Password => "access-sent-password",
        }
    }
}

impl Page for ForgottenUsernamePage {
    const TITLE: &'static str = "access-username-forgotten";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = Chrome::sample(lang, "/accesso/username-dimenticato");
        let form = FormView::default().with_error(FieldError::new("codice_fiscale", "missing"));
        vec![Self { chrome, form }]
    }
}

impl Page for ForgottenPasswordPage {
    const TITLE: &'static str = "access-password-forgotten";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = Chrome::sample(lang, "/accesso/password-dimenticata");
        vec![Self { chrome, form: FormView::default() }]
    }
}

impl Page for SentPage {
    const TITLE: &'static str = "access-sent-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |what| Self { chrome: Chrome::sample(lang, "/accesso"), what };
        vec![page(What::Username), page(What::Password)]
    }
}
