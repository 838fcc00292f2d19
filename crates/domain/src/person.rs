//! Personal data: names, sex, day and place of birth (R-REG-6).

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    BirthPlace, Fault, day,
    text::{is_combining_mark, is_latin, line, parsed_text, plain},
};

/// Personal data as typed and checked, each value by itself; whether they agree with the codice
/// fiscale is asked of [`CodiceFiscale::disagreements`](crate::CodiceFiscale::disagreements).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// First name or names; `None` of a person who has a surname only.
    pub nome: Option<Name>,
    /// Surname; of women the maiden one. `None` of a person who has one name only.
    pub cognome: Option<Name>,
    /// Sex as registered.
    pub sesso: Sesso,
    /// Day of birth.
    pub nascita: Date,
    /// Place of birth.
    pub luogo: BirthPlace,
}

impl Person {
    /// First name and surname as people say them: `Maria Esempio`, or the only name there is.
    pub fn full_name(&self) -> String {
        full_name(self.nome(), self.cognome())
    }

    /// The first name; empty of a person who has none.
    pub fn nome(&self) -> &str {
        self.nome.as_ref().map_or("", Name::as_str)
    }

    /// The surname; empty of a person who has none.
    pub fn cognome(&self) -> &str {
        self.cognome.as_ref().map_or("", Name::as_str)
    }
}

/// Two names in a row, one of which may be empty.
pub fn full_name(first: &str, second: &str) -> String {
    format!("{first} {second}").trim().to_owned()
}

/// A name or surname: Latin letters with whatever marks, and the signs that names hold. What was
/// received is what is printed; only typographic dashes and apostrophes become plain ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

parsed_text!(Name, shown);

impl Name {
    /// Characters of the longest name.
    pub const MAX: usize = 100;

    /// Parses a name.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let name = line(&plain(typed), Self::MAX)?;
        // Modifier letters are the apostrophes of other alphabets: ʻ, ʼ.
        let is_sign = |sign: char| {
            ['\'', '-', ' ', '.', ',', ':', '·'].contains(&sign)
                || matches!(sign, '\u{2b0}'..='\u{2ff}')
        };
        if !name.chars().all(|it| is_latin(it) || is_combining_mark(it) || is_sign(it)) {
            return Err(Fault::ForbiddenCharacters { allowed: "' - . , : ·" });
        }
        if name.chars().any(is_latin) { Ok(Self(name)) } else { Err(Fault::Malformed) }
    }

    /// Parses a name that a person may not have. Registers fill the gap with signs or with the letters of the
    /// codice fiscale: `-`, `.`, `XXX`.
    pub fn parse_any(typed: &str) -> Result<Option<Self>, Fault> {
        let filler = |sign: char| sign == 'X' || sign == 'x' || !sign.is_alphanumeric();
        if typed.chars().all(filler) { Ok(None) } else { Self::parse(typed).map(Some) }
    }
}

/// Sex, as the codice fiscale knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sesso {
    /// «Maschio».
    #[serde(rename = "M")]
    Maschio,
    /// «Femmina».
    #[serde(rename = "F")]
    Femmina,
}

impl Sesso {
    /// Parses `M` or `F`.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        match typed.trim() {
            "" => Err(Fault::Missing),
            "M" | "m" => Ok(Self::Maschio),
            "F" | "f" => Ok(Self::Femmina),
            _ => Err(Fault::UnknownChoice),
        }
    }

    /// `M` or `F`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Maschio => "M",
            Self::Femmina => "F",
        }
    }
}

/// Youngest person believed to register.
const MIN_AGE: i16 = 14;
/// Oldest person believed to register.
const MAX_AGE: i16 = 120;

/// Parses a day of birth that is plausible today.
pub fn birth_date(typed: &str, today: Date) -> Result<Date, Fault> {
    let born = day::parse(typed)?;
    let turned = |years: i16| born.saturating_add(years.years()) <= today;
    match born {
        _ if born > today => Err(Fault::InTheFuture),
        _ if !turned(MIN_AGE) || turned(MAX_AGE + 1) => Err(Fault::ImplausibleAge),
        _ => Ok(born),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn r_reg_6_names_keep_accents_and_apostrophes() {
        assert_eq!(Name::parse("  Niccolò   Maria ").unwrap().as_str(), "Niccolò Maria");
        assert_eq!(Name::parse("D’Angelo-Łuk").unwrap().as_str(), "D'Angelo-Łuk");
        assert_eq!(Name::parse(""), Err(Fault::Missing));
        assert_eq!(Name::parse(&"a".repeat(101)), Err(Fault::TooLong { max: 100 }));
        for typed in ["R2D2", "<b>", "Иван", "a;b", "a@b"] {
            let refused = Name::parse(typed).unwrap_err();
            assert_eq!(refused.code(), "forbidden-characters", "{typed}");
        }
        assert_eq!(Name::parse("- '"), Err(Fault::Malformed));
    }

    #[test]
    fn r_reg_6_a_name_that_is_not_there_is_filled_with_nothing() {
        for filler in ["", " ", "-", "--", ".", "XXX", "xxx", "/", "\u{200b}"] {
            assert_eq!(Name::parse_any(filler), Ok(None), "{filler:?}");
        }
        assert_eq!(Name::parse_any("Xu"), Name::parse("Xu").map(Some));
        assert_eq!(
            Name::parse_any("Иван"),
            Err(Fault::ForbiddenCharacters { allowed: "' - . , : ·" })
        );
        assert_eq!(full_name("", "Suharto"), "Suharto");
        assert_eq!(full_name("Suharto", ""), "Suharto");
    }

    #[test]
    fn r_reg_6_the_day_of_birth_is_plausible() {
        let today = date(2026, 11, 22);
        assert_eq!(birth_date("22/11/2012", today), Ok(date(2012, 11, 22)));
        assert_eq!(birth_date("23/11/2012", today), Err(Fault::ImplausibleAge));
        assert_eq!(birth_date("23/11/2026", today), Err(Fault::InTheFuture));
        assert_eq!(birth_date("23/11/1905", today), Ok(date(1905, 11, 23)));
        assert_eq!(birth_date("22/11/1905", today), Err(Fault::ImplausibleAge));
    }

    #[test]
    fn sex_is_one_of_two_letters() {
        assert_eq!(Sesso::parse("f"), Ok(Sesso::Femmina));
        assert_eq!(Sesso::parse(""), Err(Fault::Missing));
        assert_eq!(Sesso::parse("X"), Err(Fault::UnknownChoice));
        assert_eq!(Sesso::Maschio.as_str(), "M");
    }
}
