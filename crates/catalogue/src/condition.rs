//! When something is asked, needed or offered (R2, R3): a condition on earlier answers and on what is known.

use serde::{Deserialize, Serialize};

/// A condition; at most [`Condition::DEEPEST`] of them in one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", rename_all = "kebab-case")]
pub enum Condition {
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// The answer to an earlier question passes the test. A question that is not asked has no answer.
    Field {
        /// Name of the question.
        name: String,
        /// What its answer must be.
        test: Test,
    },
    /// A known fact passes the test.
    Fact {
        /// The name of the fact in files.
        fact: Fact,
        /// What it must be.
        test: Test,
    },
}

/// What is compared with an answer or a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// It is one of these.
    Is(Vec<String>),
    /// It is there and none of these.
    IsNot(Vec<String>),
    /// It is there, or is not.
    Present(bool),
    /// A list holds one of these.
    Includes(Vec<String>),
    /// A number or a day, at least this one.
    AtLeast(String),
    /// A number or a day, at most this one.
    AtMost(String),
}

/// What a condition may know besides the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Name of the instance: `trasferimento`.
    Istanza,
    /// The value that a repeated section is for.
    Valore,
    /// The day on which it is asked, in Rome.
    Oggi,
    /// Letters of the province of birth.
    ProvinciaNascita,
    /// The procedures of which an application of this person was received.
    Inoltrate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    all: Option<Vec<Condition>>,
    any: Option<Vec<Condition>>,
    not: Option<Box<Condition>>,
    field: Option<String>,
    fact: Option<Fact>,
    is: Option<Vec<String>>,
    is_not: Option<Vec<String>>,
    present: Option<bool>,
    includes: Option<Vec<String>>,
    at_least: Option<Bound>,
    at_most: Option<Bound>,
}

/// A number or a day, as files write it.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Bound {
    Number(i64),
    Text(String),
}

impl From<Bound> for String {
    fn from(bound: Bound) -> Self {
        match bound {
            Bound::Number(number) => number.to_string(),
            Bound::Text(text) => text,
        }
    }
}

impl TryFrom<Written> for Condition {
    type Error = &'static str;

    fn try_from(it: Written) -> Result<Self, Self::Error> {
        let tests = [
            it.is.map(Test::Is),
            it.is_not.map(Test::IsNot),
            it.present.map(Test::Present),
            it.includes.map(Test::Includes),
            it.at_least.map(|bound| Test::AtLeast(bound.into())),
            it.at_most.map(|bound| Test::AtMost(bound.into())),
        ];
        let mut tests = tests.into_iter().flatten();
        let test = (tests.next(), tests.next().is_some());
        match (it.all, it.any, it.not, it.field, it.fact, test) {
            (Some(all), None, None, None, None, (None, _)) => Ok(Self::All(all)),
            (None, Some(any), None, None, None, (None, _)) => Ok(Self::Any(any)),
            (None, None, Some(not), None, None, (None, _)) => Ok(Self::Not(not)),
            (None, None, None, Some(name), None, (Some(test), false)) => {
                Ok(Self::Field { name, test })
            }
            (None, None, None, None, Some(fact), (Some(test), false)) => {
                Ok(Self::Fact { fact, test })
            }
            _ => Err("a condition is all, any, not, or one test of one field or fact"),
        }
    }
}

impl Condition {
    /// How many conditions may be in one another.
    pub const DEEPEST: usize = 3;

    pub(crate) fn depth(&self) -> usize {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                1 + parts.iter().map(Self::depth).max().unwrap_or(0)
            }
            Self::Not(part) => 1 + part.depth(),
            Self::Field { .. } | Self::Fact { .. } => 1,
        }
    }

    /// The fields it names, each with its test.
    pub fn fields(&self) -> Vec<(&str, &Test)> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::fields).collect(),
            Self::Not(part) => part.fields(),
            Self::Field { name, test } => vec![(name, test)],
            Self::Fact { .. } => vec![],
        }
    }

    /// The facts it names, each with its test.
    pub fn facts(&self) -> Vec<(Fact, &Test)> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::facts).collect(),
            Self::Not(part) => part.facts(),
            Self::Fact { fact, test } => vec![(*fact, test)],
            Self::Field { .. } => vec![],
        }
    }
}
