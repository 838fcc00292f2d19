//! Domanda: the submitted application rendered from its canonical snapshot, and its receipt.

use jiff::Timestamp;
use polis_domain::{
    LegalBasis,
    application::{self, Attached, Inoltro},
};
use serde::Serialize;

use crate::{
    Applicant,
    parts::{in_groups, in_rome},
};

/// A submitted application with its segnatura (DPR 445/2000 art. 55).
#[derive(Debug, Clone, Serialize)]
pub struct Domanda {
    /// Title of the procedure: `Domanda di mobilità`.
    pub title: String,
    /// Protocol number `AAAA/0000001`.
    pub protocol: String,
    /// Arrival at the API, which is also the protocol date (L. 241/1990 art. 18-bis).
    #[serde(serialize_with = "in_rome")]
    pub arrived: Timestamp,
    /// Administration and register (AOO) that protocolled it.
    pub administration: String,
    /// Office in charge (L. 241/1990 art. 8).
    pub office: String,
    /// Term within which the office answers: `90 giorni`.
    pub answer_within: String,
    /// Address of the portal without a final slash.
    pub portal: String,
    /// Who submitted it.
    pub applicant: Applicant,
    /// E-mail for communications.
    pub email: String,
    /// What was declared, section by section.
    pub sections: Vec<Section>,
    /// Files sent with it.
    pub attachments: Vec<Attachment>,
    /// Declarations accepted before the inoltro, one sentence each.
    pub declarations: Vec<String>,
    /// Legal basis on which the person was identified (CAD art. 65).
    pub identification: Identification,
    /// SHA-256 of the canonical snapshot, 64 hexadecimal digits.
    #[serde(serialize_with = "in_groups")]
    pub content_sha256: String,
}

/// A titled group of declared values.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// Heading.
    pub title: String,
    /// Rows in the order of the form.
    pub entries: Vec<Entry>,
}

/// A label and what was declared under it: nothing, one value or a list.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Label of the field.
    pub label: String,
    /// Values; empty means not given, more than one is printed as a numbered list.
    pub values: Vec<String>,
}

/// A file sent with the application.
#[derive(Debug, Clone, Serialize)]
pub struct Attachment {
    /// File name, as the citizen knows it.
    pub name: String,
    /// Document type as it is read.
    pub kind: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256, 64 hexadecimal digits.
    #[serde(serialize_with = "in_groups")]
    pub sha256: String,
}

/// How the person was identified; the template gives the letter of CAD art. 65 c. 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Identification {
    /// SPID, letter b).
    Spid,
    /// CIE, letter b).
    Cie,
    /// Recognised at a desk with a copy of the document, signed with the codice personale,
    /// letter c).
    Recognition,
}

impl Domanda {
    /// The document of a received application: from its snapshot and its reception, and from nothing
    /// else, so that no later change of the catalogue or of a sentence changes a byte.
    ///
    /// # Errors
    /// If the text kept is not a snapshot.
    pub fn from_inoltro(inoltro: &Inoltro) -> Result<Self, serde_json::Error> {
        let declared = inoltro.declared()?;
        let applicant = declared.applicant;
        Ok(Self {
            title: declared.title,
            protocol: inoltro.protocol.to_string(),
            arrived: inoltro.arrived_at,
            administration: declared.office.administration,
            office: declared.office.name,
            answer_within: declared.office.answer_within,
            portal: declared.portal,
            email: applicant.email,
            applicant: Applicant {
                surname: applicant.cognome,
                name: applicant.nome,
                born: applicant.nascita,
                birthplace: applicant.luogo,
                sex: applicant.sesso,
                codice_fiscale: applicant.codice_fiscale,
            },
            sections: declared.sections.into_iter().map(Section::from).collect(),
            attachments: declared.attachments.into_iter().map(Attachment::from).collect(),
            declarations: declared.declarations,
            identification: Identification::from(&declared.legal_basis),
            content_sha256: inoltro.sha256.to_string(),
        })
    }
}

impl From<application::Section> for Section {
    fn from(section: application::Section) -> Self {
        let entry =
            |answer: application::Answer| Entry { label: answer.label, values: answer.read };
        Self { title: section.title, entries: section.answers.into_iter().map(entry).collect() }
    }
}

impl From<Attached> for Attachment {
    fn from(file: Attached) -> Self {
        let Attached { name, kind_read: kind, size, sha256, .. } = file;
        Self { name, kind, size, sha256: sha256.to_string() }
    }
}

impl From<&LegalBasis> for Identification {
    fn from(basis: &LegalBasis) -> Self {
        match basis {
            LegalBasis::Spid(_) => Self::Spid,
            LegalBasis::Cie(_) => Self::Cie,
            LegalBasis::Recognition => Self::Recognition,
        }
    }
}
