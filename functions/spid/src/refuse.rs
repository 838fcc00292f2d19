//! A login that did not succeed: what it is called in records, and the page that tells it.

use polis_domain::Federation;
use polis_pages::spid::{LoginRefused, Reason};
use polis_spid::{Denial, Refusal, XmlFault};
use polis_web::{Answer, Cx, Failure, returning};

use crate::routes::address;

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

    /// What the person is told.
    fn reason(self) -> Reason {
        match self {
            Self::OtherBrowser => Reason::OtherBrowser,
            Self::Replayed => Reason::Replayed,
            Self::OtherFederation => Reason::Unsolicited,
            Self::Rule(refusal) => match refusal {
                Refusal::Denied(denial) => denied(denial),
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
        Denial::Other => Reason::Denied,
    }
}

/// The page that tells it; the next login leads `back` to where this one was to end.
pub(crate) fn told(cx: &Cx, federation: Federation, no: No, back: Option<&str>) -> Answer {
    page(cx, federation, no.reason(), back)
}

/// The page of a form that could not be read, with the status of the failure.
pub(crate) fn unread(cx: &Cx, federation: Federation, failure: &Failure) -> Answer {
    let reason = if failure.status() == 413 { Reason::TooLarge } else { Reason::Malformed };
    page(cx, federation, reason, None)
}

fn page(cx: &Cx, federation: Federation, reason: Reason, back: Option<&str>) -> Answer {
    let failure = match reason {
        Reason::TooLarge => Failure::too_large(),
        Reason::Malformed => Failure::malformed(),
        _ => Failure::login_refused(reason.slug()),
    };
    let ways = [&address(federation, "accesso"), "/accesso"].map(|way| returning(way, back));
    cx.refuse(failure, &LoginRefused::new(cx.chrome(), federation, reason, ways))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_anomaly_of_agid_has_a_page_of_its_own() {
        let reasons = [
            (Denial::WrongCredentials, "nr19"),
            (Denial::NoSuitableCredentials, "nr20"),
            (Denial::Timeout, "nr21"),
            (Denial::ConsentRefused, "nr22"),
            (Denial::Suspended, "nr23"),
            (Denial::Cancelled, "nr25"),
            (Denial::WrongIdentityType, "nr30"),
            (Denial::Other, "denied"),
        ];
        for (denial, code) in reasons {
            assert_eq!(No::from(Refusal::Denied(denial)).reason().code(), code);
        }
    }

    #[test]
    fn what_cannot_be_told_apart_by_a_person_is_one_page() {
        let reason = |refusal| No::from(refusal).reason();
        assert_eq!(reason(Refusal::Audience), Reason::Invalid);
        assert_eq!(reason(Refusal::Unsigned), Reason::Invalid);
        assert_eq!(reason(Refusal::Over), Reason::Expired);
        assert_ne!(No::from(Refusal::Audience).slug(), No::from(Refusal::Unsigned).slug());
    }
}
