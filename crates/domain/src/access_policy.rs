//! Until when a citizen may register with an address and sign in with a password (R-LOG-7, R-LOG-8, C-8).
//! After that only SPID and CIE lead in.

use jiff::{
    Timestamp,
    civil::{Date, DateTime, time},
};

use crate::{rome, term::is_over};

/// When the two ways without digital identity end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AccessPolicy {
    /// Registration with an e-mail address (R-LOG-7: D.L. 76/2020 art. 24, until 28 February 2021).
    pub email_registration: Until,
    /// Sign-in with username and password (R-LOG-8: the same law, until 30 September 2021).
    pub password_login: Until,
}

/// The last minute of something, by the clock of Rome; the default never ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Until(Option<Timestamp>);

/// The text is neither empty, nor a day, nor a minute.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is neither a day (2021-09-30) nor a minute (2021-09-30T23:59)")]
pub struct NotAMinute(String);

/// Both ways as they stand at one instant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ways {
    /// Registration with an e-mail address.
    pub registration: Way,
    /// Sign-in with username and password.
    pub password: Way,
}

/// One way as it stands at one instant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    /// Open, and no end is known.
    #[default]
    Open,
    /// Open until the end of this minute.
    OpenUntil(Timestamp),
    /// Closed since the end of this minute.
    Closed(Timestamp),
}

impl AccessPolicy {
    /// Both ways at this instant.
    pub fn at(&self, now: Timestamp) -> Ways {
        Ways {
            registration: self.email_registration.at(now),
            password: self.password_login.at(now),
        }
    }
}

impl Until {
    /// Reads `2021-09-30`, the whole day included, or `2021-09-30T23:59`, the whole minute included.
    /// An empty text never ends. A minute that the clock shows twice is the second of the two.
    ///
    /// # Errors
    /// [`NotAMinute`], with the text.
    pub fn parse(text: &str) -> Result<Self, NotAMinute> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self(None));
        }
        let day = text.parse::<Date>().map(|day| day.to_datetime(time(23, 59, 0, 0)));
        let minute = if text.contains('T') { text.parse::<DateTime>() } else { day };
        let last = minute.and_then(|minute| rome().to_ambiguous_timestamp(minute).later());
        last.map(|last| Self(Some(last))).map_err(|_| NotAMinute(text.to_owned()))
    }

    fn at(self, now: Timestamp) -> Way {
        match self.0 {
            None => Way::Open,
            Some(last) if !is_over(last, now) => Way::OpenUntil(last),
            Some(last) => Way::Closed(last),
        }
    }
}

impl Way {
    /// Whether it is open.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed(_))
    }

    /// The last minute of a way that is still open.
    pub fn ends(self) -> Option<Timestamp> {
        if let Self::OpenUntil(last) = self { Some(last) } else { None }
    }

    /// The last minute of a way that is closed.
    pub fn ended(self) -> Option<Timestamp> {
        if let Self::Closed(last) = self { Some(last) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use proptest::prelude::*;

    use super::*;

    fn is_open(until: &str, now: &str) -> bool {
        Until::parse(until).unwrap().at(now.parse().unwrap()).is_open()
    }

    #[test]
    fn r_log_7_registration_with_an_address_ends_with_28_february_2021_in_rome() {
        for until in ["2021-02-28", "2021-02-28T23:59", " 2021-02-28 "] {
            assert!(is_open(until, "2021-02-28T22:58:59Z"), "{until}: the minute before");
            assert!(is_open(until, "2021-02-28T22:59:59.999Z"), "{until}: the last minute");
            assert!(!is_open(until, "2021-02-28T23:00:00Z"), "{until}: 1 March, midnight");
        }
    }

    #[test]
    fn r_log_8_the_password_ends_with_30_september_2021_in_summer_time() {
        for until in ["2021-09-30", "2021-09-30T23:59"] {
            assert!(is_open(until, "2021-09-30T21:59:59Z"));
            assert!(!is_open(until, "2021-09-30T22:00:00Z"), "two hours before midnight UTC");
        }
    }

    #[test]
    fn an_hour_that_the_clock_shows_twice_or_never() {
        let twice = "2026-10-25T02:30";
        assert!(is_open(twice, "2026-10-25T00:30:59Z"), "in summer time");
        assert!(is_open(twice, "2026-10-25T01:30:59Z"), "in winter time");
        assert!(!is_open(twice, "2026-10-25T01:31:00Z"));
        let never = "2026-03-29T02:30";
        assert!(is_open(never, "2026-03-29T01:30:59Z"), "half past three in summer time");
        assert!(!is_open(never, "2026-03-29T01:31:00Z"));
    }

    #[test]
    fn an_empty_text_never_ends_and_others_are_refused() {
        assert_eq!(Until::parse("").unwrap().at(Timestamp::MAX), Way::Open);
        for odd in ["30/09/2021", "2021-02-30", "2021-09-30T24:01", "mai", "2021-09"] {
            assert_eq!(Until::parse(odd), Err(NotAMinute(odd.to_owned())));
        }
    }

    proptest! {
        #[test]
        fn a_way_is_open_in_every_instant_before_its_end_and_in_none_after(
            day in 18_000_i64..30_000, second in 0_i64..86_400, around in -7200_i64..7200,
        ) {
            let last = Timestamp::from_second(day * 86_400 + second / 60 * 60).unwrap();
            let now = last + SignedDuration::from_secs(around);
            prop_assert_eq!(Until(Some(last)).at(now).is_open(), around < 60);
        }
    }
}
