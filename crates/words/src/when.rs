//! Days and instants as people read them, always by the clock of Rome.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

use crate::{Lang, arg};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

impl Lang {
    /// «22 novembre 2026».
    pub fn day(self, date: &Date) -> String {
        let month = usize::try_from(date.month() - 1).map_or("month-1", |month| MONTHS[month]);
        let args = [
            arg("day", date.day().to_string()),
            arg("month", self.t(month)),
            arg("year", date.year().to_string()),
        ];
        self.t_with("when-day", &args)
    }

    /// «22 novembre 2026, ore 14:05».
    pub fn moment(self, at: &Timestamp) -> String {
        let date = at.to_zoned(rome()).date();
        self.t_with("when-moment", &[arg("day", self.day(&date)), arg("time", self.clock(at))])
    }

    /// Of something that ends at an instant, the last minute that lies before it: «22 novembre 2026, ore 14:04».
    /// A citizen who comes in the minute named is in time.
    pub fn last_moment(self, end: &Timestamp) -> String {
        self.moment(&last_minute(end))
    }

    /// The same by the clock alone: «14:04».
    pub fn last_clock(self, end: &Timestamp) -> String {
        self.clock(&last_minute(end))
    }

    /// «14:05».
    pub fn clock(self, at: &Timestamp) -> String {
        at.to_zoned(rome()).strftime("%H:%M").to_string()
    }
}

fn last_minute(end: &Timestamp) -> Timestamp {
    end.checked_sub(SignedDuration::from_mins(1)).unwrap_or(*end)
}

fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC)
}

/// An instant for samples: 22 November 2026, 14:05 in Rome, and this many days later.
pub fn sample(days: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(1_795_352_700 + days * 86_400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minute_named_ends_before_the_end() {
        for (end, named) in [("14:05:00", "14:04"), ("14:05:40", "14:04")] {
            let end: Timestamp = format!("2026-11-22T{end}+01:00").parse().unwrap();
            assert_eq!(Lang::It.last_clock(&end), named);
            assert_eq!(Lang::It.last_moment(&end), format!("22 novembre 2026, ore {named}"));
        }
    }

    #[test]
    fn instants_are_read_by_the_clock_of_rome() {
        assert_eq!(Lang::It.moment(&sample(0)), "22 novembre 2026, ore 14:05");
        let winter: Timestamp = "2026-12-31T23:30:00Z".parse().unwrap();
        assert_eq!(Lang::It.moment(&winter), "1 gennaio 2027, ore 00:30");
        let summer: Timestamp = "2026-07-01T21:59:00Z".parse().unwrap();
        assert_eq!(Lang::It.moment(&summer), "1 luglio 2026, ore 23:59");
    }
}
