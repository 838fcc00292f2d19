//! The codice personale that signs applications (R-COD-3) and the number of an enablement request.

use serde::{Deserialize, Serialize};

use crate::{
    Fault,
    password::{pick, refuse},
    text::{self, parsed_text},
};

/// What a codice personale must look like (R-COD-3).
#[derive(Debug)]
pub struct PersonalCodeRule;

impl PersonalCodeRule {
    /// Characters of the shortest code.
    pub const MIN: usize = 8;
    /// Characters of the longest code.
    pub const MAX: usize = 10;

    /// Checks a new codice personale; every requirement that is not met is a fault of its own.
    pub fn check(typed: &str) -> Result<(), Vec<Fault>> {
        if typed.is_empty() {
            return Err(vec![Fault::Missing]);
        }
        let length = typed.chars().count();
        let has = |kind: fn(&char) -> bool| typed.chars().any(|letter| kind(&letter));
        refuse([
            (length < Self::MIN, Fault::TooShort { min: Self::MIN }),
            (length > Self::MAX, Fault::TooLong { max: Self::MAX }),
            (!has(char::is_ascii_alphabetic), Fault::NeedsLetter),
            (!has(char::is_ascii_digit), Fault::NeedsDigit),
            (!typed.bytes().all(|byte| byte.is_ascii_alphanumeric()), Fault::OnlyLettersAndDigits),
        ])
    }
}

/// The number of an enablement request, `XXXX-XXXX`: read aloud at the desk, hence no I, O, 0, 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RequestNumber(String);

parsed_text!(RequestNumber, shown);

const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

impl RequestNumber {
    /// A number from random bytes; all are equally likely.
    pub fn from_random(mut random: impl FnMut() -> u8) -> Self {
        let bare: String = (0..8).map(|_| char::from(pick(&mut random, ALPHABET))).collect();
        Self::dashed(&bare)
    }

    /// Parses a number however it was copied: lower case, spaces, dash missing.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let bare = text::code(typed).to_ascii_uppercase();
        match bare.as_str() {
            "" => Err(Fault::Missing),
            _ if bare.len() == 8 && bare.bytes().all(|byte| ALPHABET.contains(&byte)) => {
                Ok(Self::dashed(&bare))
            }
            _ => Err(Fault::Malformed),
        }
    }

    fn dashed(bare: &str) -> Self {
        Self(format!("{}-{}", &bare[..4], &bare[4..]))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::password::tests::noise;

    #[test]
    fn r_cod_3_eight_to_ten_characters_a_letter_and_a_digit() {
        assert_eq!(PersonalCodeRule::check("abcdefg1"), Ok(()));
        assert_eq!(PersonalCodeRule::check("ABCDEFGH12"), Ok(()));
        assert_eq!(PersonalCodeRule::check(""), Err(vec![Fault::Missing]));
        assert_eq!(PersonalCodeRule::check("abcdefgh"), Err(vec![Fault::NeedsDigit]));
        assert_eq!(PersonalCodeRule::check("12345678"), Err(vec![Fault::NeedsLetter]));
        assert_eq!(PersonalCodeRule::check("abcdef1"), Err(vec![Fault::TooShort { min: 8 }]));
        assert_eq!(PersonalCodeRule::check("abcdefg1!"), Err(vec![Fault::OnlyLettersAndDigits]));
        assert_eq!(PersonalCodeRule::check("abcdefghij1"), Err(vec![Fault::TooLong { max: 10 }]));
    }

    proptest! {
        #[test]
        fn request_numbers_survive_careless_copying(seed: u64) {
            let number = RequestNumber::from_random(noise(seed));
            prop_assert_eq!(number.as_str().len(), 9);
            let careless = format!(" {} ", number.as_str().to_lowercase().replace('-', " "));
            prop_assert_eq!(RequestNumber::parse(&careless), Ok(number));
        }

        #[test]
        fn parsing_never_panics(typed: String) {
            let _ = RequestNumber::parse(&typed);
            let _ = PersonalCodeRule::check(&typed);
        }
    }

    #[test]
    fn letters_that_look_like_digits_are_refused() {
        assert_eq!(RequestNumber::parse("ABCD-EF0I"), Err(Fault::Malformed));
        assert_eq!(RequestNumber::parse("ABCD-EFG"), Err(Fault::Malformed));
        assert_eq!(RequestNumber::parse("-"), Err(Fault::Missing));
    }
}
