//! What can be applied for, as data: `catalogue/<procedure>/<edition>.toml`, in the language of
//! [`polis_catalogue`] (docs/CATALOGUE.md).
//!
//! An edition is what opens, is filled in and is archived: the procedure «mobilità» has one a year.
//! Labels are Fluent messages named by convention; when an edition is open is a fact of the table.
//! [`Edition::check`] decides what an answer must be: pure, total, in one pass over the questions.

mod answer;
mod applies;
mod ask;
mod attachments;
mod check;
mod condition;
mod edition;
mod facts;
mod fee;
mod finding;
mod keep;
mod places;
mod points;
mod rules;
pub mod service;
#[cfg(test)]
pub(crate) mod tests;
mod window;

pub use answer::{TICKED, is_ticked};
pub use ask::{Asked, Record, key};
pub use check::{CheckedAnswers, Declared};
pub use edition::{Edition, EditionId};
pub use facts::Facts;
pub use finding::Finding;
pub use keep::Owns;
pub use places::{Place, Spot};
pub use points::{Preview, Voice};
pub use polis_catalogue::{
    Attachment, Condition, Correction, Declaration, Eligibility, Field, Form, Group, Kind, Options,
    PlaceKind, Places, Relation, Section, Severity, Verdict,
};
pub use window::Window;

/// Answers by their key, as typed or in canonical form: `tipo`, `servizi.2.dal`, `titolo@A-22`.
pub type Answers = std::collections::BTreeMap<String, String>;
