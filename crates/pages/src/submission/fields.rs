//! The shape of a procedure's form, as the catalogue describes it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::words;
use crate::Lang;

/// A group of fields with a heading.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// Name: sentence `<procedure>-section-<name>`.
    pub name: String,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

/// A field.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// Name in the form; the label is the sentence `<procedure>-<name>`.
    pub name: String,
    /// How it is filled in.
    pub kind: Kind,
    /// Whether the application is always incomplete without it.
    pub required: bool,
    /// Whether it is needed after some answers to another field; the hint says which.
    pub conditional: bool,
    /// Longest text, greatest number or most schools, by kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// Codes of the options of a choice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
}

/// How a field is filled in, and what it posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One line.
    Text,
    /// Several lines.
    Textarea,
    /// One of the options: radio buttons up to four, else a list.
    Choice,
    /// A box: `si` or absent.
    Check,
    /// Letters of a province.
    Province,
    /// A school code.
    School,
    /// School codes in order of preference, one a line.
    Schools,
    /// A day, `22/11/2026`.
    Date,
    /// A whole number.
    Number,
}

impl Field {
    /// Whether it is a box without which nothing is sent: who ticks it makes the declarations.
    pub(super) fn declares(&self) -> bool {
        self.kind == Kind::Check && self.required
    }

    /// What was answered, line by line, as it is read; empty when nothing was.
    pub fn shown(
        &self,
        lang: Lang,
        procedure: &str,
        answers: &BTreeMap<String, String>,
    ) -> Vec<String> {
        let answer = answers.get(&self.name).map_or("", |answer| answer.trim());
        match self.kind {
            Kind::Check if answer == "si" => vec![lang.t("submission-yes")],
            Kind::Check => vec![lang.t("submission-no")],
            _ if answer.is_empty() => Vec::new(),
            Kind::Choice if self.options.iter().any(|option| option == answer) => {
                vec![words::option(lang, procedure, &self.name, answer)]
            }
            Kind::Schools | Kind::Textarea => answer.lines().map(str::to_owned).collect(),
            _ => vec![answer.to_owned()],
        }
    }
}

/// A form for samples: part of the mobility procedure, with a field of each kind.
pub(super) fn sample() -> Vec<Section> {
    let field = |name: &str, kind, max| Field {
        name: name.to_owned(),
        kind,
        required: true,
        conditional: false,
        max,
        options: Vec::new(),
    };
    let choice = |name: &str, options: &[&str]| Field {
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        ..field(name, Kind::Choice, None)
    };
    let when_needed = |field| Field { required: false, conditional: true, ..field };
    let optional = |field| Field { required: false, ..field };
    let section = |name: &str, fields| Section { name: name.to_owned(), fields };
    let reasons = [
        "nessuna",
        "disabilita-personale",
        "assistenza-familiare",
        "cure-continuative",
        "coniuge-militare",
    ];
    vec![
        section(
            "posizione",
            vec![
                choice("ordine", &["infanzia", "primaria", "secondaria-primo-grado"]),
                field("classe", Kind::Text, Some(10)),
                field("titolarita", Kind::School, None),
                field("anzianita", Kind::Number, Some(50)),
            ],
        ),
        section(
            "movimento",
            vec![
                when_needed(field("provincia", Kind::Province, None)),
                field("preferenze", Kind::Schools, Some(20)),
                choice("precedenza", &reasons),
                when_needed(field("ricongiungimento-dal", Kind::Date, None)),
            ],
        ),
        section(
            "dichiarazioni",
            vec![
                optional(field("note", Kind::Textarea, Some(1000))),
                field("dichiaro", Kind::Check, None),
            ],
        ),
    ]
}
