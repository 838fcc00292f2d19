//! Passaggi 1–4 of the registration with an e-mail address, and «Registrazione non effettuata» (R-REG-1…10).

mod existing;
mod personal_data;
mod review;
mod tax_code;

pub use existing::{ExistingPage, RefusedPage};
pub use personal_data::PersonalDataPage;
pub use review::{ConcludedPage, ReviewPage};
pub use tax_code::TaxCodePage;

/// Keys of the names of the four steps, in order.
pub const STEPS: [&str; 4] =
    ["registration-name-1", "registration-name-2", "registration-name-3", "registration-name-4"];

const TRAIL: &[(&str, &str)] = &[("/registrazione", "registration-title")];
