//! How an answer is read: the one place, for the review page, the snapshot and so the PDF (D.5).

use std::collections::BTreeMap;

use polis_domain::{
    Edition,
    application::{Answer, Section},
    catalogue::{Field, FieldKind, TICKED},
    day,
};

use crate::{Lang, procedure};

/// What an edition asks and what was answered, section by section in the order of the form. Answers may be
/// as typed or in their declared form, by the name of their field.
pub fn sections(lang: Lang, edition: &Edition, answers: &BTreeMap<String, String>) -> Vec<Section> {
    let slug = edition.id.procedure();
    let answer = |field: &Field| {
        let value = answers.get(&field.name).cloned();
        Answer {
            field: field.name.clone(),
            label: procedure::label(lang, slug, &field.name),
            read: read(lang, slug, field, value.as_deref().unwrap_or_default()),
            value,
        }
    };
    let section = |section: &polis_domain::catalogue::Section| Section {
        title: procedure::section(lang, slug, &section.name),
        answers: section.fields.iter().map(answer).collect(),
    };
    edition.sections.iter().map(section).collect()
}

/// One answer, line by line; empty if the question was left empty. A value that its kind does not know is
/// read as it was typed.
pub fn read(lang: Lang, slug: &str, field: &Field, value: &str) -> Vec<String> {
    let value = value.trim();
    match field.kind {
        FieldKind::Check if value == TICKED => vec![lang.t("submission-yes")],
        FieldKind::Check => vec![lang.t("submission-no")],
        _ if value.is_empty() => Vec::new(),
        FieldKind::Choice if field.options.iter().any(|option| option == value) => {
            vec![procedure::option(lang, slug, &field.name, value)]
        }
        FieldKind::Date => {
            vec![day::parse(value).map_or_else(|_| value.to_owned(), day::italian)]
        }
        FieldKind::Schools | FieldKind::Textarea => value.lines().map(str::to_owned).collect(),
        FieldKind::Choice
        | FieldKind::Text
        | FieldKind::Number
        | FieldKind::Province
        | FieldKind::School => vec![value.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(pairs: &[(&str, &str)]) -> Vec<Answer> {
        let answers = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let sections = sections(Lang::It, &Edition::all()[0], &answers.collect());
        sections.into_iter().flat_map(|section| section.answers).collect()
    }

    fn reading(name: &str, value: &str) -> Vec<String> {
        let answers = answered(&[(name, value)]);
        answers.into_iter().find(|answer| answer.field == name).expect("a field").read
    }

    #[test]
    fn answers_are_read_as_people_write_them() {
        assert_eq!(reading("preferenze", "RMPS00001B\nRMPS00002C"), ["RMPS00001B", "RMPS00002C"]);
        assert_eq!(reading("ricongiungimento-dal", "2015-09-01"), ["01/09/2015"]);
        assert_eq!(reading("ordine", "primaria"), ["Scuola primaria"]);
        assert_eq!(reading("note", "a b"), ["a b"]);
        assert_eq!(reading("note", ""), [""; 0]);
    }

    #[test]
    fn a_wrong_answer_is_read_as_it_was_typed() {
        assert_eq!(reading("ricongiungimento-dal", "ieri"), ["ieri"]);
        assert_eq!(reading("ordine", "liceo"), ["liceo"]);
    }

    #[test]
    fn a_box_is_read_even_if_it_was_not_ticked() {
        assert_eq!(reading("dichiaro", "si"), ["Sì"]);
        assert_eq!(reading("dichiaro", ""), ["No"]);
    }

    #[test]
    fn every_question_of_every_edition_is_read() {
        for edition in Edition::all() {
            let read: usize = sections(Lang::It, edition, &BTreeMap::new())
                .iter()
                .map(|section| section.answers.len())
                .sum();
            assert_eq!(read, edition.fields().count(), "{}", edition.id);
        }
    }
}
