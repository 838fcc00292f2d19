//! One application of one person to one procedure (D.5): a draft, then submitted.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{LegalBasis, Sha256Hex, canonical, protocol::ProtocolNumber};

/// An application as last read from the store. One per procedure and person (C.9 L8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Slug of the procedure.
    pub procedure: String,
    /// Number of writes so far: the optimistic lock, carried by the form.
    pub version: u64,
    /// Where it stands.
    pub state: ApplicationState,
}

/// Where an application stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum ApplicationState {
    /// Kept on the server, not sent.
    Draft(Draft),
    /// Received: nothing changes it any more but the PDF that is added.
    Inoltrata(Box<Inoltro>),
}

/// What was typed so far; it may be incomplete.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Field name → what was typed.
    pub answers: BTreeMap<String, String>,
    /// Attachments chosen from the library.
    pub attachments: Vec<Attached>,
    /// Last save.
    pub saved_at: Option<Timestamp>,
}

/// An attachment as the application names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// Its id in the library.
    pub id: String,
    /// Document type.
    pub kind: String,
    /// Name the citizen gave the file.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: Sha256Hex,
}

/// A received application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inoltro {
    /// Protocol number (DPR 445/2000 art. 53).
    pub protocol: ProtocolNumber,
    /// When the request reached the API: this instant is compared with the deadline.
    pub arrived_at: Timestamp,
    /// Canonical JSON of what was declared: the PDF is rendered from this and nothing else.
    pub snapshot: String,
    /// SHA-256 of `snapshot`.
    pub sha256: Sha256Hex,
    /// SHA-256 of the PDF, once it is stored.
    pub pdf: Option<Sha256Hex>,
}

/// What is declared, before it is frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Slug of the procedure.
    pub procedure: String,
    /// Who declares.
    pub applicant: Applicant,
    /// Field name → declared value.
    pub answers: BTreeMap<String, String>,
    /// Attachments, by their fingerprints.
    pub attachments: Vec<Attached>,
    /// Why it is valid (CAD art. 65 c. 1).
    pub legal_basis: LegalBasis,
}

/// The person as printed on the application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applicant {
    /// Codice fiscale.
    pub codice_fiscale: String,
    /// Given names.
    pub nome: String,
    /// Surname.
    pub cognome: String,
    /// Date of birth, ISO.
    pub nascita: String,
    /// Place of birth.
    pub luogo: String,
    /// E-mail address.
    pub email: String,
}

impl Application {
    /// A draft nobody saved yet.
    pub fn new(procedure: &str) -> Self {
        let state = ApplicationState::Draft(Draft::default());
        Self { procedure: procedure.to_owned(), version: 0, state }
    }

    /// The draft, unless it was submitted.
    pub fn draft(&self) -> Option<&Draft> {
        match &self.state {
            ApplicationState::Draft(draft) => Some(draft),
            ApplicationState::Inoltrata(_) => None,
        }
    }

    /// The receipt, once submitted.
    pub fn inoltro(&self) -> Option<&Inoltro> {
        match &self.state {
            ApplicationState::Inoltrata(inoltro) => Some(inoltro),
            ApplicationState::Draft(_) => None,
        }
    }

    /// Whether a file of the library belongs to it: chosen in the draft, or declared.
    pub fn attaches(&self, file: &str) -> bool {
        let among = |files: &[Attached]| files.iter().any(|attached| attached.id == file);
        match &self.state {
            ApplicationState::Draft(draft) => among(&draft.attachments),
            ApplicationState::Inoltrata(inoltro) => {
                let declared = serde_json::from_str::<Snapshot>(&inoltro.snapshot);
                declared.map_or(true, |declared| among(&declared.attachments))
            }
        }
    }

    /// The draft with other answers; `None` once submitted.
    pub fn save(&self, draft: Draft) -> Option<Self> {
        self.draft()?;
        let state = ApplicationState::Draft(draft);
        Some(Self { version: self.version + 1, state, ..self.clone() })
    }

    /// The draft, received; `None` once submitted.
    pub fn submit(
        &self,
        snapshot: &Frozen,
        protocol: ProtocolNumber,
        arrived_at: Timestamp,
    ) -> Option<Self> {
        self.draft()?;
        let Frozen { text, sha256 } = snapshot.clone();
        let inoltro = Inoltro { protocol, arrived_at, snapshot: text, sha256, pdf: None };
        let state = ApplicationState::Inoltrata(Box::new(inoltro));
        Some(Self { version: self.version + 1, state, ..self.clone() })
    }

    /// The received application with its PDF; `None` for a draft.
    pub fn with_pdf(&self, sha256: Sha256Hex) -> Option<Self> {
        let inoltro = Inoltro { pdf: Some(sha256), ..self.inoltro()?.clone() };
        let state = ApplicationState::Inoltrata(Box::new(inoltro));
        Some(Self { version: self.version + 1, state, ..self.clone() })
    }
}

/// A snapshot as it is kept: canonical text and its fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// Canonical JSON.
    pub text: String,
    /// SHA-256 of `text`.
    pub sha256: Sha256Hex,
}

impl Snapshot {
    /// Fixes what is declared.
    pub fn freeze(&self) -> Frozen {
        let value = serde_json::to_value(self).unwrap_or_default();
        let text = canonical::to_string(&value);
        let sha256 = Sha256Hex::of(text.as_bytes());
        Frozen { text, sha256 }
    }
}

/// When a procedure may be submitted: an instant with the zone Europe/Rome, both ends in UTC here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First instant at which applications are accepted.
    pub opens: Timestamp,
    /// First instant at which they are not any more.
    pub closes: Timestamp,
}

impl Window {
    /// Whether a request that reached the API then is in time.
    pub fn is_open(&self, arrived_at: Timestamp) -> bool {
        self.opens <= arrived_at && arrived_at < self.closes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attached(id: &str) -> Attached {
        let (kind, name) = ("altro".to_owned(), "a.pdf".to_owned());
        Attached { id: id.to_owned(), kind, name, size: 1, sha256: Sha256Hex::of(b"a") }
    }

    #[test]
    fn d_5_a_file_belongs_to_the_draft_and_then_to_what_was_declared() {
        let attachments = vec![attached("a1")];
        let draft = Draft { attachments: attachments.clone(), ..Draft::default() };
        let draft = Application::new("mobilita").save(draft).unwrap();
        assert!(draft.attaches("a1") && !draft.attaches("a2"));

        let applicant = Applicant {
            codice_fiscale: String::new(),
            nome: String::new(),
            cognome: String::new(),
            nascita: String::new(),
            luogo: String::new(),
            email: String::new(),
        };
        let (procedure, answers) = ("mobilita".to_owned(), BTreeMap::new());
        let legal_basis = LegalBasis::Recognition;
        let frozen = Snapshot { procedure, applicant, answers, attachments, legal_basis }.freeze();
        let sent = draft.submit(&frozen, ProtocolNumber::new(2026, 1), Timestamp::UNIX_EPOCH);
        let sent = sent.unwrap();
        assert!(sent.attaches("a1") && !sent.attaches("a2"));
        assert_eq!(sent.save(Draft::default()), None);
        assert_eq!(sent.submit(&frozen, ProtocolNumber::new(2026, 2), Timestamp::UNIX_EPOCH), None);
    }

    #[test]
    fn a_window_holds_its_first_instant_and_not_its_last() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let window = Window { opens: at(10), closes: at(20) };
        let open: Vec<i64> = (8..23).filter(|second| window.is_open(at(*second))).collect();
        assert_eq!(open, (10..20).collect::<Vec<_>>());
    }
}
