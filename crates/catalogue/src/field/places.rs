//! A list of places: which may stand in it, how many, where and in which order (V9, R5–R10, R27).

use serde::{Deserialize, Serialize};

use crate::Condition;

/// A list of places and its limits (V9, R5–R10, R27).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Places {
    /// What may stand in it.
    pub of: Vec<PlaceKind>,
    /// The fewest places, 0 where the list may be empty.
    pub min: u32,
    /// The most places that are taken.
    pub max: u32,
    /// Whether their order counts.
    pub ordered: bool,
    /// Limits of some of them (R6).
    pub limits: Vec<SubLimit>,
    /// The most by the answer to another field, where it is fewer (R27).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_by: Option<MaxBy>,
    /// Where they may lie (R8).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territory: Option<Territory>,
    /// Letters 3 and 4 of the codes of schools admitted; none: all.
    pub kinds: Vec<String>,
    /// A field with a school that may not be in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<String>,
    /// Kinds of school that count only among the first places (R9).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub among_first: Option<AmongFirst>,
    /// Whether the first school is of the highest grade among those of the list (R9: the «capofila»).
    pub first_of_highest: bool,
    /// A field with a school that stands beside the list and is not counted (R9: «30 + 1»).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinned: Option<String>,
    /// Flags that each of them may carry (R10).
    pub flags: Vec<String>,
    /// The kinds of place that may carry them; none: all.
    pub flags_of: Vec<PlaceKind>,
    /// How many may carry a flag.
    pub flag_limits: Vec<FlagLimit>,
}

impl Places {
    /// Whether a place of this kind may carry the flags.
    pub fn flags_on(&self, kind: PlaceKind) -> bool {
        self.flags_of.is_empty() || self.flags_of.contains(&kind)
    }
}

/// What a place of a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// A school, by its code.
    Scuola,
    /// A municipality, by its Belfiore code.
    Comune,
    /// A school district.
    Distretto,
    /// A province, by its letters.
    Provincia,
    /// A centre for the education of adults, by its school code.
    Cpia,
}

impl PlaceKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Scuola, Self::Comune, Self::Distretto, Self::Provincia, Self::Cpia];

    /// Its letter in an answer.
    pub fn letter(self) -> char {
        match self {
            Self::Scuola => 'S',
            Self::Comune => 'C',
            Self::Distretto => 'D',
            Self::Provincia => 'P',
            Self::Cpia => 'A',
        }
    }

    /// Its name in files and sentences.
    pub fn name(self) -> &'static str {
        match self {
            Self::Scuola => "scuola",
            Self::Comune => "comune",
            Self::Distretto => "distretto",
            Self::Provincia => "provincia",
            Self::Cpia => "cpia",
        }
    }
}

/// A limit of a kind of place, or of the schools with these letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubLimit {
    /// Kinds of place.
    #[serde(default)]
    pub of: Vec<PlaceKind>,
    /// Letters 3 and 4 of the codes of schools.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// The most places that are taken.
    pub max: u32,
    /// When it holds, if not always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// The most places by the answer to another field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaxBy {
    /// The other field, `valore` for the value of a repeated section.
    pub field: String,
    /// Answer → the most.
    pub max: std::collections::BTreeMap<String, u32>,
}

/// Kinds of school that count only among the first places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmongFirst {
    /// How many places are the first.
    pub n: u32,
    /// Letters 3 and 4.
    pub kinds: Vec<String>,
}

/// How many places may carry a flag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagLimit {
    /// The name of the flag.
    pub flag: String,
    /// The most places that are taken.
    pub max: u32,
    /// Letters 3 and 4 of the schools that this limit counts; none: all.
    #[serde(default)]
    pub kinds: Vec<String>,
}

/// Where the places of a list may lie, by the province of the register, never by the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Territory {
    /// In the province that another field names.
    SameAs(String),
    /// Not in the province that another field names.
    OtherThan(String),
    /// All in one province, whichever it is.
    One,
}
