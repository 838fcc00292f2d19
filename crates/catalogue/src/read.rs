//! One file read, and what is wrong with it, in which line.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Form, holds};

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongFile {
    /// Number of the line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl std::fmt::Display for WrongFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.line, self.what)
    }
}

impl std::error::Error for WrongFile {}

/// What exists outside the file: reference tables, and the procedures of the catalogue.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Name of each reference table → its groups of rows.
    pub tables: BTreeMap<String, Vec<String>>,
    /// Name of each reference table → its codes. Codes of a table that is not here are not checked.
    pub codes: BTreeMap<String, BTreeSet<String>>,
    /// Names of the procedures.
    pub procedures: Vec<String>,
}

impl Form {
    /// Reads one file.
    ///
    /// # Errors
    /// The first thing that is not of the language.
    pub fn read(text: &str) -> Result<Self, WrongFile> {
        toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let line = text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
            let what = error.message().to_owned();
            WrongFile { line: line_of_name(text, &what).unwrap_or(line), what }
        })
    }

    /// Reads one file and checks that it holds together.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn checked(text: &str, known: &Known) -> Result<Self, WrongFile> {
        let form = Self::read(text)?;
        match holds::first_fault(&form, known) {
            Some((part, what)) => Err(WrongFile { line: part.line(text), what }),
            None => Ok(form),
        }
    }
}

/// Where the name stands that begins such a sentence. A table among others has no place of its own in the error.
fn line_of_name(text: &str, what: &str) -> Option<usize> {
    let (name, _) = what.split_once(": ")?;
    let said = [format!("name = \"{name}\""), format!("name = '{name}'")];
    text.lines().position(|line| said.iter().any(|it| it == line.trim())).map(|at| at + 1)
}

/// A part of a file, by its place among those of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Head,
    Eligibility(usize),
    Section(usize),
    Field(usize),
    Rule(usize),
    Attachment(usize),
    Points(usize),
}

impl Part {
    /// The line in which it begins.
    pub(crate) fn line(self, text: &str) -> usize {
        let (header, nth) = match self {
            Self::Head => return 1,
            Self::Eligibility(nth) => ("[[eligibility]]", nth),
            Self::Section(nth) => ("[[section]]", nth),
            Self::Field(nth) => ("[[section.field]]", nth),
            Self::Rule(nth) => ("[[rule]]", nth),
            Self::Attachment(nth) => ("[[attachment]]", nth),
            Self::Points(nth) => ("[[points]]", nth),
        };
        let mut headers = text.lines().enumerate().filter(|(_, line)| line.trim() == header);
        headers.nth(nth).map_or(1, |(at, _)| at + 1)
    }
}
