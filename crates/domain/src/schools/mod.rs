//! The register of schools: the Ministry's open data, read row by row, and one sorted text to look in.
//!
//! A [`Register`] has up to four [`Part`]s. Each file of the Ministry replaces its own part.

mod decode;
mod difference;
mod fault;
mod header;
mod line;
mod query;
mod read;
mod register;
mod row;
#[cfg(test)]
mod tests;
mod words;

pub use difference::{Changes, Difference};
pub use fault::{FileFault, RefusedRow, RowFault};
pub use line::{Part, School};
pub use query::{Found, Query, TooShort};
pub use read::{MAX_FILE, Reading, read};
pub use register::{NotARegister, Register};
