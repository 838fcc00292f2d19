//! The national digital identity: which federation vouched for a person, and how surely.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Which national identity: the rules are nearly the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Federation {
    /// SPID, supervised by AgID.
    Spid,
    /// «Entra con CIE», Ministry of the Interior.
    Cie,
}

impl Federation {
    /// Its name in addresses and keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spid => "spid",
            Self::Cie => "cie",
        }
    }

    /// Its name as people know it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Spid => "SPID",
            Self::Cie => "CIE",
        }
    }

    /// From its name; `None` if there is no such federation.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Spid, Self::Cie].into_iter().find(|federation| federation.as_str() == name)
    }
}

/// Level of assurance of a login. Enablement wants the second (CAD art. 64 c. 2-duodecies).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// One factor: opens no session here.
    One,
    /// Two factors: enough for every step.
    Two,
    /// Two factors, one of which a certificate.
    Three,
}

impl Level {
    const ALL: [Self; 3] = [Self::One, Self::Two, Self::Three];

    /// Its authentication context class.
    pub fn uri(self) -> &'static str {
        match self {
            Self::One => "https://www.spid.gov.it/SpidL1",
            Self::Two => "https://www.spid.gov.it/SpidL2",
            Self::Three => "https://www.spid.gov.it/SpidL3",
        }
    }

    /// The level of an authentication context class.
    pub fn of(uri: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.uri() == uri)
    }

    /// Whether a login of this level proves the citizen (A11, A12).
    pub fn suffices(self) -> bool {
        self >= Self::Two
    }
}

/// A login with the digital identity, proven by a validated answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigitalLogin {
    /// The federation of the provider.
    pub federation: Federation,
    /// Entity identifier of the identity provider.
    pub idp: String,
    /// The level of the last login.
    pub level: Level,
    /// Identifier of the request it answers: the key of its records.
    pub request: String,
}

/// The login with SPID or CIE that opened a session, as evidence of the citizen in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionLogin {
    /// Entity identifier of the identity provider.
    pub provider: String,
    /// The level of the login.
    pub level: Level,
    /// When its answer arrived.
    pub at: Timestamp,
    /// Identifier of the request it answers: the key of its records.
    pub request: String,
}

/// The digital identity of a citizen: never below the second level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigitalIdentity {
    /// Which federation vouched last.
    pub federation: Federation,
    /// Entity identifier of the identity provider that vouched last.
    pub idp: String,
    /// Level of the last login.
    pub level: Level,
    /// First login with a digital identity.
    pub since: Timestamp,
    /// Last login with a digital identity.
    pub last: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_its_context_class_and_nothing_like_it() {
        for level in Level::ALL {
            assert_eq!(Level::of(level.uri()), Some(level));
        }
        assert_eq!(Level::of("https://www.spid.gov.it/SpidL4"), None);
        assert_eq!(Level::of("https://www.spid.gov.it/SpidL2 "), None);
        assert!(!Level::One.suffices() && Level::Two.suffices() && Level::Three.suffices());
    }

    #[test]
    fn a_federation_is_known_by_its_name_in_addresses() {
        for federation in [Federation::Spid, Federation::Cie] {
            assert_eq!(Federation::parse(federation.as_str()), Some(federation));
        }
        assert_eq!(Federation::parse("SPID"), None);
    }
}
