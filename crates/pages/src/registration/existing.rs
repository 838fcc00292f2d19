//! «Registrazione non effettuata» (R-REG-3…5): the same page whatever is stored, with two ways out.

use askama::Template;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page};

/// The codice fiscale is already known. Its forms post to `/registrazione/nuovo-invio` and `/registrazione/nuova`.
#[derive(Debug, Template, Serialize)]
#[template(path = "registration/existing.html")]
pub struct ExistingPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The address given at the time, masked (C-11).
    pub email: String,
}

impl Page for ExistingPage {
    const TITLE: &'static str = "registration-existing-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = Chrome::sample(lang, "/registrazione/esistente");
        vec![Self { chrome, email: "m•••@g•••.it".to_owned() }]
    }
}

/// «Nuova registrazione» refused: the earlier one was confirmed, and no visitor may take it over (C-10).
#[derive(Debug, Template, Serialize)]
#[template(path = "registration/refused.html")]
pub struct RefusedPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
}

impl Page for RefusedPage {
    const TITLE: &'static str = "registration-refused-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self { chrome: Chrome::sample(lang, "/registrazione/nuova") }]
    }
}
