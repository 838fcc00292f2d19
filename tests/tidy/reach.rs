//! How many files an addition touches: a kind of field four, a mail five, a document six.

use std::collections::BTreeSet;

use crate::tree::{before_tests, files, read};

/// The production files whose text `names` recognises.
fn reach(folders: &[&str], names: impl Fn(&str) -> bool) -> BTreeSet<String> {
    ["rs", "html", "typ"]
        .into_iter()
        .flat_map(|extension| files(folders, extension))
        .filter(|(path, _)| !path.contains("/tests") && !path.contains("/sample"))
        .filter(|(_, text)| names(before_tests(text)))
        .map(|(path, _)| path)
        .collect()
}

/// Whether a text holds a path of Rust such as `Mail::Welcome`, and not only the beginning of a longer one.
fn names(text: &str, path: &str) -> bool {
    text.match_indices(path).any(|(at, _)| {
        !text[at + path.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
    })
}

/// The variants of an enum of ours.
fn variants(path: &str, declaration: &str) -> Vec<String> {
    let text = read(path);
    let body = text.split_once(declaration).expect("the enum").1;
    let body = body.split_once("\n}").expect("its end").0;
    let lines = body.lines().map(str::trim).filter(|line| !line.starts_with(['/', '#']));
    let names = lines.filter_map(|line| {
        let name: String = line.chars().take_while(char::is_ascii_alphanumeric).collect();
        name.starts_with(|first: char| first.is_ascii_uppercase()).then_some(name)
    });
    names.collect()
}

#[test]
fn a_kind_of_field_touches_few_files() {
    let kinds = variants("crates/catalogue/src/field.rs", "pub enum Kind {");
    assert!(kinds.len() >= 17, "{kinds:?}");
    // Lists grow, have rules of their own and are searched; one value is read, judged and shown.
    let lists = ["Several", "Places", "Code", "School"];
    for kind in kinds {
        let reached = reach(&["crates", "functions"], |text| {
            names(&text.replace("PlaceKind::", ""), &format!("Kind::{kind}"))
        });
        let most = if lists.contains(&kind.as_str()) { 14 } else { 9 };
        assert!(reached.len() <= most, "{kind}: {reached:?}");
    }
}

#[test]
fn a_mail_touches_three_files_of_code_and_its_two_of_sentences() {
    let mails = variants("crates/domain/src/kernel/effect.rs", "pub enum Mail {");
    assert!(mails.len() >= 17, "{mails:?}");
    let folders = ["crates/mail", "crates/store", "crates/domain/src/kernel", "functions/outbox"];
    for mail in mails {
        let reached = reach(&folders, |text| {
            names(text, &format!("Mail::{mail}"))
                || names(text, &format!("Self::{mail}"))
                || names(text, &format!("pub struct {mail}"))
        });
        // One goes to an address that is no citizen's; the other is one mail, however many rows ask for it.
        let more = usize::from(mail == "RegistrationCancelled" || mail == "Submitted");
        assert!((3..=3 + more).contains(&reached.len()), "{mail}: {reached:?}");
    }
}

#[test]
fn a_document_touches_six_files() {
    let documents = variants("crates/documents/src/lib.rs", "pub enum Document {");
    assert!(documents.len() >= 3, "{documents:?}");
    let folders = ["crates/documents/src", "crates/store", "functions/documents"];
    for document in documents {
        let reached = reach(&folders, |text| {
            names(text, &format!("Document::{document}"))
                || names(text, &format!("Self::{document}"))
                || names(text, &format!("for {document}"))
        });
        // Beside these: the template, and the rendering in the kernel.
        assert!(reached.len() <= 4, "{document}: {reached:?}");
    }
}
