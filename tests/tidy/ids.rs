//! The IDs of rules, as comments, documents and names of tests cite them.

use std::collections::BTreeMap;

use crate::prose::passages;

/// The IDs that open the name of a test: `c_6_r_rec_7_…` → `C-6`, `R-REC-7`; `e7s_…` → `E7s`.
pub(crate) fn of_name(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split('_').collect();
    let mut ids = Vec::new();
    let mut rest = words.as_slice();
    loop {
        let (id, taken) = match rest {
            ["r", area, number, ..] if is_number(number) => {
                (format!("R-{}-{number}", area.to_uppercase()), 3)
            }
            ["c", number, ..] if is_number(number) => (format!("C-{number}"), 2),
            [part @ ("a" | "b" | "d"), number, ..] if is_number(number) => {
                (format!("{}.{number}", part.to_uppercase()), 2)
            }
            [word, _, ..] if is_id(&capital(word)) => (capital(word), 1),
            _ => return ids,
        };
        ids.push(id);
        rest = &rest[taken..];
    }
}

/// Every ID that prose cites, with the places (`path:line`) where it does.
pub(crate) fn cited() -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    // The tables name every ID themselves.
    for passage in passages().into_iter().filter(|passage| !passage.at.contains(".tsv:")) {
        let prose = passage.prose();
        let tokens = prose.split(|c: char| !(c.is_ascii_alphanumeric() || "-.".contains(c)));
        for token in tokens.map(|token| token.trim_matches('.')).filter(|token| is_id(token)) {
            all.entry(token.to_owned()).or_default().push(passage.at.clone());
        }
    }
    all
}

/// Whether a word has the form of an ID: `R-REG-2`, `C-6`, `D.4`, `A12`, `E7s`, `L1`, `M07b`.
pub(crate) fn is_id(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '.']).collect();
    match parts.as_slice() {
        ["R", area, number] => {
            area.bytes().all(|byte| byte.is_ascii_uppercase()) && is_number(number)
        }
        ["C", number] if word.contains('-') => is_number(number),
        ["A" | "B" | "C" | "D", number] if word.contains('.') => is_number(number),
        [one] => {
            let (first, rest) = one.split_at(one.chars().next().map_or(0, char::len_utf8));
            let digits = rest.trim_end_matches(|c: char| c.is_ascii_lowercase());
            let suffix = rest.len() - digits.len();
            match first {
                "A" | "E" => is_number(digits) && digits.len() <= 2 && suffix <= 1,
                "M" => is_number(digits) && digits.len() == 2 && suffix <= 1,
                "L" => is_number(digits) && digits.len() == 1 && suffix == 0,
                _ => false,
            }
        }
        _ => false,
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `e7s` → `E7s`.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
