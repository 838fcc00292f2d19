//! The instants that the workflow waits for.

use jiff::{SignedDuration, Timestamp};
use polis_domain::Account;

/// When something of the request is due, in whole seconds and never too early.
pub(crate) fn of(account: &Account) -> Vec<Timestamp> {
    account.due().into_iter().map(next_second).collect()
}

fn next_second(at: Timestamp) -> Timestamp {
    at - SignedDuration::from_nanos(at.subsec_nanosecond().into()) + SignedDuration::from_secs(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{after, asking, noon, with_password};

    #[test]
    fn e14_a_wait_ends_after_the_instant_that_is_due() {
        let account = after(with_password(), asking());
        let days = [5, 26, 29, 30].map(|days| noon() + SignedDuration::from_hours(24 * days));
        assert_eq!(account.due(), days);
        for (wait, due) in of(&account).into_iter().zip(days) {
            assert_eq!(wait.duration_since(due), SignedDuration::from_secs(1));
        }
        let fraction: Timestamp = "2026-11-22T11:00:00.25Z".parse().unwrap();
        assert_eq!(next_second(fraction).to_string(), "2026-11-22T11:00:01Z");
    }
}
