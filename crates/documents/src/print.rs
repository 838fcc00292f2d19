//! Makes any text printable: a glyph that the fonts lack would break PDF/A (missing `.notdef`).
//!
//! People cannot type what no font has (`polis_domain::text::is_printable`). What comes from elsewhere stays
//! visible as `�`; what must not be printed (controls, bidi overrides, which could disguise a name) is dropped.

use serde_json::Value;
use unicode_normalization::{
    UnicodeNormalization,
    char::{decompose_canonical, is_combining_mark},
};

use crate::world;

/// Longest run without a space that still fits a table cell; longer ones get break points.
const LONGEST_WORD: usize = 36;
const REPLACEMENT: char = '\u{FFFD}';
const BREAK_POINT: char = '\u{200B}';

/// Cleans every string inside `data`, in place.
pub(crate) fn make_printable(data: &mut Value) {
    match data {
        Value::String(text) => *text = printable(text),
        Value::Array(items) => items.iter_mut().for_each(make_printable),
        Value::Object(fields) => fields.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn printable(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut run = 0;
    for character in text.nfc().filter_map(glyph) {
        // A mark alone would be printed on a sign of its own.
        if is_combining_mark(character) && !clean.ends_with(is_letter) {
            continue;
        }
        run = if character.is_whitespace() { 0 } else { run + 1 };
        if run > LONGEST_WORD && run % LONGEST_WORD == 1 {
            clean.push(BREAK_POINT);
        }
        clean.push(character);
    }
    clean
}

/// What to print for one character, if anything.
fn glyph(character: char) -> Option<char> {
    match character {
        '\n' => Some('\n'),
        c if c.is_whitespace() => Some(' '),
        c if is_invisible(c) => None,
        c if world::has_glyph(c) => Some(c),
        c if is_combining_mark(c) => None,
        c => Some(base_letter(c).unwrap_or(REPLACEMENT)),
    }
}

/// The letter without the marks our fonts lack: `ễ` is printed `e`.
fn base_letter(character: char) -> Option<char> {
    let mut first = None;
    decompose_canonical(character, |part| {
        first.get_or_insert(part);
    });
    first.filter(|base| *base != character && world::has_glyph(*base))
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic() || is_combining_mark(character)
}

/// Controls, format characters, variation selectors.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::*;

    #[test]
    fn italian_german_and_slovene_letters_stay() {
        let text = "Però Müller Straße Črt Šegula Žiga à è é ì ò ù « » – ’ € n° 1ª";
        assert_eq!(printable(text), text);
    }

    #[test]
    fn decomposed_accents_are_composed() {
        assert_eq!(printable("Nicolo\u{300} C\u{30C}"), "Nicolò Č");
    }

    #[test]
    fn letters_of_every_latin_greek_and_cyrillic_name_stay() {
        for name in ["Nguyễn", "Işık", "Ełk", "Ẽ m̃ q̌", "Παπαδόπουλος", "Жуков", "ŋ ɛ Ɔ ə ʻOkina"]
        {
            assert_eq!(printable(name), name);
        }
        assert_eq!(printable("\u{301}a \u{301}b"), "a b", "a mark alone");
    }

    #[test]
    fn what_no_font_has_is_visibly_replaced() {
        assert_eq!(printable("李 😀"), "� �");
    }

    /// `polis_domain::text::is_printable` refuses what this crate cannot print, and nothing else.
    #[test]
    fn what_people_may_type_is_what_the_fonts_have() {
        let shown = |c: &char| {
            *c == ' ' || !c.is_whitespace() && *c != REPLACEMENT && glyph(*c) == Some(*c)
        };
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for sign in (' '..=char::MAX).filter(shown).map(u32::from) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == sign => *last = sign,
                _ => runs.push((sign, sign)),
            }
        }
        let line = |(first, last): &(u32, u32)| format!("{first:04X} {last:04X}\n");
        let written = runs.iter().map(line).collect::<Vec<_>>().concat();
        expect_file!["../../domain/data/printable.txt"].assert_eq(&written);
        for sign in (' '..=char::MAX).filter(|sign| *sign != '\n') {
            assert_eq!(polis_domain::text::is_printable(sign), shown(&sign), "{sign:?}");
        }
    }

    #[test]
    fn invisible_characters_cannot_disguise_a_name() {
        assert_eq!(printable("Ro\u{202E}ss\u{0}i\u{200D}\u{AD}"), "Rossi");
        assert_eq!(printable("a\tb\u{2028}c\r\nd"), "a b c \nd");
    }

    #[test]
    fn endless_words_get_break_points() {
        let clean = printable(&"x".repeat(100));
        assert_eq!(clean.split('\u{200B}').map(str::len).collect::<Vec<_>>(), [36, 36, 28]);
    }
}
