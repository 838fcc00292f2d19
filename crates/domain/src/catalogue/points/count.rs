//! One voice counted: in every record of its section, whole or half, and then its limits.

use std::collections::BTreeMap;

use polis_catalogue::{GradeOf, PointsRule, Service, Unit, Value};

use super::For;
use crate::catalogue::{
    condition::{Scope, number},
    service::{self, Served},
};

/// What the records of one voice have together, for the same places and classes.
#[derive(Default)]
struct Tally {
    /// Points that were counted record by record.
    points: i64,
    /// Units of the records that count whole, in thousandths.
    units: i64,
    /// Units of those that count half.
    half_units: i64,
    /// Periods by the year in which their school year begins: those that count whole, and those that count half.
    periods: BTreeMap<Option<i16>, [Vec<Served>; 2]>,
}

/// The points of a voice, for each place or class that it counts for.
pub(super) fn points(voice: &PointsRule, scope: &Scope<'_>) -> Vec<(For, i64)> {
    let Some((section, _)) = scope.form.field(&voice.field) else { return vec![] };
    let mut tallies: BTreeMap<For, Tally> = BTreeMap::new();
    if section.is_repeated() {
        for record in scope.records(section) {
            add(voice, &Scope { at: Some((section, &record)), ..*scope }, &mut tallies);
        }
    } else {
        add(voice, scope, &mut tallies);
    }
    let points = tallies.into_iter().map(|(counts_for, tally)| {
        let points = tally.sum(voice);
        (counts_for, voice.cap.map_or(points, |cap| points.min(cap)))
    });
    points.collect()
}

/// Adds one record.
fn add(voice: &PointsRule, scope: &Scope<'_>, tallies: &mut BTreeMap<For, Tally>) {
    if !scope.holds_or_none(voice.when.as_ref()) {
        return;
    }
    let Some((answer, counts_for)) = scope.answer(&voice.field).zip(counts_for(voice, scope))
    else {
        return;
    };
    let is_half = voice.half_when.as_ref().is_some_and(|when| scope.holds(when));
    let tally = tallies.entry(counts_for).or_default();
    if let Some(service) = &voice.service {
        tally.serve(service, answer, is_half, scope);
        return;
    }
    let (units, honours) = match &voice.grade {
        Some(of) => scaled(answer, of).unzip(),
        None => (number(answer), None),
    };
    let points = match &voice.value {
        Value::Fixed { points, is } => is.iter().any(|it| it == answer).then_some(*points),
        // Units are added before they are counted: the first some count otherwise only once.
        Value::Each { .. } => {
            let sum = if is_half { &mut tally.half_units } else { &mut tally.units };
            *sum = sum.saturating_add(units.unwrap_or_default());
            Some(0)
        }
        Value::Steps(_) => units.map(|units| worth(&voice.value, units)),
    };
    let points = points.map_or(0, |points| points.saturating_add(honours.unwrap_or_default()));
    tally.points = tally.points.saturating_add(if is_half { points / 2 } else { points });
}

/// The places and classes that a record counts for. Points that are bound to a place or a class count nowhere until
/// it is known.
fn counts_for(voice: &PointsRule, scope: &Scope<'_>) -> Option<For> {
    match (&voice.comune, &voice.by, scope.value()) {
        (Some(comune), _, _) => scope.answer(comune).map(|it| For::Comune(it.to_owned())),
        (None, Some(by), _) => scope.answer(by).map(|it| For::Value(it.to_owned())),
        (None, None, Some(value)) => Some(For::Value(value.to_owned())),
        (None, None, None) => Some(For::All),
    }
}

impl Tally {
    fn serve(&mut self, service: &Service, period: &str, is_half: bool, scope: &Scope<'_>) {
        let Some(period) = Served::parse(period, scope.facts.closes) else { return };
        let (year, period) = match &service.year {
            None => (None, Some(period)),
            Some(field) => {
                let year = scope.answer(field).and_then(|it| it.get(..4)?.parse().ok());
                (year, year.and_then(|year| period.within(year)))
            }
        };
        let [whole, half] = self.periods.entry(year).or_default();
        (if is_half { half } else { whole }).extend(period);
    }

    /// All points, before the limit of the voice.
    fn sum(&self, voice: &PointsRule) -> i64 {
        let of_units = worth(&voice.value, self.units)
            .saturating_add(worth(&voice.value, self.half_units) / 2);
        let mut sum = self.points;
        if matches!(voice.value, Value::Each { .. }) {
            sum = sum.saturating_add(of_units);
        }
        let Some(service) = &voice.service else { return sum };
        for (year, [whole, half]) in &self.periods {
            sum = sum.saturating_add(served(service, *year, whole, half, &voice.value));
        }
        sum
    }
}

/// The points of the periods of one school year. Days that count whole do not count half too, and those that count
/// half reach half the limit of the year.
fn served(
    of: &Service,
    year: Option<i16>,
    whole: &[Served],
    half: &[Served],
    value: &Value,
) -> i64 {
    let all = [whole, half].concat();
    let count = |periods: &[Served]| match of.unit {
        Unit::Anni => i64::from(year.is_some_and(|year| service::is_year(periods, year))),
        _ => service::days(periods),
    };
    let capped = |points: i64| of.cap_year.map_or(points, |cap| points.min(cap));
    let points = |count: i64| match of.unit {
        _ if count == 0 => 0,
        Unit::Mesi => capped(worth(value, service::months(count) * 1000)),
        Unit::Giorni | Unit::Anni => capped(worth(value, count * 1000)),
    };
    let (of_whole, of_all) = (count(whole), count(&all));
    capped(points(of_whole) + points(of_all - of_whole) / 2)
}

/// The points of so much, in thousandths.
fn worth(value: &Value, units: i64) -> i64 {
    match value {
        Value::Fixed { .. } => 0,
        Value::Each { first, first_each, each } => {
            let of_first = units.min(i64::from(*first) * 1000);
            let points = of_first
                .saturating_mul(*first_each)
                .saturating_add((units - of_first).saturating_mul(*each));
            points / 1000
        }
        Value::Steps(steps) => {
            steps.iter().rev().find(|(from, _)| *from <= units).map_or(0, |(_, points)| *points)
        }
    }
}

/// A mark brought to the base, in thousandths, and the points of its honours: `99/100` is 109 of 110.
fn scaled(declared: &str, of: &GradeOf) -> Option<(i64, i64)> {
    let (vote, base) = declared.split_once('/')?;
    let (base, honours) = match base.strip_suffix('L') {
        Some(base) => (base, of.honours),
        None => (base, 0),
    };
    let base = base.parse::<i64>().ok().filter(|base| *base > 0)?;
    let unit = 10_i64.pow(3 - u32::from(of.decimals.min(3)));
    let over = number(vote)?.checked_mul(i64::from(of.base))?.checked_mul(2)?;
    Some(((over + base * unit) / (base * unit * 2) * unit, honours))
}
