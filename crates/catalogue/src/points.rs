//! How points are computed from what is declared (R14, R15): a preview, "as declared".

use serde::{Deserialize, Serialize};

use crate::Condition;

/// One voice of a table of points: Fluent message `<procedure>-points-<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Points {
    /// Its name.
    pub name: String,
    /// When it counts, if not always.
    pub when: Option<Condition>,
    /// What is counted.
    pub field: String,
    /// How its value becomes points.
    pub value: Value,
    /// The most of this voice, in thousandths.
    pub cap: Option<i64>,
    /// The group that has a limit together.
    pub cap_group: Option<String>,
    /// A field with a municipality: the points count only for places there.
    pub comune: Option<String>,
}

/// How an answer becomes points, in thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// So many if the answer is one of these.
    Fixed {
        /// Points.
        points: i64,
        /// The answers.
        is: Vec<String>,
    },
    /// So many a unit, of which the first some may count otherwise.
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
    /// The group.
    pub group: String,
    /// The most.
    #[serde(deserialize_with = "thousandths")]
    pub max: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    name: String,
    when: Option<Condition>,
    field: String,
    each: Option<String>,
    first: Option<First>,
    fixed: Option<String>,
    is: Option<Vec<String>>,
    brackets: Option<Vec<(String, String)>>,
    cap: Option<String>,
    cap_group: Option<String>,
    comune: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct First {
    n: u32,
    each: String,
}

impl TryFrom<Written> for Points {
    type Error = String;

    fn try_from(it: Written) -> Result<Self, String> {
        let name = it.name.clone();
        Self::of(it).map_err(|what| format!("{name}: {what}"))
    }
}

impl Points {
    fn of(it: Written) -> Result<Self, &'static str> {
        let value = match (it.fixed, it.is, it.each, it.first, it.brackets) {
            (Some(points), Some(is), None, None, None) => {
                Value::Fixed { points: parse(&points)?, is }
            }
            (None, None, Some(each), None, None) => {
                Value::Each { first: 0, first_each: 0, each: parse(&each)? }
            }
            (None, None, Some(each), Some(First { n, each: first_each }), None) => {
                Value::Each { first: n, first_each: parse(&first_each)?, each: parse(&each)? }
            }
            (None, None, None, None, Some(steps)) => {
                let step = |(from, points): &(String, String)| Ok((parse(from)?, parse(points)?));
                let steps = steps.iter().map(step).collect::<Result<Vec<_>, &str>>()?;
                if !steps.is_sorted_by_key(|(from, _)| *from) {
                    return Err("brackets go up");
                }
                Value::Steps(steps)
            }
            _ => return Err("points are fixed with is, each with or without first, or brackets"),
        };
        let cap = it.cap.as_deref().map(parse).transpose()?;
        let (name, when, field) = (it.name, it.when, it.field);
        Ok(Self { name, when, field, value, cap, cap_group: it.cap_group, comune: it.comune })
    }
}

/// A decimal with a point or a fraction: `6`, `0.5`, `2/3`, in thousandths rounded to the nearest.
fn parse(text: &str) -> Result<i64, &'static str> {
    const WRONG: &str = "points are written 6, 0.5 or 2/3";
    if let Some((over, under)) = text.split_once('/') {
        let number = |text: &str| text.parse::<i64>().ok().filter(|it| *it > 0);
        let (over, under) = number(over).zip(number(under)).ok_or(WRONG)?;
        return Ok((over * 2000 + under) / (under * 2));
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let thousandths = format!("{part:0<3}");
    if part.len() > 3 || !thousandths.bytes().all(|it| it.is_ascii_digit()) {
        return Err(WRONG);
    }
    let whole: i64 = whole.parse().map_err(|_| WRONG)?;
    Ok(whole * 1000 + thousandths.parse::<i64>().map_err(|_| WRONG)?)
}

fn thousandths<'de, D: serde::Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    parse(&String::deserialize(from)?).map_err(serde::de::Error::custom)
}
