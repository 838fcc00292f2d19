//! What may be asked of an account.

use jiff::Timestamp;

use super::{Recognition, Registrant, RequestData};
use crate::{
    CodiceFiscale, DigitalLogin, Email, LinkDigest, RequestNumber, SecretHash, Username,
    desk::{Delegate, Desk, DeskRefusal},
};

/// What a person does: the state decides whether it is possible. Secrets arrive already digested or
/// already compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// «Conferma i tuoi dati» (A3).
    Register(Box<Registrant>),
    /// First login with a digital identity (A11). It replaces an unproven account (A12).
    RegisterDigitally {
        /// The data of the new citizen.
        registrant: Box<Registrant>,
        /// The login that proves the identity.
        login: Box<DigitalLogin>,
        /// A username that is free, if the identity provider vouches for the address; none, if the
        /// address must be confirmed first.
        username: Option<Username>,
    },
    /// A registered citizen came with a digital identity (A12).
    EnterDigitally {
        /// The login that proves the identity.
        login: Box<DigitalLogin>,
        /// The address the identity provider gave or the citizen typed, for an account that is not
        /// proven yet.
        email: Option<Email>,
    },
    /// «Richiedi un nuovo invio» (A4).
    ResendConfirmation,
    /// «Nuova registrazione» (A5).
    CancelRegistration,
    /// The link was followed and the button pressed (A6).
    ConfirmEmail {
        /// Digest of the token.
        link: LinkDigest,
        /// A username that is free.
        username: Username,
    },
    /// The citizen chose a password (A7).
    ChoosePassword,
    /// «Username dimenticato» (A9).
    RequestUsername,
    /// «Password dimenticata» (A10).
    RequestPasswordReset,
    /// The reset link was used (A10).
    ResetPassword(LinkDigest),
    /// «Esci»: sessions opened until now end, this one included.
    SignOut {
        /// When this session was issued, in Unix seconds.
        issued_at: i64,
    },
    /// «Conferma» of the enablement form (E1, E2).
    EnterData(Box<RequestData>),
    /// «Accetto» (E3).
    Accept {
        /// The version of the modulo that was read.
        modulo_version: u32,
    },
    /// «Ripetizione invio Codice Personale Temporaneo» (E4).
    ResendCpt,
    /// «Conferma» of the CPT (E5).
    ConfirmCpt {
        /// The codice fiscale typed.
        codice_fiscale: CodiceFiscale,
        /// The CPT typed, compared with the one sent.
        cpt: Checked,
    },
    /// An officer recognised the citizen (E6).
    Recognise {
        /// Codice fiscale of the officer, who never recognises themselves.
        officer: CodiceFiscale,
        /// What the officer attests.
        recognition: Box<Recognition>,
    },
    /// An officer did not recognise the citizen, for these reasons (E6x).
    Refuse {
        /// Codice fiscale of the officer.
        officer: CodiceFiscale,
        /// What was refused, and why.
        refusal: Box<DeskRefusal>,
    },
    /// An officer looks at the dossier (D.4).
    Look(Box<Desk>),
    /// The citizen names a person who attends the recognition (R-REC-4).
    NameDelegate(Box<Delegate>),
    /// The citizen attends the recognition after all.
    WithdrawDelegate,
    /// «Non ho delegato nessuno», by the link in the mail.
    ContestDelegate(LinkDigest),
    /// An officer saw the citizen who said so, and the request goes on.
    ReviewDelegation {
        /// Codice fiscale of the officer.
        officer: CodiceFiscale,
        /// The officer, and where.
        desk: Box<Desk>,
    },
    /// The CPT is changed into the codice personale (E7, E7s).
    ChooseCode {
        /// Username and CPT typed, compared with those of the account.
        cpt: Checked,
        /// Hash of the new code.
        code: SecretHash,
    },
    /// «Annulla e rifai la richiesta»: the same data under another number.
    RedoRequest(RequestNumber),
    /// A new codice personale with the old one, or with the temporary one of a recovery (E8, E9).
    ChangeCode {
        /// The old code typed, compared with those that may be changed.
        old: Checked,
        /// Hash of the new code.
        code: SecretHash,
    },
    /// A new codice personale right after a login with the digital identity (E10).
    RenewCode(SecretHash),
    /// «Recupero Codice Personale» (E9).
    RecoverCode {
        /// Codice fiscale and answer typed, compared with those of the account.
        answer: Checked,
    },
    /// «Rigenerazione» (E11).
    RegenerateCode {
        /// Number of the request that the recognition will name.
        number: RequestNumber,
        /// When the first window of an own draft closes.
        due: Option<Timestamp>,
        /// Whether the citizen wants it however near that is.
        insists: bool,
    },
    /// «Inoltra» with a wrong codice personale.
    MistypeCode,
    /// «Inoltra» with the right codice personale, after wrong ones.
    AcceptCode,
}

/// What the system did or found. It is never out of order: where it is needed no longer, the account says
/// [`AlreadyDone`](super::Rejection::AlreadyDone) and nothing is mailed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// The outbox drew the token it is about to mail (M01).
    IssueConfirmationLink(LinkDigest),
    /// The outbox drew the temporary password it is about to set and mail (M02).
    IssueTemporaryPassword,
    /// The outbox drew the token of the reset link (M05).
    IssueResetLink(LinkDigest),
    /// Five wrong passwords closed the access (A8).
    LockAccess,
    /// The workflow asks for the CPT to be sent (E3).
    IssueCpt,
    /// The outbox drew the CPT it is about to mail (M07, M08).
    StoreCpt(SecretHash),
    /// The outbox drew the temporary code of a recovery that it is about to mail (M14).
    StoreCode(SecretHash),
    /// The outbox drew the token of the link «non ho delegato nessuno» (M09d).
    IssueObjectionLink(LinkDigest),
    /// The mail service took the mail with this secret: it takes the place of the one before (ADR 20).
    HandOver(MailedSecret),
    /// The workflow asks for the activation mail (M11).
    AnnounceActivation,
    /// The workflow asks what to do after a long wait (E14).
    Lapse,
}

/// A secret that left by mail, by what is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailedSecret {
    /// The link that confirms the address (M01).
    ConfirmationLink(LinkDigest),
    /// The link that resets the password (M05).
    ResetLink(LinkDigest),
    /// The CPT (M07, M08).
    Cpt(SecretHash),
    /// The temporary code of a recovery (M14).
    Code(SecretHash),
    /// The link «non ho delegato nessuno» (M09d).
    ObjectionLink(LinkDigest),
}

/// What is asked of an account: an act of a person or a fact of the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// An act of a person.
    Act(Act),
    /// A fact of the system.
    Fact(Fact),
}

impl From<Act> for Command {
    fn from(act: Act) -> Self {
        Self::Act(act)
    }
}

impl From<Fact> for Command {
    fn from(fact: Fact) -> Self {
        Self::Fact(fact)
    }
}

/// What a comparison of a secret found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// What was typed is the secret.
    Right,
    /// It is not.
    Wrong,
}

impl From<bool> for Checked {
    fn from(is_same: bool) -> Self {
        if is_same { Self::Right } else { Self::Wrong }
    }
}
