//! Seeded faults: each is one rule of the validator taken out, as a careless change would, and the
//! corpus must notice. That each still applies is checked always; that each is noticed takes a
//! compilation per fault, so it is run by hand, on a clean working tree:
//! `cargo test -p polis-spid --test spid seeded_faults -- --ignored --nocapture`.

use std::{fs, path::Path, process::Command};

/// The file below `src`, what stands there once, and the fault.
const FAULTS: [(&str, &str, &str); 16] = [
    // The first assertion of several is read.
    ("response/structure.rs", "if assertions.next().is_some()", "if false"),
    // The assertion may stand anywhere.
    ("response/structure.rs", "tree.document.parent(node) != Some(tree.root)", "false"),
    // Signatures may stand anywhere.
    ("response/structure.rs", "|| !expected ||", "||"),
    // A signed response will do.
    ("response/mod.rs", "if !structure.is_signed(&tree, assertion)", "if false"),
    // Signatures are looked at, but not verified.
    (
        "response/mod.rs",
        "signature::verify_all(&tree, &structure.signatures, &idp.certificates)?;",
        "let _ = signature::verify_all;",
    ),
    // One valid signature of two will do.
    (
        "signature.rs",
        "covered.len() == results.len() && covered == signatures",
        "!covered.is_empty()",
    ),
    // The reference is not bound to the parent.
    ("signature.rs", "Some(uri) if by_id.as_deref() == Some(uri) => {}", "Some(_) => {}"),
    // Any signature method.
    ("signature.rs", "if !SIGNATURE_METHODS.contains", "if false && !SIGNATURE_METHODS.contains"),
    // Any transforms.
    (
        "signature.rs",
        "if foreign || algorithms != [Some(ENVELOPED), Some(EXCLUSIVE)]",
        "if foreign",
    ),
    // Any key that signed the registry.
    ("registry/read.rs", ".find(|certificate| pins.contains(&certificate.pin()))", ".next()"),
    // Comments are passed over.
    ("tree.rs", "_ => return Err(XmlFault::CommentOrInstruction),", "_ => {}"),
    // The ID check is left to the library.
    ("tree.rs", "tree.ids_are_unique()?;", "let _ = Tree::ids_are_unique;"),
    // No audience.
    (
        "response/assertion.rs",
        "audience.as_deref() != Some(&expected.provider.entity_id)",
        "audience.is_none()",
    ),
    // The end of validity is stretched by the difference of clocks.
    ("time.rs", "now >= end", "now >= end + SKEW"),
    // Any answer of that provider, to whatever request.
    (
        "response/assertion.rs",
        "tree.attribute(data, \"InResponseTo\") != Some(&expected.pending.id)",
        "false",
    ),
    // The level is what the provider says.
    ("response/assertion.rs", "if level < expected.pending.level {", "if false {"),
];

fn source(file: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file)
}

#[test]
fn every_fault_can_be_seeded() {
    for (file, from, _) in FAULTS {
        let text = fs::read_to_string(source(file)).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
    }
}

#[test]
#[ignore = "changes the sources, compiles them once per fault, and puts them back"]
fn seeded_faults_are_noticed() {
    let mut unnoticed = Vec::new();
    for (file, from, to) in FAULTS {
        let path = source(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace(from, to)).unwrap();
        let failed = failing_tests();
        fs::write(&path, text).unwrap();
        let failed = failed.unwrap_or_else(|| panic!("{file}: {to} does not compile"));
        eprintln!("{file}: {from}\n    noticed by {failed:?}");
        if failed.is_empty() {
            unnoticed.push(from);
        }
    }
    assert!(unnoticed.is_empty(), "{unnoticed:#?}");
}

/// The tests of the corpus that fail, but for those that only look at the sources or take long;
/// `None` when they do not compile.
fn failing_tests() -> Option<Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["test", "-p", "polis-spid", "--test", "spid", "--"])
        .args(["--skip", "every_fault", "--skip", "robustness", "--skip", "foreign"])
        .output()
        .unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    let names = output.lines().filter_map(|line| {
        line.strip_prefix("test ")?.strip_suffix(" ... FAILED").map(ToOwned::to_owned)
    });
    output.contains("test result:").then(|| names.collect())
}
