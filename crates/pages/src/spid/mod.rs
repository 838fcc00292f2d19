//! Entering with the national digital identity: SPID and CIE (R-ENA-2, A11, A12).

mod choose;
mod level;
mod over;
mod pending;
mod refused;
mod welcome;

pub use choose::{ChooseProvider, PostRequest, ProviderLink};
pub use level::LevelNeeded;
pub use over::FirstAccessOver;
pub use pending::{EmailPending, Sent};
pub use refused::{Attempt, LoginRefused, Reason};
pub use welcome::Welcome;

use polis_domain::Federation;

use crate::Chrome;

const TRAIL: &[(&str, &str)] = &[("/accesso", "access-title")];

/// Both, in the order of their buttons.
pub(crate) const FEDERATIONS: [Federation; 2] = [Federation::Spid, Federation::Cie];

/// The frame of a page that has no address of its own to come back to: the switch of language leads to the choice.
fn at_the_choice(chrome: Chrome, federation: Federation) -> Chrome {
    Chrome { path: format!("/{}/accesso", federation.as_str()), ..chrome }
}
