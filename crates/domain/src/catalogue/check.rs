//! From what was typed to what is declared: one pass over the questions, in the order of reading.

use std::collections::BTreeMap;

use polis_catalogue::{Field, Kind, Section, Severity};

use super::{
    Answers, Asked, Edition, Facts, Finding, Record, answer, ask, condition::Scope, places, rules,
};
use crate::Fault;

/// What a check found.
#[derive(Debug, Clone)]
pub struct CheckedAnswers {
    /// The questions that are asked, in the order of reading.
    pub asked: Vec<Asked>,
    /// The answers that are right, each in its canonical form. A question that is not asked has none (R3).
    pub answers: Answers,
    /// Everything that is wrong or should be known, in the order of reading.
    pub findings: Vec<Finding>,
    /// The sections that are asked, in the order of reading.
    pub sections: Vec<&'static Section>,
    /// The records of each repeated section.
    pub records: BTreeMap<&'static str, Vec<Record>>,
}

/// Answers that were all checked, each in one canonical form: a place or a code a line, days as `2026-11-22`, a
/// ticked box as `si`; questions left empty or not asked are not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared(Answers);

impl Declared {
    /// The answers, by their key.
    pub fn answers(&self) -> &Answers {
        &self.0
    }
}

impl CheckedAnswers {
    /// What would be declared, if nothing is wrong.
    pub fn declared(&self) -> Option<Declared> {
        let right = !self.findings.iter().any(Finding::is_error);
        right.then(|| Declared(self.answers.clone()))
    }

    /// The findings of one section.
    pub fn of_section<'a>(&'a self, section: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| finding.section == section)
    }

    /// The records of a repeated section; none for a section that is asked once.
    pub fn records_of(&self, section: &str) -> &[Record] {
        self.records.get(section).map_or(&[], Vec::as_slice)
    }
}

impl Edition {
    /// Checks every answer, for the pages, the review and «Inoltra» (R-APP-1). It is total: any answers are answered.
    /// Unknown keys are not declared.
    pub fn check(&'static self, typed: &Answers, facts: &Facts) -> CheckedAnswers {
        let (asked, sections, findings) = (Vec::new(), Vec::new(), Vec::new());
        let (answers, records) = (Answers::new(), BTreeMap::new());
        let checked = CheckedAnswers { asked, answers, findings, sections, records };
        let mut pass = Pass { edition: self, facts, typed, seen: Answers::new(), checked };
        for section in &self.sections {
            pass.section(section);
        }
        let Pass { seen, mut checked, .. } = pass;
        rules::check(self, facts, &seen, &mut checked);
        checked
    }
}

/// How far a check has come.
struct Pass<'p> {
    edition: &'static Edition,
    facts: &'p Facts<'p>,
    typed: &'p Answers,
    /// The answers so far, right or as typed: what conditions look at.
    seen: Answers,
    checked: CheckedAnswers,
}

impl Pass<'_> {
    fn section(&mut self, section: &'static Section) {
        let is_group = section.group.is_some();
        if is_group && self.scope(section, None).holds_or_none(section.relevant_when.as_ref()) {
            self.checked.sections.push(section);
        }
        for record in self.repetitions(section) {
            let scope = self.scope(section, record.as_ref());
            if scope.holds_or_none(section.relevant_when.as_ref()) {
                if self.checked.sections.last().is_none_or(|last| last.name != section.name) {
                    self.checked.sections.push(section);
                }
                if let Some(record) = &record {
                    self.checked.records.entry(&section.name).or_default().push(record.clone());
                }
                for field in &section.fields {
                    self.field(section, field, record.as_ref());
                }
            }
        }
    }

    /// How often a section is asked, and for what: once, for each value of a list, for each record of a group.
    fn repetitions(&mut self, section: &'static Section) -> Vec<Option<Record>> {
        if let Some(list) = &section.for_each {
            let values = self.checked.answers.get(list).map_or("", String::as_str);
            return values.lines().map(|value| Some(Record::Value(value.to_owned()))).collect();
        }
        let Some(group) = section.group else { return vec![None] };
        if !self.scope(section, None).holds_or_none(section.relevant_when.as_ref()) {
            return vec![];
        }
        let prefix = format!("{}.", section.name);
        let of_group =
            self.typed.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix));
        let count =
            of_group.filter_map(|(key, _)| ask::number_in(key, &section.name)).max().unwrap_or(0);
        let wrong = if count > group.max {
            Some(Fault::TooMany { max: usize::try_from(group.max).unwrap_or(usize::MAX) })
        } else if count < group.min {
            Some(Fault::TooFew { min: usize::try_from(group.min).unwrap_or(usize::MAX) })
        } else {
            None
        };
        if let Some(fault) = wrong {
            self.found(section, section.name.clone(), fault, Severity::Error);
        }
        (1..=count).map(|number| Some(Record::Number(number))).collect()
    }

    fn field(&mut self, section: &'static Section, field: &'static Field, record: Option<&Record>) {
        let scope = self.scope(section, record);
        if !scope.holds_or_none(field.relevant_when.as_ref()) {
            return;
        }
        let needed = field.required
            || field.required_when.as_ref().is_some_and(|condition| scope.holds(condition));
        let withheld = field.option_when.iter().filter(|(_, condition)| !scope.holds(condition));
        let withheld: Vec<&str> = withheld.map(|(option, _)| option.as_str()).collect();
        let refused = withheld.clone();
        let asked = Asked { section, field, record: record.cloned(), withheld };
        let key = asked.key();
        self.checked.asked.push(asked);
        if !field.is_asked() {
            return;
        }
        let typed = self.typed.get(&key).map_or("", |typed| typed.trim());
        if typed.is_empty() {
            let unticked = field.kind == Kind::Check;
            let fault = if unticked { Fault::NotAccepted } else { Fault::Missing };
            if needed || at_least_one(field) {
                self.found(section, key, fault, Severity::Error);
            }
            return;
        }
        let (canonical, found) = match &field.kind {
            Kind::Places(list) => places::check(list, typed, &self.scope(section, record)),
            _ => match answer::read(field, typed, self.facts) {
                Ok(canonical) => {
                    let found = not_offered(&canonical, field, &refused);
                    (canonical, found)
                }
                Err(faults) => {
                    let errors = faults.into_iter().map(|fault| (Severity::Error, fault));
                    (typed.to_owned(), errors.collect())
                }
            },
        };
        let right = found.iter().all(|(severity, _)| *severity == Severity::Warning);
        for (severity, fault) in found {
            // A box that may stay unticked and a list that may be empty are left empty.
            let empty = matches!(fault, Fault::Missing | Fault::NotAccepted);
            if !empty || needed || at_least_one(field) {
                self.found(section, key.clone(), fault, severity);
            }
        }
        if right {
            self.checked.answers.insert(key.clone(), canonical.clone());
        }
        self.seen.insert(key, canonical);
    }

    fn scope<'s>(&'s self, section: &'s Section, record: Option<&'s Record>) -> Scope<'s> {
        let (form, facts, answers) = (&self.edition.form, self.facts, &self.seen);
        Scope { form, facts, answers, at: record.map(|record| (section, record)) }
    }

    fn found(&mut self, section: &Section, key: String, fault: Fault, severity: Severity) {
        let section = section.name.clone();
        self.checked.findings.push(Finding { section, key, fault, severity });
    }
}

/// Options that were chosen and are not offered here: as good as unknown.
fn not_offered(chosen: &str, field: &Field, withheld: &[&str]) -> Vec<places::Found> {
    let chosen = chosen.lines().filter(|option| withheld.contains(option));
    let fault = |option: &str| match field.kind {
        Kind::Choice { .. } => Fault::UnknownChoice,
        _ => Fault::UnknownCode { value: option.to_owned() },
    };
    chosen.map(|option| (Severity::Error, fault(option))).collect()
}

/// Whether a list must hold something, said by its fewest.
fn at_least_one(field: &Field) -> bool {
    match &field.kind {
        Kind::Several { min, .. } => *min > 0,
        Kind::Places(places) => places.min > 0,
        _ => false,
    }
}
