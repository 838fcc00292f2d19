//! Where a citizen sees how the codice personale stands, and what can be done with it.

use askama::Template;
use serde::Serialize;

use crate::{Chrome, Lang, Page};

/// GET /codice-personale/stato.
#[derive(Debug, Template, Serialize)]
#[template(path = "personal_code/overview.html")]
pub struct Overview {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Whether a temporary code was mailed: it must be changed before anything is signed (E9).
    pub temporary: bool,
    /// After five wrong codes: minutes to wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_minutes: Option<u32>,
}

impl Page for Overview {
    const TITLE: &'static str = "code-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn has_errors(&self) -> bool {
        self.locked_minutes.is_some()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |temporary, locked_minutes| Self {
            chrome: Chrome::sample_signed_in(lang, "/codice-personale/stato"),
            temporary,
            locked_minutes,
        };
        vec![page(false, None), page(true, None), page(false, Some(14))]
    }
}
