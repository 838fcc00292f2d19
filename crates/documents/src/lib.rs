//! The PDFs handed to citizens and schools: the only crate that knows Typst.
//!
//! Pure and synchronous: the same [`Document`] always gives the same bytes. It must never read a
//! clock, and never let a citizen's text be read as markup: data travel as JSON strings.
//!
//! # How to add a document
//! 1. Name it in `polis_domain::kernel::Rendering`, and let a transition ask for it.
//! 2. Write its struct in `src/<name>.rs`: domain types, what the template reads, samples;
//! 3. and its template in `templates/<name>.typ`.
//! 4. Add both to [`Document`] and `TEMPLATES` below.
//! 5. Give its file a key in `polis_store::Document`.
//! 6. Render it in `functions/documents`.

mod delega;
mod domanda;
mod export;
mod modulo;
mod paper;
mod parts;
mod print;
mod world;

pub use delega::Delega;
pub use domanda::Domanda;
pub use modulo::Modulo;

use paper::{Paper, Template};
use world::Sheet;

/// A document that a citizen or a school receives.
#[derive(Debug, Clone)]
pub enum Document {
    /// Signed at the desk; carries the request number and its QR code (R-ENA-5, R-REC-2).
    ModuloDiAdesione(Modulo),
    /// Lets another person attend the recognition (R-REC-4).
    Delega(Delega),
    /// A submitted application, which is also its receipt (L. 241/1990 art. 18-bis).
    Domanda(Domanda),
}

/// Every template, after the style that all of them import.
const TEMPLATES: [Template; 4] = [
    Template { name: "style.typ", text: include_str!("../templates/style.typ") },
    Modulo::TEMPLATE,
    Delega::TEMPLATE,
    Domanda::TEMPLATE,
];

/// Why a document could not be rendered. All of them are our own mistakes, never the citizen's.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The request number does not fit in a QR code.
    #[error("QR code: {0}")]
    Qr(#[from] qrcode::types::QrError),
    /// Typst refused the template or the export.
    #[error("typst: {0}")]
    Typst(String),
}

impl Document {
    /// Complete examples of invented citizens, each with a name fit for a file.
    pub fn samples() -> Vec<(&'static str, Self)> {
        let modulo = Modulo::samples().into_iter();
        let delega = Delega::samples().into_iter();
        let domanda = Domanda::samples().into_iter();
        modulo
            .map(|(name, modulo)| (name, Self::ModuloDiAdesione(modulo)))
            .chain(delega.map(|(name, delega)| (name, Self::Delega(delega))))
            .chain(domanda.map(|(name, domanda)| (name, Self::Domanda(domanda))))
            .collect()
    }

    fn paper(&self) -> &dyn Paper {
        match self {
            Self::ModuloDiAdesione(modulo) => modulo,
            Self::Delega(delega) => delega,
            Self::Domanda(domanda) => domanda,
        }
    }
}

/// Renders a document as PDF/A-2a and PDF/UA-1.
pub fn render(document: &Document) -> Result<Vec<u8>, RenderError> {
    let paper = document.paper();
    let mut data = paper.data();
    print::make_printable(&mut data);
    let qr = paper.request_number().map(paper::qr).transpose()?;
    let sheet = Sheet::new(paper.template(), &data, qr);
    export::pdf(&sheet, paper.identifier(), paper.written_at())
}
