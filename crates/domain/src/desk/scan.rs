//! What a keyboard or a scanner put into the two fields of the search: a scanner is a keyboard.

use crate::{CodiceFiscale, Fault, RequestNumber};

/// Length of a codice fiscale.
const CODE: usize = 16;

/// A codice fiscale and a request number, each with what is wrong with it.
pub type Scanned = (Result<CodiceFiscale, Fault>, Result<RequestNumber, Fault>);

/// Reads both from both fields, in either order: the bar code of a tessera sanitaria (Code 39) or its magnetic
/// stripe with its frame (`%…?`), the QR code of the modulo, or what was typed with blanks.
pub fn scanned(first: &str, second: &str) -> Scanned {
    let (one, other) = (Field::read(first), Field::read(second));
    let code = one.code.or(other.code);
    // A number stands in a field of its own or beside the code; its own field is asked first.
    let fields = [(second, &other.rest), (first, &one.rest)];
    let number = fields.iter().find_map(|(_, rest)| RequestNumber::parse(rest).ok());
    let code = code.ok_or_else(|| {
        let typed = if RequestNumber::parse(first).is_ok() { "" } else { first };
        CodiceFiscale::parse(typed).err().unwrap_or(Fault::Missing)
    });
    let number = number.ok_or_else(|| {
        let typed = if other.rest.is_empty() { "" } else { second };
        RequestNumber::parse(typed).err().unwrap_or(Fault::Missing)
    });
    (code, number)
}

/// One field: the codice fiscale in it, and the letters and digits beside it.
struct Field {
    code: Option<CodiceFiscale>,
    rest: String,
}

impl Field {
    fn read(typed: &str) -> Self {
        let bare: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
        let found = (0..=bare.len().saturating_sub(CODE)).find_map(|at| {
            let code = CodiceFiscale::parse(bare.get(at..at + CODE)?).ok()?;
            Some((code, format!("{}{}", &bare[..at], &bare[at + CODE..])))
        });
        match found {
            Some((code, rest)) => Self { code: Some(code), rest },
            None => Self { code: None, rest: bare },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CF: &str = "RSSMRA80A01H501U";
    const NUMBER: &str = "K7PM-4XWD";

    fn read(first: &str, second: &str) -> (String, String) {
        let (code, number) = scanned(first, second);
        (code.unwrap().as_str().to_owned(), number.unwrap().as_str().to_owned())
    }

    #[test]
    fn d_4_codice_fiscale_and_number_are_read_however_a_scanner_or_a_hand_gives_them() {
        let expected = (CF.to_owned(), NUMBER.to_owned());
        for (first, second) in [
            (CF, NUMBER),
            (NUMBER, CF),
            ("*RSSMRA80A01H501U*", "K7PM4XWD"),
            ("rss mra 80a01 h501u", " k7pm 4xwd "),
            ("%RSSMRA80A01H501U ?", NUMBER),
            ("RSSMRA80A01H501U K7PM-4XWD", ""),
            ("", "K7PM-4XWD RSSMRA80A01H501U"),
            ("%K7PM-4XWD?RSSMRA80A01H501U", ""),
        ] {
            assert_eq!(read(first, second), expected, "{first} and {second}");
        }
    }

    #[test]
    fn d_4_one_without_the_other_finds_nothing() {
        assert_eq!(scanned(CF, "").1, Err(Fault::Missing));
        assert_eq!(scanned("", NUMBER).0, Err(Fault::Missing));
        assert_eq!(scanned(NUMBER, "").0, Err(Fault::Missing));
        assert!(scanned(NUMBER, "").1.is_ok());
        assert_eq!(scanned("", ""), (Err(Fault::Missing), Err(Fault::Missing)));
        assert_eq!(scanned("RSSMRA80A01H501X", NUMBER).0, Err(Fault::WrongCheckLetter));
        assert_eq!(scanned(CF, "K7PM").1, Err(Fault::Malformed));
    }

    proptest! {
        #[test]
        fn whatever_a_scanner_sends_nothing_panics(first in "\\PC{0,60}", second in "\\PC{0,60}") {
            let _ = scanned(&first, &second);
        }
    }
}
