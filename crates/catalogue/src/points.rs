//! How points are computed from what is declared (R14, R15): a preview, "as declared".

use serde::{Deserialize, Serialize};

use crate::Condition;

mod written;

/// One voice of a table of points: Fluent message `<procedure>-points-<name>`. A field that is asked more than once is
/// counted in all its records, and the limits hold for their sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "written::Written")]
pub struct PointsRule {
    /// Its name, the end of its Fluent message.
    pub name: String,
    /// When it counts, if not always; in each record by itself.
    pub when: Option<Condition>,
    /// When it counts half.
    pub half_when: Option<Condition>,
    /// The field that is counted.
    pub field: String,
    /// A field of the same record: the points count only for the class or the profile that it names.
    pub by: Option<String>,
    /// How a mark is brought to one base.
    pub grade: Option<GradeOf>,
    /// How a period is counted.
    pub service: Option<Service>,
    /// How its value becomes points.
    pub value: Value,
    /// The most of this voice, in thousandths.
    pub cap: Option<i64>,
    /// The group that has a limit together.
    pub cap_group: Option<String>,
    /// A field with a municipality: the points count only for places there.
    pub comune: Option<String>,
}

/// How a mark is brought to one base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeOf {
    /// The base: 10, 110.
    pub base: u32,
    /// Decimals that are kept; the rest is rounded to the nearest.
    #[serde(default)]
    pub decimals: u8,
    /// Points of honours besides, in thousandths.
    #[serde(default, deserialize_with = "thousandths")]
    pub honours: i64,
}

/// How periods of service are counted (R15): days that two of them share count once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Service {
    /// Days, months or years.
    pub unit: Unit,
    /// The field with the school year for which each period counts; none: all periods are counted together.
    pub year: Option<String>,
    /// The most of one school year, in thousandths.
    pub cap_year: Option<i64>,
}

/// The unit of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days, both ends included.
    Giorni,
    /// Months of 30 days; a rest of more than 15 days is one.
    Mesi,
    /// School years: 180 days, or from 1 February to the scrutinies.
    Anni,
}

/// How an answer becomes points, in thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// A number of points if the answer is one of these.
    Fixed {
        /// Points, in thousandths.
        points: i64,
        /// The answers that count.
        is: Vec<String>,
    },
    /// Points of each unit; the first units may count otherwise.
    Each {
        /// How many units count as `first`.
        first: u32,
        /// Points of each of the first.
        first_each: i64,
        /// Points of each of the others.
        each: i64,
    },
    /// Those of the last step that the answer reaches.
    Steps(Vec<(i64, i64)>),
}

/// The most that a group of voices counts, in thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// The group of voices, by name.
    pub group: String,
    /// The most points, in thousandths.
    #[serde(deserialize_with = "thousandths")]
    pub max: i64,
}

/// The greatest number of points, and the greatest value that a bracket begins at.
const GREATEST: i64 = 100_000;

/// A decimal with a point or a fraction: `6`, `0.5`, `2/3`, in thousandths rounded to the nearest.
fn parse(text: &str) -> Result<i64, &'static str> {
    const WRONG: &str = "points are written 6, 0.5 or 2/3";
    let number = |text: &str| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i64>().ok().filter(|number| digits && *number <= GREATEST)
    };
    if let Some((over, under)) = text.split_once('/') {
        let under = number(under).filter(|under| *under > 0);
        let (over, under) = number(over).zip(under).ok_or(WRONG)?;
        return Ok((over * 2000 + under) / (under * 2));
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    if part.is_empty() || part.len() > 3 {
        return Err(WRONG);
    }
    let (whole, part) = number(whole).zip(number(&format!("{part:0<3}"))).ok_or(WRONG)?;
    Ok(whole * 1000 + part)
}

fn thousandths<'de, D: serde::Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    parse(&String::deserialize(from)?).map_err(serde::de::Error::custom)
}
