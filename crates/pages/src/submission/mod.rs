//! Applications: the home of an enabled citizen, the form drawn from the catalogue, review, receipt, archive (R-APP-1, D.5).

mod about;
mod archive;
mod form;
mod home;
mod receipt;
mod review;

pub use about::About;
pub use archive::{Archive, ArchiveRow};
pub use form::Form;
pub use home::{DraftRow, Home, ProcedureRow};
pub use receipt::Receipt;
pub use review::Review;

const TRAIL: &[(&str, &str)] = &[("/istanze", "submission-title")];
