//! Which signs the papers can show.

use std::sync::LazyLock;

/// First and last sign of each run that the fonts of the papers cover, in order.
static RUNS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    include_str!("../../data/printable.txt")
        .lines()
        .filter_map(|line| {
            let (first, last) = line.split_once(' ')?;
            let sign = |hex| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
            Some((sign(first)?, sign(last)?))
        })
        .collect()
});

/// Whether every paper can show a sign: Latin, Greek and Cyrillic letters with their marks, and the signs that
/// go with them. A test of the papers compares this with the fonts.
pub fn is_printable(sign: char) -> bool {
    let at = RUNS.partition_point(|(first, _)| *first <= sign);
    sign == '\n' || at.checked_sub(1).is_some_and(|run| sign <= RUNS[run].1)
}

/// The first sign of a text that no paper can show.
pub fn unprintable(text: &str) -> Option<char> {
    text.chars().find(|sign| !is_printable(*sign))
}
