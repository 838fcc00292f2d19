//! Typed text made fit to keep and to compare.

mod printable;
#[cfg(test)]
mod tests;

use any_ascii::any_ascii_char;
use unicode_normalization::UnicodeNormalization;
pub use unicode_normalization::char::is_combining_mark;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

pub use printable::{is_printable, unprintable};

use crate::Fault;

/// A text as a person sees it: letters composed (NFC), ligatures and wide forms as their letters, every
/// blank a space, every line break `\n`, and no sign that cannot be seen. Everything that people type
/// or paste is read by this first.
///
/// Laws: a tidy text stays as it is; an invisible sign anywhere in a text makes no other text.
pub fn tidy(typed: &str) -> String {
    if typed.bytes().all(|byte| byte == b'\n' || matches!(byte, b' '..=b'~')) {
        return typed.to_owned();
    }
    let broken = typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let seen = broken.chars().filter(|sign| !is_invisible(*sign)).map(|sign| match sign {
        '\n' => sign,
        _ if sign.is_whitespace() => ' ',
        _ => sign,
    });
    let composed = seen.collect::<String>();
    let composed = composed.chars().map(|sign| {
        let is_form = matches!(sign, '\u{fb00}'..='\u{fb06}' | '\u{ff01}'..='\u{ff5e}');
        if is_form { sign.nfkc().collect() } else { sign.to_string() }
    });
    composed.collect::<String>().nfc().collect()
}

/// Whether a sign leaves no mark on paper: controls, format characters, variation selectors, and the
/// joiners that are neither.
fn is_invisible(sign: char) -> bool {
    match sign.general_category() {
        GeneralCategory::Control => !sign.is_whitespace(),
        GeneralCategory::Format => true,
        _ => matches!(
            sign,
            '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
                | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}'
        ),
    }
}

/// A tidy text with every dash as `-` and every typographic apostrophe or prime as `'`, as keyboards
/// have them. Apostrophes that are letters (ʻ, ʼ) stay.
pub fn plain(typed: &str) -> String {
    let plain = |sign: char| match sign {
        '\u{2212}' | '\u{2043}' => '-',
        '’' | '‘' | '‛' | '`' | '´' | '′' | '‵' | '＇' => '\'',
        _ if sign.general_category() == GeneralCategory::DashPunctuation => '-',
        _ => sign,
    };
    tidy(typed).chars().map(plain).collect()
}

/// A code without the blanks and dashes that group it: `RSSM RA80-…` is `RSSMRA80…`. Case stays.
pub fn code(typed: &str) -> String {
    plain(typed).chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect()
}

/// A secret that holds no blanks, without those that were copied along at its ends. What is inside
/// stays: it is judged, not mended.
pub fn secret(typed: &str) -> String {
    tidy(typed).trim().to_owned()
}

/// In small letters; the dotted capital of Turkish is an `i`, not an `i` with one more dot.
pub fn lower(text: &str) -> String {
    text.replace('İ', "i").to_lowercase()
}

/// ASCII capitals and single spaces: accents fall, letters without an accent to lose are written as
/// Latin ones, anything else parts words. For the letters of Italian names of places the same rule as
/// `fold` in `data/convert.py`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'Đ' | 'đ' => folded.push('D'),
            _ if letter.is_ascii_alphabetic() => folded.push(letter.to_ascii_uppercase()),
            _ if letter.is_alphabetic() && is_latin(letter) => {
                let letters = any_ascii_char(letter).chars().filter(char::is_ascii_alphabetic);
                folded.extend(letters.map(|letter| letter.to_ascii_uppercase()));
            }
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether a letter is of the Latin alphabet, whatever its marks.
pub fn is_latin(letter: char) -> bool {
    letter.is_alphabetic()
        && unicode_script::UnicodeScript::script(&letter) == unicode_script::Script::Latin
}

/// One line of text: tidy, trimmed, inner spaces single. It goes onto papers that people sign, so that a sign
/// that no paper can show is refused before.
pub(crate) fn line(typed: &str, max: usize) -> Result<String, Fault> {
    let line = tidy(typed).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return Err(Fault::Missing);
    }
    if line.chars().count() > max {
        return Err(Fault::TooLong { max });
    }
    unprintable(&line).map_or(Ok(line), |sign| Err(Fault::Unprintable { sign }))
}

/// Several lines of text, each as [`line`] reads it; lines may be empty, not all of them.
pub(crate) fn lines(typed: &str, max: usize) -> Result<String, Fault> {
    let blank = |fault| if fault == Fault::Missing { Ok(String::new()) } else { Err(fault) };
    let kept: Result<Vec<String>, Fault> =
        tidy(typed).trim().lines().map(|typed| line(typed, max).or_else(blank)).collect();
    let text = kept?.join("\n");
    if text.chars().count() > max { Err(Fault::TooLong { max }) } else { Ok(text) }
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
