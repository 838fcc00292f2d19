//! Enablement as the citizen sees it: where he stands, the request, the modulo, «Accetto» (R-ENA).

mod accepted;
mod adesione;
mod delegate;
mod objection;
mod parts;
mod redo;
mod request;
mod seen;
mod status;

pub use accepted::Accepted;
pub use adesione::{Adesione, ModuloPending};
pub use delegate::{DelegatePage, Named};
pub use objection::{Objection, ObjectionOver};
pub(crate) use parts::document_rows;
pub use parts::{Applicant, RequestSummary};
pub use redo::Redo;
pub use request::RequestForm;
pub use seen::{Deed, Seen, Sight};
pub(crate) use status::next_step;
pub use status::{Proxy, Status};

const TRAIL: &[(&str, &str)] = &[("/abilitazione", "enablement-title")];
