//! Which attachments an application asks for (R21).

use polis_catalogue::{Condition, DocumentKind, Severity};

use super::{Answers, Edition, Facts, condition::Scope};

impl Edition {
    /// The kinds of document that these checked answers ask for, in the order of the file, and whether an application
    /// without one is stopped.
    pub fn attachments_asked(
        &self,
        answers: &Answers,
        facts: &Facts,
    ) -> Vec<(DocumentKind, Severity)> {
        let asked = self.form.attachments_asked.iter().filter(|it| {
            it.required_when.as_ref().is_none_or(|when| self.holds_in_any(when, answers, facts))
        });
        asked.map(|it| (it.kind, it.severity)).collect()
    }

    /// Whether a condition holds: in one of the records, if it names a field that is asked more than once.
    fn holds_in_any(&self, condition: &Condition, answers: &Answers, facts: &Facts) -> bool {
        let scope = Scope { form: &self.form, facts, answers, at: None };
        let Some(section) = self.form.repeated_of(condition) else {
            return scope.holds(condition);
        };
        let records = scope.records(section);
        records.iter().any(|it| Scope { at: Some((section, it)), ..scope }.holds(condition))
    }
}
