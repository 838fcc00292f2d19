//! Words as they are searched: capitals and digits, no accents.

use super::line::MARK;
use crate::text;

/// The folded words of a text: parts between blanks, apostrophes, dots and other signs.
pub(super) fn words(text: &str) -> Vec<String> {
    let plain = text::plain(text);
    plain
        .split(|sign: char| !sign.is_alphanumeric())
        .map(fold)
        .filter(|it| !it.is_empty())
        .collect()
}

/// The words that stand where apostrophes, dots or dashes part letters: `D'ANNUNZIO` is `DANNUNZIO`.
pub(super) fn joined(text: &str) -> Vec<String> {
    let plain = text::plain(text);
    let whole = |piece: &str| words(piece).concat();
    plain.split_whitespace().map(whole).filter(|it| !it.is_empty()).collect()
}

/// Letters by the rule of [`text::fold`]; digits stay.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_uppercase();
    }
    let letters = word.split_inclusive(|sign: char| sign.is_ascii_digit());
    let folded = letters.map(|run| match run.strip_suffix(|sign: char| sign.is_ascii_digit()) {
        Some(before) => text::fold(before) + &run[before.len()..],
        None => text::fold(run),
    });
    folded.collect::<String>().replace(' ', "")
}

/// Each different word of these texts once, with the mark before it.
pub(super) fn search_text<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut all: Vec<String> = Vec::new();
    for text in texts {
        for word in words(text).into_iter().chain(joined(text)) {
            if !all.contains(&word) {
                all.push(word);
            }
        }
    }
    all.iter().flat_map(|word| [MARK.encode_utf8(&mut [0; 4]).to_owned(), word.clone()]).collect()
}
