//! Shared parts of the tests on the emulator: the stack, a browser without a screen, the mailbox,
//! and the verbs of the journey.
//!
//! Every function here panics at the first surprise.

#![expect(clippy::missing_panics_doc, reason = "everything here is an assertion")]
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

pub mod chain;
pub mod citizen;
pub mod client;
pub mod cloud;
pub mod federation;
pub mod filler;
pub mod functions;
pub mod mailbox;
pub mod officer;
pub mod person;
pub mod records;
pub mod register;
pub mod sam;
mod sent;
pub mod stack;
pub mod upload;
pub mod workflow;

pub use citizen::Citizen;
pub use client::{Answer, Client};
pub use mailbox::Mail;
pub use officer::Officer;
pub use person::Person;
pub use polis_spid_test_idp as idp;
pub use stack::{Stack, ask, stack};
