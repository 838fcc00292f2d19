//! Applications: the home of an enabled citizen, the form drawn from the catalogue, review, receipt, archive (R-APP-1, D.5).

mod about;
mod archive;
mod attachments;
mod home;
mod local_copy;
mod places;
mod question;
mod receipt;
mod records;
mod review;
mod sample;
mod section;
mod tasks;
mod widget;

use polis_domain::{ApplicationId, Edition, application::Examined, catalogue::Facts};

pub use about::{About, title};
pub use archive::{Archive, ArchiveRow};
pub use attachments::Attachments;
pub use home::{DraftRow, Home, ModelRow, ProcedureRow};
pub use local_copy::LocalCopy;
pub use places::{Hit, PlacesPage};
pub use question::{FormQuestion, most};
pub use receipt::Receipt;
pub use records::{RecordRow, RecordsPage};
pub use review::Review;
pub use section::{SectionPage, field_error};
pub use tasks::{Points, Task, Tasks};
pub use widget::Widget;

/// What a page of an application is about.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// What is applied for.
    pub edition: &'static Edition,
    /// Which application it is.
    pub application: &'a ApplicationId,
    /// The draft, examined.
    pub examined: &'a Examined,
    /// What it was examined by.
    pub facts: &'a Facts<'a>,
}

const TRAIL: &[(&str, &str)] = &[("/istanze", "submission-title")];
