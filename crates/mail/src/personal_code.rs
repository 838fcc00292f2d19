//! The mails about a codice personale: set, recovered, given up, locked (M13, M14, M14s, M15c).

use jiff::Timestamp;
use polis_domain::Federation;

use crate::{Letter, Mail, gallery::Written, sample};

/// The samples of this family; a new mail is added here, or no test reads it.
pub(crate) fn gallery(written: &mut Written) {
    written.add::<CodeSet>();
    written.add::<CodeRecovery>();
    written.add::<CodeSuspended>();
    written.add::<CodeLocked>();
}

/// M13: the codice personale was chosen; the mail never holds the code.
pub struct CodeSet {
    /// Instant of the choice.
    pub at: Timestamp,
    /// SPID or CIE, if this code opened the service: M11 and M13 are one mail then (E7s).
    pub digital: Option<Federation>,
}

impl Mail for CodeSet {
    const ID: &'static str = "M13";

    fn letter(&self, letter: Letter) -> Letter {
        let when = letter.lang().moment(&self.at);
        letter
            .subject("mail-code-subject")
            .text_with("mail-code-when", "when", when)
            .either(self.digital, "mail-code-digital", None)
            .text("mail-code-use")
            .go_to("mail-to-applications", "/istanze")
            .text("mail-code-not-you")
    }

    fn samples() -> Vec<Self> {
        let at = sample::day(0);
        [None, Some(Federation::Cie)].map(|digital| Self { at, digital }).into()
    }
}

/// M14: the temporary code of a recovery, to be changed at its first use (E9).
pub struct CodeRecovery {
    /// The temporary code.
    pub code: String,
}

impl Mail for CodeRecovery {
    const ID: &'static str = "M14";

    fn letter(&self, letter: Letter) -> Letter {
        letter
            .subject("mail-recovery-subject")
            .text("mail-recovery-why")
            .code("mail-recovery-code", &self.code)
            .text("mail-cpt-copy")
            .text("mail-recovery-next")
            .go_to("mail-recovery-button", "/codice-personale/cambia")
            .text("mail-recovery-not-you")
    }

    fn samples() -> Vec<Self> {
        vec![Self { code: sample::CPT.to_owned() }]
    }
}

/// M14s: the codice personale was given up; what to do to have one again (E11).
pub struct CodeSuspended {
    /// The temporary code.
    pub cpt: String,
    /// Number of the request that the officer asks for.
    pub request_number: String,
    /// When the request lapses if nothing happens.
    pub deadline: Timestamp,
    /// SPID or CIE: no school.
    pub digital: Option<Federation>,
}

impl Mail for CodeSuspended {
    const ID: &'static str = "M14s";

    fn letter(&self, letter: Letter) -> Letter {
        let deadline = letter.lang().last_moment(&self.deadline);
        let letter = letter
            .subject("mail-suspended-subject")
            .text("mail-suspended-why")
            .code("mail-cpt", &self.cpt)
            .text("mail-cpt-copy")
            .code("mail-request-number", &self.request_number);
        let letter = if self.digital.is_some() {
            letter
                .either(self.digital, "mail-cpt-digital", None)
                .text("mail-cpt-digital-2")
                .go_to("mail-activated-button", "/codice-personale")
        } else {
            letter
                .text("mail-suspended-school")
                .list(&crate::enablement::BRING)
                .go_to("mail-to-status", "/abilitazione")
        };
        letter
            .text_with("mail-deadline", "when", deadline)
            .text("mail-suspended-drafts")
            .text("mail-recovery-not-you")
    }

    fn samples() -> Vec<Self> {
        let with = |digital| Self {
            cpt: sample::CPT.to_owned(),
            request_number: sample::request_number(),
            deadline: sample::day(30),
            digital,
        };
        vec![with(None), with(Some(Federation::Spid))]
    }
}

/// M15c: five wrong entries closed a form that asks for a code or for the security answer.
pub struct CodeLocked {
    /// When it was closed.
    pub at: Timestamp,
}

impl Mail for CodeLocked {
    const ID: &'static str = "M15c";

    fn letter(&self, letter: Letter) -> Letter {
        let when = letter.lang().moment(&self.at);
        letter
            .subject("mail-code-locked-subject")
            .text_with("mail-code-locked-why", "when", when)
            .text("mail-code-locked-forgotten")
            .go_to("mail-code-locked-button", "/codice-personale/stato")
            .text("mail-code-locked-not-you")
    }

    fn samples() -> Vec<Self> {
        vec![Self { at: sample::day(0) }]
    }
}
