//! What every document has: a template, what it reads, an identity, a date.

use jiff::Timestamp;
use serde_json::Value;

use crate::RenderError;

/// A page description of ours, in `templates/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Template {
    /// Name of the file.
    pub(crate) name: &'static str,
    /// Its Typst markup, embedded at compile time.
    pub(crate) text: &'static str,
}

/// A document to be printed.
pub(crate) trait Paper {
    /// The Typst template it is laid out by.
    fn template(&self) -> Template;

    /// What the template reads, as `data.json`.
    fn data(&self) -> Value;

    /// Stable identity of the document inside its PDF.
    fn identifier(&self) -> String;

    /// When it was written: the date of the PDF.
    fn written_at(&self) -> Timestamp;

    /// The request number, on documents that show it as a QR code: the desk scans it instead of
    /// typing.
    fn request_number(&self) -> Option<String> {
        None
    }
}

/// The QR code of a text, as SVG.
pub(crate) fn qr(text: String) -> Result<String, RenderError> {
    let code = qrcode::QrCode::new(text)?;
    Ok(code.render::<qrcode::render::svg::Color>().quiet_zone(false).build())
}
