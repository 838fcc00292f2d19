//! One compilation serves run, seed and tests: whatever is built, each dependency has the same features.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use crate::tree::{read, root};

/// Each dependency and its sets of features (one for the host, one for the target, where they differ), as
/// cargo resolves them for a selection of packages and kinds of dependencies.
fn resolved(selection: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let said = Command::new(env!("CARGO"))
        .args(["tree", "--prefix", "none", "--format", "{p}|{f}|", "--offline"])
        .args(selection)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let mut found = BTreeMap::<String, BTreeSet<String>>::new();
    for line in String::from_utf8(said.stdout).unwrap().lines() {
        let mut parts = line.split('|');
        let (Some(package), Some(features)) = (parts.next(), parts.next()) else { continue };
        if !package.contains("(/") {
            found.entry(package.to_owned()).or_default().insert(features.to_owned());
        }
    }
    assert!(found.len() > 300, "{selection:?}: {} dependencies", found.len());
    found
}

#[test]
fn no_dependency_is_built_twice() {
    let built = resolved(&["--edges", "no-dev"]);
    for tests in
        [&["--edges", "normal,build,dev"][..], &["--edges", "normal,build,dev", "--workspace"]]
    {
        let tested = resolved(tests);
        for (package, features) in &built {
            assert_eq!(
                Some(features),
                tested.get(package),
                "tests build {package} again: turn these features on in crates/xtask/Cargo.toml"
            );
        }
    }
}

#[test]
fn whatever_is_built_selects_the_same_packages() {
    for path in
        ["Makefile", ".cargo/config.toml", "infra/local/deployment.py", "infra/local/stack.py"]
    {
        for line in read(path).lines().filter(|line| !line.trim_start().starts_with('#')) {
            let builds = ["cargo build", "cargo test", "cargo run", "\"run "];
            let builds = builds.iter().any(|command| line.contains(command));
            // A release has no tests to share its dependencies with.
            let other = line.contains("--package") || line.contains(" -p ");
            let other = other && !line.contains("--release");
            assert!(!(builds && other), "{path}: {line}");
        }
    }
}
