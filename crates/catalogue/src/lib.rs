//! The language in which procedures are written (docs/CATALOGUE.md): `catalogue/<procedure>/<edition>.toml`.
//!
//! [`Form::read`] reads one file and refuses what does not hold together, with its line. It is called by the build
//! scripts, so that a wrong file fails the build, and by the program, which reads the same text. What an answer must
//! be is decided in `polis_domain::catalogue`.

mod attachment;
mod condition;
mod document;
mod fee;
mod field;
mod follows;
mod form;
mod holds;
mod points;
mod read;
mod rule;
mod sentences;
#[cfg(test)]
mod tests;

pub use attachment::Attachment;
pub use condition::{Condition, Fact, Test};
pub use document::DocumentKind;
pub use fee::Fee;
pub use field::{
    AmongFirst, Field, FlagLimit, Kind, MaxBy, Options, PlaceKind, Places, Privacy, SubLimit,
    Territory,
};
pub use follows::{Follows, Relation};
pub use form::{Correction, Declaration, Eligibility, Form, Group, Section, Verdict, WindowBy};
pub use points::{Cap, GradeOf, PointsRule, Service, Unit, Value};
pub use read::{Known, WrongFile};
pub use rule::{Compared, Rule, RuleKind, Severity, Total};
