//! The files of this repository, as the tests read them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A file, by its path from the root.
pub(crate) fn read(path: &str) -> String {
    let text = fs::read_to_string(root().join(path));
    assert!(text.is_ok(), "{path} is missing");
    text.unwrap()
}

/// Names of the folders in one, sorted.
pub(crate) fn folders(path: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join(path))
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// All functions, by name.
pub(crate) fn functions() -> Vec<String> {
    folders("functions")
}

/// Whether a function answers requests, or works in the background.
pub(crate) fn is_background(function: &str) -> bool {
    ["outbox", "documents", "calendar", "challenge", "idp-registry", "school-registry"]
        .contains(&function)
}

/// Every Rust file below these folders: path from the root, and text.
pub(crate) fn rust(below: &[&str]) -> Vec<(String, String)> {
    files(below, "rs")
}

/// Every file with this extension below these folders: path from the root, and text.
pub(crate) fn files(below: &[&str], extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in below {
        collect(&root().join(folder), extension, &mut found);
    }
    found.sort();
    found
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            collect(&path, extension, found);
        } else if path.extension().is_some_and(|it| it == extension) {
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The part of a file before its tests.
pub(crate) fn before_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text)
}
