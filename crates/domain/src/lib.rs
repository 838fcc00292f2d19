//! The rules of Istanze OnLine, pure: no clock, no chance, no environment, no I/O.
//! Everything arrives as an argument; everything that follows leaves as a value.

pub mod account;
pub mod application;
pub mod audit;
pub mod resends;
pub mod tries;

mod link;
mod rome;
mod secret;

pub use account::{Account, AccountId, Command, Effect, Event, Rejection, Transition};
pub use audit::Actor;
pub use rome::rome;
pub use secret::{LinkDigest, SecretHash};
pub use tries::Tries;
