//! A question and what may answer it (V1–V10, V14, V16).

mod places;
mod written;

pub use places::{AmongFirst, FlagLimit, MaxBy, PlaceKind, Places, SubLimit, Territory};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Condition;

/// A question; its label is the Fluent message `<procedure>-<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "written::Written")]
pub struct Field {
    /// Name, in the form and in the snapshot; unique in the edition.
    pub name: String,
    /// What answers it.
    #[serde(flatten)]
    pub kind: Kind,
    /// Whether an answer is always needed (R1).
    pub required: bool,
    /// When an answer is needed, if not always (R2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_when: Option<Condition>,
    /// When it is asked, if not always (R3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relevant_when: Option<Condition>,
    /// When an option is offered, if not always (R3): option → condition.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub option_when: BTreeMap<String, Condition>,
    /// Whether there is a Fluent message `<procedure>-<name>-hint`.
    pub hint: bool,
    /// What kind of personal data the answer is (R30), beyond the ordinary ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy: Option<Privacy>,
    /// Whether an import leaves it empty, to be said again (R20).
    pub reconfirm: bool,
}

/// Special data (GDPR arts. 9 and 10), and those of other people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Privacy {
    Salute,
    Giudiziari,
    Famiglia,
}

/// What answers a question, and its limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Kind {
    /// One line of text.
    Text {
        /// The most characters that are taken.
        max: u32,
    },
    /// Several lines of text.
    Textarea {
        /// The most characters that are taken.
        max: u32,
    },
    /// One of the options.
    Choice {
        /// Their names; labels are `<procedure>-<name>-<option>`.
        options: Vec<String>,
    },
    /// `si` or `no`: "no" is an answer.
    YesNo,
    /// A box to tick.
    Check,
    /// A whole number.
    Number {
        /// The smallest number that is taken.
        min: u32,
        /// The greatest number that is taken.
        max: u32,
    },
    /// A number with decimals, declared as `97.50`.
    Decimal {
        /// The smallest number that is taken.
        min: u32,
        /// The greatest number that is taken.
        max: u32,
        /// Digits behind the comma.
        scale: u8,
    },
    /// A day, declared as `2026-11-22`.
    Date,
    /// A mark and its base, declared as `97/110` or `110/110L`.
    Grade,
    /// `2025/26`.
    SchoolYear,
    /// From a day to a day, declared as `2025-09-01/2026-06-30`.
    Period {
        /// Whether the end may be missing.
        open: bool,
    },
    /// A code of a reference table.
    Code {
        /// The table that has the code.
        #[serde(flatten)]
        of: Options,
    },
    /// Several options: in the order of the table or, if it is ranked, in the citizen's own.
    Several {
        /// What is offered.
        #[serde(flatten)]
        of: Options,
        /// The fewest values, 0 where the list may be empty.
        min: u32,
        /// The most values, 150 at most.
        max: u32,
        /// Whether their order is the citizen's.
        ranked: bool,
    },
    /// Letters of a province whose procedure this is.
    Province,
    /// The Belfiore code of a municipality of today.
    Comune,
    /// The code of a school of the register.
    School {
        /// Letters 3 and 4 of the codes admitted; none: all.
        kinds: Vec<String>,
    },
    /// Schools and areas, one a line: `S RMIC8AB00X`, `C H501`, `D RM009`, `P RM`.
    Places(Box<Places>),
    /// A sentence, never an answer.
    Info,
}

/// What a list offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Options {
    /// Names with the labels `<procedure>-<name>-<option>`.
    Named {
        /// The names, in the order of the page.
        options: Vec<String>,
    },
    /// Rows of a reference table on a day.
    Table {
        /// The name of its file, without the ending.
        table: String,
        /// Only rows of these groups; none: all.
        groups: Vec<String>,
    },
}

impl Field {
    /// Whether it is a box without which nothing is sent: the citizen who ticks it makes the declarations.
    pub fn declares(&self) -> bool {
        self.kind == Kind::Check && self.required
    }

    /// Whether it is ever answered.
    pub fn is_asked(&self) -> bool {
        self.kind != Kind::Info
    }

    /// Whether an answer may be left out for good: no condition makes it necessary.
    pub fn is_optional(&self) -> bool {
        !self.required && self.required_when.is_none()
    }

    /// The names of its options, if it has some with labels of their own.
    pub fn options(&self) -> &[String] {
        match &self.kind {
            Kind::Choice { options }
            | Kind::Several { of: Options::Named { options }, .. }
            | Kind::Code { of: Options::Named { options } } => options,
            _ => &[],
        }
    }

    /// The reference table it is answered from, and the groups of rows that it admits.
    pub fn table(&self) -> Option<(&str, &[String])> {
        match &self.kind {
            Kind::Code { of: Options::Table { table, groups } }
            | Kind::Several { of: Options::Table { table, groups }, .. } => Some((table, groups)),
            _ => None,
        }
    }
}
