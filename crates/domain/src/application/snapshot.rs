//! What is declared, frozen: the evidence (D.5, DPR 445/2000 arts. 38, 46, 47). It holds everything
//! that pages and PDF show of a received application, as the citizen read it, so that no later
//! change of the catalogue or of a sentence changes them.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::ApplicationId;
use crate::{EditionId, LegalBasis, LibraryFile, Sha256Hex, canonical, text};

/// What is declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The application, by edition and instance.
    pub application: ApplicationId,
    /// The edition that was open.
    pub edition: EditionId,
    /// SHA-256 of the edition's file: what was asked.
    pub edition_sha256: Sha256Hex,
    /// Title of the procedure.
    pub title: String,
    /// Whose procedure it is: `docente`.
    pub staff: String,
    /// School year it is for: `2027/28`.
    pub school_year: String,
    /// When applications were received.
    pub term: Term,
    /// The office that receives it and answers.
    pub office: Office,
    /// The citizen who declares.
    pub applicant: Applicant,
    /// What was asked and answered, in the order of reading.
    pub sections: Vec<Section>,
    /// Files sent with it, by their fingerprints.
    pub attachments: Vec<Attached>,
    /// The declarations accepted, word for word (DPR 445/2000 arts. 46, 47, 76).
    pub declarations: Vec<String>,
    /// Why it is valid (CAD art. 65 c. 1): how the session that sent it was opened.
    pub legal_basis: LegalBasis,
    /// Address of the portal that received it, without a final slash.
    pub portal: String,
}

/// When applications were received: first instant, and first instant after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// First instant at which applications were received.
    pub opens: Timestamp,
    /// First instant after.
    pub closes: Timestamp,
}

/// The office that receives an application and answers (L. 241/1990 arts. 2, 8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Administration and register (AOO) that protocols it.
    pub administration: String,
    /// Office in charge.
    pub name: String,
    /// Days within which it answers.
    pub answer_days: u32,
    /// The same term as it is read: `90 giorni`.
    pub answer_within: String,
}

/// The citizen as printed on the application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applicant {
    /// Codice fiscale, 16 characters.
    pub codice_fiscale: String,
    /// Given names, as registered.
    pub nome: String,
    /// Surname, as registered.
    pub cognome: String,
    /// Date of birth.
    pub nascita: Date,
    /// Place of birth as it is read.
    pub luogo: String,
    /// Sex as registered and read: `Femmina`.
    pub sesso: String,
    /// E-mail address for communications.
    pub email: String,
}

/// A part of the form and what was answered in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Heading as it was read.
    pub title: String,
    /// Its questions, in the order of reading.
    pub answers: Vec<Answer>,
}

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Name of the field in the edition.
    pub field: String,
    /// The question as it was read.
    pub label: String,
    /// The answer in its canonical form; none if the question was left empty.
    pub value: Option<String>,
    /// The answer as it was read: one line, or one for each item of a list.
    pub read: Vec<String>,
}

/// A file of the library as an application names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// Its ID in the library.
    pub id: String,
    /// Document type, a code of [`DocumentKind`](crate::DocumentKind).
    pub kind: String,
    /// Document type as it was read; in a draft, where nothing is evidence yet, it is empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind_read: String,
    /// Name the citizen gave the file.
    pub name: String,
    /// Size of the file in bytes.
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: Sha256Hex,
}

impl From<&LibraryFile> for Attached {
    fn from(file: &LibraryFile) -> Self {
        let LibraryFile { id, kind, name, size, sha256, .. } = file.clone();
        // On paper a name that no font can show keeps its length and its extension; the fingerprint tells the file.
        let name =
            name.chars().map(|sign| if text::is_printable(sign) { sign } else { '_' }).collect();
        Self { id, kind, kind_read: String::new(), name, size, sha256 }
    }
}

/// A snapshot as it is kept: canonical text and its fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// The snapshot as canonical JSON.
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

    /// The answer to a question, in its canonical form.
    pub fn answer(&self, field: &str) -> Option<&str> {
        let answers = self.sections.iter().flat_map(|section| &section.answers);
        answers.filter(|answer| answer.field == field).find_map(|answer| answer.value.as_deref())
    }
}
