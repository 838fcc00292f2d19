//! «Non ho delegato nessuno»: the link in the mail about a delegate (R-REC-4).

use askama::Template;
use serde::Serialize;

use crate::{Chrome, Lang, Page};

/// What the link opens: a button, because scanners follow links. It posts to its own address.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/objection.html")]
pub struct Objection {
    /// The frame; its path is `/abilitazione/non-ho-delegato/{token}`.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Whether the request is frozen already.
    pub frozen: bool,
}

/// The link works no longer: the request ended, or an officer reviewed it.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/objection_over.html")]
pub struct ObjectionOver {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
}

impl Page for Objection {
    const TITLE: &'static str = "objection-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = || Chrome::sample(lang, "/abilitazione/non-ho-delegato/esempio");
        [false, true].map(|frozen| Self { chrome: chrome(), frozen }).into()
    }
}

impl Page for ObjectionOver {
    const TITLE: &'static str = "objection-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self { chrome: Chrome::sample(lang, "/abilitazione/non-ho-delegato/esempio") }]
    }
}
