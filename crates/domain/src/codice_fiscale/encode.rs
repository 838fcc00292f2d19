//! From personal data to the code they would give. A computed code proves nothing by itself.

use super::{CodiceFiscale, FEMALE, MONTHS};
use crate::{Person, Sesso, text::fold};

impl CodiceFiscale {
    /// The code these data give, without omocodia.
    pub fn encode(person: &Person) -> Self {
        let born = person.nascita;
        let day = born.day().unsigned_abs()
            + match person.sesso {
                Sesso::Maschio => 0,
                Sesso::Femmina => FEMALE,
            };
        let month = char::from(MONTHS[usize::from(born.month().unsigned_abs()) - 1]);
        let code = format!(
            "{}{}{:02}{month}{day:02}{}",
            surname(person.cognome()),
            name(person.nome()),
            born.year().rem_euclid(100),
            person.luogo.belfiore(),
        );
        let mut bytes = [b'A'; 16];
        bytes[..15].copy_from_slice(&code.as_bytes()[..15]);
        Self::sealed(bytes)
    }
}

/// Consonants, then vowels, then X, first three.
fn surname(name: &str) -> String {
    let (consonants, vowels) = letters(name);
    three(consonants, &vowels)
}

/// As the surname, but of four consonants or more the second is left out.
fn name(name: &str) -> String {
    let (mut consonants, vowels) = letters(name);
    if consonants.len() > 3 {
        consonants.remove(1);
    }
    three(consonants, &vowels)
}

fn letters(name: &str) -> (String, String) {
    fold(name)
        .chars()
        .filter(char::is_ascii_uppercase)
        .partition(|letter| !"AEIOU".contains(*letter))
}

fn three(consonants: String, vowels: &str) -> String {
    (consonants + vowels + "XXX").chars().take(3).collect()
}
