//! Whether a condition holds (R2, R3): by the answers so far and what is known.

use polis_catalogue::{Condition, Fact, Section, Test};

use super::{Answers, Facts, Record, ask};
use crate::{catalogue::Form, day};

/// Where a condition stands: its section and the repetition.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope<'s> {
    pub(super) form: &'s Form,
    pub(super) facts: &'s Facts<'s>,
    /// The answers to the questions asked so far.
    pub(super) answers: &'s Answers,
    /// The repetition and its section; none where it stands once.
    pub(super) at: Option<(&'s Section, &'s Record)>,
}

impl Scope<'_> {
    /// Whether it holds; no condition always holds.
    pub(super) fn holds_or_none(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| self.holds(condition))
    }

    /// Whether it holds.
    pub(super) fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::All(parts) => parts.iter().all(|part| self.holds(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Condition::Not(part) => !self.holds(part),
            Condition::Field { name, test } => passes(test, self.answer(name)),
            Condition::Fact { fact, test } => {
                let (today, submitted);
                let known = match fact {
                    Fact::Istanza => self.facts.instance,
                    Fact::ProvinciaNascita => Some(self.facts.birth_province),
                    Fact::Valore => self.value(),
                    Fact::Inoltrate => {
                        submitted = self.facts.submitted.join("\n");
                        Some(submitted.as_str())
                    }
                    Fact::Oggi => {
                        today = self.facts.today.to_string();
                        Some(today.as_str())
                    }
                };
                passes(test, known)
            }
        }
    }

    /// The records of a repeated section that have an answer, and the values that one is repeated for.
    pub(super) fn records(&self, section: &Section) -> Vec<Record> {
        if let Some(list) = &section.for_each {
            let values = self.answers.get(list).map_or("", String::as_str).lines();
            return values.map(|value| Record::Value(value.to_owned())).collect();
        }
        let prefix = format!("{}.", section.name);
        let of_group = self.answers.range(prefix.clone()..);
        let of_group = of_group.take_while(|(key, _)| key.starts_with(&prefix));
        let numbers: std::collections::BTreeSet<u32> =
            of_group.filter_map(|(key, _)| ask::number_in(key, &section.name)).collect();
        numbers.into_iter().map(Record::Number).collect()
    }

    /// The value that a repeated section is for.
    pub(super) fn value(&self) -> Option<&str> {
        match self.at {
            Some((_, Record::Value(value))) => Some(value),
            _ => None,
        }
    }

    /// The answer to a field: that of the same record or value, if the field is repeated as this one.
    pub(super) fn answer(&self, name: &str) -> Option<&str> {
        let (section, _) = self.form.field(name)?;
        let here =
            self.at.filter(|(at, _)| section.is_repeated() && section.is_seen_from(Some(at)));
        let record = here.map(|(_, record)| record);
        let answer = self.answers.get(&ask::key(&section.name, name, record))?;
        Some(answer.as_str()).filter(|answer| !answer.is_empty())
    }
}

fn passes(test: &Test, answer: Option<&str>) -> bool {
    let Some(answer) = answer.filter(|answer| !answer.is_empty()) else {
        return *test == Test::Present(false);
    };
    match test {
        Test::Is(values) => values.iter().any(|value| value == answer),
        Test::IsNot(values) => !values.iter().any(|value| value == answer),
        Test::Present(present) => *present,
        Test::Includes(values) => answer.lines().any(|line| values.iter().any(|it| it == line)),
        Test::AtLeast(bound) => compare(answer, bound).is_some_and(std::cmp::Ordering::is_ge),
        Test::AtMost(bound) => compare(answer, bound).is_some_and(std::cmp::Ordering::is_le),
    }
}

/// Numbers as numbers, days as days; nothing else compares.
pub(super) fn compare(left: &str, right: &str) -> Option<std::cmp::Ordering> {
    if let (Ok(left), Ok(right)) = (day::parse(left), day::parse(right)) {
        return Some(left.cmp(&right));
    }
    Some(number(left)?.cmp(&number(right)?))
}

/// A number in thousandths, as answers are declared: `12`, `97.50`.
pub(super) fn number(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let thousandths = format!("{part:0<3}");
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if !digits(whole) || whole.len() > 9 || part.len() > 3 || !digits(&thousandths) {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 1000 + thousandths.parse::<i64>().ok()?)
}
