//! Rules over several answers (R4, R7, R12, R13): Fluent message `<procedure>-rule-<name>`.

use serde::{Deserialize, Serialize};

use crate::{Condition, condition::Bound};

/// A rule, named as its sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Rule {
    /// Its name, the end of its Fluent message.
    pub name: String,
    /// Whether it stops the application or only warns (R28).
    pub severity: Severity,
    /// When it holds, if not always.
    pub when: Option<Condition>,
    /// The field it is shown beside, if not the first that it names.
    pub field: Option<String>,
    /// What it says.
    pub what: RuleKind,
}

/// Whether a rule stops the application or only warns (R28).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing is sent.
    #[default]
    Error,
    /// It is shown, and acknowledged by sending.
    Warning,
}

/// What a rule says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// Exactly one of the fields is answered.
    ExactlyOne(Vec<String>),
    /// At least one is.
    AtLeastOne(Vec<String>),
    /// At most one is.
    AtMostOne(Vec<String>),
    /// All are, or none.
    AllOrNone(Vec<String>),
    /// A number or a day against another.
    Compare {
        /// The field that is compared.
        field: String,
        /// Whether it may be at most, or must be at least, the other.
        at_most: bool,
        /// What it is compared with.
        with: Compared,
    },
    /// How many values some lists have together, or how much some numbers are together, at most.
    Total {
        /// What is added.
        of: Total,
        /// The most that they may be together.
        max: u32,
    },
    /// No value is in two of these fields.
    Distinct(Vec<String>),
    /// The applicant has this age, in years, on the day the window closes.
    AgeAtLeast(u32),
    /// The condition does not hold.
    Refuses(Condition),
}

/// What a number or a day is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// Another field of the same form.
    Field(String),
    /// A number, or a day as `2026-06-30`.
    Constant(String),
    /// The day on which the window closes.
    Closing,
    /// The fee of this application, in euro (R23).
    Fee,
}

/// What is added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Total {
    /// The values of these lists, of all their records.
    Count(Vec<String>),
    /// The numbers in these fields, of all their records.
    Sum(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    name: String,
    #[serde(default)]
    severity: Severity,
    when: Option<Condition>,
    field: Option<String>,
    exactly_one: Option<Vec<String>>,
    at_least_one: Option<Vec<String>>,
    at_most_one: Option<Vec<String>>,
    all_or_none: Option<Vec<String>>,
    compare: Option<WrittenCompare>,
    total: Option<WrittenTotal>,
    distinct: Option<Vec<String>>,
    age_at_least: Option<u32>,
    refuses: Option<Condition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WrittenCompare {
    field: String,
    at_most: Option<Bound>,
    at_least: Option<Bound>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTotal {
    count: Option<Vec<String>>,
    sum: Option<Vec<String>>,
    max: Option<u32>,
}

impl TryFrom<WrittenCompare> for RuleKind {
    type Error = &'static str;

    fn try_from(it: WrittenCompare) -> Result<Self, Self::Error> {
        let (at_most, bound) = match (it.at_most, it.at_least) {
            (Some(bound), None) => (true, String::from(bound)),
            (None, Some(bound)) => (false, String::from(bound)),
            _ => return Err("compare has at-most or at-least"),
        };
        let with = match bound {
            bound if bound == "chiusura" => Compared::Closing,
            bound if bound == "contributo" => Compared::Fee,
            bound if bound.starts_with(|it: char| it.is_ascii_digit()) => Compared::Constant(bound),
            field => Compared::Field(field),
        };
        Ok(Self::Compare { field: it.field, at_most, with })
    }
}

impl TryFrom<WrittenTotal> for RuleKind {
    type Error = &'static str;

    fn try_from(it: WrittenTotal) -> Result<Self, Self::Error> {
        let max = it.max.ok_or("a total has a max")?;
        match (it.count, it.sum) {
            (Some(lists), None) => Ok(Self::Total { of: Total::Count(lists), max }),
            (None, Some(numbers)) => Ok(Self::Total { of: Total::Sum(numbers), max }),
            _ => Err("a total has count or sum"),
        }
    }
}

impl TryFrom<Written> for Rule {
    type Error = String;

    fn try_from(it: Written) -> Result<Self, String> {
        let name = it.name;
        let wrong = |what: &str| format!("{name}: {what}");
        let what = [
            it.exactly_one.map(|fields| Ok(RuleKind::ExactlyOne(fields))),
            it.at_least_one.map(|fields| Ok(RuleKind::AtLeastOne(fields))),
            it.at_most_one.map(|fields| Ok(RuleKind::AtMostOne(fields))),
            it.all_or_none.map(|fields| Ok(RuleKind::AllOrNone(fields))),
            it.compare.map(RuleKind::try_from),
            it.total.map(RuleKind::try_from),
            it.distinct.map(|fields| Ok(RuleKind::Distinct(fields))),
            it.age_at_least.map(|years| Ok(RuleKind::AgeAtLeast(years))),
            it.refuses.map(|condition| Ok(RuleKind::Refuses(condition))),
        ];
        let mut what = what.into_iter().flatten();
        let (Some(first), None) = (what.next(), what.next()) else {
            return Err(wrong("a rule says one thing"));
        };
        let what = first.map_err(wrong)?;
        Ok(Self { name, severity: it.severity, when: it.when, field: it.field, what })
    }
}

impl RuleKind {
    /// The fields it names.
    pub fn fields(&self) -> Vec<&str> {
        match self {
            Self::ExactlyOne(fields)
            | Self::AtLeastOne(fields)
            | Self::AtMostOne(fields)
            | Self::AllOrNone(fields)
            | Self::Distinct(fields)
            | Self::Total { of: Total::Count(fields) | Total::Sum(fields), .. } => {
                fields.iter().map(String::as_str).collect()
            }
            Self::Compare { field, with: Compared::Field(other), .. } => vec![field, other],
            Self::Compare { field, .. } => vec![field],
            Self::Refuses(condition) => {
                condition.fields().into_iter().map(|(name, _)| name).collect()
            }
            Self::AgeAtLeast(_) => vec![],
        }
    }
}

impl Rule {
    /// The field it is shown beside; none if it names none.
    pub fn beside(&self) -> Option<&str> {
        self.field.as_deref().or_else(|| self.what.fields().first().copied())
    }
}
