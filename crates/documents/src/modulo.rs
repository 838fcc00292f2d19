//! Modulo di adesione: what is printed, brought to the desk and signed there.

use jiff::Timestamp;
use serde::Serialize;

use crate::{Applicant, IdentityDocument, parts::in_rome};

/// Modulo di adesione (R-ENA-5): at most two pages with terms of ordinary length.
#[derive(Debug, Clone, Serialize)]
pub struct Modulo {
    /// Request number, as printed and as read from the QR code.
    pub request: String,
    /// Version of this modulo; a newer one supersedes it.
    pub version: u32,
    /// When this version was written.
    #[serde(serialize_with = "in_rome")]
    pub issued: Timestamp,
    /// Address of the portal without a final slash, where the full privacy notice is.
    pub portal: String,
    /// Who asks to be enabled.
    pub applicant: Applicant,
    /// Domicile and contacts.
    pub contacts: Contacts,
    /// The document that will be shown at the desk.
    pub document: IdentityDocument,
    /// Terms of the service, as accepted.
    pub terms: Terms,
    /// Identified with SPID or CIE: recognition is not necessary (R-REC-7), so the modulo says so
    /// instead of asking for signatures.
    pub identified_online: bool,
}

/// Domicile and contacts; an absent or empty one is printed as not given.
#[derive(Debug, Clone, Serialize)]
pub struct Contacts {
    /// Street and number.
    pub address: String,
    /// Postcode, town and province: `20121 Milano (MI)`.
    pub town: String,
    /// Landline.
    pub phone: Option<String>,
    /// Mobile.
    pub mobile: Option<String>,
    /// E-mail, confirmed at registration.
    pub email: String,
}

/// Terms of use, kept verbatim because the version alone proves nothing on paper.
#[derive(Debug, Clone, Serialize)]
pub struct Terms {
    /// Version as it is read: `1.0 del 1° settembre 2026`.
    pub version: String,
    /// One string per numbered clause.
    pub clauses: Vec<String>,
}
