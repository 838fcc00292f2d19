//! A login that did not succeed: what happened in plain words, what to do, a way on. One text for each reason,
//! after the messages of AgID's rules where they have one.

use askama::Template;
use jiff::Timestamp;
use polis_domain::Federation;
use serde::Serialize;

use super::{TRAIL, at_the_choice};
use crate::chrome::Rich;
use crate::{Chrome, Lang, Page, when};

/// Why the login did not succeed. Sentences `refused-<slug>`, `refused-<slug>-detail`, `refused-<slug>-advice`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// `ErrorCode nr19`.
    WrongCredentials,
    /// `ErrorCode nr20`.
    NoSuitableCredentials,
    /// `ErrorCode nr21`.
    Timeout,
    /// `ErrorCode nr22`.
    ConsentRefused,
    /// `ErrorCode nr23`.
    Suspended,
    /// `ErrorCode nr25`.
    Cancelled,
    /// `ErrorCode nr30`.
    WrongIdentityType,
    /// Any other denial of the provider.
    Denied,
    /// A lower level than asked.
    LevelTooLow,
    /// The answer was used already.
    Replayed,
    /// The request or the answer is over.
    Expired,
    /// The answer comes back to another browser.
    OtherBrowser,
    /// An answer to no request of ours.
    Unsolicited,
    /// Anything wrong with the answer.
    Invalid,
    /// An answer too large to be read.
    TooLarge,
    /// The provider is not, or no longer, in the registry.
    UnknownProvider,
    /// The form of the answer cannot be read.
    Malformed,
}

impl Reason {
    /// Every reason, in the order of their codes.
    pub const ALL: [Self; 17] = [
        Self::WrongCredentials,
        Self::NoSuitableCredentials,
        Self::Timeout,
        Self::ConsentRefused,
        Self::Suspended,
        Self::Cancelled,
        Self::WrongIdentityType,
        Self::Denied,
        Self::LevelTooLow,
        Self::Replayed,
        Self::Expired,
        Self::OtherBrowser,
        Self::Unsolicited,
        Self::Invalid,
        Self::TooLarge,
        Self::UnknownProvider,
        Self::Malformed,
    ];

    /// Its name, in sentences and in the JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::WrongCredentials => "wrong-credentials",
            Self::NoSuitableCredentials => "no-suitable-credentials",
            Self::Timeout => "timeout",
            Self::ConsentRefused => "consent-refused",
            Self::Suspended => "suspended",
            Self::Cancelled => "cancelled",
            Self::WrongIdentityType => "wrong-identity-type",
            Self::Denied => "denied",
            Self::LevelTooLow => "level-too-low",
            Self::Replayed => "replayed",
            Self::Expired => "expired",
            Self::OtherBrowser => "other-browser",
            Self::Unsolicited => "unsolicited",
            Self::Invalid => "invalid",
            Self::TooLarge => "too-large",
            Self::UnknownProvider => "unknown-provider",
            Self::Malformed => "malformed",
        }
    }
}

/// What the person tells the help desk, so that it finds this very attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attempt {
    /// ID of the request, by which records and logs are found; unknown if the answer names none of ours. It opens
    /// nothing: browser and provider know it, and the answer needs the cookie besides.
    pub request: Option<String>,
    /// The number of the provider's message, if it sent one: `nr` and the number in AgID's table.
    pub number: Option<u16>,
    /// When it was.
    pub at: Timestamp,
}

/// The login did not succeed: nothing has changed.
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/refused.html")]
pub struct LoginRefused {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The federation: SPID or CIE.
    pub federation: Federation,
    /// Why the login did not succeed.
    pub reason: Reason,
    /// Day, time and number of the attempt.
    pub attempt: Attempt,
    /// Address that starts another login.
    pub again: String,
    /// Address of all ways to sign in.
    pub other_ways: String,
}

impl LoginRefused {
    /// The page, with the addresses of another login and of all ways to sign in.
    pub fn new(
        chrome: Chrome,
        federation: Federation,
        reason: Reason,
        attempt: Attempt,
        [again, other_ways]: [String; 2],
    ) -> Self {
        let chrome = at_the_choice(chrome, federation);
        Self { chrome, federation, reason, attempt, again, other_ways }
    }

    /// The sentence about this reason: `""` for the title, `-detail`.
    fn sentence(&self, part: &str) -> String {
        self.chrome.ta(&self.key(part), "name", self.federation.label())
    }

    /// What to do about it; a link in it leads to the help of the identity provider.
    fn advice(&self) -> Rich {
        let help = match self.federation {
            Federation::Spid => "https://www.spid.gov.it/serve-aiuto/",
            Federation::Cie => "https://www.cartaidentita.interno.gov.it",
        };
        self.chrome.rich_a(&self.key("-advice"), help, "name", self.federation.label())
    }

    fn key(&self, part: &str) -> String {
        format!("refused-{}{part}", self.reason.slug())
    }

    /// An answer that was used may well have opened a session.
    fn unchanged(&self) -> &'static str {
        if self.is_replayed() { "spid-nothing-changed-again" } else { "spid-nothing-changed" }
    }

    fn retry(&self) -> &'static str {
        if self.is_about_the_level() { "spid-level-again" } else { "spid-retry" }
    }

    fn is_replayed(&self) -> bool {
        self.reason == Reason::Replayed
    }

    fn is_about_the_level(&self) -> bool {
        self.reason == Reason::LevelTooLow
    }
}

impl Page for LoginRefused {
    const TITLE: &'static str = "spid-refused-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn title(&self) -> String {
        self.sentence("")
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |federation: Federation, reason| {
            let again = format!("/{}/accesso", federation.as_str());
            let chrome = Chrome::sample(lang, &again);
            let number = (reason == Reason::Denied).then_some(24);
            let request = Some("_8c3f2a1190bd4e7da5562c0f91be3377".to_owned());
            let attempt = Attempt { request, number, at: when::sample(0) };
            Self::new(chrome, federation, reason, attempt, [again, "/accesso".to_owned()])
        };
        let both = [Federation::Spid, Federation::Cie];
        let all = both.map(|federation| Reason::ALL.map(|reason| page(federation, reason)));
        let unknown = page(Federation::Spid, Reason::Unsolicited);
        let attempt = Attempt { request: None, ..unknown.attempt.clone() };
        all.into_iter().flatten().chain([Self { attempt, ..unknown }]).collect()
    }
}
