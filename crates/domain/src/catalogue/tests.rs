//! The catalogue is well made and refuses what it must.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::Fault;

fn mobilita() -> &'static Edition {
    Edition::find(&EditionId::parse("mobilita-2027").unwrap()).unwrap()
}

fn answers(changes: &[(&str, &str)]) -> BTreeMap<String, String> {
    let plain = [
        ("ordine", "secondaria-secondo-grado"),
        ("classe", "A-28"),
        ("titolarita", "rmps00000a"),
        ("anzianita", "07"),
        ("tipo", "trasferimento-provinciale"),
        ("preferenze", "RMPS00001B, RMPS00002C\r\nRMPS00003D"),
        ("precedenza", "nessuna"),
        ("ricongiungimento", "nessuno"),
        ("dichiaro", "on"),
    ];
    plain.iter().chain(changes).map(|(name, typed)| ((*name).into(), (*typed).into())).collect()
}

fn faults(changes: &[(&str, &str)]) -> Vec<(&'static str, &'static str)> {
    let faults = mobilita().check(&answers(changes)).unwrap_err();
    faults.into_iter().map(|(field, fault)| (field, fault.code())).collect()
}

#[test]
fn every_file_is_read_and_holds_together() {
    assert_eq!(Edition::all().len(), 1);
    for edition in Edition::all() {
        let names: Vec<&str> = edition.fields().map(|field| field.name.as_str()).collect();
        assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len());
        assert!((10..=14).contains(&names.len()));
        for field in edition.fields() {
            assert_eq!(field.options.is_empty(), field.kind != FieldKind::Choice, "{}", field.name);
            if let Some(when) = &field.required_when {
                let other = edition.fields().find(|other| other.name == when.field).unwrap();
                assert!(when.is.iter().all(|option| other.options.contains(option)));
            }
        }
    }
}

#[test]
fn r_app_1_a_complete_application_is_declared_in_one_form() {
    let declared = mobilita().check(&answers(&[("unknown", "x"), ("note", " a \r\n\r\n b ")]));
    let declared = declared.unwrap().answers().clone();
    assert_eq!(declared["titolarita"], "RMPS00000A");
    assert_eq!(declared["anzianita"], "7");
    assert_eq!(declared["preferenze"], "RMPS00001B\nRMPS00002C\nRMPS00003D");
    assert_eq!(declared["dichiaro"], "si");
    assert_eq!(declared["note"], "a\n\nb");
    assert!(!declared.contains_key("unknown") && !declared.contains_key("provincia"));
}

#[test]
fn every_missing_answer_is_a_fault() {
    let all = mobilita().check(&BTreeMap::new()).unwrap_err();
    let required = mobilita().fields().filter(|field| field.required).count();
    assert_eq!(all.len(), required);
    assert!(all.contains(&("dichiaro", Fault::NotAccepted)));
    assert!(all.contains(&("tipo", Fault::Missing)));
}

#[test]
fn some_answers_make_others_necessary() {
    assert_eq!(
        faults(&[("tipo", "trasferimento-interprovinciale"), ("ricongiungimento", "coniuge")]),
        [
            ("provincia", "missing"),
            ("ricongiungimento-comune", "missing"),
            ("ricongiungimento-dal", "missing")
        ]
    );
}

#[test]
fn a_7_provinces_with_procedures_of_their_own_are_refused() {
    assert_eq!(faults(&[("provincia", "BZ")]), [("provincia", "excluded-province")]);
    assert_eq!(faults(&[("preferenze", "TNIC000001")]), [("preferenze", "excluded-province")]);
    assert_eq!(faults(&[("provincia", "FO")]), [("provincia", "unknown-province")]);
}

#[test]
fn each_kind_of_answer_is_checked() {
    let many: Vec<String> = (0..21).map(|nth| format!("RMPS{nth:05}A")).collect();
    for (field, typed, code) in [
        ("tipo", "altro", "unknown-choice"),
        ("classe", "A-28 e altre ancora", "too-long"),
        ("anzianita", "51", "out-of-range"),
        ("anzianita", "-1", "out-of-range"),
        ("titolarita", "liceo", "malformed"),
        ("preferenze", "RMPS00001B rmps00001b", "repeated"),
        ("preferenze", "RMPS00001B liceo", "malformed-item"),
        ("preferenze", " , ", "missing"),
        ("preferenze", &many.join(" "), "too-many"),
        ("ricongiungimento-dal", "ieri", "not-a-date"),
        ("note", &"x".repeat(1001), "too-long"),
    ] {
        assert_eq!(faults(&[(field, typed)]), [(field, code)], "{typed}");
    }
}

#[test]
fn a_draft_keeps_what_was_typed_even_if_it_is_wrong() {
    let draft = answers(&[
        ("titolarita", "liceo"),
        ("unknown", "x"),
        ("note", "a\u{0}\r\nb"),
        ("classe", " "),
    ]);
    let kept = mobilita().keep(&draft);
    assert_eq!((kept["titolarita"].as_str(), kept["note"].as_str()), ("liceo", "a\nb"));
    assert!(!kept.contains_key("unknown") && !kept.contains_key("classe"));
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered_and_what_is_declared_stays_declared(
        changes in prop::collection::vec((0..14_usize, "\\PC{0,30}"), 0..6)
    ) {
        let names: Vec<&str> = mobilita().fields().map(|field| field.name.as_str()).collect();
        let changes: Vec<(&str, &str)> =
            changes.iter().map(|(nth, typed)| (names[*nth], typed.as_str())).collect();
        if let Ok(declared) = mobilita().check(&answers(&changes)) {
            let again = mobilita().check(declared.answers());
            prop_assert_eq!(again.unwrap(), declared);
        }
    }
}
