//! What can be applied for, as data: `catalogue/<procedure>/<edition>.toml`.
//!
//! An edition is what opens, is filled in and is archived: the procedure «mobilità» has one a year.
//! Labels are Fluent messages named by convention, `<procedure>-<field>` and
//! `<procedure>-<field>-<option>`; when an edition is open is a fact of the table.

mod check;
mod edition;
#[cfg(test)]
mod tests;
mod window;

use serde::{Deserialize, Serialize};

pub use check::{Declared, TICKED, is_ticked};
pub use edition::EditionId;
pub use window::Window;

use crate::{Sha256Hex, library::DocumentKind};

/// One edition of a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Edition {
    /// Its procedure and its name, from the place of its file.
    #[serde(skip)]
    pub id: EditionId,
    /// SHA-256 of its file: what was asked, as a snapshot names it.
    #[serde(skip, default = "unread")]
    pub sha256: Sha256Hex,
    /// Whose procedure it is: `docente`.
    pub staff: String,
    /// School year it is for: `2027/28`.
    pub school_year: String,
    /// Office in charge (L. 241/1990 art. 8).
    pub office: String,
    /// Days within which it answers (L. 241/1990 art. 2).
    pub answer_days: u32,
    /// How many applications one person may have in it.
    #[serde(default = "one")]
    pub instances: u16,
    /// What may be attached.
    pub attachments: Vec<DocumentKind>,
    /// Declarations under DPR 445/2000: Fluent messages `<procedure>-declaration-<name>`.
    pub declarations: Vec<String>,
    /// The form, in the order of reading.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
}

/// A part of a form; its heading is the Fluent message `<procedure>-section-<name>`. Pages draw it, and
/// their JSON shows it, in `snake_case`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct Section {
    /// Name, kebab-case, unique in the edition.
    pub name: String,
    /// Its fields, in the order of reading.
    #[serde(rename(deserialize = "field"))]
    pub fields: Vec<Field>,
}

/// A question; its label is the Fluent message `<procedure>-<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct Field {
    /// Name, in the form and in the snapshot.
    pub name: String,
    /// What is typed.
    pub kind: FieldKind,
    /// Whether an answer is always needed.
    #[serde(default)]
    pub required: bool,
    /// When an answer is needed, if not always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_when: Option<When>,
    /// The choices, for [`FieldKind::Choice`]; labels are `<procedure>-<name>-<option>`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// The most characters, the greatest number or the most schools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// Whether there is a Fluent message `<procedure>-<name>-hint`.
    #[serde(default)]
    pub hint: bool,
}

/// What is typed into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// One line of text.
    Text,
    /// Several lines of text.
    Textarea,
    /// One of the options.
    Choice,
    /// A box to tick.
    Check,
    /// A whole number, from 0.
    Number,
    /// A day, kept as `2026-11-22`.
    Date,
    /// Letters of a province whose procedure this is.
    Province,
    /// A school code.
    School,
    /// School codes in order of preference, parted by spaces, commas or lines.
    Schools,
}

/// A condition on the answer to a field of choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The other field.
    pub field: String,
    /// The answers that fulfil it.
    pub is: Vec<String>,
}

impl Field {
    /// Whether it is a box without which nothing is sent: the citizen who ticks it makes the declarations.
    pub fn declares(&self) -> bool {
        self.kind == FieldKind::Check && self.required
    }
}

fn one() -> u16 {
    1
}

fn unread() -> Sha256Hex {
    Sha256Hex::of(b"")
}
