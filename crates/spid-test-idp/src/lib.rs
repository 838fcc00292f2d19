//! An identity provider that gives and signs any answer a caller asks for: the tests of the
//! service provider, of the whole service and of the fuzzer, and the benchmark, are its only callers.
//! No function and no product crate depends on it.

#![expect(clippy::missing_panics_doc, reason = "everything here serves a test, and may stop it")]
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod answer;
mod published;
mod recipe;
mod signer;

pub use answer::{Answering, Parts};
pub use published::{agids_register, cies_metadata};
pub use recipe::{DS, ENVELOPED, EXCLUSIVE, Recipe, transform};
pub use signer::{HERE, Signer};
