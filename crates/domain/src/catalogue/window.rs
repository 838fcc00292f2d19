//! When an edition is open.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::term::is_over;

/// When applications to an edition are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First instant at which applications are accepted.
    pub opens: Timestamp,
    /// Last minute at which they are, as people read it: 23:59 holds 23:59:59.
    pub closes: Timestamp,
}

impl Window {
    /// Whether a request that reached the API then is in time.
    pub fn is_open(&self, arrived_at: Timestamp) -> bool {
        self.opens <= arrived_at && !is_over(self.closes, arrived_at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_holds_its_first_instant_and_the_whole_minute_that_closes_it() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let window =
            Window { opens: at("2027-03-01T07:00:00Z"), closes: at("2027-03-25T22:59:00Z") };
        for (now, open) in [
            ("2027-03-01T06:59:59.999Z", false),
            ("2027-03-01T07:00:00Z", true),
            ("2027-03-25T22:59:30Z", true),
            ("2027-03-25T22:59:59.999Z", true),
            ("2027-03-25T23:00:00Z", false),
        ] {
            assert_eq!(window.is_open(at(now)), open, "{now}");
        }
    }
}
