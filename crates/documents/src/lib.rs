//! The PDFs handed to citizens and schools: the only crate that knows Typst.
//!
//! Pure and synchronous: the same [`Document`] always gives the same bytes. It must never read a
//! clock, and never let a citizen's text be read as markup: data travel as JSON strings.

mod delega;
mod document;
mod domanda;
mod export;
mod modulo;
mod parts;
mod print;
mod sample;
mod world;

pub use delega::Delega;
pub use document::Document;
pub use domanda::{Attachment, Domanda, Entry, Identification, Section};
pub use modulo::{Contacts, Modulo, Terms};
pub use parts::{Applicant, IdentityDocument};

use world::Sheet;

/// Why a document could not be rendered. All of them are our own mistakes, never the citizen's.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The data could not be written as JSON.
    #[error("data of the document: {0}")]
    Data(#[from] serde_json::Error),
    /// The request number does not fit in a QR code.
    #[error("QR code: {0}")]
    Qr(#[from] qrcode::types::QrError),
    /// Typst refused the template or the export.
    #[error("typst: {0}")]
    Typst(String),
}

/// Renders a document as PDF/A-2a and PDF/UA-1.
pub fn render(document: &Document) -> Result<Vec<u8>, RenderError> {
    let mut data = document.data()?;
    print::make_printable(&mut data);
    let sheet = Sheet::new(document.template(), &data, document.qr()?);
    export::pdf(&sheet, document.identifier(), document.written_at())
}
