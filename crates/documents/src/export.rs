//! From a sheet to the bytes of a PDF: the standards it claims, its dates and its identity.

use jiff::{Timestamp, tz::TimeZone};
use typst::{
    diag::SourceDiagnostic,
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{RenderError, world::Sheet};

/// Compiles a sheet and writes it as PDF/A-2a and PDF/UA-1, dated `written_at`.
pub(crate) fn pdf(
    sheet: &Sheet,
    identifier: String,
    written_at: Timestamp,
) -> Result<Vec<u8>, RenderError> {
    let compiled = typst::compile::<PagedDocument>(sheet).output.map_err(|e| refused(&e))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|e| RenderError::Typst(e.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identifier),
        creator: Smart::Custom(Some("Istanze OnLine – POLIS".into())),
        timestamp: timestamp(written_at),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&compiled, &options).map_err(|e| refused(&e))?;
    // Typst memoises per input: without this a long-lived process would grow with each document.
    comemo::evict(8);
    Ok(pdf)
}

fn timestamp(instant: Timestamp) -> Option<typst_pdf::Timestamp> {
    let utc = instant.to_zoned(TimeZone::UTC);
    let part = |value: i8| u8::try_from(value).ok();
    Datetime::from_ymd_hms(
        utc.year().into(),
        part(utc.month())?,
        part(utc.day())?,
        part(utc.hour())?,
        part(utc.minute())?,
        part(utc.second())?,
    )
    .map(typst_pdf::Timestamp::new_utc)
}

fn refused(diagnostics: &[SourceDiagnostic]) -> RenderError {
    let messages: Vec<&str> = diagnostics.iter().map(|d| d.message.as_str()).collect();
    RenderError::Typst(messages.join("; "))
}
