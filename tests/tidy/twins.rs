//! One name means one thing: a public type has a name of its own in all crates, but for the pairs below.

use std::collections::BTreeMap;

use crate::tree::{before_tests, rust};

/// Names that several types share, and why that is no riddle: where each is used, its module is named
/// with it, or the other is out of sight.
const SHARED: [(&str, &str); 22] = [
    (
        "Act",
        "what a person may do to each aggregate: `account::Act`, `application::Act`, `library::Act`",
    ),
    (
        "Answer",
        "an answer to a question of a form; in crates/spid the SAML response, which sees no form",
    ),
    ("Applicant", "the citizen of a snapshot; the same citizen as pages of the request show them"),
    ("Attempt", "an attempt to register, as stored; an attempt to log in, as its page shows it"),
    ("Authn", "a SAML request; the stored one with its state"),
    ("CodeSet", "the mail and the page of the same event"),
    ("Command", "act or fact of each aggregate"),
    ("Credentials", "the state of a password; the mail M02, named after what it carries"),
    ("Document", "a document to be rendered; its key in the bucket"),
    ("Event", "what happened to each aggregate"),
    ("Fact", "what the system did to each aggregate"),
    ("Form", "a posted form; what an edition asks, always `catalogue::Form`"),
    ("Library", "the citizen's documents; their page, always in crates/pages"),
    ("Mail", "the name of a mail in D.3; the trait of what it says"),
    ("Progress", "when a request last moved; whether a row of the outbox is done"),
    ("Record", "one entry of a chain; one object of the locked bucket"),
    ("Rejection", "why each aggregate refuses"),
    ("Section", "a part of a form, as asked; the same part, as answered"),
    ("State", "where each aggregate stands"),
    ("Table", "reference data, always `tables::Table`; the table of the database"),
    ("Upload", "a file that was posted; the form that posts it"),
    ("Welcome", "the mail and the page of the first access"),
];

/// Where each public type of the product's crates is declared.
fn declared() -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::<String, Vec<String>>::new();
    for (path, text) in rust(&["crates"]) {
        let product = path.contains("/src/")
            && !["spid-test-idp", "faults", "fuzz", "xtask", "/tests"]
                .iter()
                .any(|it| path.contains(it));
        if !product {
            continue;
        }
        for line in before_tests(&text).lines() {
            let rest = ["pub struct ", "pub enum ", "pub trait "]
                .iter()
                .find_map(|start| line.strip_prefix(start));
            let Some(rest) = rest else { continue };
            let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
            found.entry(name).or_default().push(path.clone());
        }
    }
    found
}

#[test]
fn one_name_means_one_thing() {
    let declared = declared();
    assert!(declared.len() > 150, "{} types", declared.len());
    for (name, places) in &declared {
        let shared = SHARED.iter().any(|(shared, _)| shared == name);
        assert!(places.len() == 1 || shared, "{name} means two things: {places:?}");
    }
}

#[test]
fn what_is_said_of_shared_names_is_still_true() {
    let declared = declared();
    for (name, _) in SHARED {
        let places = declared.get(name).map_or(0, Vec::len);
        assert!(places > 1, "{name} is declared {places} times: take it off the list");
    }
}
