//! The fullest form of the catalogue fits into a draft, and its check into the time of a request.

use super::*;
use crate::application::{Draft, MOST_BYTES};

/// GPS with 20 classes of 20 schools, 40 titles and 60 services, each text as long as it may be.
fn fullest() -> (&'static Edition, Answers) {
    let edition = Edition::find(&EditionId::parse("gps-2026").unwrap()).unwrap();
    let classes: Vec<&str> = crate::tables::Table::find("classi")
        .unwrap()
        .rows(facts().closes)
        .map(|row| row.code)
        .take(20)
        .collect();
    let mut typed = answers([("classi", classes.join("\n")), ("provincia", "RM".to_owned())]);
    for section in &edition.sections {
        let records: Vec<Option<Record>> = match (section.group, &section.for_each) {
            (Some(group), _) => (1..=group.max).map(|nth| Some(Record::Number(nth))).collect(),
            (_, Some(_)) => {
                classes.iter().map(|class| Some(Record::Value((*class).to_owned()))).collect()
            }
            _ => vec![None],
        };
        for record in records {
            for field in section.fields.iter().filter(|field| field.name != "classi") {
                let value = match &field.kind {
                    Kind::Text { max } | Kind::Textarea { max } => "x".repeat(*max as usize),
                    Kind::Choice { options } => options[0].clone(),
                    Kind::YesNo | Kind::Check => "si".to_owned(),
                    Kind::Number { max, .. } => max.to_string(),
                    Kind::Date => "2020-01-01".to_owned(),
                    Kind::Period { .. } => "2024-09-01/2025-06-30".to_owned(),
                    Kind::SchoolYear => "2024/25".to_owned(),
                    Kind::Grade => "110/110L".to_owned(),
                    Kind::Province => "RM".to_owned(),
                    Kind::Places(_) => {
                        (0..20).map(|nth| format!("S RMPS{nth:05}A")).collect::<Vec<_>>().join("\n")
                    }
                    _ => "A-22".to_owned(),
                };
                typed.insert(key(&section.name, &field.name, record.as_ref()), value);
            }
        }
    }
    (edition, typed)
}

#[test]
fn the_fullest_form_fits_into_a_draft() {
    let (edition, typed) = fullest();
    let kept: Answers =
        edition.sections.iter().flat_map(|section| edition.keep(section, &typed)).collect();
    assert_eq!(kept.len(), typed.len());
    let draft = Draft { answers: kept, ..Draft::default() };
    assert!(draft.bytes() <= MOST_BYTES, "{} bytes", draft.bytes());
    let checked = edition.check(&typed, &facts());
    assert!(checked.asked.len() > 600, "{} questions", checked.asked.len());
}
