//! Applications: the home of an enabled citizen, the form drawn from the catalogue, review, receipt, archive (R-APP-1, D.5).

mod about;
mod archive;
mod attachments;
mod home;
mod places;
mod question;
mod receipt;
mod records;
mod review;
mod sample;
mod section;
mod tasks;

pub use about::{About, title};
pub use archive::{Archive, ArchiveRow};
pub use attachments::Attachments;
pub use home::{DraftRow, Home, ModelRow, ProcedureRow};
pub use places::{Hit, PlacesPage};
pub use question::{Question, Widget, most};
pub use receipt::Receipt;
pub use records::{RecordRow, Records};
pub use review::Review;
pub use section::{SectionPage, field_error};
pub use tasks::{Points, Task, Tasks};

const TRAIL: &[(&str, &str)] = &[("/istanze", "submission-title")];
