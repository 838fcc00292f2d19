//! The mails about a delegation (R-REC-4): a delegate was named, the request is frozen, it goes on.

use jiff::Timestamp;

use crate::{Letter, Mail, gallery::Written, sample};

/// The samples of this family; a new mail is added here, or no test reads it.
pub(crate) fn gallery(written: &mut Written) {
    written.add::<DelegateNamed>();
    written.add::<RequestFrozen>();
    written.add::<RequestReviewed>();
}

/// M09d: a delegate was named, with the link «non ho delegato nessuno».
pub struct DelegateNamed {
    /// Number of the request.
    pub request_number: String,
    /// First name and surname of the delegate.
    pub delegate: String,
    /// Address of the page that freezes the request.
    pub link: String,
    /// When the request lapses if nothing happens.
    pub deadline: Timestamp,
}

impl Mail for DelegateNamed {
    const ID: &'static str = "M09d";

    fn letter(&self, letter: Letter) -> Letter {
        let deadline = letter.lang().last_moment(&self.deadline);
        letter
            .subject("mail-delegate-subject")
            .text_with("mail-delegate-why", "name", &self.delegate)
            .code("mail-request-number", &self.request_number)
            .list(&["mail-delegate-print", "mail-delegate-sign", "mail-delegate-once"])
            .go_to("mail-to-status", "/abilitazione")
            .text_with("mail-deadline", "when", deadline)
            .text("mail-delegate-not-you")
            .button("mail-delegate-not-you-button", &self.link)
    }

    fn samples() -> Vec<Self> {
        vec![Self {
            request_number: sample::request_number(),
            delegate: "Işık D'Àngelo".to_owned(),
            link: sample::link("/abilitazione/non-ho-delegato"),
            deadline: sample::day(30),
        }]
    }
}

/// M09f: the citizen says «non ho delegato nessuno»: no recognition before an officer saw the citizen.
pub struct RequestFrozen {
    /// Number of the request.
    pub request_number: String,
}

impl Mail for RequestFrozen {
    const ID: &'static str = "M09f";

    fn letter(&self, letter: Letter) -> Letter {
        letter
            .subject("mail-frozen-subject")
            .text_with("mail-frozen-why", "number", &self.request_number)
            .text("mail-frozen-next")
            .text("mail-frozen-password")
            .go_to("mail-reset-button", "/accesso/password-dimenticata")
    }

    fn samples() -> Vec<Self> {
        vec![Self { request_number: sample::request_number() }]
    }
}

/// M09r: an officer reviewed the request with the citizen; it goes on, without a delegate.
pub struct RequestReviewed {
    /// Number of the request.
    pub request_number: String,
}

impl Mail for RequestReviewed {
    const ID: &'static str = "M09r";

    fn letter(&self, letter: Letter) -> Letter {
        letter
            .subject("mail-reviewed-subject")
            .text_with("mail-reviewed-why", "number", &self.request_number)
            .go_to("mail-to-status", "/abilitazione")
    }

    fn samples() -> Vec<Self> {
        vec![Self { request_number: sample::request_number() }]
    }
}
