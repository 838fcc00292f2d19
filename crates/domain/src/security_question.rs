//! The question that lets one recover the codice personale (R-ENA-4). The answer is never kept:
//! its normal form is hashed by the shell.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::Fault;

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

/// The normal form of an answer (E1): composed (NFC), trimmed, inner spaces single, lower case. It
/// is a secret: only its hash may be kept.
pub fn normal_answer(typed: &str) -> Result<String, Fault> {
    let words: Vec<String> = typed
        .split_whitespace()
        .map(|word| word.to_lowercase().nfc().collect::<String>())
        .collect();
    let answer = words.join(" ");
    match answer.chars().count() {
        0 => Err(Fault::Missing),
        1 => Err(Fault::TooShort { min: 2 }),
        2..=80 => Ok(answer),
        _ => Err(Fault::TooLong { max: 80 }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_ena_4_the_proposed_question_is_the_mothers_maiden_name() {
        assert_eq!(SecurityQuestion::default(), SecurityQuestion::ALL[0]);
        assert_eq!(SecurityQuestion::default().code(), "mother-surname");
    }

    #[test]
    fn e1_answers_are_compared_in_their_normal_form() {
        assert_eq!(normal_answer("  D'Angelo   ROSSÌ "), Ok("d'angelo rossì".into()));
        assert_eq!(normal_answer("Rossi\u{300}"), normal_answer("ROSSÌ"));
        assert_eq!(normal_answer(" "), Err(Fault::Missing));
        assert_eq!(normal_answer("x"), Err(Fault::TooShort { min: 2 }));
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
