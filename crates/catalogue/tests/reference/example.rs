//! The worked example: a file and its sentences, read as the build and the tests of sentences read them.

use polis_catalogue::{Form, Known};

use super::file;

const FORM: &str = "tests/reference/permessi-studio/2027.toml";
const SENTENCES: &str = "tests/reference/permessi-studio/procedure-permessi-studio.ftl";
/// The sentences that procedures share.
const SHARED: &str = "../words/locales/it/catalogue.ftl";

pub(crate) fn form() -> String {
    format!("```toml\n{}```\n", file(FORM))
}

pub(crate) fn sentences() -> String {
    format!("```fluent\n{}```\n", file(SENTENCES))
}

#[test]
fn the_example_holds_together_and_has_its_sentences() {
    let text = file(FORM);
    let form = Form::checked(&text, &Known::default()).unwrap();
    let sentences = format!("{}\n{}", file(SENTENCES), file(SHARED));
    let has = |key: &str| sentences.lines().any(|line| line.starts_with(&format!("{key} = ")));
    assert_eq!(form.without_sentence("permessi-studio", &text, has), None);
    // Each sentence is needed; the pages need those of fields that may be left empty.
    let keys = file(SENTENCES);
    let keys = keys.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
    for key in keys.filter(|key| !key.ends_with("-optional")) {
        let others = |other: &str| other != key && has(other);
        assert!(form.without_sentence("permessi-studio", &text, others).is_some(), "{key}");
    }
}
