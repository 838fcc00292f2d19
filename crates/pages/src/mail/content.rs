//! The mails of D.3 and what each one needs to know.

use jiff::Timestamp;
use polis_domain::Federation;

/// What the person is waited for (M10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// To type the CPT back.
    ConfirmCpt,
    /// To go to a school.
    GoToSchool,
    /// To choose the codice personale.
    ChooseCode,
    /// Who came with SPID or CIE: to change the CPT into the codice personale, without a school (E7s).
    ChooseCodeDigitally,
}

/// Which mail. Links are complete addresses; instants are shown by the clock of Rome.
#[derive(Clone)]
pub enum Content {
    /// M01: the link that confirms the address (R-REG-10). Never the codice fiscale.
    ConfirmRegistration {
        /// Address of the page with the button.
        link: String,
        /// Until when the link works.
        expires: Timestamp,
        /// With SPID or CIE: no credentials follow.
        digital: Option<Federation>,
    },
    /// M02: username and temporary password (R-REG-12…15).
    Credentials {
        /// `nome.cognome`.
        username: String,
        /// The temporary password.
        temporary_password: String,
    },
    /// M03: the attempt was annulled (A5).
    RegistrationCancelled,
    /// M04: the username, never the password.
    UsernameReminder {
        /// `nome.cognome`.
        username: String,
    },
    /// M05: the link that resets the password.
    PasswordReset {
        /// Address of the page where the new password is chosen.
        link: String,
        /// Until when the link works.
        expires: Timestamp,
    },
    /// M06: the password was changed.
    PasswordChanged {
        /// When.
        at: Timestamp,
    },
    /// M07b: a digital identity now belongs to the account (A12).
    IdentityLinked {
        /// Which.
        federation: Federation,
        /// When.
        at: Timestamp,
    },
    /// M07: the CPT; modulo and delega go with it as attachments (R-ENA-7).
    CptAndModulo {
        /// The temporary code.
        cpt: String,
        /// Number of the request.
        request_number: String,
        /// When the request lapses if nothing happens.
        deadline: Timestamp,
        /// With SPID or CIE: no school.
        digital: Option<Federation>,
    },
    /// M08: a new CPT; the one before is dead.
    CptAgain {
        /// The temporary code.
        cpt: String,
        /// Whether the CPT was confirmed already: it stays so.
        confirmed: bool,
        /// With SPID or CIE: there is nothing to confirm.
        digital: Option<Federation>,
    },
    /// M09: go to a school (R-REC-3).
    GoToSchool {
        /// Number of the request, which the officer asks for.
        request_number: String,
        /// When the request lapses if nothing happens.
        deadline: Timestamp,
    },
    /// M10: a step is waited for.
    Reminder {
        /// Which.
        waiting: Waiting,
        /// Number of the request.
        request_number: String,
        /// When the request lapses if nothing happens.
        deadline: Timestamp,
    },
    /// M10e: the request lapsed; nothing is to be typed again.
    RequestExpired {
        /// Number of the request.
        request_number: String,
    },
    /// M11: recognised; the codice personale can be chosen (R-REC-6).
    Activated {
        /// With SPID or CIE: it recognised, not a school (C-6).
        digital: Option<Federation>,
    },
    /// M13: the codice personale was chosen; never the code.
    CodeSet {
        /// When.
        at: Timestamp,
        /// With SPID or CIE: M11 and M13 are one (E7s).
        digital: Option<Federation>,
    },
    /// M15: five wrong tries.
    AccessLocked {
        /// When.
        at: Timestamp,
    },
    /// M17: the receipt; the PDF goes with it when it is small enough (C.9 L5).
    Submitted {
        /// Title of the procedure, as it was sent.
        title: String,
        /// `AAAA/0000001`.
        protocol: String,
        /// When the request reached the service.
        arrived_at: Timestamp,
        /// SHA-256 of what was declared.
        sha256: String,
        /// Whether the PDF is attached.
        pdf_attached: bool,
        /// Office in charge (L. 241/1990 art. 8).
        office: String,
        /// Days within which the office answers.
        answer_days: u32,
    },
    /// M20a: registered with SPID or CIE; there is no password (A11).
    Welcome {
        /// Which identity to enter with.
        federation: Federation,
        /// `nome.cognome`.
        username: String,
    },
}

impl Content {
    /// Its number in D.3.
    pub fn id(&self) -> &'static str {
        match self {
            Self::ConfirmRegistration { .. } => "M01",
            Self::Credentials { .. } => "M02",
            Self::RegistrationCancelled => "M03",
            Self::UsernameReminder { .. } => "M04",
            Self::PasswordReset { .. } => "M05",
            Self::PasswordChanged { .. } => "M06",
            Self::IdentityLinked { .. } => "M07b",
            Self::CptAndModulo { .. } => "M07",
            Self::CptAgain { .. } => "M08",
            Self::GoToSchool { .. } => "M09",
            Self::Reminder { .. } => "M10",
            Self::RequestExpired { .. } => "M10e",
            Self::Activated { .. } => "M11",
            Self::CodeSet { .. } => "M13",
            Self::AccessLocked { .. } => "M15",
            Self::Submitted { .. } => "M17",
            Self::Welcome { .. } => "M20a",
        }
    }

    /// Whether it exists in every language: the mails of registration and access.
    pub(super) fn is_translated(&self) -> bool {
        let ids = ["M01", "M02", "M03", "M04", "M05", "M06", "M07b", "M15", "M20a"];
        ids.contains(&self.id())
    }
}
