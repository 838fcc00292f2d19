//! Applications: the home of who is enabled, the form drawn from the catalogue, review, receipt, archive (R-APP-1, D.5).

mod archive;
mod fields;
mod form;
mod home;
mod receipt;
mod review;
pub mod words;

pub use archive::{Archive, ArchiveRow};
pub use fields::{Field, Kind, Section};
pub use form::Form;
pub use home::{DraftRow, Home, ProcedureRow};
pub use receipt::Receipt;
pub use review::Review;

pub(crate) use receipt::groups;

const TRAIL: &[(&str, &str)] = &[("/istanze", "submission-title")];
