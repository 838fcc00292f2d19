//! A form as it is shown: values typed so far and what is wrong with them. Callers never put secrets into it.

use std::collections::BTreeMap;

use polis_words::{Arg, FluentValue, Lang, procedure};
use serde::Serialize;

/// The values of a form and its faults. Faults keep the order of the form.
#[derive(Clone, Debug, Default)]
pub struct FormView {
    /// Typed values by field name. Never a password or a code.
    pub values: BTreeMap<String, String>,
    /// What is wrong, in the order in which the fields appear.
    pub errors: Vec<FieldError>,
}

/// One thing wrong with one field. `code` chooses the sentence `fault-<code>` (or `fault-<code>-<field>`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// Name of the field, as in the form.
    pub field: String,
    /// What is wrong, in kebab-case: `missing`, `too-short`, …
    pub code: String,
    /// Limits named by the sentence, such as `min`.
    #[serde(skip)]
    pub args: Vec<(&'static str, String)>,
}

impl FieldError {
    /// A fault without arguments.
    pub fn new(field: impl Into<String>, code: impl Into<String>) -> Self {
        Self { field: field.into(), code: code.into(), args: Vec::new() }
    }

    /// The same fault with a limit for its sentence.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "numbers and text are passed alike")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The sentence for the person, in `lang`.
    pub fn sentence(&self, lang: Lang) -> String {
        if let Some((_, said)) = self.args.iter().find(|(name, _)| *name == SAID) {
            return said.clone();
        }
        let mut args =
            vec![("label", lang.find(&label_key(&self.field)).unwrap_or_default().fluent())];
        args.extend(self.args.iter().map(|(name, value)| match *name {
            // Another field, by its label.
            "on" => ("on", lang.find(&label_key(value)).unwrap_or_default().fluent()),
            name => (name, typed(name, value)),
        }));
        let field = self.field.replace('_', "-");
        lang.find_with(&format!("fault-{}-{field}", self.code), &args)
            .or_else(|| lang.find_with(&format!("fault-{}", self.code), &args))
            .unwrap_or_else(|| lang.t_with("fault-malformed", &args))
    }
}

impl FormView {
    /// A form with these values and nothing wrong.
    pub fn of<K: Into<String>, V: Into<String>>(values: impl IntoIterator<Item = (K, V)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { values, errors: Vec::new() }
    }

    /// The same form with something wrong.
    #[must_use]
    pub fn with_error(mut self, error: FieldError) -> Self {
        self.errors.push(error);
        self
    }

    /// The same form, whose faults name the questions as the procedure does, and say its rules in its words.
    #[must_use]
    pub fn labelled(mut self, lang: Lang, slug: &str) -> Self {
        for fault in &mut self.errors {
            let (name, of) = question(&fault.field);
            if let Some(label) = procedure::find_label(lang, slug, name) {
                let label = of.map_or(label.clone(), |of| format!("{label} ({of})"));
                fault.args.push(("label", label));
            }
            let kind = fault.args.iter().find(|(arg, _)| *arg == "kind");
            let document = kind.map(|(_, kind)| lang.document(kind));
            fault.args.extend(document.map(|document| ("kind", document)));
            let rule = fault.args.iter().find(|(arg, _)| *arg == "rule");
            let said = rule.map(|(_, name)| procedure::rule(lang, slug, name));
            fault.args.extend(said.map(|said| (SAID, said)));
        }
        self
    }

    /// The typed value, empty when there is none.
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// Whether the field has this value: radio buttons, boxes, options.
    pub fn checked(&self, name: &str, value: &str) -> bool {
        self.values.get(name).is_some_and(|typed| typed == value)
    }

    /// The sentences under the field, one for each thing that is wrong with it.
    pub fn error(&self, name: &str, lang: Lang) -> Option<String> {
        let wrong = self.errors.iter().filter(|error| error.field == name);
        let sentences: Vec<_> = wrong.map(|error| error.sentence(lang)).collect();
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    /// Whether something is wrong.
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// The argument that is the whole sentence: that of a rule of a procedure.
const SAID: &str = "said";

/// The name of the question that a key belongs to, and which of its repetitions: `servizi.2.dal` is `dal` of 2.
fn question(key: &str) -> (&str, Option<&str>) {
    if let Some((name, value)) = key.split_once('@') {
        return (name, Some(value));
    }
    let mut parts = key.rsplitn(3, '.');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(name), Some(number), Some(_)) => (name, Some(number)),
        _ => (key, None),
    }
}

/// Limits are numbers, because numbers choose plurals; everything else is text.
fn typed(name: &str, value: &str) -> FluentValue<'static> {
    match value.parse::<u64>() {
        Ok(number) if matches!(name, "left" | "length" | "max" | "min") => number.fluent(),
        _ => value.fluent(),
    }
}

/// The key of the label of a field.
pub(crate) fn label_key(field: &str) -> String {
    format!("field-{}", field.replace('_', "-"))
}

/// The name of one part of a date field.
pub(crate) fn join(name: &str, part: &str) -> String {
    format!("{name}_{part}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_chooses_the_plural() {
        let left = |tries: u64| {
            FieldError::new("username", "credentials").with("left", tries).sentence(Lang::It)
        };
        assert!(left(1).contains("un tentativo"), "{}", left(1));
        assert!(left(3).contains("3 tentativi"), "{}", left(3));
    }

    #[test]
    fn all_faults_of_a_field_stand_beside_it() {
        let codes = ["needs-upper", "needs-digit"];
        let form = codes.into_iter().fold(FormView::default(), |form, code| {
            form.with_error(FieldError::new("nuova_password", code))
        });
        let beside = form.error("nuova_password", Lang::It).unwrap();
        assert!(beside.contains("maiuscola") && beside.contains("numero"), "{beside}");
        assert_eq!(form.error("conferma_password", Lang::It), None);
    }

    #[test]
    fn a_question_is_named_by_the_procedure_and_a_rule_says_its_own_sentence() {
        let fault =
            |key: &str, code: &str| FieldError::new(key, code).with("rule", "titolo-ripetuto");
        let form = FormView::default()
            .with_error(FieldError::new("servizi.2.servizio-anno", "missing"))
            .with_error(fault("titolo", "rule"))
            .labelled(Lang::It, "gps");
        let said: Vec<String> = form.errors.iter().map(|it| it.sentence(Lang::It)).collect();
        assert!(said[0].contains("(2)"), "{}", said[0]);
        assert_eq!(said[1], procedure::rule(Lang::It, "gps", "titolo-ripetuto"));
    }

    #[test]
    fn a_field_may_have_its_own_words() {
        let sentence = |field| FieldError::new(field, "missing").sentence(Lang::It);
        assert_eq!(sentence("nome"), "Compila il campo «Nome».");
        assert_eq!(sentence("altcha"), "Conferma che non sei un robot.");
    }
}
