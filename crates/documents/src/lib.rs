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
mod istruzioni;
mod modulo;
mod paper;
mod parts;
mod print;
mod world;

pub use delega::Delega;
pub use domanda::Domanda;
pub use istruzioni::Istruzioni;
pub use modulo::Modulo;

use paper::{Paper, Template};
use polis_domain::Sha256Hex;
use world::Sheet;

/// A document that a citizen or a school receives.
#[derive(Debug, Clone)]
pub enum Document {
    /// Signed at the desk; carries the request number and its QR code (R-ENA-5, R-REC-2).
    ModuloDiAdesione(Modulo),
    /// Lets another person attend the recognition (R-REC-4).
    Delega(Delega),
    /// The steps that are still to come (R-ENA-7).
    Istruzioni(Istruzioni),
    /// A submitted application, which is also its receipt (L. 241/1990 art. 18-bis).
    Domanda(Domanda),
}

/// Every template, after the style that all of them import.
const TEMPLATES: [Template; 5] = [
    Template { name: "style.typ", text: include_str!("../templates/style.typ") },
    Modulo::TEMPLATE,
    Delega::TEMPLATE,
    Istruzioni::TEMPLATE,
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
        let istruzioni = Istruzioni::samples().into_iter();
        let domanda = Domanda::samples().into_iter();
        modulo
            .map(|(name, modulo)| (name, Self::ModuloDiAdesione(modulo)))
            .chain(delega.map(|(name, delega)| (name, Self::Delega(delega))))
            .chain(istruzioni.map(|(name, istruzioni)| (name, Self::Istruzioni(istruzioni))))
            .chain(domanda.map(|(name, domanda)| (name, Self::Domanda(domanda))))
            .collect()
    }

    fn paper(&self) -> &dyn Paper {
        match self {
            Self::ModuloDiAdesione(modulo) => modulo,
            Self::Delega(delega) => delega,
            Self::Istruzioni(istruzioni) => istruzioni,
            Self::Domanda(domanda) => domanda,
        }
    }
}

/// Renders a document as PDF/A-2a and PDF/UA-1.
pub fn render(document: &Document) -> Result<Vec<u8>, RenderError> {
    let paper = document.paper();
    export::pdf(&sheet(paper)?, paper.identifier(), paper.written_at())
}

/// The document about to be printed. Its foot has a fingerprint of all that it says: the SHA-256 of its data.
fn sheet(paper: &dyn Paper) -> Result<Sheet, RenderError> {
    let mut data = paper.data();
    print::make_printable(&mut data);
    data["fingerprint"] = Sha256Hex::of(data.to_string().as_bytes()).as_str().into();
    let qr = paper.request_number().map(paper::qr).transpose()?;
    Ok(Sheet::new(paper.template(), &data, qr))
}

#[cfg(test)]
mod tests {
    use typst::layout::{Frame, FrameItem};
    use typst_layout::PagedDocument;

    use super::*;

    fn read(frame: &Frame, words: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Text(text) => words.push_str(&text.text),
                FrameItem::Group(group) => read(&group.frame, words),
                _ => {}
            }
        }
    }

    fn text_of(document: &Document) -> String {
        let compiled = typst::compile::<PagedDocument>(&sheet(document.paper()).unwrap());
        let mut words = String::new();
        for page in compiled.output.unwrap().pages() {
            read(&page.frame, &mut words);
        }
        words
    }

    #[test]
    fn an_address_copied_from_a_paper_has_no_invisible_sign() {
        let user = "un.indirizzo.di.posta.elettronica.molto.molto.lungo";
        let long = format!("{user}@esempio-di-dominio.example.org");
        let portal = "https://a1b2c3d4e5.execute-api.eu-south-1.amazonaws.com";
        for (name, mut document) in Document::samples() {
            match &mut document {
                Document::ModuloDiAdesione(modulo) => {
                    modulo.registrant.email = polis_domain::Email::parse(&long).unwrap();
                    portal.clone_into(&mut modulo.portal);
                }
                Document::Istruzioni(istruzioni) => portal.clone_into(&mut istruzioni.portal),
                Document::Domanda(domanda) => {
                    long.clone_into(&mut domanda.declared.applicant.email);
                }
                Document::Delega(_) => {}
            }
            let text = text_of(&document);
            let copied = text.replace(char::is_whitespace, "");
            let is_application = matches!(document, Document::Domanda(_));
            let has_email = is_application || matches!(document, Document::ModuloDiAdesione(_));
            assert!(!has_email || copied.contains(&long), "{name}: {copied}");
            let has_portal = !is_application && !matches!(document, Document::Delega(_));
            assert!(!has_portal || copied.contains(&format!("{portal}/")), "{name}: {copied}");
            // Words of an application that no cell has room for may break at a sign that is not seen.
            let invisible = |it: &char| matches!(it, '\u{200B}'..='\u{200F}' | '\u{AD}');
            assert!(is_application || !text.contains(|it| invisible(&it)), "{name}");
        }
    }

    #[test]
    fn a_paper_of_a_request_has_version_and_fingerprint_in_its_foot() {
        for (name, document) in Document::samples() {
            let foot = text_of(&document).replace(char::is_whitespace, "");
            let is_application = matches!(document, Document::Domanda(_));
            assert!(is_application || foot.contains("versione1"), "{name}: {foot}");
            assert!(is_application || foot.contains("impronta"), "{name}: {foot}");
        }
    }
}
