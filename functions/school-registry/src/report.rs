//! What came of a file: a report beside the registers, a line of the log, a figure.

use jiff::Timestamp;
use polis_app::{
    App,
    background::{Trouble, now},
    metrics,
};
use polis_domain::{
    Sha256Hex,
    schools::{Difference, Part, Reading, RefusedRow},
};
use polis_store::SchoolsVersion;
use serde::Serialize;
use serde_json::{Value, json};

use crate::dropped;

/// Refused rows that a report lists.
const LISTED: usize = 1000;

/// What came of a file.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Report {
    /// Where the file was dropped.
    key: String,
    sha256: String,
    at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<Part>,
    /// Rows that were read, and rows that were not.
    accepted: usize,
    refused: usize,
    refused_rows: Vec<RefusedRow>,
    /// Why the whole file was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
    /// The register that is in use from now on, and what it changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<SchoolsVersion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Difference>,
}

impl Report {
    /// The report on a file, before it is read.
    pub(crate) fn of(key: &str, file: &[u8]) -> Self {
        Self {
            key: key.to_owned(),
            sha256: Sha256Hex::of(file).as_str().to_owned(),
            at: now(),
            part: None,
            accepted: 0,
            refused: 0,
            refused_rows: Vec::new(),
            fault: None,
            version: None,
            difference: None,
        }
    }

    /// The same report, with the rows that were read.
    pub(crate) fn about(self, reading: &Reading) -> Self {
        let mut refused_rows = reading.refused.clone();
        refused_rows.truncate(LISTED);
        let (accepted, refused) = (reading.len(), reading.refused.len());
        Self { part: Some(reading.part), accepted, refused, refused_rows, ..self }
    }

    /// SHA-256 of the file.
    pub(crate) fn sha256(&self) -> &str {
        &self.sha256
    }

    /// When the file was read.
    pub(crate) fn at(&self) -> Timestamp {
        self.at
    }

    /// Keeps the report on a file whose schools are in use from now on, or were already.
    pub(crate) async fn keep(
        self,
        app: &App,
        version: &SchoolsVersion,
        difference: Difference,
    ) -> Result<String, Trouble> {
        let (version, difference) = (Some(version.clone()), Some(difference));
        Self { version, difference, ..self }.write(app).await
    }

    /// Keeps the report on a file that changes nothing.
    pub(crate) async fn refuse(self, app: &App, fault: impl ToString) -> Result<Value, Trouble> {
        let fault = fault.to_string();
        let report = Self { fault: Some(fault.clone()), ..self };
        let key = report.key.as_str();
        tracing::error!(key, fault, "a file of schools was refused; the register in use stays");
        metrics::count(app, &[], &[("SchoolsRefused", 1)]);
        let written = report.write(app).await?;
        Ok(json!({"refused": fault, "report": written}))
    }

    /// Where the report was kept: under a name that ends with the name of the file.
    async fn write(&self, app: &App) -> Result<String, Trouble> {
        let at = self.at.strftime("%Y%m%dT%H%M%SZ");
        let digest = &self.sha256[..8];
        let key = format!("scuole/rapporti/{at}-{digest}-{}.json", dropped::name(&self.key));
        app.files().write(&key, serde_json::to_vec_pretty(self)?, "application/json").await?;
        Ok(key)
    }
}
