//! Conditions: each names what was asked before it, where its answer can be seen, and a test that some answer passes.

use std::collections::BTreeMap;

use crate::{Condition, Fact, Field, Form, Kind, Known, Section, Test};

/// The questions that a condition may name.
pub(super) struct Asked<'f> {
    fields: BTreeMap<&'f str, (&'f Section, &'f Field)>,
    instances: &'f [String],
    known: &'f Known,
}

impl<'f> Asked<'f> {
    /// At the head of the form: no question yet.
    pub(super) fn none(form: &'f Form, known: &'f Known) -> Self {
        Self { fields: BTreeMap::new(), instances: &form.instances, known }
    }

    /// Behind the form: every question.
    pub(super) fn all(form: &'f Form, known: &'f Known) -> Self {
        let mut asked = Self::none(form, known);
        for section in &form.sections {
            section.fields.iter().for_each(|field| asked.add(section, field));
        }
        asked
    }

    pub(super) fn add(&mut self, section: &'f Section, field: &'f Field) {
        self.fields.insert(&field.name, (section, field));
    }

    pub(super) fn field(&self, name: &str) -> Option<&'f Field> {
        self.fields.get(name).map(|(_, field)| *field)
    }

    /// Whether the field is asked once.
    pub(super) fn is_single(&self, name: &str) -> bool {
        self.fields.get(name).is_some_and(|(section, _)| !section.is_repeated())
    }

    /// Whether the field is a list of options that is asked once.
    pub(super) fn is_list(&self, name: &str) -> bool {
        let is_list = |field: &Field| matches!(field.kind, Kind::Several { .. });
        self.is_single(name) && self.field(name).is_some_and(is_list)
    }

    /// What is wrong with a condition that stands in this section, or in none.
    pub(super) fn fault(&self, condition: &Condition, within: Option<&Section>) -> Option<String> {
        if condition.depth() > Condition::DEEPEST {
            return Some(format!("conditions stand in one another {} deep", condition.depth()));
        }
        let of_field = |(name, test): (&str, &Test)| match self.fields.get(name) {
            None => Some(format!("a condition names {name}, which is no field asked before")),
            Some((section, _)) if !section.is_seen_from(within) => {
                Some(format!("{name} has an answer in each record of {}, not here", section.name))
            }
            Some((_, field)) => self.misfit(field, test).map(|what| format!("{name}: {what}")),
        };
        let mut facts = condition.facts().into_iter();
        let fields = condition.fields().into_iter().find_map(of_field);
        fields.or_else(|| facts.find_map(|(fact, test)| self.fact(fact, test, within)))
    }

    /// What is wrong with a test of a fact.
    fn fact(&self, fact: Fact, test: &Test, within: Option<&Section>) -> Option<String> {
        let unknown = |values: &[String], known: &[String], of: &str| {
            let unknown = values.iter().find(|value| !known.contains(value));
            unknown.map(|value| format!("{value} is none of the {of}"))
        };
        if fact == Fact::Valore && within.is_none_or(|section| section.for_each.is_none()) {
            return Some("only a section with for-each has a value".to_owned());
        }
        match (fact, test) {
            (Fact::Istanza, Test::Is(names) | Test::IsNot(names)) => {
                unknown(names, self.instances, "instances")
            }
            (Fact::Inoltrate, Test::Includes(names)) => {
                unknown(names, &self.known.procedures, "procedures")
            }
            (_, Test::Present(_))
            | (Fact::Valore | Fact::ProvinciaNascita, Test::Is(_) | Test::IsNot(_)) => None,
            (Fact::Oggi, Test::AtLeast(bound) | Test::AtMost(bound)) => {
                (!is_day(bound)).then(|| format!("{bound} is no day"))
            }
            _ => Some("a test that this fact never passes".to_owned()),
        }
    }

    /// A test that no answer to that field could pass.
    pub(super) fn misfit(&self, field: &Field, test: &Test) -> Option<String> {
        let unknown = |values: &[String], known: &[String]| {
            let unknown = values.iter().find(|value| !known.contains(value));
            unknown.map(|value| format!("{value} is none of its options"))
        };
        let yes_no = || vec!["si".to_owned(), "no".to_owned()];
        let is_list = matches!(field.kind, Kind::Several { .. } | Kind::Places(_));
        match (&field.kind, test) {
            (Kind::Info, _) => Some("a sentence has no answer".to_owned()),
            (_, Test::Is(_) | Test::IsNot(_)) if is_list => {
                Some("a list is tested with includes".to_owned())
            }
            (_, Test::Includes(_)) if !is_list => Some("only a list includes something".to_owned()),
            (_, Test::Is(values) | Test::IsNot(values) | Test::Includes(values)) => {
                match (&field.kind, field.options()) {
                    (Kind::YesNo | Kind::Check, _) => unknown(values, &yes_no()),
                    (_, []) => self.unknown_code(field, values),
                    (_, options) => unknown(values, options),
                }
            }
            (
                Kind::Number { .. } | Kind::Decimal { .. },
                Test::AtLeast(bound) | Test::AtMost(bound),
            ) => (!is_number(bound)).then(|| format!("{bound} is no number")),
            (Kind::Date, Test::AtLeast(bound) | Test::AtMost(bound)) => {
                (!is_day(bound)).then(|| format!("{bound} is no day"))
            }
            (_, Test::AtLeast(_) | Test::AtMost(_)) => {
                Some("neither a number nor a day".to_owned())
            }
            (_, Test::Present(_)) => None,
        }
    }

    /// A code that the table of the field does not have.
    fn unknown_code(&self, field: &Field, values: &[String]) -> Option<String> {
        let (table, _) = field.table()?;
        let codes = self.known.codes.get(table)?;
        let unknown = values.iter().find(|value| !codes.contains(*value))?;
        Some(format!("{unknown} is no code of {table}"))
    }
}

impl Section {
    /// Whether it is asked more than once.
    pub fn is_repeated(&self) -> bool {
        self.group.is_some() || self.for_each.is_some()
    }

    /// Whether a condition in that section, or in none, sees the answers of this one: those that are given once, and
    /// those of the same record or of the same value.
    pub fn is_seen_from(&self, within: Option<&Self>) -> bool {
        match (&self.for_each, within) {
            (None, _) if self.group.is_none() => true,
            (None, Some(within)) => within.name == self.name,
            (Some(list), Some(within)) => within.for_each.as_ref() == Some(list),
            (_, None) => false,
        }
    }
}

/// `12`, `97.50`: at most three decimals.
pub(super) fn is_number(text: &str) -> bool {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && whole.len() <= 9 && digits(part) && part.len() <= 3
}

/// `2026-06-30`.
pub(super) fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let digits =
        |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    let within = |text: &str, most| text.parse::<u8>().is_ok_and(|it| (1..=most).contains(&it));
    digits(year, 4) && digits(month, 2) && digits(day, 2) && within(month, 12) && within(day, 31)
}
