//! A voice as files write it.

use serde::Deserialize;

use super::{GradeOf, PointsRule, Service, Unit, Value, parse};
use crate::Condition;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Written {
    name: String,
    when: Option<Condition>,
    half_when: Option<Condition>,
    field: String,
    by: Option<String>,
    grade: Option<GradeOf>,
    unit: Option<Unit>,
    year: Option<String>,
    cap_year: Option<String>,
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

impl TryFrom<Written> for PointsRule {
    type Error = String;

    fn try_from(it: Written) -> Result<Self, String> {
        let name = it.name.clone();
        it.voice().map_err(|what| format!("{name}: {what}"))
    }
}

impl Written {
    fn voice(self) -> Result<PointsRule, &'static str> {
        let cap_year = self.cap_year.as_deref().map(parse).transpose()?;
        let service = match (self.unit, self.year, cap_year) {
            (None, None, None) => None,
            (Some(_), None, Some(_)) | (Some(Unit::Anni), None, _) => {
                return Err("years are counted by a year");
            }
            (Some(unit), year, cap_year) => Some(Service { unit, year, cap_year }),
            (None, ..) => return Err("a service has a unit"),
        };
        Ok(PointsRule {
            name: self.name,
            when: self.when,
            half_when: self.half_when,
            field: self.field,
            by: self.by,
            grade: self.grade,
            service,
            value: value(self.fixed, self.is, self.each, self.first, self.brackets)?,
            cap: self.cap.as_deref().map(parse).transpose()?,
            cap_group: self.cap_group,
            comune: self.comune,
        })
    }
}

fn value(
    fixed: Option<String>,
    is: Option<Vec<String>>,
    each: Option<String>,
    first: Option<First>,
    brackets: Option<Vec<(String, String)>>,
) -> Result<Value, &'static str> {
    match (fixed, is, each, first, brackets) {
        (Some(points), Some(is), None, None, None) => {
            Ok(Value::Fixed { points: parse(&points)?, is })
        }
        (None, None, Some(each), None, None) => {
            Ok(Value::Each { first: 0, first_each: 0, each: parse(&each)? })
        }
        (None, None, Some(each), Some(First { n, each: first_each }), None) => {
            Ok(Value::Each { first: n, first_each: parse(&first_each)?, each: parse(&each)? })
        }
        (None, None, None, None, Some(steps)) => {
            let step = |(from, points): &(String, String)| Ok((parse(from)?, parse(points)?));
            let steps = steps.iter().map(step).collect::<Result<Vec<_>, &str>>()?;
            let (go_up, some) =
                (steps.is_sorted_by(|left, right| left.0 < right.0), !steps.is_empty());
            if go_up && some { Ok(Value::Steps(steps)) } else { Err("brackets go up") }
        }
        _ => Err("points are fixed with is, each with or without first, or brackets"),
    }
}
