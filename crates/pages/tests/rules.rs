//! What the domain may say has its sentence: faults, procedures, lists.

use polis_domain::{DocumentKind, Edition, Fault, IdentityDocumentKind, SecurityQuestion};
use polis_pages::{FieldError, Lang};

fn complain(missing: impl IntoIterator<Item = String>) {
    let missing: Vec<String> =
        missing.into_iter().filter(|key| Lang::It.find(key).is_none()).collect();
    assert!(missing.is_empty(), "no sentence {missing:?}");
}

#[test]
fn every_fault_of_the_domain_has_a_sentence_in_every_language() {
    let sentence = |fault: &Fault, lang| {
        let (field, code) = ("nome".to_owned(), fault.code().to_owned());
        FieldError { field, code, args: fault.args() }.sentence(lang)
    };
    for fault in Fault::samples() {
        let [it, en] = Lang::ALL.map(|lang| sentence(&fault, lang));
        assert_ne!(it, en, "{fault}");
        assert!(!it.contains('{') && !en.contains('{'), "{it} {en}");
        assert!(
            fault == Fault::Malformed || it != sentence(&Fault::Malformed, Lang::It),
            "{fault}"
        );
    }
}

#[test]
fn every_procedure_has_its_words() {
    for procedure in Edition::all() {
        let slug = procedure.id.procedure();
        complain([format!("{slug}-title")]);
        complain(procedure.declarations.iter().map(|name| format!("{slug}-declaration-{name}")));
        complain(procedure.sections.iter().map(|it| format!("{slug}-section-{}", it.name)));
        for field in procedure.fields() {
            let name = &field.name;
            complain([format!("{slug}-{name}")]);
            complain(field.options.iter().map(|option| format!("{slug}-{name}-{option}")));
            let may_be_empty = !field.required && field.required_when.is_none();
            complain(may_be_empty.then(|| format!("{slug}-{name}-optional")));
            let hint = Lang::It.find(&format!("{slug}-{name}-hint")).is_some();
            assert_eq!(hint, field.hint, "{name}");
        }
    }
}

#[test]
fn what_may_be_left_empty_is_said_in_the_gender_of_its_label() {
    let said = |field| polis_words::procedure::optional(Lang::It, "mobilita", field);
    assert_eq!(said("note"), "(facoltative)");
    assert_eq!(said("figli-minori"), "(facoltativi)");
    assert_eq!(said("without-words-of-its-own"), "(facoltativo)");
}

#[test]
fn every_list_has_its_words() {
    complain(DocumentKind::ALL.map(|kind| format!("document-{}", kind.code())));
    complain(IdentityDocumentKind::ALL.map(|kind| format!("identity-document-{}", kind.code())));
    complain(SecurityQuestion::ALL.map(|it| format!("security-question-{}", it.code())));
}
