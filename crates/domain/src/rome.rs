//! The calendar by which days and deadlines are counted.

use jiff::tz::TimeZone;

/// Europe/Rome, from the bundled time zone database: the same on every machine.
pub fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rome_is_known_and_keeps_summer_time() {
        let july = "2026-07-01T12:00:00Z".parse::<jiff::Timestamp>().unwrap().to_zoned(rome());
        assert_eq!(july.hour(), 14);
    }
}
