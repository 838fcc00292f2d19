//! The register: one text, a school a line, sorted by code.

use std::cmp::Ordering;

use memchr::{memchr, memrchr};

use super::{Part, Reading, School};

/// The first line: the format, and its version.
const HEADER: &str = "#scuole\t1\n";
/// Length of a code.
const CODE: usize = 10;

/// All schools. It is kept as text: to load it is to check that it is UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    text: String,
}

/// The text is no register of this format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a register of schools of this format")]
pub struct NotARegister;

impl Default for Register {
    fn default() -> Self {
        Self { text: HEADER.to_owned() }
    }
}

impl Register {
    /// The register that this text holds. Only the first line is read.
    pub fn parse(text: String) -> Result<Self, NotARegister> {
        let whole = text.starts_with(HEADER) && text.ends_with('\n');
        if whole { Ok(Self { text }) } else { Err(NotARegister) }
    }

    /// The text, as it is kept.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The lines of the schools, without the first line.
    pub(super) fn body(&self) -> &str {
        self.text.get(HEADER.len()..).unwrap_or_default()
    }

    /// Every school, by code.
    pub fn schools(&self) -> impl Iterator<Item = School<'_>> {
        self.body().lines().filter_map(School::of)
    }

    /// How many schools there are.
    pub fn len(&self) -> usize {
        self.body().lines().count()
    }

    /// Whether there is no school.
    pub fn is_empty(&self) -> bool {
        self.body().is_empty()
    }

    /// How many schools a part has.
    pub fn count(&self, part: Part) -> usize {
        self.schools().filter(|school| school.part == part).count()
    }

    /// The school with this code, written in capitals.
    pub fn find(&self, code: &str) -> Option<School<'_>> {
        self.line_of(code).and_then(School::of)
    }

    /// The line of a code, by bisection.
    pub(super) fn line_of(&self, code: &str) -> Option<&str> {
        if code.len() != CODE {
            return None;
        }
        let body = self.body();
        let bytes = body.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let start = memrchr(b'\n', &bytes[..middle]).map_or(0, |at| at + 1);
            let end = memchr(b'\n', &bytes[middle..]).map_or(bytes.len(), |at| middle + at);
            let line = body.get(start..end)?;
            match code_of(line).cmp(code) {
                Ordering::Less => low = end + 1,
                Ordering::Greater => high = start,
                Ordering::Equal => return Some(line),
            }
        }
        None
    }

    /// The register with the part of this reading replaced.
    #[must_use]
    pub fn with(&self, reading: &Reading) -> Self {
        let kept = self
            .body()
            .lines()
            .filter(|line| School::of(line).is_some_and(|school| school.part != reading.part));
        let read = reading.lines.values().map(|(_, line)| line.as_str());
        let mut lines: Vec<&str> = kept.chain(read).collect();
        lines.sort_unstable_by_key(|line| code_of(line));
        lines.dedup_by_key(|line| code_of(line));
        let size = lines.iter().map(|line| line.len() + 1).sum::<usize>();
        let mut text = String::with_capacity(HEADER.len() + size);
        text.push_str(HEADER);
        for line in lines {
            text.push_str(line);
            text.push('\n');
        }
        Self { text }
    }
}

/// The code that a line begins with.
pub(super) fn code_of(line: &str) -> &str {
    line.get(..CODE).unwrap_or(line)
}
