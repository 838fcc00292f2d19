//! A reading becomes part of the register in use, or changes nothing.
//!
//! The register is kept before the table points at it, under the digest of its content: a function that
//! dies in between leaves a file that is never read, and the same event again does the rest.

use polis_app::{App, background::Trouble, metrics};
use polis_domain::{
    Sha256Hex,
    schools::{Difference, Reading, Register},
};
use polis_store::{SchoolsPart, SchoolsVersion, StoreError};
use serde_json::{Value, json};

use crate::report::Report;

/// Puts the schools of a file to use.
pub(crate) async fn take(app: &App, report: Report, reading: Reading) -> Result<Value, Trouble> {
    loop {
        let before = app.table().schools_version().await?;
        let old = register_of(app, before.as_ref()).await?;
        let mut reading = reading.clone();
        reading.leave_to_others(&old);
        let report = report.clone().about(&reading);
        if let Err(fault) = reading.may_replace(&old) {
            return report.refuse(app, fault).await;
        }
        let new = old.with(&reading);
        let current = version(before.as_ref(), &report, &reading, &new);
        let difference = Difference::between(&old, &new);
        let taken = match before {
            Some(before) if before.version == current.version => {
                let report = report.keep(app, &before, difference).await?;
                json!({"version": before.version, "schools": before.rows, "report": report})
            }
            before => {
                app.files().keep_schools(&current.version, &new).await?;
                let report = report.keep(app, &current, difference).await?;
                let before = before.map(|before| before.version);
                match app.table().use_schools(before.as_deref(), &current).await {
                    Ok(()) => {}
                    Err(StoreError::Conflict) => continue,
                    Err(error) => return Err(error.into()),
                }
                let (version, schools) = (&current.version, current.rows);
                tracing::info!(version, schools, "a register of schools is in use");
                json!({"version": version, "schools": schools, "report": report})
            }
        };
        metrics::count(app, &[], &[("SchoolsAccepted", 1)]);
        return Ok(taken);
    }
}

/// The register that is in use; an empty one before the first file.
async fn register_of(app: &App, current: Option<&SchoolsVersion>) -> Result<Register, Trouble> {
    let Some(current) = current else { return Ok(Register::default()) };
    let register = app.files().schools(&current.version).await?;
    Ok(register.ok_or(StoreError::Lost("register of schools"))?)
}

fn version(
    before: Option<&SchoolsVersion>,
    report: &Report,
    reading: &Reading,
    new: &Register,
) -> SchoolsVersion {
    let mut parts = before.map(|before| before.parts.clone()).unwrap_or_default();
    let part = SchoolsPart { file: report.sha256().to_owned(), rows: reading.len() };
    parts.insert(reading.part.as_str().to_owned(), part);
    SchoolsVersion {
        version: Sha256Hex::of(new.as_str().as_bytes()).as_str().to_owned(),
        previous: before.map(|before| before.version.clone()),
        rows: new.len(),
        at: report.at(),
        parts,
    }
}
