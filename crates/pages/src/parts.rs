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

    /// The same row with a «Modifica» link.
    #[must_use]
    pub fn change_at(self, href: impl Into<String>) -> Self {
        Self { change: Some(href.into()), ..self }
    }
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
