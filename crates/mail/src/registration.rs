//! The mails of a registration: M01–M03, M20a.

use jiff::Timestamp;
use polis_domain::Federation;

use crate::{Letter, Mail, gallery::Written, sample};

/// The samples of this family; a new mail is added here, or no test reads it.
pub(crate) fn gallery(written: &mut Written) {
    written.add::<ConfirmRegistration>();
    written.add::<Credentials>();
    written.add::<RegistrationCancelled>();
    written.add::<Welcome>();
}

/// M01: the link that confirms the address (R-REG-10). It never holds the codice fiscale.
pub struct ConfirmRegistration {
    /// Complete address of the page with the button.
    pub link: String,
    /// Until when the link works.
    pub expires: Timestamp,
    /// SPID or CIE, if the citizen registered with it: no credentials follow.
    pub digital: Option<Federation>,
}

impl Mail for ConfirmRegistration {
    const ID: &'static str = "M01";

    fn letter(&self, letter: Letter) -> Letter {
        let expires = letter.lang().last_moment(&self.expires);
        letter
            .subject("mail-confirm-subject")
            .text("mail-confirm-why")
            .button("mail-confirm-button", &self.link)
            .text_with("mail-confirm-until", "when", expires)
            .either(self.digital, "mail-confirm-digital", Some("mail-confirm-next"))
            .text("mail-confirm-not-you")
    }

    fn samples() -> Vec<Self> {
        let (link, expires) = (|| sample::link("/conferma"), sample::day(3));
        let with = |digital| Self { link: link(), expires, digital };
        vec![with(None), with(Some(Federation::Cie))]
    }
}

/// M02: username and temporary password (R-REG-12…15).
pub struct Credentials {
    /// `nome.cognome`.
    pub username: String,
    /// The temporary password.
    pub temporary_password: String,
}

impl Mail for Credentials {
    const ID: &'static str = "M02";

    fn letter(&self, letter: Letter) -> Letter {
        letter
            .subject("mail-credentials-subject")
            .text("mail-credentials-why")
            .code("mail-username", &self.username)
            .code("mail-temporary-password", &self.temporary_password)
            .text("mail-credentials-copy")
            .text("mail-credentials-temporary")
            .go_to("mail-sign-in", "/accesso")
    }

    fn samples() -> Vec<Self> {
        let temporary_password = sample::TEMPORARY_PASSWORD.to_owned();
        vec![Self { username: sample::username(), temporary_password }]
    }
}

/// M03: the attempt was annulled (A5).
pub struct RegistrationCancelled;

impl Mail for RegistrationCancelled {
    const ID: &'static str = "M03";

    fn letter(&self, letter: Letter) -> Letter {
        letter
            .subject("mail-cancelled-subject")
            .text("mail-cancelled-why")
            .text("mail-cancelled-not-you")
            .go_to("mail-to-help", "/assistenza")
    }

    fn samples() -> Vec<Self> {
        vec![Self]
    }
}

/// M20a: registered with SPID or CIE; there is no password (A11).
pub struct Welcome {
    /// The identity to sign in with.
    pub federation: Federation,
    /// `nome.cognome`.
    pub username: String,
}

impl Mail for Welcome {
    const ID: &'static str = "M20a";

    fn letter(&self, letter: Letter) -> Letter {
        let name = self.federation.label();
        letter
            .subject("mail-welcome-subject")
            .text_with("mail-welcome-why", "name", name)
            .code("mail-username", &self.username)
            .text_with("mail-welcome-no-password", "name", name)
            .text("mail-welcome-next")
            .go_to("mail-sign-in", "/accesso")
            .text("mail-linked-not-you")
    }

    fn samples() -> Vec<Self> {
        let of = |federation| Self { federation, username: sample::username() };
        vec![of(Federation::Spid), of(Federation::Cie)]
    }
}
