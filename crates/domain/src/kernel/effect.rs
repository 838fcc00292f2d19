//! What follows a transition outside its aggregate: mails, documents, calls of the workflow, files.

use serde::{Deserialize, Serialize};

use crate::{ApplicationId, Language, Question, desk::RefusalReason};

/// What follows an accepted command outside its aggregate: one row of the outbox each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "what", rename_all = "snake_case")]
pub enum Effect {
    /// Send this mail.
    Mail(Mail),
    /// Start the execution `enablement`.
    StartEnablement,
    /// Let the execution go on from this wait.
    Resume(Wait),
    /// Render this document.
    Render(Rendering),
    /// Hand a question to the help desk. It belongs to no account.
    Ask(Box<Question>),
    /// Remove a file that left the library from the bucket.
    RemoveFile {
        /// Its ID in the library.
        file: String,
    },
}

/// The mails of D.3. A mail names the secret it will carry, it never holds one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each names its number in D.3")]
pub enum Mail {
    /// M01: the link that confirms the address.
    ConfirmRegistration,
    /// M02: username and temporary password.
    Credentials,
    /// M03, to the address of the annulled attempt
    RegistrationCancelled {
        email: String,
        #[serde(default)]
        language: Language,
    },
    /// M04: the username that was forgotten.
    UsernameReminder,
    /// M05: the link that resets the password.
    PasswordReset,
    /// M06: the password was changed.
    PasswordChanged,
    /// M07: the CPT, with modulo and delega.
    CptAndModulo,
    /// M07b: a digital identity was linked.
    IdentityLinked,
    /// M08: a new CPT.
    CptAgain,
    /// M09: the citizen goes to a school.
    GoToSchool,
    /// M09d: a delegate was named, with the link «non ho delegato nessuno».
    DelegateNamed,
    /// M09f: the request is frozen.
    RequestFrozen,
    /// M09r: an officer reviewed the frozen request.
    RequestReviewed,
    /// M10: a step is waited for.
    Reminder,
    /// M10e: the request lapsed.
    RequestExpired,
    /// M11: the citizen was recognised.
    Activated,
    /// M12: an officer did not recognise the citizen, at that office, for these reasons.
    NotRecognised { office: String, reasons: Vec<RefusalReason> },
    /// M13: the codice personale was set.
    CodeSet,
    /// M14: the temporary code of a recovery.
    CodeRecovery,
    /// M15: the access is locked.
    AccessLocked,
    /// M15c: a form that asks for a code is locked.
    CodeLocked,
    /// M17, of the application received at that version
    Submitted { application: ApplicationId, version: u64 },
    /// M20a: registered with SPID or CIE.
    Welcome,
}

/// The mails that are gathered from the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFamily {
    /// Registration: M01–M03, M20a.
    Registration,
    /// Signing in: M04–M06, M07b, M15.
    Access,
    /// A request for enablement and its codes: M07–M14, M15c.
    Enablement,
    /// A received application: M17.
    Application,
}

impl Mail {
    /// The family it belongs to.
    pub fn family(&self) -> MailFamily {
        match self {
            Self::ConfirmRegistration
            | Self::Credentials
            | Self::RegistrationCancelled { .. }
            | Self::Welcome => MailFamily::Registration,
            Self::UsernameReminder
            | Self::PasswordReset
            | Self::PasswordChanged
            | Self::IdentityLinked
            | Self::AccessLocked => MailFamily::Access,
            Self::CptAndModulo
            | Self::CptAgain
            | Self::GoToSchool
            | Self::DelegateNamed
            | Self::RequestFrozen
            | Self::RequestReviewed
            | Self::Reminder
            | Self::RequestExpired
            | Self::Activated
            | Self::NotRecognised { .. }
            | Self::CodeRecovery
            | Self::CodeLocked
            | Self::CodeSet => MailFamily::Enablement,
            Self::Submitted { .. } => MailFamily::Application,
        }
    }
}

/// Where the execution `enablement` waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wait {
    /// For the CPT to be typed back.
    CptConfirmed,
    /// For the officer.
    Recognised,
    /// For the codice personale.
    CodeSet,
}

impl Wait {
    /// Its name in the workflow and in keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CptConfirmed => "cpt_confirmed",
            Self::Recognised => "recognised",
            Self::CodeSet => "code_set",
        }
    }
}

/// What the function `documents` renders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "render", rename_all = "snake_case")]
pub enum Rendering {
    /// Modulo di adesione and modulo di delega of the current request.
    Modulo,
    /// The PDF of a received application.
    Application {
        /// The application, by edition and instance.
        application: ApplicationId,
        /// Its version when it was received.
        version: u64,
    },
}
