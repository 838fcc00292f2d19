//! The Codice Personale Temporaneo, typed back and then changed into the codice personale (R-CPT, R-COD).

mod code;
mod confirm;
mod renew;
mod resend;

pub use code::{ChooseCode, CodeSet};
pub use confirm::{ConfirmForm, Confirmed};
pub use renew::{FreshLoginNeeded, LoginFor, RenewCode};
pub use resend::Resend;

const TRAIL: &[(&str, &str)] = &[("/abilitazione", "enablement-title")];
