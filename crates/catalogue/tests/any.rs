//! Any text is read or refused with a line of it; nothing panics, however deep and however long.

#![expect(clippy::unwrap_used, reason = "the helpers of a test")]

use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

use polis_catalogue::{Form, Known};
use proptest::prelude::*;

/// The files of the catalogue.
static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/catalogue");
    let folders = fs::read_dir(root).unwrap().map(|it| it.unwrap().path());
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut paths: Vec<_> = files.map(|it| it.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read_to_string(path).unwrap()).collect()
});

/// Every line of every file, once.
static LINES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let lines: BTreeSet<&str> = FILES.iter().flat_map(|file| file.lines()).collect();
    lines.into_iter().collect()
});

/// Values that keys do not expect.
const VALUES: [&str; 16] = [
    "0",
    "-1",
    "150",
    "4294967295",
    "9223372036854775807",
    "1.5",
    "true",
    "\"\"",
    "\"tipo\"",
    "\"2/0\"",
    "\"9223372036854775807.999\"",
    "[]",
    "[\"a\", \"a\"]",
    "{}",
    "{ not = { field = \"tipo\", at-least = \"boh\" } }",
    "[[\"0\", \"0\"], [\"0\", \"0\"]]",
];

fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(LINES.clone()).prop_map(str::to_owned),
        1 => "\\PC{0,30}",
        1 => "[\\[\\]{}=\",.a-z0-9 -]{0,30}",
    ]
}

/// A file of the catalogue with some lines replaced, left out, doubled or with another value.
fn any_file() -> impl Strategy<Value = String> {
    let change =
        (any::<prop::sample::Index>(), 0..4_u8, any_line(), prop::sample::select(&VALUES[..]));
    (prop::sample::select(FILES.clone()), prop::collection::vec(change, 1..6)).prop_map(
        |(file, changes)| {
            let mut lines: Vec<String> = file.lines().map(str::to_owned).collect();
            for (at, act, line, value) in changes {
                let at = at.index(lines.len());
                match act {
                    0 => lines[at] = line,
                    1 => lines.insert(at, line),
                    2 => lines[at] = String::new(),
                    _ => {
                        if let Some((key, _)) = lines[at].clone().split_once(" = ") {
                            lines[at] = format!("{key} = {value}");
                        }
                    }
                }
            }
            lines.join("\n")
        },
    )
}

/// The reference tables and the procedures of the catalogue.
static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain");
    let names = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).unwrap();
        let name = |it: std::io::Result<fs::DirEntry>| it.unwrap().file_name().into_string();
        entries.map(move |it| name(it).unwrap()).collect::<Vec<_>>()
    };
    let mut known = Known { procedures: names("catalogue"), ..Known::default() };
    for file in names("data/tables") {
        let Some(name) = file.strip_suffix(".tsv") else { continue };
        let text = fs::read_to_string(root.join("data/tables").join(&file)).unwrap();
        let groups: BTreeSet<&str> =
            text.lines().filter_map(|row| row.split('\t').nth(3)).collect();
        known.tables.insert(name.to_owned(), groups.into_iter().map(str::to_owned).collect());
    }
    known
});

#[test]
fn every_file_of_the_catalogue_is_right() {
    for file in &*FILES {
        assert!(Form::checked(file, &KNOWN).is_ok());
    }
}

/// Reads a text; a fault is in one of its lines.
fn read(text: &str) {
    if let Err(fault) = Form::checked(text, &KNOWN) {
        assert!((1..=text.lines().count() + 1).contains(&fault.line), "{fault}: {text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        read(&text);
    }

    #[test]
    fn any_lines_are_read_or_refused(lines in prop::collection::vec(any_line(), 0..60)) {
        read(&lines.join("\n"));
    }

    #[test]
    fn any_change_of_a_file_is_read_or_refused(text in any_file()) {
        read(&text);
    }
}

#[test]
fn depth_is_refused_before_it_is_walked() {
    for (open, close) in [("[", "]"), ("{ not = ", " }"), ("{ all = [", "] }")] {
        let deep = format!("{}1{}", open.repeat(20_000), close.repeat(20_000));
        read(&format!("[[section]]\nname = \"a\"\nrelevant-when = {deep}\n"));
    }
}
