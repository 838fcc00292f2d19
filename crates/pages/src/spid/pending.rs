//! The first access waits for its link: where the mail went, and what to do if it does not arrive (A4, A11).

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page, problem};

/// When the mail left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sent {
    /// A moment ago, with «Conferma».
    Now,
    /// A moment ago, once more.
    Again,
    /// Before this login.
    Before,
}

/// GET /spid/benvenuto, /cie/benvenuto once an address waits to be confirmed: it may be reloaded. Its form posts to
/// `/spid/benvenuto/nuovo-invio`; another address is given at `/spid/benvenuto?indirizzo=altro`, and
/// `/spid/benvenuto/fine` leaves nothing in the browser.
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/email_pending.html")]
pub struct EmailPending {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Which identity to enter with afterwards.
    pub federation: Federation,
    /// The address the mail went to, in full: only the citizen it belongs to gets here, and sees a typo.
    pub email: String,
    /// When it went.
    pub sent: Sent,
    /// Whether another address takes another login, since this one has confirmed.
    pub login_first: bool,
    /// How long a link works.
    pub link_hours: u32,
    /// Asked again too early: seconds to wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_seconds: Option<u32>,
}

impl EmailPending {
    fn sent_title(&self) -> &'static str {
        match self.sent {
            Sent::Now => "registration-sent-title",
            Sent::Again => "spid-pending-again",
            Sent::Before => "spid-pending-before",
        }
    }

    fn resend(&self) -> String {
        format!("/{}/benvenuto/nuovo-invio", self.federation.as_str())
    }

    fn done(&self) -> String {
        format!("/{}/benvenuto/fine", self.federation.as_str())
    }

    fn other_address(&self) -> String {
        let page = if self.login_first { "accesso" } else { "benvenuto?indirizzo=altro" };
        format!("/{}/{page}", self.federation.as_str())
    }

    /// How an address is changed.
    fn about_another(&self) -> &'static str {
        if self.login_first { "spid-pending-login-first" } else { "spid-pending-other" }
    }

    /// Why nothing was sent this time.
    fn wait(&self) -> Option<(String, String)> {
        Some(problem::too_soon(&self.chrome, self.wait_seconds?))
    }
}

impl Page for EmailPending {
    const TITLE: &'static str = "spid-pending-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |federation: Federation, sent| Self {
            chrome: Chrome::sample(lang, &format!("/{}/benvenuto", federation.as_str())),
            federation,
            email: "maria.esempio@example.org".to_owned(),
            sent,
            login_first: sent == Sent::Now,
            link_hours: 72,
            wait_seconds: None,
        };
        vec![
            page(Federation::Cie, Sent::Now),
            page(Federation::Spid, Sent::Now),
            page(Federation::Cie, Sent::Before),
            page(Federation::Cie, Sent::Again),
            Self { wait_seconds: Some(90), ..page(Federation::Cie, Sent::Before) },
        ]
    }
}
