//! Size and manner: small files that say what they own, no code left undone.

use crate::tree::{before_tests, functions, read, rust};

const ALL: [&str; 3] = ["crates", "functions", "tests"];

#[test]
fn every_main_says_what_it_serves_and_does_nothing_else() {
    for name in functions() {
        let main = read(&format!("functions/{name}/src/main.rs"));
        assert!(main.starts_with("//! "), "functions/{name} must say which routes it serves");
        // The list of modules grows with the pages; the statements may not.
        let doing = main.lines().filter(|line| {
            !(line.trim().is_empty() || line.starts_with("//!") || line.starts_with("mod "))
        });
        assert!(doing.count() <= 20, "functions/{name}/src/main.rs does too much");
    }
}

#[test]
fn every_module_says_what_it_owns() {
    for (path, text) in rust(&ALL) {
        assert!(text.starts_with("//! "), "{path} must open with //!");
    }
}

#[test]
fn files_fit_on_a_few_screens() {
    let mut sizes = Vec::new();
    for (path, text) in rust(&ALL) {
        let lines = before_tests(&text).lines().count();
        assert!(lines <= 300, "{path} has {lines} lines before its tests");
        sizes.push(lines);
    }
    sizes.sort_unstable();
    let median = sizes[sizes.len() / 2];
    assert!(median <= 80, "half of the files have more than {median} lines");
}

#[test]
fn nothing_is_left_undone_or_silenced() {
    // Written in pieces, so that this file does not find itself.
    let words = ["#[al", "#![al", "#[ig", "to", "unimple", "db"];
    let rest = ["low(", "low(", "nore", "do!(", "mented!(", "g!("];
    for (path, text) in rust(&ALL) {
        for (start, end) in words.iter().zip(rest) {
            let word = format!("{start}{end}");
            let found = text.lines().any(|line| line.trim_start().starts_with(&word))
                || (!word.starts_with('#') && text.contains(&format!(" {word}")));
            assert!(!found, "{path} contains {word}");
        }
    }
}

#[test]
fn names_say_what_a_thing_is() {
    for (path, text) in rust(&ALL) {
        for line in text.lines().filter(|line| line.contains("struct ") || line.contains("trait "))
        {
            for ending in ["Manager", "Helper", "Utils", "Impl", "Dto"] {
                let named =
                    line.split(|c: char| !c.is_alphanumeric()).any(|it| it.ends_with(ending));
                assert!(!named, "{path}: {line}");
            }
        }
    }
}

#[test]
fn no_package_goes_its_own_way_on_lints_and_versions() {
    let manifests = crate::tree::files(&ALL, "toml");
    // The fuzzer is a workspace of its own and not part of this one.
    let ours = |(path, text): &&(String, String)| {
        path.ends_with("Cargo.toml") && !text.contains("\n[workspace]\n")
    };
    for (path, text) in manifests.iter().filter(ours) {
        assert!(
            text.contains("[lints]\nworkspace = true"),
            "{path} must take the workspace's lints"
        );
        assert!(
            text.contains("version.workspace = true"),
            "{path} must take the workspace's version"
        );
        for line in
            text.lines().filter(|line| line.contains(" = \"") || line.contains("version = "))
        {
            let free = ["name", "description", "path", "harness"];
            let named = line.split(" = ").next().unwrap_or_default();
            assert!(free.contains(&named), "{path}: {line}: versions stand in the workspace");
        }
    }
}
