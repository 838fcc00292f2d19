//! A login that did not succeed: what it is called in records, and the page that tells it.

use polis_domain::Federation;
use polis_pages::spid::{Attempt, LoginRefused, Reason};
use polis_spid::{Denial, Refusal, XmlFault};
use polis_web::{Answer, Cx, Failure, returning};

use crate::{record::Exchange, routes::address};

/// Why an answer is not accepted, beside the rules of SAML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum No {
    /// It breaks a rule of SAML.
    Rule(Refusal),
    /// The request was sent by the other federation's address.
    OtherFederation,
    /// It comes back to another browser.
    OtherBrowser,
    /// The request was answered already.
    Replayed,
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        Self::Rule(refusal)
    }
}

impl No {
    /// Its name in records and logs.
    pub(crate) fn slug(self) -> &'static str {
        match self {
            Self::Rule(refusal) => refusal.slug(),
            Self::OtherFederation => "other-federation",
            Self::OtherBrowser => "other-browser",
            Self::Replayed => "replayed",
        }
    }

    /// The number that the identity provider gave as its reason.
    fn number(self) -> Option<u16> {
        match self {
            Self::Rule(Refusal::Denied(denial)) => denial.number(),
            _ => None,
        }
    }

    /// The reason that the page shows.
    fn reason(self) -> Reason {
        match self {
            Self::OtherBrowser => Reason::OtherBrowser,
            Self::Replayed => Reason::Replayed,
            Self::OtherFederation => Reason::Unsolicited,
            Self::Rule(refusal) => match refusal {
                Refusal::Denied(denial) => denied(denial),
                Refusal::LevelTooLow => Reason::LevelTooLow,
                Refusal::TooLarge => Reason::TooLarge,
                Refusal::NotBase64 | Refusal::NotUtf8 | Refusal::Xml(XmlFault::Malformed) => {
                    Reason::Malformed
                }
                Refusal::Unsolicited => Reason::Unsolicited,
                Refusal::UnknownIdp => Reason::UnknownProvider,
                Refusal::RequestOver | Refusal::Over | Refusal::ConfirmationOver => Reason::Expired,
                _ => Reason::Invalid,
            },
        }
    }
}

fn denied(denial: Denial) -> Reason {
    match denial {
        Denial::WrongCredentials => Reason::WrongCredentials,
        Denial::NoSuitableCredentials => Reason::NoSuitableCredentials,
        Denial::Timeout => Reason::Timeout,
        Denial::ConsentRefused => Reason::ConsentRefused,
        Denial::Suspended => Reason::Suspended,
        Denial::Cancelled => Reason::Cancelled,
        Denial::WrongIdentityType => Reason::WrongIdentityType,
        Denial::Other(_) => Reason::Denied,
    }
}

/// The page that tells it; the next login leads to where this one was to end, if it is known.
pub(crate) fn told(
    cx: &Cx,
    federation: Federation,
    no: No,
    asked: Option<&Exchange<'_>>,
) -> Answer {
    let request = asked.map(|exchange| exchange.id.to_owned());
    let attempt = Attempt { request, number: no.number(), at: cx.now };
    // The page does not say where another visitor was going.
    let asked = asked.filter(|_| no != No::OtherBrowser);
    let back = asked.and_then(|exchange| exchange.authn.back.as_deref());
    page(cx, federation, no.reason(), attempt, back)
}

/// The page of a form that could not be read, with the status of the failure.
pub(crate) fn unread(cx: &Cx, federation: Federation, failure: &Failure) -> Answer {
    let reason = if failure.status() == 413 { Reason::TooLarge } else { Reason::Malformed };
    page(cx, federation, reason, Attempt { request: None, number: None, at: cx.now }, None)
}

fn page(
    cx: &Cx,
    federation: Federation,
    reason: Reason,
    attempt: Attempt,
    back: Option<&str>,
) -> Answer {
    let failure = match reason {
        Reason::TooLarge => Failure::too_large(),
        Reason::Malformed => Failure::malformed(),
        _ => Failure::login_refused(reason.slug()),
    };
    let query = if reason == Reason::LevelTooLow { "?livello=2" } else { "" };
    let again = format!("{}{query}", address(federation, "accesso"));
    let ways = [&again, "/accesso"].map(|way| returning(way, back));
    cx.refuse(failure, &LoginRefused::new(cx.chrome(), federation, reason, attempt, ways))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_anomaly_of_agid_has_a_page_of_its_own() {
        let reasons = [
            (Denial::WrongCredentials, Reason::WrongCredentials, Some(19)),
            (Denial::NoSuitableCredentials, Reason::NoSuitableCredentials, Some(20)),
            (Denial::Timeout, Reason::Timeout, Some(21)),
            (Denial::ConsentRefused, Reason::ConsentRefused, Some(22)),
            (Denial::Suspended, Reason::Suspended, Some(23)),
            (Denial::Cancelled, Reason::Cancelled, Some(25)),
            (Denial::WrongIdentityType, Reason::WrongIdentityType, Some(30)),
            (Denial::Other(Some(24)), Reason::Denied, Some(24)),
            (Denial::Other(None), Reason::Denied, None),
        ];
        for (denial, reason, number) in reasons {
            let no = No::from(Refusal::Denied(denial));
            assert_eq!((no.reason(), no.number()), (reason, number));
        }
    }

    #[test]
    fn refusals_that_look_the_same_to_a_person_are_one_page() {
        let reason = |refusal| No::from(refusal).reason();
        assert_eq!(reason(Refusal::Audience), Reason::Invalid);
        assert_eq!(reason(Refusal::Unsigned), Reason::Invalid);
        assert_eq!(reason(Refusal::Over), Reason::Expired);
        assert_eq!(reason(Refusal::LevelTooLow), Reason::LevelTooLow);
        assert_ne!(No::from(Refusal::Audience).slug(), No::from(Refusal::Unsigned).slug());
    }
}
