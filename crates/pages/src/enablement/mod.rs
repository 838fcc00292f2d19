//! Enablement as the citizen sees it: where he stands, the request, the modulo, «Accetto» (R-ENA).

mod accepted;
mod adesione;
mod parts;
mod redo;
mod request;
mod seen;
mod status;

pub use accepted::Accepted;
pub use adesione::{Adesione, ModuloPending};
pub(crate) use parts::document_rows;
pub use parts::{Applicant, RequestSummary};
pub use redo::Redo;
pub use request::RequestForm;
pub use seen::{Deed, Seen, Sight};
pub use status::Status;
pub(crate) use status::next_step;

const TRAIL: &[(&str, &str)] = &[("/abilitazione", "enablement-title")];
