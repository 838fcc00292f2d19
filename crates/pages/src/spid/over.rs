//! The half hour of the first access is over (A11).

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page};

/// /spid/benvenuto, /cie/benvenuto without a proven identity: thirty minutes have passed, or it was proven in another
/// browser.
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/first_access_over.html")]
pub struct FirstAccessOver {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The federation: SPID or CIE.
    pub federation: Federation,
}

impl FirstAccessOver {
    fn again(&self) -> String {
        format!("/{}/accesso", self.federation.as_str())
    }
}

impl Page for FirstAccessOver {
    const TITLE: &'static str = "spid-over-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        [Federation::Spid, Federation::Cie]
            .map(|federation| Self {
                chrome: Chrome::sample(lang, &format!("/{}/benvenuto", federation.as_str())),
                federation,
            })
            .into()
    }
}
