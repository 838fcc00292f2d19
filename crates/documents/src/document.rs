//! The closed list of documents, and what each one needs around its template.

use jiff::Timestamp;
use serde_json::Value;

use crate::{Delega, Domanda, Modulo, RenderError, sample, world::Template};

/// A document that a citizen or a school receives.
#[derive(Debug, Clone)]
pub enum Document {
    /// Signed at the desk; carries the request number and its QR code (R-ENA-5, R-REC-2).
    ModuloDiAdesione(Modulo),
    /// Lets somebody else attend the recognition (R-REC-4).
    Delega(Delega),
    /// A submitted application, which is also its receipt (L. 241/1990 art. 18-bis).
    Domanda(Domanda),
}

impl Document {
    /// Complete examples of invented people, each with a name fit for a file.
    pub fn samples() -> Vec<(&'static str, Self)> {
        vec![
            ("modulo-di-adesione", Self::ModuloDiAdesione(sample::modulo())),
            ("modulo-di-adesione-spid", Self::ModuloDiAdesione(sample::modulo_spid())),
            ("delega", Self::Delega(sample::delega())),
            ("delega-con-motivo", Self::Delega(sample::delega_with_reason())),
            ("domanda", Self::Domanda(sample::domanda())),
            ("domanda-minima", Self::Domanda(sample::domanda_minima())),
            ("domanda-estrema", Self::Domanda(sample::domanda_estrema())),
        ]
    }

    pub(crate) fn template(&self) -> Template {
        match self {
            Self::ModuloDiAdesione(_) => Template::ModuloDiAdesione,
            Self::Delega(_) => Template::Delega,
            Self::Domanda(_) => Template::Domanda,
        }
    }

    pub(crate) fn data(&self) -> Result<Value, serde_json::Error> {
        match self {
            Self::ModuloDiAdesione(modulo) => serde_json::to_value(modulo),
            Self::Delega(delega) => serde_json::to_value(delega),
            Self::Domanda(domanda) => serde_json::to_value(domanda),
        }
    }

    /// The QR code of the request number alone, as SVG: the desk scans it instead of typing.
    pub(crate) fn qr(&self) -> Result<Option<String>, RenderError> {
        let request = match self {
            Self::ModuloDiAdesione(modulo) => &modulo.request,
            Self::Delega(delega) => &delega.request,
            Self::Domanda(_) => return Ok(None),
        };
        let code = qrcode::QrCode::new(request)?;
        let svg = code.render::<qrcode::render::svg::Color>().quiet_zone(false).build();
        Ok(Some(svg))
    }

    /// Stable identity of the document inside its PDF.
    pub(crate) fn identifier(&self) -> String {
        match self {
            Self::ModuloDiAdesione(modulo) => {
                format!("modulo-{}-v{}", modulo.request, modulo.version)
            }
            Self::Delega(delega) => format!("delega-{}-v{}", delega.request, delega.version),
            Self::Domanda(domanda) => format!("domanda-{}", domanda.protocol),
        }
    }

    pub(crate) fn written_at(&self) -> Timestamp {
        match self {
            Self::ModuloDiAdesione(modulo) => modulo.issued,
            Self::Delega(delega) => delega.issued,
            Self::Domanda(domanda) => domanda.arrived,
        }
    }
}
