//! Laws that hold for any answers to any edition: a check is total, idempotent, and declares nothing that was not
//! asked (tests (a), (b), (c)).

use proptest::prelude::*;

use super::*;

/// Keys as forms and strangers post them.
fn any_key() -> impl Strategy<Value = String> {
    let names: Vec<String> = Edition::all()
        .flat_map(|edition| {
            edition.sections.iter().flat_map(|section| {
                section.fields.iter().flat_map(|field| {
                    [
                        field.name.clone(),
                        format!("{}@A-22", field.name),
                        format!("{}.1.{}", section.name, field.name),
                        format!("{}.3.{}", section.name, field.name),
                    ]
                })
            })
        })
        .collect();
    prop_oneof![prop::sample::select(names), "\\PC{0,12}"]
}

fn any_value() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,30}",
        prop::sample::select(vec![
            "si",
            "no",
            "1",
            "12",
            "A-22",
            "RM",
            "H501",
            "RMIC8AB00X",
            "S RMIC8AB00X\nP RM",
            "2025/26",
            "01/09/2025..30/06/2026",
            "110/110L",
            "31/12/2020",
            "2024-09-01/2025-06-30",
            "-9999-01-01/9999-12-31",
            "9999-12-31/",
            "999999999",
            "trasferimento",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered_and_what_is_declared_stays_declared(
        typed in prop::collection::btree_map(any_key(), any_value(), 0..40),
        nth in 0..Edition::all().count(),
        instance in 0..4_u16,
    ) {
        let edition = Edition::all().nth(nth).unwrap();
        let submitted = [edition.id.procedure(), "gps"];
        let submitted = &submitted[..usize::from(instance) % 3];
        let facts = Facts { instance: edition.instance(instance), submitted, ..facts() };
        let checked = edition.check(&typed, &facts);
        let asked: Vec<String> = checked.asked.iter().map(Asked::key).collect();
        prop_assert!(checked.answers.keys().all(|key| asked.contains(key)));
        prop_assert!(checked.findings.len() <= asked.len() + typed.values().map(String::len).sum::<usize>() + 40);
        if let Some(declared) = checked.declared() {
            let again = edition.check(declared.answers(), &facts);
            prop_assert_eq!(again.declared(), Some(declared));
        }
        // Right answers stay as they are, beside wrong ones too.
        let again = edition.check(&checked.answers, &facts);
        for (key, answer) in &again.answers {
            prop_assert_eq!(checked.answers.get(key), Some(answer));
        }
    }

    #[test]
    fn points_fee_and_attachments_are_answered_for_any_answers(
        typed in prop::collection::btree_map(any_key(), any_value(), 0..40),
        nth in 0..Edition::all().count(),
    ) {
        let edition = Edition::all().nth(nth).unwrap();
        for answers in [&typed, &edition.check(&typed, &facts()).answers] {
            let asked = edition.attachments_asked(answers, &facts());
            prop_assert!(asked.iter().all(|(kind, _)| edition.attachments.contains(kind)));
            prop_assert_eq!(edition.fee(answers).is_some(), edition.form.fee.is_some());
            if let Some(preview) = edition.preview(answers, &facts()) {
                let bound = preview.of_comune.iter().chain(&preview.of_value);
                let shown = bound.map(|(_, points)| *points).fold(preview.base, i64::saturating_add);
                let voices = preview.voices.iter().map(|it| it.points).fold(0, i64::saturating_add);
                prop_assert!((0..=voices).contains(&shown), "{:?}", preview);
                prop_assert!(preview.voices.iter().all(|voice| voice.points > 0));
            }
        }
    }

    #[test]
    fn a_section_is_kept_and_shown_again_as_it_was_posted(
        typed in prop::collection::btree_map(any_key(), any_value(), 0..40),
        nth in 0..Edition::all().count(),
    ) {
        let edition = Edition::all().nth(nth).unwrap();
        for section in &edition.sections {
            let kept = edition.keep(section, &typed);
            prop_assert!(kept.keys().all(|key| section.owns(key)), "{:?}", kept);
            prop_assert_eq!(edition.keep(section, &kept), kept);
        }
    }
}

#[test]
fn the_cost_grows_as_the_answers_do() {
    let edition = edition(
        "[[section]]\nname = 'g'\ngroup = { max = 150 }\n[[section.field]]\nname = 'a'\nkind = 'text'\n\
        [[section.field]]\nname = 'b'\nkind = 'text'\nrelevant-when = { field = 'a', present = true }\n\
        [[rule]]\nname = 'r'\nat-least-one = ['a', 'b']\n",
    );
    let asked = |records: u32| {
        let typed = answers((1..=records).map(|nth| (format!("g.{nth}.a"), "x")));
        edition.check(&typed, &facts()).asked.len()
    };
    assert_eq!((asked(10), asked(150)), (20, 300));
}

#[test]
fn the_work_of_points_grows_as_the_records_do() {
    let edition = Edition::find(&EditionId::parse("gps-2026").unwrap()).unwrap();
    let voices = |records: u32| {
        let of = |nth| [(format!("titoli.{nth}.titolo-tipo"), "lingua-c1".to_owned())];
        let typed = answers((1..=records).flat_map(of));
        edition.preview(&typed, &facts()).unwrap()
    };
    // One voice of all records, not one of each.
    assert_eq!((voices(1).voices.len(), voices(150).voices.len()), (1, 1));
    assert_eq!(voices(150).base, 150 * 4000);
}
