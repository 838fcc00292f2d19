//! Typed text made fit to keep and to compare.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::Fault;

/// ASCII capitals and single spaces: accents fall, anything else that is not a letter parts words.
/// The same rule as `fold` in `data/convert.py`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'ß' | 'ẞ' => folded.push_str("SS"),
            'Æ' | 'æ' => folded.push_str("AE"),
            'Œ' | 'œ' => folded.push_str("OE"),
            'Ø' | 'ø' => folded.push('O'),
            'Đ' | 'đ' => folded.push('D'),
            'Ł' | 'ł' => folded.push('L'),
            _ if letter.is_ascii_alphabetic() => folded.push(letter.to_ascii_uppercase()),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// One line of text: composed (NFC), trimmed, inner spaces single, no control characters.
pub(crate) fn line(typed: &str, max: usize) -> Result<String, Fault> {
    let line = typed.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return Err(Fault::Missing);
    }
    if line.chars().any(char::is_control) {
        return Err(Fault::Malformed);
    }
    if line.chars().count() > max {
        return Err(Fault::TooLong { max });
    }
    Ok(line)
}

/// Serde and reading for a newtype over `String` that is parsed once; `shown` where any code may print
/// the value, since it says nothing about a person.
macro_rules! parsed_text {
    ($name:ident, shown) => {
        $crate::text::parsed_text!($name);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
    ($name:ident) => {
        impl $name {
            /// The text in its canonical form.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::Fault;

            fn try_from(text: String) -> Result<Self, $crate::Fault> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.0
            }
        }
    };
}
pub(crate) use parsed_text;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_letters_and_parts_words() {
        assert_eq!(fold(" d'Àquila-Straße  Łódź "), "D AQUILA STRASSE LODZ");
        assert_eq!(fold("Å Ø 9"), "A O");
    }

    #[test]
    fn a_line_has_single_spaces_and_no_control_characters() {
        assert_eq!(line("  via\n dei   Mille ", 20), Ok("via dei Mille".into()));
        assert_eq!(line("a\u{0}b", 20), Err(Fault::Malformed));
        assert_eq!(line("abc", 2), Err(Fault::TooLong { max: 2 }));
        assert_eq!(line(" \t", 2), Err(Fault::Missing));
    }
}
