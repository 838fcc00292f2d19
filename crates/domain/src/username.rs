//! Usernames: `nome.cognome`, then `nome.cognome2`, 3, … (R-REG-13).

use serde::{Deserialize, Serialize};

use crate::{
    Fault, Person,
    person::Name,
    text::{fold, lower, parsed_text, tidy},
};

/// A username in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Username(String);

parsed_text!(Username, shown);

/// Longest username (D.1, allocation).
const MAX: usize = 40;

impl Username {
    /// Parses a username as typed: case does not matter.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let typed = lower(tidy(typed).trim());
        if typed.is_empty() {
            return Err(Fault::Missing);
        }
        if typed.chars().count() > MAX {
            return Err(Fault::TooLong { max: MAX });
        }
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        if typed.bytes().all(fits) { Ok(Self(typed)) } else { Err(Fault::Malformed) }
    }

    /// The usernames to try for a person, best first, without end. Accents are folded, apostrophes
    /// and spaces removed. Of a person with one name only it is that name.
    pub fn candidates(person: &Person) -> impl Iterator<Item = Self> {
        // Where no letter of a name has a plain form, the username has an `x`.
        let plain = |name: &Name| match fold(name.as_str()).replace(' ', "").to_lowercase() {
            letters if letters.is_empty() => "x".to_owned(),
            letters => letters,
        };
        let names = [&person.nome, &person.cognome];
        let base = names.into_iter().flatten().map(plain).collect::<Vec<_>>().join(".");
        (1_u32..).map(move |nth| {
            let suffix = if nth == 1 { String::new() } else { nth.to_string() };
            let room = base.len().min(MAX - suffix.len());
            Self(format!("{}{suffix}", &base[..room]))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_two(nome: &str, cognome: &str) -> Vec<String> {
        let names = [nome, cognome].map(|name| Name::parse_any(name).unwrap());
        let [nome, cognome] = names;
        let person = Person { nome, cognome, ..Person::sample().1 };
        Username::candidates(&person).take(2).map(String::from).collect()
    }

    #[test]
    fn r_reg_13_the_username_is_nome_dot_cognome() {
        assert_eq!(first_two("Ludovico", "Esempio"), ["ludovico.esempio", "ludovico.esempio2"]);
        assert_eq!(first_two("Niccolò", "D'Angelo De Collaudo")[0], "niccolo.dangelodecollaudo");
        assert_eq!(first_two("Suharto", ""), ["suharto", "suharto2"]);
    }

    #[test]
    fn a_long_name_leaves_room_for_the_number() {
        let [first, second] = first_two(&"A".repeat(30), &"B".repeat(30)).try_into().unwrap();
        assert_eq!((first.len(), second.len()), (40, 40));
        assert!(first.ends_with('b') && second.ends_with("b2"));
    }

    #[test]
    fn r_log_1_case_does_not_matter_at_sign_in() {
        assert_eq!(Username::parse(" Mario.Rossi2 ").unwrap().as_str(), "mario.rossi2");
        assert_eq!(Username::parse("mario rossi"), Err(Fault::Malformed));
        assert_eq!(Username::parse(""), Err(Fault::Missing));
        assert_eq!(Username::parse(&"a".repeat(41)), Err(Fault::TooLong { max: 40 }));
    }
}
