//! What is recorded of an account.

use serde::{Deserialize, Serialize};

use crate::{
    DigitalLogin, Federation, Username,
    desk::{Desk, RefusalReason, Role},
};

/// What happened, as the audit chain keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the past tense of the command of the same name")]
pub enum Event {
    Registered {
        email: String,
    },
    RegisteredDigitally {
        email: String,
        username: Option<Username>,
        login: DigitalLogin,
    },
    IdentityLinked {
        login: DigitalLogin,
    },
    EnteredDigitally {
        login: DigitalLogin,
    },
    ConfirmationResent,
    RegistrationCancelled,
    ConfirmationLinkIssued,
    EmailConfirmed {
        username: Username,
    },
    TemporaryPasswordIssued,
    PasswordChosen,
    UsernameRequested,
    PasswordResetRequested,
    ResetLinkIssued,
    PasswordReset,
    AccessLocked,
    SignedOut,
    DataEntered {
        request: String,
        modulo_version: u32,
    },
    TermsAccepted {
        terms: String,
        modulo_version: u32,
    },
    CptRequested,
    CptIssued,
    CptResent,
    CptConfirmed,
    CptMistyped {
        left: u8,
    },
    Recognised {
        by: String,
        #[serde(default)]
        role: Option<Role>,
        site: String,
        #[serde(default)]
        office: String,
        #[serde(default)]
        by_delegate: bool,
    },
    RecognitionRefused {
        desk: Desk,
        reasons: Vec<RefusalReason>,
    },
    DossierViewed {
        desk: Desk,
    },
    DelegateNamed {
        delega_version: u32,
    },
    DelegateWithdrawn,
    ObjectionLinkIssued,
    DelegationContested,
    DelegationReviewed {
        desk: Desk,
    },
    RecognitionSkipped {
        federation: Federation,
    },
    ActivationAnnounced,
    CodeSet,
    CodeRenewed,
    CodeChanged,
    CodeRecoveryRequested,
    TemporaryCodeIssued,
    SecretHandedOver,
    AnswerMistyped {
        left: u8,
    },
    CodeSuspended {
        request: String,
    },
    RequestCancelled {
        request: String,
    },
    Reminded {
        count: u8,
    },
    RequestExpired,
    CodeMistyped {
        left: u8,
    },
    CodeAccepted,
}
