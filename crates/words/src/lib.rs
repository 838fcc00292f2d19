//! Every sentence a person reads, and how dates, sizes, names of things and answers are read. Pages, mails
//! and PDFs all take their words from here, so that a value reads the same in each of them.
//!
//! Sentences are Fluent messages in `locales/<language>/<area>.ftl`. Italian is complete and is the
//! fallback. No sentence may live in Rust or in a template.

pub mod answers;
pub mod procedure;
pub mod when;

mod arg;
mod fingerprint;
mod lang;
mod person;
mod points;
mod size;

pub use arg::{Arg, arg};
pub use fingerprint::in_groups;
pub use lang::Lang;
pub use points::thousandths;

pub use fluent_templates::fluent_bundle::FluentValue;
