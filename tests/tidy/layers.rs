//! The direction of dependencies: `functions → web → app → {store, cognito} → domain`.

use toml::Table;

use crate::tree::{folders, is_background, read, rust};

/// The dependencies that the domain may have: values and arithmetic, no I/O.
const DOMAIN: [&str; 15] = [
    "any_ascii",
    "csv",
    "hex",
    "idna",
    "jiff",
    "memchr",
    "polis-catalogue",
    "serde",
    "serde_json",
    "sha2",
    "strsim",
    "thiserror",
    "unicode-normalization",
    "unicode-properties",
    "unicode-script",
];
/// The packages that may name an AWS SDK, beside the background functions.
const AWS: [&str; 5] = ["store", "cognito", "app", "xtask", "tests"];

fn dependencies(manifest: &str) -> Vec<String> {
    let manifest: Table = read(manifest).parse().unwrap();
    let table = manifest.get("dependencies").and_then(|it| it.as_table()).cloned();
    table.unwrap_or_default().keys().cloned().collect()
}

/// Every package: its folder and its short name.
fn packages() -> Vec<(String, String)> {
    let below = |parent: &str| {
        let parent = parent.to_owned();
        folders(&parent).into_iter().map(move |name| (format!("{parent}/{name}"), name))
    };
    let tests = ("tests".to_owned(), "tests".to_owned());
    below("crates").chain(below("functions")).chain([tests]).collect()
}

#[test]
fn the_domain_depends_on_no_io() {
    for name in dependencies("crates/domain/Cargo.toml") {
        assert!(DOMAIN.contains(&name.as_str()), "polis-domain must not depend on {name}");
    }
}

#[test]
fn the_domain_names_no_clock_no_chance_and_no_environment() {
    for (path, text) in rust(&["crates/domain/src"]) {
        for word in
            ["Timestamp::now", "Zoned::now", "SystemTime", "std::env", "async fn", "std::fs"]
        {
            let clean =
                path.ends_with("tests.rs") || !crate::tree::before_tests(&text).contains(word);
            assert!(clean, "{path} names {word}: it must arrive as an argument");
        }
    }
}

#[test]
fn only_the_edges_name_an_aws_sdk() {
    for (folder, name) in packages() {
        let free = AWS.contains(&name.as_str()) || is_background(&name);
        for dependency in dependencies(&format!("{folder}/Cargo.toml")) {
            assert!(free || !dependency.starts_with("aws-"), "{folder} must not name {dependency}");
        }
    }
}

/// The crates of ours that each package may depend on.
fn below(folder: &str) -> &'static [&'static str] {
    match folder {
        "crates/catalogue" => &[],
        "crates/domain" => &["catalogue"],
        "crates/words" => &["catalogue", "domain"],
        "crates/store" | "crates/cognito" | "crates/spid" => &["domain"],
        "crates/pages" | "crates/mail" | "crates/documents" => &["domain", "words"],
        "crates/app" => &["domain", "store", "cognito"],
        "crates/web" => &["domain", "store", "cognito", "pages", "app"],
        "functions/spid" | "functions/idp-registry" => {
            &["domain", "store", "cognito", "pages", "spid", "app", "web"]
        }
        "crates/xtask" | "tests" => {
            &["domain", "store", "cognito", "spid-test-idp", "pages", "spid", "app", "web"]
        }
        "functions/documents" => &["domain", "store", "app", "documents"],
        "functions/outbox" => &["domain", "store", "words", "mail", "app"],
        _ => &["domain", "store", "cognito", "words", "pages", "app", "web"],
    }
}

#[test]
fn each_crate_looks_only_downwards() {
    for (folder, _) in packages() {
        for dependency in dependencies(&format!("{folder}/Cargo.toml")) {
            let Some(ours) = dependency.strip_prefix("polis-") else { continue };
            assert!(below(&folder).contains(&ours), "{folder} must not depend on {dependency}");
        }
    }
}

#[test]
fn words_pages_mails_and_documents_have_no_clock_and_no_network() {
    let pure = ["crates/words/src", "crates/pages/src", "crates/mail/src", "crates/documents/src"];
    for (path, text) in rust(&pure) {
        for word in ["Timestamp::now", "std::env", "async fn", "reqwest"] {
            assert!(!text.contains(word), "{path} names {word}");
        }
    }
}

/// Files that compare and swap a counter or a file of their own, which no command writes.
const COUNTERS: [&str; 3] = [
    "functions/access/src/lock.rs",
    "functions/idp-registry/src/registry.rs",
    "functions/school-registry/src/register.rs",
];

/// Invariant 3: load, decide, one transaction, and again on conflict exist once, with one policy for giving up.
#[test]
fn a_command_is_tried_again_in_one_place() {
    for (path, text) in rust(&["crates/app/src", "crates/web/src", "functions"]) {
        let text = crate::tree::before_tests(&text);
        let tries_again = (text.contains("loop {") || text.contains("for _ in 0.."))
            && (text.contains("StoreError::Conflict") || text.contains("StoreError::Taken"));
        let allowed = path == "crates/app/src/commit.rs" || COUNTERS.contains(&path.as_str());
        assert!(allowed || !tries_again, "{path} tries a commit again: use polis_app::commit");
    }
}
