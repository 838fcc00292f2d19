//! A section of the form and which of its repetitions a page is about.

use polis_domain::{
    application::Examined,
    catalogue::{Finding, Record, Section},
};
use polis_web::Failure;

use crate::context::Context;

/// The name of a record that is not there yet.
const NEW: &str = "nuova";

/// A section of the form, and which of its repetitions a page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) section: &'static Section,
    pub(crate) record: Option<Record>,
}

impl Spot {
    /// The section of that name, and the record as addresses name it; none for what this draft does not ask.
    pub(crate) fn find(
        context: &Context,
        examined: &Examined,
        section: &str,
        record: Option<&str>,
    ) -> Result<Self, Failure> {
        let asked = examined.checked.sections.iter().find(|it| it.name == section);
        // A section that is no longer asked leads to the list of those that are.
        let section = asked.ok_or_else(|| {
            let known = context.edition.sections.iter().any(|it| it.name == section);
            if known { Failure::elsewhere(context.path("")) } else { Failure::unknown() }
        })?;
        let records = examined.checked.records_of(&section.name);
        let record = match record {
            None => None,
            Some(NEW) => {
                section.group.ok_or_else(Failure::unknown)?;
                let list = || Failure::elsewhere(context.section_path(&section.name));
                Some(next(section, records).ok_or_else(list)?)
            }
            Some(name) => {
                // The page of a new record posts to the number that the record is to have.
                let mut records = records.iter().cloned().chain(next(section, records));
                let known = records.find(|record| record.name() == name);
                Some(known.ok_or_else(Failure::unknown)?)
            }
        };
        Ok(Self { section, record })
    }

    /// Whether it is the list of a section's repetitions.
    pub(crate) fn is_list(&self) -> bool {
        self.record.is_none() && (self.section.group.is_some() || self.section.for_each.is_some())
    }

    /// The address of its page.
    pub(crate) fn path(&self, context: &Context) -> String {
        let section = context.section_path(&self.section.name);
        self.record.as_ref().map_or(section.clone(), |it| format!("{section}/{}", it.name()))
    }

    /// Whether a finding is about this page.
    pub(crate) fn owns(&self, finding: &Finding) -> bool {
        match &self.record {
            None => !self.is_list(),
            Some(Record::Value(value)) => finding.key.ends_with(&format!("@{value}")),
            Some(Record::Number(number)) => {
                finding.key.starts_with(&format!("{}.{number}.", self.section.name))
            }
        }
    }
}

/// The record that a group may grow by; none in a full group, and outside groups.
fn next(section: &Section, records: &[Record]) -> Option<Record> {
    let next = u32::try_from(records.len()).unwrap_or(u32::MAX).saturating_add(1);
    section.group.filter(|group| next <= group.max).map(|_| Record::Number(next))
}

#[cfg(test)]
mod tests {
    use polis_domain::{Edition, EditionId};

    use super::*;

    #[test]
    fn a_group_grows_by_the_record_behind_its_last_one_until_it_is_full() {
        let edition = Edition::find(&EditionId::parse("gps-2026").unwrap()).unwrap();
        let named = |name: &str| edition.sections.iter().find(|it| it.name == name).unwrap();
        let group = edition.sections.iter().find(|it| it.group.is_some()).unwrap();
        let max = group.group.unwrap().max;
        let records = |count: u32| (1..=count).map(Record::Number).collect::<Vec<_>>();
        assert_eq!(next(group, &[]), Some(Record::Number(1)));
        assert_eq!(next(group, &records(max - 1)), Some(Record::Number(max)));
        assert_eq!(next(group, &records(max)), None);
        assert_eq!(next(named("dichiarazioni"), &[]), None);
    }
}
