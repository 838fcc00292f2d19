//! How often a message may be asked for again: once every two minutes, five times a day.

use jiff::{SignedDuration, Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::rome;

/// Shortest time between two sendings (D.1 A4, D.2 E4).
pub const PAUSE: SignedDuration = SignedDuration::from_mins(2);
/// Sendings a day, by the calendar of Rome (D.1 A4, D.2 E4).
pub const PER_DAY: u8 = 5;

/// The sendings of one kind of message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resends {
    last: Option<Timestamp>,
    day: Option<Date>,
    count: u8,
}

/// Too early for another sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooSoon {
    /// Seconds to wait.
    pub seconds: u32,
}

impl Resends {
    /// Counts one more sending, or tells how long to wait.
    pub fn again(&self, now: Timestamp) -> Result<Self, TooSoon> {
        self.again_of(PER_DAY, now)
    }

    /// As [`Self::again`], with another number of sendings a day.
    pub fn again_of(&self, per_day: u8, now: Timestamp) -> Result<Self, TooSoon> {
        let today = now.to_zoned(rome());
        if let Some(last) = self.last {
            let wait = (last + PAUSE).duration_since(now).as_secs();
            if wait > 0 {
                return Err(TooSoon { seconds: u32::try_from(wait).unwrap_or(u32::MAX) });
            }
        }
        let count = if self.day == Some(today.date()) { self.count } else { 0 };
        if count >= per_day {
            let midnight = today.tomorrow().and_then(|day| day.start_of_day());
            let wait =
                midnight.map_or(86_400, |next| next.timestamp().duration_since(now).as_secs());
            return Err(TooSoon { seconds: u32::try_from(wait).unwrap_or(86_400) });
        }
        Ok(Self { last: Some(now), day: Some(today.date()), count: count + 1 })
    }

    /// Counts a sending that is never refused: the first one.
    pub fn first(now: Timestamp) -> Self {
        Self { last: Some(now), day: Some(now.to_zoned(rome()).date()), count: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_reg_4_one_sending_every_two_minutes_and_five_a_day() {
        let start: Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        let mut sent = Resends::first(start);
        assert_eq!(sent.again(start + SignedDuration::from_secs(119)), Err(TooSoon { seconds: 1 }));
        let mut now = start;
        for _ in 0..5 {
            now += PAUSE;
            sent = sent.again(now).unwrap();
        }
        let TooSoon { seconds } = sent.again(now + PAUSE).unwrap_err();
        assert_eq!(seconds, 12 * 3600 + 48 * 60, "until midnight in Rome");
        assert!(sent.again("2026-11-22T23:00:00Z".parse().unwrap()).is_ok());
    }
}
