//! What may be asked of an account, what is recorded, and what follows.

use serde::{Deserialize, Serialize};

use super::{Recognition, Registrant, RequestData};
use crate::{CodiceFiscale, DigitalLogin, Email, Federation, LinkDigest, SecretHash, Username};

/// Something asked of an account. Secrets arrive already digested or already compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// «Conferma i tuoi dati» (A3).
    Register(Box<Registrant>),
    /// First login with a digital identity (A11): with a username that is free, if the identity
    /// provider vouches for the address; with none, if the address must be confirmed first. An
    /// account that nobody vouches for gives way (A12).
    RegisterDigitally(Box<Registrant>, Box<DigitalLogin>, Option<Username>),
    /// A registered person entered with a digital identity (A12); the address the identity provider
    /// gave or the person typed, for an account that nobody vouches for yet.
    EnterDigitally(Box<DigitalLogin>, Option<Email>),
    /// «Richiedi un nuovo invio» (A4).
    ResendConfirmation,
    /// «Nuova registrazione» (A5).
    CancelRegistration,
    /// The outbox drew the token it is about to mail (M01).
    IssueConfirmationLink(LinkDigest),
    /// The link was followed and the button pressed (A6), with a username that is free.
    ConfirmEmail(LinkDigest, Username),
    /// The outbox drew the temporary password it is about to set and mail (M02).
    IssueTemporaryPassword,
    /// The citizen chose a password (A7).
    ChoosePassword,
    /// «Username dimenticato» (A9).
    RequestUsername,
    /// «Password dimenticata» (A10).
    RequestPasswordReset,
    /// The outbox drew the token of the reset link (M05).
    IssueResetLink(LinkDigest),
    /// The reset link was used (A10).
    ResetPassword(LinkDigest),
    /// Five wrong passwords closed the access (A8).
    LockAccess,
    /// «Esci»: sessions opened until now end, this one (issued at these Unix seconds) included.
    SignOut(i64),
    /// «Conferma» of the enablement form (E1, E2).
    EnterData(Box<RequestData>),
    /// «Accetto» of that version of the modulo (E3).
    Accept(u32),
    /// The workflow asks for the CPT to be sent (E3).
    IssueCpt,
    /// The outbox drew the CPT it is about to mail (M07, M08).
    StoreCpt(SecretHash),
    /// «Ripetizione invio Codice Personale Temporaneo» (E4).
    ResendCpt,
    /// «Conferma» of the CPT (E5): the codice fiscale typed, and whether the CPT is the one sent.
    ConfirmCpt(CodiceFiscale, bool),
    /// An officer recognised the person (E6).
    Recognise(Box<Recognition>),
    /// The workflow asks for the activation mail (M11).
    AnnounceActivation,
    /// The CPT is changed into the codice personale (E7, E7s): whether username and CPT are right,
    /// and the hash of the new code.
    ChooseCode(bool, SecretHash),
    /// A new codice personale right after a login with the digital identity (E10).
    RenewCode(SecretHash),
    /// The workflow asks what to do after a long wait (E14).
    Lapse,
    /// «Inoltra» with a wrong codice personale.
    MistypeCode,
    /// «Inoltra» with the right codice personale, after wrong ones.
    AcceptCode,
}

/// What happened, as the audit chain keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the past tense of the command of the same name")]
pub enum Event {
    Registered { email: String },
    RegisteredDigitally { email: String, username: Option<Username>, login: DigitalLogin },
    IdentityLinked { login: DigitalLogin },
    EnteredDigitally { login: DigitalLogin },
    ConfirmationResent,
    RegistrationCancelled,
    ConfirmationLinkIssued,
    EmailConfirmed { username: Username },
    TemporaryPasswordIssued,
    PasswordChosen,
    UsernameRequested,
    PasswordResetRequested,
    ResetLinkIssued,
    PasswordReset,
    AccessLocked,
    SignedOut,
    DataEntered { request: String, modulo_version: u32 },
    TermsAccepted { terms: String, modulo_version: u32 },
    CptRequested,
    CptIssued,
    CptResent,
    CptConfirmed,
    CptMistyped { left: u8 },
    Recognised { by: String, site: String },
    RecognitionSkipped { federation: Federation },
    ActivationAnnounced,
    CodeSet,
    CodeRenewed,
    Reminded { count: u8 },
    RequestExpired,
    CodeMistyped { left: u8 },
    CodeAccepted,
}
