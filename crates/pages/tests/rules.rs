//! What the domain may say has its sentence: faults, procedures, lists.

use polis_domain::{
    DocumentKind, Edition, Fault, IdentityDocumentKind, SecurityQuestion, catalogue::Kind,
};
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

/// The build asks for every sentence that an edition needs (`crates/words/build.rs`); this for those it may do without.
#[test]
fn a_question_that_may_stay_empty_says_so_in_the_gender_of_its_label() {
    for procedure in Edition::all() {
        let slug = procedure.id.procedure();
        for field in procedure.fields() {
            let name = &field.name;
            let needs_some = match &field.kind {
                Kind::Several { min, .. } => *min > 0,
                Kind::Places(places) => places.min > 0,
                _ => false,
            };
            let may_be_empty = field.is_optional() && field.is_asked() && !needs_some;
            complain(may_be_empty.then(|| format!("{slug}-{name}-optional")));
            let hint = Lang::It.find(&format!("{slug}-{name}-hint")).is_some();
            assert_eq!(hint, field.hint, "{slug} {name}");
        }
    }
    let said = |field| polis_words::procedure::optional(Lang::It, "mobilita", field);
    assert_eq!(said("note"), "(facoltative)");
    assert_eq!(said("without-words-of-its-own"), "(facoltativo)");
}

#[test]
fn every_list_has_its_words() {
    complain(DocumentKind::ALL.map(|kind| format!("document-{}", kind.code())));
    complain(IdentityDocumentKind::ALL.map(|kind| format!("identity-document-{}", kind.code())));
    complain(SecurityQuestion::ALL.map(|it| format!("security-question-{}", it.code())));
}
