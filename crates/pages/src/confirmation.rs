//! The link in the mail: a page with a button, because scanners follow links (R-REG-10, R-REG-11).

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use crate::{Chrome, Lang, Page};

/// What the link opens: a button, nothing else. It posts to its own address.
#[derive(Debug, Template, Serialize)]
#[template(path = "confirmation/confirm.html")]
pub struct ConfirmPage {
    /// The frame; its path is `/conferma/{token}`.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Registered with SPID or CIE: no credentials follow, that is the way in (A11).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
}

/// The registration is done and the credentials are on their way; «Continua».
#[derive(Debug, Template, Serialize)]
#[template(path = "confirmation/confirmed.html")]
pub struct ConfirmedPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Registered with SPID or CIE: no credentials follow, that is the way in (A11).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
}

/// The link was used, has expired or is broken.
#[derive(Debug, Template, Serialize)]
#[template(path = "confirmation/dead_link.html")]
pub struct DeadLinkPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
}

impl Page for ConfirmPage {
    const TITLE: &'static str = "confirmation-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        [None, Some(Federation::Cie)]
            .map(|digital| Self { chrome: Chrome::sample(lang, "/conferma/esempio"), digital })
            .into()
    }
}

impl Page for ConfirmedPage {
    const TITLE: &'static str = "confirmation-confirmed-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        [None, Some(Federation::Cie)]
            .map(|digital| Self { chrome: Chrome::sample(lang, "/conferma/esempio"), digital })
            .into()
    }
}

impl Page for DeadLinkPage {
    const TITLE: &'static str = "problem-link-non-valido";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self { chrome: Chrome::sample(lang, "/conferma/esempio") }]
    }
}
