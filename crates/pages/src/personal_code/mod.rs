//! «Il tuo Codice Personale»: tried, changed, recovered, given up (D.2 E8–E11).

mod change;
mod overview;
mod recover;
mod regenerate;
mod trial;

pub use change::Change;
pub use overview::Overview;
pub use recover::Recover;
pub use regenerate::{DueDraft, Regenerate};
pub use trial::Trial;

const TRAIL: &[(&str, &str)] = &[("/codice-personale/stato", "code-title")];
/// A page to lead back to, in the samples.
const REVIEW: &str = "/istanze/mobilita-2027/riepilogo";
