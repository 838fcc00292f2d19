//! What every function needs, woken by a request or in the background: settings, clients, clock, chance, secrets, commits and
//! background work. It knows no HTTP and no rule.

pub mod background;
pub mod chance;
pub mod commit;
pub mod link;
pub mod metrics;
pub mod seal;
pub mod secret;

mod aws;
mod environment;
mod schools;
mod settings;

use std::error::Error as StdError;

pub use environment::App;
pub use lambda_runtime::Error;
pub use settings::{Settings, is_rehearsal};

/// An error and everything that caused it, in one line of a log.
pub fn causes(error: &(dyn StdError + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
