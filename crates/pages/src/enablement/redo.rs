//! «Annulla e rifai la richiesta»: something in the request is wrong, and no officer recognised the citizen yet.

use askama::Template;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page};

/// GET, POST /abilitazione/rifai. The form has no fields.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/redo.html")]
pub struct Redo {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Number of the request that ends.
    pub request_number: String,
}

impl Page for Redo {
    const TITLE: &'static str = "enablement-redo-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = Chrome::sample_signed_in(lang, "/abilitazione/rifai");
        vec![Self { chrome, request_number: "K7PM-4XWD".to_owned() }]
    }
}
