//! A login that did not succeed: what happened in plain words, what to do, a way on. One text for each reason,
//! after the messages of AgID's rules where they have one.

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use super::{TRAIL, at_the_choice};
use crate::{Chrome, Lang, Page};

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
    /// The answer was used already.
    Replayed,
    /// The request or the answer is over.
    Expired,
    /// The answer comes back to another browser.
    OtherBrowser,
    /// An answer that nobody asked for.
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
    /// Every reason.
    pub const ALL: [Self; 16] = [
        Self::WrongCredentials,
        Self::NoSuitableCredentials,
        Self::Timeout,
        Self::ConsentRefused,
        Self::Suspended,
        Self::Cancelled,
        Self::WrongIdentityType,
        Self::Denied,
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

    /// What the person tells the help desk: the number of AgID's table, or our own name.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongCredentials => "nr19",
            Self::NoSuitableCredentials => "nr20",
            Self::Timeout => "nr21",
            Self::ConsentRefused => "nr22",
            Self::Suspended => "nr23",
            Self::Cancelled => "nr25",
            Self::WrongIdentityType => "nr30",
            ours => ours.slug(),
        }
    }
}

/// The login did not succeed: nothing has changed.
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/refused.html")]
pub struct LoginRefused {
    /// The frame.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Which identity.
    pub federation: Federation,
    /// Why.
    pub reason: Reason,
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
        [again, other_ways]: [String; 2],
    ) -> Self {
        let chrome = at_the_choice(chrome, federation);
        Self { chrome, federation, reason, again, other_ways }
    }

    /// The sentence about this reason: `""` for the title, `-detail`, `-advice`.
    fn sentence(&self, part: &str) -> String {
        let key = format!("refused-{}{part}", self.reason.slug());
        self.chrome.ta(&key, "name", self.federation.label())
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
            Self::new(chrome, federation, reason, [again, "/accesso".to_owned()])
        };
        let spid = Reason::ALL.map(|reason| page(Federation::Spid, reason));
        let cie =
            [page(Federation::Cie, Reason::Cancelled), page(Federation::Cie, Reason::Invalid)];
        spid.into_iter().chain(cie).collect()
    }
}
