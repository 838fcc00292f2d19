//! Small pieces several pages share: choices, summary rows, timeline steps.

use serde::Serialize;

/// One option of a select or of a group of radio buttons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What is posted.
    pub value: String,
    /// What is read.
    pub label: String,
}

impl Choice {
    /// An option with this value and label.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// One row of a summary: a datum, and where it can be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SummaryRow {
    /// Name of the form field; the label is its `field-<name>` sentence.
    pub field: String,
    /// The value as it is read.
    pub value: String,
    /// Where «Modifica» leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
}

impl SummaryRow {
    /// A row that cannot be changed.
    pub fn new(field: impl Into<String>, value: impl Into<String>) -> Self {
        Self { field: field.into(), value: value.into(), change: None }
    }

    /// The link that calls the telephone of the row, if it is one.
    pub(crate) fn call(&self) -> Option<String> {
        if self.field == "telefono" { tel(&self.value) } else { None }
    }

    /// The same row with a «Modifica» link.
    #[must_use]
    pub fn change_at(self, href: impl Into<String>) -> Self {
        Self { change: Some(href.into()), ..self }
    }
}

/// The link that calls a telephone, if the text is one; numbers without a country are Italian (RFC 3966).
pub(crate) fn tel(text: &str) -> Option<String> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b" +-./()".contains(&byte));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let prefix = if text.trim_start().starts_with('+') { "" } else { "39" };
    (plain && digits.len() >= 5).then(|| format!("tel:+{prefix}{digits}"))
}

/// Where a step stands on a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The step is done.
    Done,
    /// Where we are.
    Now,
    /// Still to come.
    Next,
}

/// One step of «dove sei, che cosa viene dopo, entro quando».
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimelineStep {
    /// Stable name; sentences are `step-<name>` and `step-<name>-detail`.
    pub name: &'static str,
    /// Where it stands.
    pub standing: Standing,
    /// When it happened, or until when it can happen, already written out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
}

impl TimelineStep {
    /// A step of the timeline.
    pub fn new(name: &'static str, standing: Standing, when: Option<String>) -> Self {
        Self { name, standing, when }
    }

    /// Whether it is behind us.
    pub fn is_done(&self) -> bool {
        self.standing == Standing::Done
    }

    /// Whether it is where we are.
    pub fn is_now(&self) -> bool {
        self.standing == Standing::Now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_is_called_and_other_text_is_not() {
        assert_eq!(tel("080 926 703").as_deref(), Some("tel:+39080926703"));
        assert_eq!(tel("+39 333 1234567").as_deref(), Some("tel:+393331234567"));
        assert_eq!(tel("aiuto@scuola.example"), None);
        assert_eq!(tel("80"), None);
    }
}
