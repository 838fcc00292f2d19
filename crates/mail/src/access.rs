//! The mails of signing in: M04–M06, M07b, M15.

use jiff::Timestamp;
use polis_domain::Federation;

use crate::{Letter, Mail, gallery::Written, sample};

/// The samples of this family; a new mail is added here, or no test reads it.
pub(crate) fn gallery(written: &mut Written) {
    written.add::<UsernameReminder>();
    written.add::<PasswordReset>();
    written.add::<PasswordChanged>();
    written.add::<IdentityLinked>();
    written.add::<AccessLocked>();
}

/// M04: the username, never the password.
pub struct UsernameReminder {
    /// `nome.cognome`.
    pub username: String,
}

impl Mail for UsernameReminder {
    const ID: &'static str = "M04";

    fn letter(&self, letter: Letter) -> Letter {
        letter
            .subject("mail-reminder-username-subject")
            .text("mail-reminder-username-why")
            .code("mail-username", &self.username)
            .go_to("mail-sign-in", "/accesso")
            .text("mail-ignore")
    }

    fn samples() -> Vec<Self> {
        vec![Self { username: sample::username() }]
    }
}

/// M05: the link that resets the password.
pub struct PasswordReset {
    /// `nome.cognome`.
    pub username: String,
    /// Complete address of the page where the new password is chosen.
    pub link: String,
    /// Until when the link works.
    pub expires: Timestamp,
}

impl Mail for PasswordReset {
    const ID: &'static str = "M05";

    fn letter(&self, letter: Letter) -> Letter {
        let expires = letter.lang().last_moment(&self.expires);
        letter
            .subject("mail-reset-subject")
            .text("mail-reset-why")
            .code("mail-username", &self.username)
            .button("mail-reset-button", &self.link)
            .text_with("mail-confirm-until", "when", expires)
            .text("mail-ignore")
    }

    fn samples() -> Vec<Self> {
        let (username, link) = (sample::username(), sample::link("/accesso/reimposta"));
        vec![Self { username, link, expires: sample::day(1) }]
    }
}

/// M06: the password was changed.
pub struct PasswordChanged {
    /// Instant of the change.
    pub at: Timestamp,
}

impl Mail for PasswordChanged {
    const ID: &'static str = "M06";

    fn letter(&self, letter: Letter) -> Letter {
        let when = letter.lang().moment(&self.at);
        letter
            .subject("mail-changed-subject")
            .text_with("mail-changed-when", "when", when)
            .text("mail-changed-not-you")
            .go_to("mail-reset-button", "/accesso/password-dimenticata")
    }

    fn samples() -> Vec<Self> {
        vec![Self { at: sample::day(0) }]
    }
}

/// M07b: a digital identity now belongs to the account (A12).
pub struct IdentityLinked {
    /// SPID or CIE.
    pub federation: Federation,
    /// Instant of the login that linked it.
    pub at: Timestamp,
}

impl Mail for IdentityLinked {
    const ID: &'static str = "M07b";

    fn letter(&self, letter: Letter) -> Letter {
        let (name, when) = (self.federation.label(), letter.lang().moment(&self.at));
        letter
            .subject_with("mail-linked-subject", "name", name)
            .text_with("mail-linked-when", "when", when)
            .text_with("mail-linked-why", "name", name)
            .text("mail-linked-password")
            .text("mail-linked-not-you")
            .go_to("mail-to-help", "/assistenza")
    }

    fn samples() -> Vec<Self> {
        vec![Self { federation: Federation::Spid, at: sample::day(0) }]
    }
}

/// M15: five wrong tries.
pub struct AccessLocked {
    /// Instant of the fifth.
    pub at: Timestamp,
}

impl Mail for AccessLocked {
    const ID: &'static str = "M15";

    fn letter(&self, letter: Letter) -> Letter {
        let when = letter.lang().moment(&self.at);
        letter
            .subject("mail-locked-subject")
            .text_with("mail-locked-when", "when", when)
            .text("mail-locked-you")
            .text("mail-locked-not-you")
            .go_to("mail-reset-button", "/accesso/password-dimenticata")
    }

    fn samples() -> Vec<Self> {
        vec![Self { at: sample::day(0) }]
    }
}
