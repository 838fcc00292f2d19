//! Enablement: from the request to the codice personale (D.2).

mod code;
mod steps;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Delegation, PersonalCode};
use crate::{
    DigitalIdentity, Domicile, Federation, IdentityDocument, MailedCode, Phone, RequestNumber,
    Tries,
    desk::{DelegateSeen, OtherDocument, Role},
    resends::Resends,
    security_question::SecurityAnswer,
};

/// Days without progress that end a request (E14).
pub const LAPSE: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How far the enablement has come (D.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Enablement {
    /// Nothing asked yet.
    NotRequested,
    /// The form was confirmed; the modulo can be read; «Accetto» is missing.
    DataEntered {
        /// What was asked.
        request: Request,
    },
    /// Accepted; the CPT is on its way or waits to be typed back.
    CptSent {
        /// What was asked.
        request: Request,
        /// The temporary code.
        cpt: Cpt,
        /// For reminders and the end of the wait.
        progress: Progress,
    },
    /// The CPT was typed back; an officer must see the person.
    CptConfirmed {
        /// What was asked.
        request: Request,
        /// The temporary code, still to be changed.
        cpt: Cpt,
        /// For reminders and the end of the wait.
        progress: Progress,
    },
    /// The officer confirmed; the CPT must become the codice personale.
    Recognised {
        /// What was asked.
        request: Request,
        /// The temporary code, to be changed now.
        cpt: Cpt,
        /// The proof of the citizen's identity.
        proof: Proof,
        /// Whether the activation mail was queued.
        announced: bool,
        /// For reminders and the end of the wait.
        progress: Progress,
    },
    /// May sign and submit applications (R-COD-4).
    Enabled {
        /// What was asked.
        request: Request,
        /// The proof of the citizen's identity.
        proof: Proof,
        /// The codice personale.
        code: PersonalCode,
        /// When the codice personale opened the service.
        since: Timestamp,
    },
    /// The codice personale was given up (E11): an officer or a digital identity recognises the citizen again.
    Suspended {
        /// What was asked, under a number of its own.
        request: Request,
        /// The temporary code, to be changed after the recognition.
        cpt: Cpt,
        /// For reminders and the end of the wait.
        progress: Progress,
    },
    /// Thirty days without progress (E14); the data are kept, nothing is to be retyped.
    Expired {
        /// What was asked.
        request: Request,
    },
}

/// A request for enablement and the modulo made from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What the citizen and the officer call it.
    pub number: RequestNumber,
    /// Version of the modulo: each confirmed change makes a new one.
    pub modulo_version: u32,
    /// What was typed.
    pub data: RequestData,
    /// When it was confirmed.
    pub entered_at: Timestamp,
    /// The person who may attend the recognition instead of the citizen.
    #[serde(default)]
    pub delegation: Delegation,
}

/// What «Attivazione del Servizio POLIS» collects (R-ENA-3, R-ENA-4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestData {
    /// Number drawn for a first request; an edit keeps the one it has.
    pub number: RequestNumber,
    /// Where the person lives.
    pub domicile: Domicile,
    /// Telephone, mobile or landline.
    pub phone: Phone,
    /// The identity document that will be shown.
    pub document: IdentityDocument,
    /// The security question, as a key of the list or in the person's words.
    pub question: String,
    /// What is kept of the answer.
    pub answer: SecurityAnswer,
    /// Version of the terms the modulo carries.
    pub terms: String,
}

/// The temporary code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cpt {
    /// Whether the workflow asked for it.
    pub requested: bool,
    /// The last one mailed: only that one is valid.
    pub code: MailedCode,
    /// Wrong entries of the CPT, counted together.
    pub tries: Tries,
    pub(in crate::account) resends: Resends,
}

/// When the request last moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Last step forward.
    pub at: Timestamp,
    /// Reminders sent since.
    pub reminders: u8,
}

/// The proof of the citizen's identity: no citizen is enabled without one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", content = "is", rename_all = "snake_case")]
pub enum Proof {
    /// An officer saw the person (E6).
    AtDesk(Recognition),
    /// The digital identity, at the second level or above (R-REC-7).
    Digital(DigitalIdentity),
}

/// How an officer recognised the person (E6, D.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognition {
    /// Username of the officer.
    pub officer: String,
    /// What the officer was; an older recognition does not say.
    #[serde(default)]
    pub role: Option<Role>,
    /// Code of the school or office.
    pub site: String,
    /// Name of the school or office at that time, empty where the register had none.
    #[serde(default)]
    pub office: String,
    /// Version of the modulo that was signed.
    pub modulo_version: u32,
    /// Whether the document shown had expired (with the declaration of art. 45 c. 3).
    pub expired_document: bool,
    /// Another document of art. 35 that was shown instead of the one in the request.
    #[serde(default)]
    pub other_document: Option<OtherDocument>,
    /// The delegate who came instead of the citizen.
    #[serde(default)]
    pub delegate: Option<DelegateSeen>,
}

impl Cpt {
    /// One that the workflow is still to ask for.
    pub(in crate::account) fn first(now: Timestamp) -> Self {
        Self {
            requested: false,
            code: MailedCode::default(),
            tries: Tries::default(),
            resends: Resends::first(now),
        }
    }
}

impl Progress {
    pub(in crate::account) fn now(at: Timestamp) -> Self {
        Self { at, reminders: 0 }
    }

    /// When the request ends if nothing happens.
    pub fn deadline(&self) -> Timestamp {
        self.at + LAPSE
    }
}

impl Enablement {
    /// The proof of the citizen's identity, once an officer or a login gave one.
    pub fn proof(&self) -> Option<&Proof> {
        match self {
            Self::Recognised { proof, .. } | Self::Enabled { proof, .. } => Some(proof),
            _ => None,
        }
    }

    /// SPID or CIE, if it recognised the citizen and no officer did.
    pub fn proven_by(&self) -> Option<Federation> {
        match self.proof()? {
            Proof::Digital(identity) => Some(identity.federation),
            Proof::AtDesk(_) => None,
        }
    }

    /// As [`Self::proven_by`], if the code set at this instant opened the service (E7s): a later one renews it.
    pub fn opened_by(&self, at: Timestamp) -> Option<Federation> {
        let opened = matches!(self, Self::Enabled { since, .. } if *since == at);
        self.proven_by().filter(|_| opened)
    }

    /// The current request, if there is one.
    pub fn request(&self) -> Option<&Request> {
        match self {
            Self::NotRequested => None,
            Self::DataEntered { request }
            | Self::CptSent { request, .. }
            | Self::CptConfirmed { request, .. }
            | Self::Recognised { request, .. }
            | Self::Enabled { request, .. }
            | Self::Suspended { request, .. }
            | Self::Expired { request } => Some(request),
        }
    }

    /// The temporary code, while there is one.
    pub fn cpt(&self) -> Option<&Cpt> {
        match self {
            Self::CptSent { cpt, .. }
            | Self::CptConfirmed { cpt, .. }
            | Self::Suspended { cpt, .. }
            | Self::Recognised { cpt, .. } => Some(cpt),
            _ => None,
        }
    }

    /// When the request last moved, while a step is waited for.
    pub fn progress(&self) -> Option<&Progress> {
        match self {
            Self::CptSent { progress, .. }
            | Self::CptConfirmed { progress, .. }
            | Self::Suspended { progress, .. }
            | Self::Recognised { progress, .. } => Some(progress),
            _ => None,
        }
    }

    /// When the request lapses, while a step is waited for.
    pub fn deadline(&self) -> Option<Timestamp> {
        self.progress().map(Progress::deadline)
    }
}
