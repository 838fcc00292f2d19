//! The journey over HTTP, as an API client walks it. Each page is also tried with every mistake
//! that a person or a machine may make. No answer is ever a server error: the client of these tests
//! checks it.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod access;
mod attachment;
mod codice_personale;
mod confirmation;
mod cpt;
mod delegate;
mod desk;
mod enablement;
mod existing;
mod inoltro;
mod kept;
mod library;
mod lock;
mod logs;
mod password;
mod personal_code;
mod portal;
mod procedures;
mod recovery;
mod registration;
mod requests;
mod schools_choice;
mod spid;
mod submission;
mod ways;
mod whole;
mod workflow;

use jiff::SignedDuration;

/// A duration of `count` minutes.
const fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_mins(count)
}
