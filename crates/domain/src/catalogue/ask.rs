//! A question as it stands in one application: once, for a value of a list, or in a record of a group.

use polis_catalogue::{Field, Section};

/// A question that is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The section that asks it.
    pub section: &'static Section,
    /// The question as its file says it.
    pub field: &'static Field,
    /// Which of its repetitions it is, if it is repeated.
    pub record: Option<Record>,
    /// The options that are not offered here, by a condition.
    pub withheld: Vec<&'static str>,
}

/// Which repetition of a section.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// The one for this value of a list (R26).
    Value(String),
    /// The nth record of a group, from 1 (V10).
    Number(u32),
}

impl Record {
    /// As addresses and the keys of answers name it.
    pub fn name(&self) -> String {
        match self {
            Self::Value(value) => value.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl Asked {
    /// The names of the options that are offered, in the order of the file.
    pub fn options(&self) -> impl Iterator<Item = &'static str> {
        let all = self.field.options().iter().map(String::as_str);
        all.filter(|option| !self.withheld.contains(option))
    }

    /// The key of its answer: `tipo`, `titolo@A-22`, `servizi.2.dal`.
    pub fn key(&self) -> String {
        key(&self.section.name, &self.field.name, self.record.as_ref())
    }
}

/// The key of the answer to a question: `tipo`, `titolo@A-22`, `servizi.2.dal`.
pub fn key(section: &str, field: &str, record: Option<&Record>) -> String {
    match record {
        None => field.to_owned(),
        Some(Record::Value(value)) => format!("{field}@{value}"),
        Some(Record::Number(number)) => format!("{section}.{number}.{field}"),
    }
}

/// The number of the record that this key belongs to, in that group.
pub(super) fn number_in(key: &str, group: &str) -> Option<u32> {
    let rest = key.strip_prefix(group)?.strip_prefix('.')?;
    let (number, _) = rest.split_once('.')?;
    number.parse().ok().filter(|number| (1..=MOST).contains(number))
}

/// The most records that a draft may hold in a group: one more than any limit, so that the excess is found.
const MOST: u32 = 151;
