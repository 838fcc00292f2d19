//! The name of a file, to be shown and to be stored.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::{Fault, text::tidy};

/// The name of a file: as it was, to be shown; and in plain ASCII, for keys and headers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileName {
    original: String,
    safe: String,
}

/// The plain name of a file whose own name has no plain character.
const UNNAMED: &str = "allegato";
/// Longest name kept.
const MAX_NAME: usize = 120;

impl FileName {
    /// Any name is made fit: folders and signs that cannot be seen fall, long names are cut before the
    /// extension.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let base = typed.rsplit(['/', '\\']).next().unwrap_or_default();
        let name = tidy(base).replace('\n', " ");
        let name = name.trim().trim_matches('.');
        if name.is_empty() {
            return Err(Fault::Missing);
        }
        let original = cut(name, MAX_NAME);
        let safe = cut(&ascii(&original), MAX_NAME);
        let nothing = safe.trim_matches(['.', '-', '_']).is_empty();
        Ok(Self { original, safe: if nothing { UNNAMED.to_owned() } else { safe } })
    }

    /// As the citizen named it.
    pub fn original(&self) -> &str {
        &self.original
    }

    /// Letters, digits, dots, dashes and underscores only.
    pub fn safe(&self) -> &str {
        &self.safe
    }
}

fn ascii(name: &str) -> String {
    let mut safe = String::with_capacity(name.len());
    for letter in name.nfd() {
        match letter {
            _ if letter.is_ascii_alphanumeric() || ".-_".contains(letter) => safe.push(letter),
            _ if unicode_normalization::char::is_combining_mark(letter) => {}
            _ if safe.ends_with('-') => {}
            _ => safe.push('-'),
        }
    }
    safe
}

/// Shortens a name and keeps a short extension.
fn cut(name: &str, max: usize) -> String {
    if name.chars().count() <= max {
        return name.to_owned();
    }
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if extension.chars().count() <= 8 => (stem, extension),
        _ => return name.chars().take(max).collect(),
    };
    let room = max - extension.chars().count() - 1;
    format!("{}.{extension}", stem.chars().take(room).collect::<String>())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn file_names_are_shown_as_they_were_and_stored_safely() {
        let name = FileName::parse("C:\\Documenti\\Perché no? (1).pdf").unwrap();
        assert_eq!((name.original(), name.safe()), ("Perché no? (1).pdf", "Perche-no-1-.pdf"));
        assert_eq!(FileName::parse("../..").unwrap_err(), Fault::Missing);
        assert_eq!(FileName::parse("a\u{202e}fdp.exe").unwrap().original(), "afdp.exe");
        assert_eq!(FileName::parse("a\u{200b}\u{fe0f}.pdf").unwrap().original(), "a.pdf");
        assert_eq!(FileName::parse("文書").unwrap().safe(), "allegato");
        let long = FileName::parse(&format!("{}.pdf", "x".repeat(300))).unwrap();
        assert_eq!(long.original().len(), 120);
        assert!(long.original().ends_with("x.pdf"));
    }

    proptest! {
        #[test]
        fn a_stored_name_is_always_plain(typed: String) {
            if let Ok(name) = FileName::parse(&typed) {
                let plain = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
                prop_assert!(name.safe().chars().all(plain));
                prop_assert!((1..=120).contains(&name.safe().len()));
                prop_assert!(name.original().chars().count() <= 120);
            }
        }
    }
}
