//! The protocol register (DPR 445/2000 arts. 53, 55, 57; CAD art. 40-bis).

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{Fault, Sha256Hex, rome};

/// `AAAA/0000001`: at least seven digits, from 1 again every calendar year (art. 57).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ProtocolNumber {
    year: i16,
    number: u32,
}

impl ProtocolNumber {
    /// The number drawn for a year.
    pub fn new(year: i16, number: u32) -> Self {
        Self { year, number }
    }

    /// The year whose register an arrival belongs to, by the calendar of Rome.
    pub fn year_of(arrival: Timestamp) -> i16 {
        arrival.to_zoned(rome()).year()
    }

    /// Year of the register.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Number within the year.
    pub fn number(self) -> u32 {
        self.number
    }

    /// Parses `2026/0000001`.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let (year, number) = typed.trim().split_once('/').ok_or(Fault::Malformed)?;
        if year.len() != 4 || number.len() < 7 || !digits(year) || !digits(number) {
            return Err(Fault::Malformed);
        }
        match (year.parse(), number.parse()) {
            (Ok(year), Ok(number @ 1..)) => Ok(Self { year, number }),
            _ => Err(Fault::Malformed),
        }
    }
}

impl std::fmt::Display for ProtocolNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}/{:07}", self.year, self.number)
    }
}

impl TryFrom<String> for ProtocolNumber {
    type Error = Fault;

    fn try_from(text: String) -> Result<Self, Fault> {
        Self::parse(&text)
    }
}

impl From<ProtocolNumber> for String {
    fn from(number: ProtocolNumber) -> String {
        number.to_string()
    }
}

/// One entry of the register: exactly the data of art. 53 c. 1, letters a–f.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtocolRecord {
    /// a) Number, automatic.
    pub number: ProtocolNumber,
    /// b) Day of registration, automatic: the day of arrival in Rome (L. 241/1990 art. 18-bis).
    pub date: Date,
    /// c) Sender of the document.
    pub sender: String,
    /// d) Subject of the document.
    pub subject: String,
    /// e) Date and number of the document received, if it has them.
    pub received: Option<ReceivedDocument>,
    /// f) Hash («impronta») of the document.
    pub impronta: Sha256Hex,
}

/// Date and number that a received document bears (art. 53 c. 1 e).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedDocument {
    /// Date of the register.
    pub date: Date,
    /// Number within the year.
    pub number: String,
}

impl ProtocolRecord {
    /// Registers an application that arrived through the portal, which bears no number of its own.
    pub fn of(
        number: u32,
        arrival: Timestamp,
        sender: String,
        subject: String,
        impronta: Sha256Hex,
    ) -> Self {
        let date = arrival.to_zoned(rome()).date();
        let number = ProtocolNumber::new(date.year(), number);
        Self { number, date, sender, subject, received: None, impronta }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn art_57_the_number_has_seven_digits_and_its_year() {
        let number = ProtocolNumber::new(2026, 1);
        assert_eq!(number.to_string(), "2026/0000001");
        assert_eq!(ProtocolNumber::parse("2026/0000001"), Ok(number));
        assert_eq!(serde_json::to_string(&number).unwrap(), "\"2026/0000001\"");
        for typed in ["", "2026", "26/0000001", "2026/1", "2026/0000000", "2026/+000001"] {
            assert_eq!(ProtocolNumber::parse(typed), Err(Fault::Malformed), "{typed}");
        }
    }

    #[test]
    fn art_18_bis_the_day_is_that_of_arrival_in_rome() {
        let arrival = "2026-12-31T23:30:00Z".parse().unwrap();
        let record = ProtocolRecord::of(7, arrival, "s".into(), "o".into(), Sha256Hex::of(b"x"));
        assert_eq!(record.number.to_string(), "2027/0000007");
        assert_eq!(record.date.to_string(), "2027-01-01");
        assert_eq!(ProtocolNumber::year_of(arrival), 2027);
    }
}
