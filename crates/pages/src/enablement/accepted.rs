//! After «Accetto»: the mail with CPT, modulo and delega has left (R-ENA-7).

use askama::Template;
use jiff::Timestamp;
use polis_domain::Federation;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page, when};

/// GET /abilitazione/inviata.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/accepted.html")]
pub struct Accepted {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The address the mail goes to, which is the reader's own: in full.
    pub email: String,
    /// Number of the request.
    pub request_number: String,
    /// SPID or CIE, if the citizen came with it and needs no school (R-REC-7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
    /// When the request lapses if nothing happens.
    pub deadline: Timestamp,
}

impl Page for Accepted {
    const TITLE: &'static str = "enablement-accepted-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |digital| Self {
            chrome: Chrome::sample_signed_in(lang, "/abilitazione/inviata"),
            email: "maria.esempio@example.org".to_owned(),
            request_number: "K7PM-4XWD".to_owned(),
            digital,
            deadline: when::sample(30),
        };
        [None, Some(Federation::Spid)].map(page).into()
    }
}
