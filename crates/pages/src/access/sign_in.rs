//! «Entra» (R-LOG-1) and the page of the fifteen minutes (R-LOG-5).

use askama::Template;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, FieldError, FormView, Lang, Page};

/// The act just done, which the page confirms above the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The page asked for needs a sign-in.
    SignInNeeded,
    /// The session is over.
    SessionOver,
    /// The session was over when a form was sent: nothing of it was kept.
    NotSaved,
    /// The session was over when a form was sent: what was typed is kept for the citizen who enters.
    Kept,
    /// Signed out with «Esci».
    SignedOut,
    /// The password was changed: enter with the new one.
    PasswordChanged,
}

impl Notice {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::SignInNeeded => "access-notice-needed",
            Self::SessionOver => "access-notice-over",
            Self::NotSaved => "access-notice-lost",
            Self::Kept => "access-notice-kept",
            Self::SignedOut => "access-notice-out",
            Self::PasswordChanged => "access-notice-changed",
        }
    }
}

/// The sign-in page. Fields: `username`, `password`, hidden `ritorno`.
#[derive(Debug, Template, Serialize)]
#[template(path = "access/sign_in.html")]
pub struct SignInPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The form. Wrong credentials are a fault `credentials` on `username`.
    #[serde(skip)]
    pub form: FormView,
    /// Path to go back to, already checked to be ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub back: Option<String>,
    /// What just happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
}

impl SignInPage {
    /// After the password change the button says where it leads (guides, R-LOG-4).
    fn button(&self) -> &'static str {
        if self.notice == Some(Notice::PasswordChanged) { "nav-enter" } else { "access-enter" }
    }

    /// Where a login with SPID or CIE leads back to.
    fn back(&self) -> &str {
        self.back.as_deref().unwrap_or_default()
    }
}

impl Page for SignInPage {
    const TITLE: &'static str = "access-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |form, notice| Self {
            chrome: Chrome::sample(lang, "/accesso"),
            form,
            back: Some("/abilitazione".to_owned()),
            notice,
        };
        let wrong = FormView::of([("username", "maria.rossi")])
            .with_error(FieldError::new("username", "credentials").with("left", 3));
        let notices = [
            Notice::SignInNeeded,
            Notice::SessionOver,
            Notice::NotSaved,
            Notice::Kept,
            Notice::SignedOut,
            Notice::PasswordChanged,
        ];
        let mut pages = vec![page(FormView::default(), None), page(wrong, None)];
        pages.extend(notices.map(|notice| page(FormView::default(), Some(notice))));
        pages
    }
}

/// Five wrong tries: nothing for fifteen minutes.
#[derive(Debug, Template, Serialize)]
#[template(path = "access/locked.html")]
pub struct LockedPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Minutes left, rounded up.
    pub minutes: u32,
}

impl Page for LockedPage {
    const TITLE: &'static str = "problem-accesso-bloccato";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        [1, 15].map(|minutes| Self { chrome: Chrome::sample(lang, "/accesso"), minutes }).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_where_english_ends() {
        let [it, en] = Lang::ALL.map(|lang| SignInPage::samples(lang).remove(0).render().unwrap());
        assert!(en.contains("From here on the service") && !it.contains("From here on"));
        assert!(!it.contains(&Lang::It.t("italian-from-here")));
    }
}
