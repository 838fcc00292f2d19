//! When an edition is open.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// When applications to an edition are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First instant at which applications are accepted.
    pub opens: Timestamp,
    /// First instant after that.
    pub closes: Timestamp,
}

impl Window {
    /// Whether a request that reached the API then is in time.
    pub fn is_open(&self, arrived_at: Timestamp) -> bool {
        self.opens <= arrived_at && arrived_at < self.closes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_holds_its_first_instant_and_not_its_last() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let window = Window { opens: at(10), closes: at(20) };
        let open: Vec<i64> = (8..23).filter(|second| window.is_open(at(*second))).collect();
        assert_eq!(open, (10..20).collect::<Vec<_>>());
    }
}
