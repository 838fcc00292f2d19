//! «Si entra solo con SPID o CIE»: a way in that has ended (R-LOG-7, R-LOG-8).

use askama::Template;
use jiff::Timestamp;
use polis_words::when;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page};

/// The way in that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// Registration with an e-mail address (R-LOG-7).
    Registration,
    /// Sign-in with username and password (R-LOG-8).
    Password,
}

/// Says since when, and leads to SPID and CIE.
#[derive(Debug, Template, Serialize)]
#[template(path = "access/digital_only.html")]
pub struct DigitalOnlyPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The way in that has ended.
    pub what: Ended,
    /// Its last minute.
    pub ended: Timestamp,
}

impl DigitalOnlyPage {
    fn sentence(&self) -> &'static str {
        match self.what {
            Ended::Registration => "digital-only-registration",
            Ended::Password => "digital-only-password",
        }
    }
}

impl Page for DigitalOnlyPage {
    const TITLE: &'static str = "problem-solo-identita-digitale";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |path, what| {
            let ended = when::sample(0);
            Self { chrome: Chrome::sample(lang, path), what, ended }
        };
        vec![page("/registrazione", Ended::Registration), page("/accesso", Ended::Password)]
    }
}
