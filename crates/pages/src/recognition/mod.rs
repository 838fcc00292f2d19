//! The desk: an officer finds a request and confirms that he saw the person (R-REC, D.4).

mod acted;
mod done;
mod dossier;
mod register;
mod search;

pub use acted::{Acted, role_name};
pub use done::{Recognised, RefusalRecorded};
pub use dossier::{Dossier, Freeze, Resent};
pub use register::{DayRegister, Line};
pub use search::Search;

const TRAIL: &[(&str, &str)] = &[("/sportello", "recognition-title")];
