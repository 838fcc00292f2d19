//! What every aggregate shares: its chain of events, the shape of a transition, and the effects
//! that leave through the outbox. It knows no aggregate's rules.

mod chain;
mod effect;
mod transition;

pub use chain::{Actor, Broken, Fingerprint, Record, Sealed, verify};
pub use effect::{Effect, Mail, MailFamily, Rendering, Wait};
pub use transition::{Aggregate, Transition};
