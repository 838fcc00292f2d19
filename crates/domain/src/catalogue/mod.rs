//! The procedures that can be applied for, as data: `catalogue/*.toml`.
//!
//! Labels are Fluent messages named by convention, `<slug>-<field>` and `<slug>-<field>-<option>`;
//! when a procedure is open is a fact of the table, not of the catalogue.

mod check;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use serde::Deserialize;

pub use check::Declared;

use crate::attachment::DocumentKind;

/// One procedure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Procedure {
    /// Name in addresses and keys; its title is the Fluent message `<slug>-title`.
    pub slug: String,
    /// Whose procedure it is: `docente`.
    pub staff: String,
    /// School year it is for: `2027/28`.
    pub school_year: String,
    /// Office in charge (L. 241/1990 art. 8).
    pub office: String,
    /// Days within which it answers (L. 241/1990 art. 2).
    pub answer_days: u32,
    /// What may be attached.
    pub attachments: Vec<DocumentKind>,
    /// Declarations under DPR 445/2000: Fluent messages `<slug>-declaration-<name>`.
    pub declarations: Vec<String>,
    /// The form, in the order of reading.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
}

/// A part of a form; its heading is the Fluent message `<slug>-section-<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Section {
    /// Name.
    pub name: String,
    /// Its fields.
    #[serde(rename = "field")]
    pub fields: Vec<Field>,
}

/// A question; its label is the Fluent message `<slug>-<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Field {
    /// Name, in the form and in the snapshot.
    pub name: String,
    /// What is typed.
    pub kind: FieldKind,
    /// Whether an answer is always needed.
    #[serde(default)]
    pub required: bool,
    /// When an answer is needed, if not always.
    pub required_when: Option<When>,
    /// The choices, for [`FieldKind::Choice`]; labels are `<slug>-<name>-<option>`.
    #[serde(default)]
    pub options: Vec<String>,
    /// The most characters, the greatest number or the most schools.
    pub max: Option<u32>,
    /// Whether there is a Fluent message `<slug>-<name>-hint`.
    #[serde(default)]
    pub hint: bool,
}

/// What is typed into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// A line.
    Text,
    /// Several lines.
    Textarea,
    /// One of the options.
    Choice,
    /// A box to tick.
    Check,
    /// A whole number, from 0.
    Number,
    /// A day.
    Date,
    /// Letters of a province whose procedure this is.
    Province,
    /// A school code.
    School,
    /// School codes in order of preference, parted by spaces, commas or lines.
    Schools,
}

/// A condition on the answer to a field of choice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The other field.
    pub field: String,
    /// The answers that fulfil it.
    pub is: Vec<String>,
}

static PROCEDURES: LazyLock<Vec<Procedure>> = LazyLock::new(|| {
    [include_str!("../../catalogue/mobilita.toml")]
        .into_iter()
        .filter_map(|text| toml::from_str(text).ok())
        .collect()
});

impl Procedure {
    /// Every procedure of the catalogue.
    pub fn all() -> &'static [Self] {
        &PROCEDURES
    }

    /// The procedure of that name.
    pub fn find(slug: &str) -> Option<&'static Self> {
        Self::all().iter().find(|procedure| procedure.slug == slug)
    }

    /// All fields, in the order of reading.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }
}
