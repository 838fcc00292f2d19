//! A whole file of the Ministry.

use std::collections::{BTreeMap, HashSet};

use csv::{ReaderBuilder, StringRecord};

use super::{
    FileFault, Part, RefusedRow, Register, RowFault,
    decode::decode,
    header::Columns,
    row::{Row, Rows},
};

/// Bytes that a file may have, unpacked; the largest of the Ministry has 13 million.
pub const MAX_FILE: usize = 64 * 1024 * 1024;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The part of the register that the file replaces.
    pub part: Part,
    /// By code: the line of the file, and that of the register.
    pub(super) lines: BTreeMap<String, (u64, String)>,
    /// The rows that are left out, as they come.
    pub refused: Vec<RefusedRow>,
}

/// Reads a file of the Ministry: state, autonomous or private schools, as its header says.
///
/// # Errors
/// The file is too large, or its header is none that the Ministry publishes.
pub fn read(bytes: &[u8]) -> Result<Reading, FileFault> {
    if bytes.len() > MAX_FILE {
        return Err(FileFault::TooLarge { max: MAX_FILE });
    }
    let text = decode(bytes);
    let header = text.lines().next().unwrap_or_default();
    let semicolons = header.matches(';').count() > header.matches(',').count();
    let delimiter = if semicolons { b';' } else { b',' };
    let mut reader = ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(delimiter);
    let mut reader = reader.from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    // The text is UTF-8 and in memory: no record can fail.
    let mut next = |record: &mut StringRecord| reader.read_record(record).unwrap_or(false);
    next(&mut record);
    let mut rows = Rows::new(Columns::of(record.iter())?);
    let (mut read, mut refused, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    while next(&mut record) {
        let line = record.position().map_or(0, |start| line_of(start, &text));
        match rows.read(&record) {
            Ok(row) if seen.insert(row.code().to_owned()) => read.push((line, row)),
            Ok(row) => {
                refused
                    .push(RefusedRow { line, reason: RowFault::Repeated(row.code().to_owned()) });
            }
            Err(reason) => refused.push(RefusedRow { line, reason }),
        }
    }
    let part = rows.part(read.iter().map(|(_, row)| row));
    let line = |(line, row): &(u64, Row)| (row.code().to_owned(), (*line, row.line(part)));
    Ok(Reading { part, lines: read.iter().map(line).collect(), refused })
}

/// The line of the file that a record begins at. The reader's own count stands before the line ends that it
/// has still to pass: the second half of a CRLF, empty lines.
fn line_of(start: &csv::Position, text: &str) -> u64 {
    let at = usize::try_from(start.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(at..).unwrap_or_default().iter();
    let passed = rest.take_while(|byte| b"\r\n".contains(byte)).filter(|byte| **byte == b'\n');
    start.line() + passed.count() as u64
}

impl Reading {
    /// How many schools it has.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether it has no school.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Leaves out the schools that another part of the register has.
    pub fn leave_to_others(&mut self, register: &Register) {
        for school in register.schools().filter(|school| school.part != self.part) {
            if let Some((line, _)) = self.lines.remove(school.code) {
                let (code, part) = (school.code.to_owned(), school.part);
                self.refused.push(RefusedRow { line, reason: RowFault::Elsewhere { code, part } });
            }
        }
    }

    /// Whether it may replace its part of the register.
    ///
    /// # Errors
    /// It has no rows, more than 2 % of them are refused, or more than 20 % of the schools would go.
    pub fn may_replace(&self, register: &Register) -> Result<(), FileFault> {
        let (accepted, refused) = (self.len(), self.refused.len());
        let rows = accepted + refused;
        if rows == 0 {
            return Err(FileFault::NoRows);
        }
        if refused * 50 > rows {
            return Err(FileFault::TooManyRefused { refused, rows });
        }
        let before = register.count(self.part);
        if accepted * 5 < before * 4 {
            return Err(FileFault::Shrinks { part: self.part, before, after: accepted });
        }
        Ok(())
    }
}
