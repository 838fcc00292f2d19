//! The question that lets one recover the codice personale (R-ENA-4). The answer is never kept: it is folded, and
//! hashed by the shell.

use any_ascii::any_ascii_char;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::{
    Fault, SecretHash,
    text::{is_combining_mark, is_latin, lower, tidy},
};

/// The questions offered; the first is the proposed one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the sentence is the Fluent message of the same code")]
pub enum SecurityQuestion {
    #[default]
    MotherSurname,
    FirstSchool,
    FirstPet,
    ChildhoodFriend,
    FavouriteTeacher,
}

impl SecurityQuestion {
    /// All questions, the default first.
    pub const ALL: [Self; 5] = [
        Self::MotherSurname,
        Self::FirstSchool,
        Self::FirstPet,
        Self::ChildhoodFriend,
        Self::FavouriteTeacher,
    ];

    /// Stable name, kebab-case: value in forms, and Fluent message `security-question-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::MotherSurname => "mother-surname",
            Self::FirstSchool => "first-school",
            Self::FirstPet => "first-pet",
            Self::ChildhoodFriend => "childhood-friend",
            Self::FavouriteTeacher => "favourite-teacher",
        }
    }

    /// Parses a code.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        match typed.trim() {
            "" => Err(Fault::Missing),
            typed => Self::ALL
                .into_iter()
                .find(|question| question.code() == typed)
                .ok_or(Fault::UnknownChoice),
        }
    }
}

/// The rule by which answers are folded today.
const RULE: u32 = 1;

/// What is kept of an answer (E1): its hash, and the rule by which it was folded before. A later rule leaves the
/// answers that were given under this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityAnswer {
    rule: u32,
    hash: SecretHash,
}

impl SecurityAnswer {
    /// From the hash of an answer that [`folded_answer`] folded.
    pub fn of_folded(hash: SecretHash) -> Self {
        Self { rule: RULE, hash }
    }

    /// The answer folded by the rule of the kept one, and the hash to compare it with; `None` for a rule of a later
    /// release.
    pub fn comparable(&self, typed: &str) -> Option<(String, &SecretHash)> {
        (self.rule == RULE).then(|| (fold(typed), &self.hash))
    }
}

/// An answer as it is hashed: small letters and digits, without accents, apostrophes, dashes and blanks; letters of other
/// alphabets stay. It is a secret: only its hash may be kept.
///
/// # Errors
/// [`Fault::Missing`] for nothing, [`Fault::TooShort`] below two letters, [`Fault::TooLong`] above 80 signs.
pub fn folded_answer(typed: &str) -> Result<String, Fault> {
    let answer = fold(typed);
    let letters = answer.chars().filter(|sign| sign.is_alphabetic()).count();
    match (tidy(typed).trim().is_empty(), letters, answer.chars().count()) {
        (true, ..) => Err(Fault::Missing),
        (_, 0 | 1, _) => Err(Fault::TooShort { min: 2 }),
        (.., 0..=80) => Ok(answer),
        _ => Err(Fault::TooLong { max: 80 }),
    }
}

fn fold(typed: &str) -> String {
    let bare =
        lower(&tidy(typed)).nfd().filter(|sign| !is_combining_mark(*sign)).collect::<String>();
    let mut folded = String::with_capacity(bare.len());
    for sign in bare.chars().filter(|sign| sign.is_alphanumeric()) {
        match sign {
            // One letter of Greek, by its place in the word.
            'ς' => folded.push('σ'),
            _ if is_latin(sign) && !sign.is_ascii() => {
                let letters = lower(any_ascii_char(sign));
                folded.extend(letters.chars().filter(char::is_ascii_alphanumeric));
            }
            _ => folded.push(sign),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn r_ena_4_the_proposed_question_is_the_mothers_maiden_name() {
        assert_eq!(SecurityQuestion::default(), SecurityQuestion::ALL[0]);
        assert_eq!(SecurityQuestion::default().code(), "mother-surname");
    }

    #[test]
    fn e1_an_answer_is_the_same_however_it_is_written() {
        for typed in [
            "D'Angelo Rossì",
            "  d’angelo   ROSSI ",
            "DANGELO-ROSSI'",
            "D´Angelo\u{a0}Rossi\u{300}",
        ] {
            assert_eq!(folded_answer(typed), Ok("dangelorossi".into()), "{typed}");
        }
        assert_eq!(folded_answer("Işık Łódź"), Ok("isiklodz".into()));
        assert_eq!(folded_answer("Щукин"), folded_answer(" ЩУКИН "));
        assert_ne!(folded_answer("Щукин"), folded_answer("Щукина"));
        assert_eq!(folded_answer("Αγγελος Σ."), folded_answer("ΑΓΓΕΛΟΣΣ"));
        assert_eq!(folded_answer("Papa\u{200b}dopoulos"), folded_answer("papadopoulos"));
        let kept = SecurityAnswer::of_folded(SecretHash::from_phc("hash"));
        let (typed, hash) = kept.comparable("D’Angelo").unwrap();
        assert_eq!((typed.as_str(), hash.as_phc()), ("dangelo", "hash"));
    }

    #[test]
    fn e1_an_answer_has_two_letters() {
        assert_eq!(folded_answer(" \u{200b}"), Err(Fault::Missing));
        for typed in ["x", "7", "1985", "'-'", "a 1"] {
            assert_eq!(folded_answer(typed), Err(Fault::TooShort { min: 2 }), "{typed}");
        }
        assert_eq!(folded_answer(&"x".repeat(81)), Err(Fault::TooLong { max: 80 }));
    }

    proptest! {
        #[test]
        fn e1_folding_is_total_and_knows_no_case_blanks_or_marks(typed: String) {
            let answer = fold(&typed);
            prop_assert_eq!(fold(&answer), answer.clone(), "folded once is folded");
            prop_assert_eq!(fold(&format!(" {typed}\u{ad} ")), answer);
        }
    }

    #[test]
    fn codes_are_those_of_serde() {
        for question in SecurityQuestion::ALL {
            let json = serde_json::to_string(&question).unwrap();
            assert_eq!(json, format!("\"{}\"", question.code()));
            assert_eq!(SecurityQuestion::parse(question.code()), Ok(question));
        }
    }
}
