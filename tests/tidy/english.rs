//! Plain English in comments, documents and names of functions: the style rule of CONTRIBUTING.md.

use crate::prose::{Passage, passages};

/// Words that hide a noun or a verb, each with what to write in its place.
const BANNED: [(&str, &str); 24] = [
    ("whoever", "name the person: the citizen who, the officer who"),
    ("whomever", "name the person"),
    ("nobody", "no citizen, no officer, never"),
    ("somebody", "name the person: a citizen, a stranger"),
    ("anybody", "name the person: any citizen, any client"),
    ("everybody", "name the persons: all citizens"),
    ("told", "say who or what says it: the page says, the log shows"),
    ("became of", "name the outcome, the state, the result"),
    ("becomes of", "name the outcome, the state, the result"),
    ("gives way", "is replaced, is cancelled"),
    ("give way", "is replaced, is cancelled"),
    ("gave way", "was replaced, was cancelled"),
    ("given way", "was replaced, was cancelled"),
    ("any more", "no longer, or nothing"),
    ("anymore", "no longer, or nothing"),
    ("so many", "give the number or the unit"),
    ("spares", "say what is not needed"),
    ("spared", "say what is not needed"),
    ("stands for", "is, represents, means"),
    ("stand for", "is, represents, means"),
    ("what is no", "name the thing"),
    ("anew", "again, from the beginning"),
    ("for want of", "without, because there is no"),
    ("leant on", "used, depended on"),
];

/// Nouns of persons, after which a relative `who` may stand.
const PERSONS: [&str; 34] = [
    "administrator",
    "administrators",
    "applicant",
    "applicants",
    "attacker",
    "attackers",
    "citizen",
    "citizens",
    "delegate",
    "developer",
    "developers",
    "employee",
    "employees",
    "holder",
    "newcomer",
    "namesake",
    "officer",
    "officers",
    "operator",
    "operators",
    "owner",
    "owners",
    "people",
    "person",
    "persons",
    "reader",
    "readers",
    "stranger",
    "strangers",
    "those",
    "user",
    "users",
    "visitor",
    "visitors",
];

/// The words of a passage in lower case, without punctuation.
fn words(passage: &Passage) -> Vec<String> {
    passage
        .prose()
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn prose_names_what_it_speaks_of() {
    let mut faults = Vec::new();
    for passage in passages() {
        let words = words(&passage);
        for (phrase, advice) in BANNED {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            if words.windows(phrase.len()).any(|window| window == phrase) {
                faults.push(format!("{}: «{}»: {advice}", passage.at, phrase.join(" ")));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_relative_pronoun_follows_a_person() {
    let mut faults = Vec::new();
    for passage in passages() {
        let words = words(&passage);
        for (index, word) in words.iter().enumerate().filter(|(_, word)| *word == "who") {
            let before = index.checked_sub(1).map_or("", |before| words[before].as_str());
            if !PERSONS.contains(&before) {
                faults.push(format!("{}: «{before} {word}»", passage.at));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_docstring_says_more_than_the_name() {
    // A quotation, a format, an address or a rule says something in one word: «Maschio», `M` or `F`, (A9).
    let quotes = |text: &str| text.contains(['«', '`', '(', '/']);
    let short = |passage: &Passage| {
        let words = passage.text.split_whitespace().count();
        passage.documents && words <= 2 && !quotes(&passage.text)
    };
    let faults: Vec<_> = passages()
        .into_iter()
        .filter(short)
        .map(|passage| format!("{}: «{}»: say shape, unit or meaning", passage.at, passage.text))
        .collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
