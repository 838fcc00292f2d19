//! A new codice personale for a citizen who forgot the old one: a login with SPID or CIE, just made, replaces the
//! recovery (E10); and the page that asks for such a login.

use askama::Template;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, FieldError, FormView, Lang, Page};

/// GET, POST /codice-personale/nuovo, after a fresh login. Fields: `nuovo_codice`, `conferma_codice` (secrets: never
/// in [`FormView::values`]).
#[derive(Debug, Template, Serialize)]
#[template(path = "cpt/renew_code.html")]
pub struct RenewCode {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// The page that the citizen came from.
    #[serde(skip)]
    pub back: Option<String>,
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
        let page = |form| Self {
            chrome: Chrome::sample_signed_in(lang, "/codice-personale/nuovo"),
            form,
            back: Some("/istanze/mobilita-2027/riepilogo".to_owned()),
        };
        let wrong = FormView::default()
            .with_error(FieldError::new("nuovo_codice", "needs-digit"))
            .with_error(FieldError::new("conferma_codice", "not-the-same"));
        vec![page(FormView::default()), page(wrong)]
    }
}

/// What a login with SPID or CIE is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LoginFor {
    /// A new codice personale: the login must be a moment ago (E10).
    Renewing {
        /// The page that the citizen came from.
        back: Option<String>,
    },
    /// The end of an enablement that no officer attests: the session must be of such a login (E7s).
    Finishing,
    /// «Inoltra» by a citizen whom no officer recognised: the session must be of such a login (CAD
    /// art. 65 c. 1).
    Signing {
        /// Address of the review that is to be sent.
        review: String,
    },
}

/// Enter again with SPID or CIE, and come back to where you were.
#[derive(Debug, Template, Serialize)]
#[template(path = "cpt/fresh_login.html")]
pub struct FreshLoginNeeded {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The act that needs the login.
    pub purpose: LoginFor,
}

impl FreshLoginNeeded {
    /// The keys of title, lead, reason and way back.
    fn keys(&self) -> [&'static str; 4] {
        match self.purpose {
            LoginFor::Renewing { .. } => {
                ["cpt-fresh-title", "cpt-fresh-lead", "cpt-fresh-why", "cpt-fresh-back"]
            }
            LoginFor::Finishing => {
                ["cpt-finish-title", "cpt-finish-lead", "cpt-finish-why", "cpt-finish-back"]
            }
            LoginFor::Signing { .. } => {
                ["cpt-signing-title", "cpt-signing-lead", "cpt-signing-why", "cpt-signing-back"]
            }
        }
    }

    /// Where the login comes back to, and the way without it.
    fn ways(&self) -> (String, String) {
        let ways = |to: &str, out: &str| (to.to_owned(), out.to_owned());
        match &self.purpose {
            LoginFor::Renewing { back: Some(back) } => {
                let back_too = askama::filters::urlencode(back).map(|it| it.to_string());
                let query = back_too.map(|back| format!("?ritorno={back}")).unwrap_or_default();
                (format!("/codice-personale/nuovo{query}"), back.clone())
            }
            LoginFor::Renewing { back: None } => ways("/codice-personale/nuovo", "/istanze"),
            LoginFor::Finishing => ways("/codice-personale", "/abilitazione"),
            LoginFor::Signing { review } => ways(review, review),
        }
    }

    /// The sentence for a citizen who has neither SPID nor CIE, and where its link leads.
    fn without(&self) -> (&'static str, &'static str) {
        match self.purpose {
            LoginFor::Renewing { .. } => ("cpt-fresh-none", "/codice-personale/recupero"),
            LoginFor::Finishing | LoginFor::Signing { .. } => ("cpt-no-digital", "/assistenza"),
        }
    }
}

impl Page for FreshLoginNeeded {
    const TITLE: &'static str = "cpt-fresh-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn title(&self) -> String {
        self.chrome.t(self.keys()[0])
    }

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = || Chrome::sample_signed_in(lang, "/codice-personale/nuovo");
        let review = "/istanze/mobilita-2027/riepilogo".to_owned();
        [
            LoginFor::Renewing { back: None },
            LoginFor::Renewing { back: Some(review.clone()) },
            LoginFor::Finishing,
            LoginFor::Signing { review },
        ]
        .map(|purpose| Self { chrome: chrome(), purpose })
        .into()
    }
}
