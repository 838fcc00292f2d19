//! The form of an edition as the pages draw it, and answers as they are read.

use std::collections::BTreeMap;

use polis_domain::{
    Edition,
    catalogue::{self, FieldKind},
    day,
};
use polis_pages::submission::{Field, Kind, Section};

/// Everything the edition asks.
pub(crate) fn sections(edition: &Edition) -> Vec<Section> {
    let section = |section: &catalogue::Section| Section {
        name: section.name.clone(),
        fields: section.fields.iter().map(field).collect(),
    };
    edition.sections.iter().map(section).collect()
}

fn field(field: &catalogue::Field) -> Field {
    Field {
        name: field.name.clone(),
        kind: kind(field.kind),
        required: field.required,
        conditional: field.required_when.is_some(),
        max: field.max,
        options: field.options.clone(),
    }
}

fn kind(kind: FieldKind) -> Kind {
    match kind {
        FieldKind::Text => Kind::Text,
        FieldKind::Textarea => Kind::Textarea,
        FieldKind::Choice => Kind::Choice,
        FieldKind::Check => Kind::Check,
        FieldKind::Number => Kind::Number,
        FieldKind::Date => Kind::Date,
        FieldKind::Province => Kind::Province,
        FieldKind::School => Kind::School,
        FieldKind::Schools => Kind::Schools,
    }
}

/// Declared answers as people read them: days in Italian, one school a line.
pub(crate) fn readable(
    edition: &Edition,
    declared: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut answers = declared.clone();
    for field in edition.fields() {
        let Some(answer) = answers.get_mut(&field.name) else { continue };
        if field.kind == FieldKind::Date
            && let Ok(day) = day::parse(answer)
        {
            *answer = day::italian(day);
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_shown_as_people_write_them() {
        let declared = [
            ("preferenze", "RMPS00001B\nRMPS00002C"),
            ("ricongiungimento-dal", "2015-09-01"),
            ("note", "a b"),
        ];
        let declared = declared.map(|(name, answer)| (name.to_owned(), answer.to_owned())).into();
        let shown = readable(&Edition::all()[0], &declared);
        assert_eq!(shown["preferenze"], "RMPS00001B\nRMPS00002C");
        assert_eq!(shown["ricongiungimento-dal"], "01/09/2015");
        assert_eq!(shown["note"], "a b");
    }

    #[test]
    fn the_pages_draw_every_field_of_the_catalogue() {
        for edition in Edition::all() {
            let drawn: usize = sections(edition).iter().map(|it| it.fields.len()).sum();
            assert_eq!(drawn, edition.fields().count());
        }
    }
}
