//! What an officer did at the desk, day by day: «Registro di oggi» (D.4).

use jiff::{SignedDuration, Timestamp, civil::Date};
use polis_domain::desk::RefusalReason;
use serde::{Deserialize, Serialize};

use crate::{
    StoreError, Table,
    transaction::{Guard, Transaction},
};

/// How long a line is kept: the chain of the account keeps the act for good.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// One line of the register of the day: no name and no codice fiscale in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskRow {
    /// Username of the officer.
    pub officer: String,
    /// Code of the school or office.
    pub site: String,
    /// Day in Rome.
    pub day: Date,
    /// When the officer acted, by the clock of the request.
    pub at: Timestamp,
    /// Number of the request.
    pub request: String,
    /// Initials of the citizen: `M. E.`
    pub initials: String,
    /// Why the citizen was not recognised; empty: they were.
    pub refused: Vec<RefusalReason>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    #[serde(flatten)]
    row: DeskRow,
    ttl: i64,
}

impl Table {
    /// What an officer did on a day, oldest first.
    pub async fn desk_day(&self, officer: &str, day: Date) -> Result<Vec<DeskRow>, StoreError> {
        self.collect(&pk(officer), &format!("REGISTER#{day}#")).await
    }
}

impl Transaction<'_> {
    /// The line of the register, together with the act.
    pub(crate) fn desk_line(&mut self, row: &DeskRow) -> Result<(), StoreError> {
        let sk = format!("REGISTER#{}#{}#{}", row.day, row.at, row.request);
        let ttl = (row.at + KEPT).as_second();
        let line = Line { row: row.clone(), ttl };
        let put = self.table.put(&pk(&row.officer), &sk, &line)?;
        self.create(put, Guard::AsRead)
    }
}

fn pk(officer: &str) -> String {
    format!("OFFICER#{officer}")
}
