//! «Ripetizione invio Codice Personale Temporaneo» (R-ENA-8).

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page};

/// GET, POST /cpt/ripetizione-invio. The form has no fields.
#[derive(Debug, Template, Serialize)]
#[template(path = "cpt/resend.html")]
pub struct Resend {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The address it goes to, which is the reader's own: in full.
    pub email: String,
    /// SPID or CIE, if the citizen came with it and goes on to the codice personale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
    /// Whether a new code has just left.
    pub sent: bool,
    /// Asked too early: seconds to wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_seconds: Option<u32>,
}

impl Resend {
    /// From when a new code can be asked for.
    fn wait(&self) -> Option<String> {
        let seconds = self.wait_seconds?;
        Some(match seconds {
            0..=7_200 => {
                self.chrome.ta("cpt-resend-wait-time", "time", self.chrome.clock_in(seconds))
            }
            _ => self.chrome.t("cpt-resend-wait-tomorrow"),
        })
    }
}

impl Page for Resend {
    const TITLE: &'static str = "cpt-resend-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |sent, wait_seconds| Self {
            chrome: Chrome::sample_signed_in(lang, "/cpt/ripetizione-invio"),
            email: "maria.esempio@example.org".to_owned(),
            digital: None,
            sent,
            wait_seconds,
        };
        vec![
            page(false, None),
            page(true, None),
            Self { digital: Some(Federation::Cie), ..page(true, None) },
            page(false, Some(90)),
            page(false, Some(40_000)),
        ]
    }
}
