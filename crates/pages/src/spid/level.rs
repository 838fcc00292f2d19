//! A login of the first level: true, but not enough here (CAD art. 64 c. 2-duodecies).

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page};

/// GET /spid/livello, /cie/livello: why the second level is needed, and the way to it.
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/level_needed.html")]
pub struct LevelNeeded {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The federation: SPID or CIE.
    pub federation: Federation,
    /// Address that starts a login of the second level.
    pub again: String,
    /// Address of all ways to sign in.
    pub other_ways: String,
}

impl Page for LevelNeeded {
    const TITLE: &'static str = "spid-level-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        [Federation::Spid, Federation::Cie]
            .map(|federation| Self {
                chrome: Chrome::sample(lang, &format!("/{}/livello", federation.as_str())),
                federation,
                again: format!("/{}/accesso?livello=2", federation.as_str()),
                other_ways: "/accesso".to_owned(),
            })
            .into()
    }
}
