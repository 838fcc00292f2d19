//! From what was typed to what is declared: everything is checked, nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edition, Field, FieldKind};
use crate::{
    Fault, SchoolCode, day,
    fault::FieldFault,
    place,
    school::refuse_excluded,
    text::{line, lines},
};

/// Answers by the name of their field, as typed.
type Answers = BTreeMap<String, String>;

/// Answers that were all checked, each in one canonical form: one school a line, days
/// as `2026-11-22`, a ticked box as `si`; questions left empty are not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared(Answers);

impl Declared {
    /// The answers, by the name of their field.
    pub fn answers(&self) -> &Answers {
        &self.0
    }
}

/// How a ticked box is posted, kept and declared.
pub const TICKED: &str = "si";

/// Whether a form posts this value for a ticked box: ours, or what browsers and clients write themselves.
pub fn is_ticked(typed: &str) -> bool {
    matches!(typed, TICKED | "on" | "true" | "1")
}

impl Edition {
    /// Checks every answer, for the review page and for «Inoltra». Unknown fields are not declared.
    pub fn check(&'static self, answers: &Answers) -> Result<Declared, Vec<FieldFault>> {
        let mut declared = Answers::new();
        let mut faults = Vec::new();
        for field in self.fields() {
            let typed = answers.get(&field.name).map_or("", |typed| typed.trim());
            match field.check(typed) {
                Ok(answer) => {
                    declared.insert(field.name.clone(), answer);
                }
                Err(Fault::Missing) if !field.is_required(answers) => {}
                Err(fault) => faults.push((field.name.as_str(), fault)),
            }
        }
        if faults.is_empty() { Ok(Declared(declared)) } else { Err(faults) }
    }

    /// What of a draft is kept: known fields and ticked boxes, without the control characters and without
    /// what exceeds any sensible length. Nothing is refused.
    pub fn keep(&self, answers: &Answers) -> Answers {
        let kept = self.fields().filter_map(|field| {
            let typed = answers.get(&field.name)?.replace("\r\n", "\n");
            let visible = |letter: &char| !letter.is_control() || *letter == '\n';
            let typed: String = typed.chars().filter(visible).take(field.room()).collect();
            let kept = match field.kind {
                FieldKind::Check => is_ticked(&typed).then(|| TICKED.to_owned()),
                _ => (!typed.trim().is_empty()).then_some(typed),
            };
            kept.map(|kept| (field.name.clone(), kept))
        });
        kept.collect()
    }
}

impl Field {
    /// Whether these answers make this one necessary.
    pub fn is_required(&self, answers: &Answers) -> bool {
        let fulfilled = |when: &super::When| {
            answers
                .get(&when.field)
                .is_some_and(|typed| when.is.iter().any(|it| it == typed.trim()))
        };
        self.required || self.required_when.as_ref().is_some_and(fulfilled)
    }

    fn limit(&self, default: u32) -> usize {
        usize::try_from(self.max.unwrap_or(default)).unwrap_or(usize::MAX)
    }

    /// Characters of a draft that are kept: somewhat more than are right, so that a person who
    /// exceeds the limit sees his own text with the fault.
    fn room(&self) -> usize {
        match self.kind {
            FieldKind::Text | FieldKind::Textarea => self.limit(LINE) * 2,
            FieldKind::Schools => (self.limit(SCHOOLS) + 10) * 12,
            _ => 60,
        }
    }

    fn check(&self, typed: &str) -> Result<String, Fault> {
        if typed.is_empty() {
            let unticked = self.kind == FieldKind::Check && self.required;
            return Err(if unticked { Fault::NotAccepted } else { Fault::Missing });
        }
        match self.kind {
            FieldKind::Text => line(typed, self.limit(LINE)),
            FieldKind::Textarea => lines(typed, self.limit(LINE)),
            FieldKind::Choice if self.options.iter().any(|option| option == typed) => {
                Ok(typed.to_owned())
            }
            FieldKind::Choice => Err(Fault::UnknownChoice),
            FieldKind::Check => Ok(TICKED.to_owned()),
            FieldKind::Number => self.number(typed),
            FieldKind::Date => day::parse(typed).map(|day| day.to_string()),
            FieldKind::Province => province(typed),
            FieldKind::School => SchoolCode::parse(typed).map(String::from),
            FieldKind::Schools => schools(typed, self.limit(SCHOOLS)),
        }
    }

    fn number(&self, typed: &str) -> Result<String, Fault> {
        let max = self.max.unwrap_or(u32::MAX);
        match typed.parse::<u32>() {
            Ok(number) if number <= max => Ok(number.to_string()),
            _ => Err(Fault::OutOfRange { min: 0, max }),
        }
    }
}

/// Characters of a text without a limit of its own.
const LINE: u32 = 120;
/// Schools of a list without a limit of its own.
const SCHOOLS: u32 = 20;

fn province(typed: &str) -> Result<String, Fault> {
    let found = place::province(typed)?;
    refuse_excluded(found.letters)?;
    if found.historic { Err(Fault::UnknownProvince) } else { Ok(found.letters.to_owned()) }
}

fn schools(typed: &str, max: usize) -> Result<String, Fault> {
    let parting = |letter: char| letter.is_whitespace() || letter == ',' || letter == ';';
    let mut seen = BTreeSet::new();
    let mut codes = Vec::new();
    for item in typed.split(parting).filter(|item| !item.is_empty()) {
        if codes.len() == max {
            return Err(Fault::TooMany { max });
        }
        let code = SchoolCode::parse(item).map_err(|fault| match fault {
            Fault::Malformed => Fault::MalformedItem { value: item.chars().take(20).collect() },
            fault => fault,
        })?;
        if !seen.insert(code.clone()) {
            return Err(Fault::Repeated { value: code.into() });
        }
        codes.push(String::from(code));
    }
    if codes.is_empty() { Err(Fault::Missing) } else { Ok(codes.join("\n")) }
}
