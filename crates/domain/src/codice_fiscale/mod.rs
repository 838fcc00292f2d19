//! The codice fiscale of a natural person (D.M. 23 December 1976 n. 13813; B.2).
//!
//! A wrong check letter is refused; a code that differs from the typed data is only remarked,
//! since only the Agenzia delle Entrate's assignment counts.

mod encode;
#[cfg(test)]
mod tests;

use std::fmt;

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    Fault, Person, Sesso,
    text::{self, parsed_text},
};

/// Sixteen characters, upper case, with the right check letter; omocodia is kept as typed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CodiceFiscale(String);

parsed_text!(CodiceFiscale);

/// Where the digits are that omocodia may replace by letters, counted from 0.
const DIGITS: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];
/// The letters that replace the digits 0–9 in omocodia.
const OMOCODIA: &[u8; 10] = b"LMNPQRSTUV";
/// The letters of the months.
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";
/// Added to the day of birth of a woman.
const FEMALE: u8 = 40;

/// A datum that the code contradicts. Remarked, never refused: flagged for the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disagreement {
    /// The surname, in the first three letters.
    Surname,
    /// The first name.
    Name,
    /// The day of birth (the century is not in the code).
    BirthDate,
    /// The sex, in the day of birth.
    Sex,
    /// The place of birth.
    Place,
}

impl Disagreement {
    /// Stable name, kebab-case, for Fluent messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Surname => "surname",
            Self::Name => "name",
            Self::BirthDate => "birth-date",
            Self::Sex => "sex",
            Self::Place => "place",
        }
    }
}

impl CodiceFiscale {
    /// Parses a code in any of its 128 forms of omocodia, also typed in groups.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let code = text::code(typed).to_ascii_uppercase();
        if code.is_empty() {
            return Err(Fault::Missing);
        }
        if code.chars().count() != 16 {
            return Err(Fault::WrongLength { length: 16 });
        }
        let code = Self(code);
        if !code.is_well_formed() {
            return Err(Fault::Malformed);
        }
        if check_letter(code.bytes()) == code.bytes()[15] {
            Ok(code)
        } else {
            Err(Fault::WrongCheckLetter)
        }
    }

    /// The same person's code with every omocodia letter turned back into its digit.
    #[must_use]
    pub fn decoded(&self) -> Self {
        let mut bytes = self.fixed();
        for at in DIGITS {
            bytes[at] = b'0' + digit(bytes[at]).unwrap_or(0);
        }
        Self::sealed(bytes)
    }

    /// Whether both are codes of the same person, in whatever form of omocodia.
    pub fn same_person_as(&self, other: &Self) -> bool {
        self.decoded() == other.decoded()
    }

    /// All 128 forms of this code, the decoded one first.
    pub fn forms(&self) -> impl Iterator<Item = Self> {
        let plain = self.decoded().fixed();
        (0_u8..128).map(move |subset| {
            let mut bytes = plain;
            for (nth, at) in DIGITS.into_iter().enumerate() {
                if subset >> nth & 1 == 1 {
                    bytes[at] = OMOCODIA[usize::from(bytes[at] - b'0')];
                }
            }
            Self::sealed(bytes)
        })
    }

    /// Whether it was given to a person without a surname: `XXX` stands there.
    pub fn lacks_surname(&self) -> bool {
        self.0.starts_with("XXX")
    }

    /// Whether it was given to a person without a first name.
    pub fn lacks_name(&self) -> bool {
        self.0[3..].starts_with("XXX")
    }

    /// Last two digits of the year of birth.
    pub fn year2(&self) -> u8 {
        self.number(6)
    }

    /// Month of birth, 1–12.
    pub fn month(&self) -> u8 {
        (1..).zip(MONTHS).find(|(_, letter)| **letter == self.bytes()[8]).map_or(0, |(nth, _)| nth)
    }

    /// Day of birth, 1–31.
    pub fn day(&self) -> u8 {
        self.number(9) % FEMALE
    }

    /// The day of birth, in the latest century that leaves time to grow up: the code does not tell it.
    pub fn born(&self, today: Date) -> Option<Date> {
        let century = today.year() / 100 * 100;
        let day = |century: i16| {
            let [month, day] = [self.month(), self.day()].map(|part| i8::try_from(part).ok());
            Date::new(century + i16::from(self.year2()), month?, day?).ok()
        };
        let grown = |day: &Date| day.saturating_add(14.years()) <= today;
        day(century).filter(grown).or_else(|| day(century - 100))
    }

    /// Sex, as the day of birth tells it.
    pub fn sex(&self) -> Sesso {
        if self.number(9) > FEMALE { Sesso::Femmina } else { Sesso::Maschio }
    }

    /// Belfiore code of the place of birth, decoded.
    pub fn belfiore(&self) -> String {
        self.decoded().0[11..15].to_owned()
    }

    /// What the code contradicts in the typed data (A2): warn, ask to check again, allow.
    pub fn disagreements(&self, person: &Person) -> Vec<Disagreement> {
        let (own, expected) = (self.decoded(), Self::encode(person));
        let part = |code: &Self, from: usize, to: usize| code.0[from..to].to_owned();
        let differs = |from, to| part(&own, from, to) != part(&expected, from, to);
        let day = |code: &Self| (code.year2(), code.month(), code.day());
        [
            (differs(0, 3), Disagreement::Surname),
            (differs(3, 6), Disagreement::Name),
            (day(&own) != day(&expected), Disagreement::BirthDate),
            (own.sex() != expected.sex(), Disagreement::Sex),
            (differs(11, 15), Disagreement::Place),
        ]
        .into_iter()
        .filter_map(|(differs, what)| differs.then_some(what))
        .collect()
    }

    /// Computes the check letter of fifteen characters and adds it.
    fn sealed(mut bytes: [u8; 16]) -> Self {
        bytes[15] = check_letter(&bytes);
        Self(bytes.into_iter().map(char::from).collect())
    }

    fn is_well_formed(&self) -> bool {
        let bytes = self.bytes();
        bytes.len() == 16
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                8 => MONTHS.contains(byte),
                _ if DIGITS.contains(&at) => digit(*byte).is_some(),
                _ => byte.is_ascii_uppercase(),
            })
            && matches!(self.number(9), 1..=31 | 41..=71)
    }

    /// Two digits read as a number, decoded.
    fn number(&self, at: usize) -> u8 {
        let value = |at: usize| digit(self.bytes()[at]).unwrap_or(0);
        value(at) * 10 + value(at + 1)
    }

    fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn fixed(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(self.bytes());
        bytes
    }
}

/// The digit of a character, omocodia included.
fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        _ => (0..).zip(OMOCODIA).find(|(_, letter)| **letter == byte).map(|(value, _)| value),
    }
}

/// What the characters 0–9 (or A–J), K…Z are worth at odd positions, counted from 1.
const ODD: [u8; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

fn check_letter(bytes: &[u8]) -> u8 {
    let sum: u16 = (0..)
        .zip(&bytes[..15])
        .map(|(at, byte)| {
            let value = if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' };
            u16::from(if at % 2 == 0 { ODD[usize::from(value)] } else { value })
        })
        .sum();
    b'A' + u8::try_from(sum % 26).unwrap_or(0)
}

impl fmt::Debug for CodiceFiscale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CodiceFiscale({}…)", &self.0[..3])
    }
}
