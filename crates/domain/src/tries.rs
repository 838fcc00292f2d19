//! How often a secret may be mistyped: five times, then fifteen minutes of quiet (R-LOG-5).
//!
//! The same counter guards sign-in, the CPT and the codice personale.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Consecutive wrong entries that close the door (R-LOG-5).
pub const MAX_FAILURES: u8 = 5;
/// How long the door stays closed (R-LOG-5).
pub const LOCK: SignedDuration = SignedDuration::from_mins(15);

/// Consecutive failures at one lock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tries {
    failures: u8,
    locked_until: Option<Timestamp>,
}

impl Tries {
    /// Whole minutes still to wait, if the door is closed now. A right entry is refused too, and
    /// an entry while closed does not lengthen the wait.
    pub fn locked(&self, now: Timestamp) -> Option<u32> {
        let left = self.locked_until?.duration_since(now);
        let minutes = (left.as_secs() + 59) / 60;
        (left.is_positive()).then(|| u32::try_from(minutes).unwrap_or(u32::MAX).max(1))
    }

    /// After a wrong entry. The count starts again once a lock is over.
    #[must_use]
    pub fn wrong(&self, now: Timestamp) -> Self {
        let failures = if self.locked_until.is_some() { 1 } else { self.failures + 1 };
        let locked_until = (failures >= MAX_FAILURES).then(|| now + LOCK);
        Self { failures, locked_until }
    }

    /// Entries left before the door closes.
    pub fn left(&self) -> u8 {
        MAX_FAILURES.saturating_sub(self.failures)
    }

    /// When the door opens again, if it is closed.
    pub fn locked_until(&self) -> Option<Timestamp> {
        self.locked_until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    #[test]
    fn r_log_5_the_fifth_wrong_entry_closes_the_door_for_fifteen_minutes() {
        let mut tries = Tries::default();
        for left in (1..5).rev() {
            tries = tries.wrong(at(0));
            assert_eq!((tries.left(), tries.locked(at(0))), (left, None));
        }
        tries = tries.wrong(at(0));
        assert_eq!(tries.locked(at(0)), Some(15));
        assert_eq!(tries.locked(at(14 * 60)), Some(1));
        assert_eq!(tries.locked(at(15 * 60 - 1)), Some(1));
        assert_eq!(tries.locked(at(15 * 60)), None);
    }

    #[test]
    fn r_log_5_the_count_starts_again_after_a_lock() {
        let locked = (0..5).fold(Tries::default(), |tries, _| tries.wrong(at(0)));
        let after = locked.wrong(at(15 * 60));
        assert_eq!((after.left(), after.locked(at(15 * 60))), (4, None));
    }
}
