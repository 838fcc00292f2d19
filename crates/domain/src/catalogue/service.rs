//! Periods of service (R15): days that two of them share count once, a month is 30 days, and a school year is 180 days
//! or the time from 1 February to the scrutinies.

use jiff::{ToSpan, civil::Date};

/// From a day to a day, both of them served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Served {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// The last day of the scrutinies, at the latest: no source gives one day for all schools.
const SCRUTINIES: (i8, i8) = (6, 10);

impl Served {
    /// A period as it is declared: `2025-09-01/2026-06-30`. One that is still open ends on that day.
    pub fn parse(declared: &str, until: Date) -> Option<Self> {
        let (from, to) = declared.split_once('/')?;
        let from: Date = from.parse().ok()?;
        let to = if to.is_empty() { until } else { to.parse().ok()? };
        (from <= to).then_some(Self { from, to })
    }

    /// The part of it in the school year that begins in that year: from 1 September to 31 August.
    pub fn within(self, year: i16) -> Option<Self> {
        let first = Date::new(year, 9, 1).ok()?;
        let last = Date::new(year.checked_add(1)?, 8, 31).ok()?;
        let (from, to) = (self.from.max(first), self.to.min(last));
        (from <= to).then_some(Self { from, to })
    }

    fn days(self) -> i64 {
        i64::from((self.to - self.from).get_days()) + 1
    }
}

/// Periods without days in common, in order; one that begins on the day after another continues it.
pub fn merged(periods: &[Served]) -> Vec<Served> {
    let mut sorted = periods.to_vec();
    sorted.sort_unstable();
    let mut merged: Vec<Served> = Vec::new();
    for period in sorted {
        match merged.last_mut() {
            Some(last) if last.to.checked_add(1.day()).is_ok_and(|next| period.from <= next) => {
                last.to = last.to.max(period.to);
            }
            _ => merged.push(period),
        }
    }
    merged
}

/// Days of service; a day that several periods hold counts once.
pub fn days(periods: &[Served]) -> i64 {
    merged(periods).into_iter().map(Served::days).sum()
}

/// Months of that number of days: 30 days each, and one more for a rest of more than 15.
pub fn months(days: i64) -> i64 {
    days / 30 + i64::from(days % 30 > 15)
}

/// Whether the service is as good as the school year that begins in that year.
pub fn is_year(periods: &[Served], year: i16) -> bool {
    let in_year: Vec<Served> = periods.iter().filter_map(|it| it.within(year)).collect();
    let next = year.saturating_add(1);
    let second_half =
        Date::new(next, 2, 1).ok().zip(Date::new(next, SCRUTINIES.0, SCRUTINIES.1).ok());
    let without_a_break = second_half
        .is_some_and(|(from, to)| merged(&in_year).iter().any(|it| it.from <= from && to <= it.to));
    days(&in_year) >= 180 || without_a_break
}
