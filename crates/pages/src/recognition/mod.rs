//! The desk: an officer finds a request and confirms that he saw the person (R-REC, D.4).

mod dossier;
mod search;

pub use dossier::{Dossier, Recognised};
pub use search::Search;

const TRAIL: &[(&str, &str)] = &[("/sportello", "recognition-title")];
