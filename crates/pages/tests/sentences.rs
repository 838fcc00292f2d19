//! Every sentence that is asked for exists, every sentence that exists is asked for, and English keeps up.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use polis_domain::{
    Edition,
    desk::{DelegateStanding, DelegationReason, RefusalReason},
};
use polis_pages::{problem::SLUGS, spid::Reason};

/// Files whose English must be as complete as the Italian.
const COMPLETE: &[&str] = &[
    "access.ftl",
    "common.ftl",
    "confirmation.ftl",
    "mail.ftl",
    "portal.ftl",
    "problem.ftl",
    "registration.ftl",
    "school.ftl",
    "spid.ftl",
];

/// Templates of translated pages, by the start of their path.
const TRANSLATED: &[&str] = &[
    "access/",
    "components/",
    "confirmation/",
    "footer",
    "header",
    "layout",
    "portal/",
    "problem",
    "registration/",
    "school/",
    "spid/",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under `folder`, by its path from there.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(
                files(&path).into_iter().map(|(inner, text)| (format!("{name}/{inner}"), text)),
            );
        } else {
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    found
}

/// The keys of each file of one language.
fn keys(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let of = |text: String| {
        let heads = text
            .lines()
            .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
        heads.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
    };
    files(&root().join("../words/locales").join(lang))
        .into_iter()
        .map(|(name, text)| (name, of(text)))
        .collect()
}

fn all(lang: &str) -> BTreeSet<String> {
    keys(lang).into_values().flatten().collect()
}

fn sources() -> BTreeMap<String, String> {
    let mut sources = files(&root().join("templates"));
    sources.extend(files(&root().join("src")));
    for folder in
        ["../words/src", "../mail/src", "../mail/templates", "../documents/src", "../../functions"]
    {
        let found = files(&root().join(folder)).into_iter();
        sources.extend(found.map(|(name, text)| (format!("{folder}/{name}"), text)));
    }
    sources
}

/// Everything between double quotes, which is enough for keys and names of fields.
fn literals(text: &str) -> BTreeSet<String> {
    text.split('"').map(str::to_owned).collect()
}

#[test]
fn every_key_asked_for_exists_in_italian() {
    let italian = all("it");
    let calls = [
        ".t(\"",
        ".ta(\"",
        ".ta2(\"",
        ".rich(\"",
        ".rich_a(\"",
        "::submit(\"",
        "const TITLE: &'static str = \"",
    ];
    let mut missing = Vec::new();
    for (name, text) in sources() {
        for call in calls {
            let asked = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            missing.extend(
                asked.filter(|key| !italian.contains(*key)).map(|key| format!("{name}: {key}")),
            );
        }
    }
    missing.retain(|line| !line.ends_with(": key"));
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn no_key_is_unused() {
    let used: BTreeSet<String> = sources().values().flat_map(|text| literals(text)).collect();
    let slugs: BTreeSet<&str> = SLUGS.iter().map(|(_, slug)| *slug).collect();
    let reasons = Reason::ALL.map(Reason::slug);
    let at_desk = RefusalReason::ALL;
    // `Role::code`: a role with an end date cannot be listed by the domain.
    let roles = ["ds", "dsga", "aa", "delegato-segreteria", "usp-usr", "admin"];
    let (standings, motives) = (DelegateStanding::ALL, DelegationReason::ALL);
    let editions = Edition::all();
    let of_procedures: BTreeSet<String> =
        editions.flat_map(|edition| edition.sentences(edition.id.procedure())).collect();
    let asked_by_name = |key: &str| {
        let Some((kind, name)) = key.split_once('-') else { return false };
        let short = name.strip_suffix("-detail").unwrap_or(name);
        match kind {
            "field" if at_desk.iter().any(|it| it.field() == name.replace('-', "_")) => true,
            "field" => used.contains(&name.replace('-', "_")) || used.contains(name),
            "role" => roles.contains(&name),
            "reason" => {
                let code = name.strip_prefix("next-").unwrap_or(name);
                at_desk.iter().any(|it| it.code() == code)
            }
            "step" => used.contains(short),
            "problem" => slugs.contains(short),
            "refused" => reasons.contains(&short.strip_suffix("-advice").unwrap_or(short)),
            // Named by the domain: `rules.rs` asks for them one by one.
            // The terms of use are numbered: as many clauses as there are.
            "fault" | "document" | "identity" | "security" | "terms" => true,
            "delegate" if standings.iter().any(|it| name == format!("standing-{}", it.code())) => {
                true
            }
            "delegation" if motives.iter().any(|it| name == format!("reason-{}", it.code())) => {
                true
            }
            _ => of_procedures.contains(key),
        }
    };
    let unused: Vec<String> =
        all("it").into_iter().filter(|key| !used.contains(key) && !asked_by_name(key)).collect();
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}

#[test]
fn english_keeps_up_where_pages_are_translated() {
    let (italian, english) = (keys("it"), keys("en"));
    for file in COMPLETE {
        assert_eq!(italian[*file], english[*file], "{file}");
    }
    let (italian, english) = (all("it"), all("en"));
    assert!(english.is_subset(&italian), "{:?}", english.difference(&italian));
    let translated = sources()
        .into_iter()
        .filter(|(name, _)| TRANSLATED.iter().any(|start| name.starts_with(start)));
    let mut missing = BTreeSet::new();
    for (name, text) in translated {
        for literal in literals(&text) {
            let label = format!("field-{}", literal.replace('_', "-"));
            let lacking = [literal, label]
                .into_iter()
                .filter(|key| italian.contains(key) && !english.contains(key));
            missing.extend(lacking.map(|key| format!("{name}: {key}")));
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}
