//! The desk at the school: its officers and the checklist of a recognition (D.4, R-REC-5).

mod checklist;
mod delegate;
mod delegate_seen;
mod officer;
mod other_document;
mod refusal;
mod role;
#[cfg(test)]
pub(crate) mod sample;
mod scan;

pub use checklist::{BOXES, Sought, check};
pub use delegate::{DELEGATIONS_A_YEAR, Delegate, DelegateStanding, DelegationReason};
pub use delegate_seen::{DELEGATE_BOXES, DelegateSeen};
pub use officer::{Desk, Duty, Officer, OfficerEvent, Profile};
pub use other_document::OtherDocument;
pub use refusal::{DeskRefusal, RefusalReason, refusal};
pub use role::Role;
pub use scan::{Scanned, scanned};
