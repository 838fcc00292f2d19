//! Sign-in, the forced change of password, recovery, the lock (R-LOG-1…8).

mod digital_only;
mod password;
mod recovery;
mod sign_in;

pub use digital_only::{DigitalOnlyPage, Ended};
pub use password::{ChangePasswordPage, ResetPasswordPage};
pub use recovery::{ForgottenPasswordPage, ForgottenUsernamePage, SentPage, What};
pub use sign_in::{LockedPage, Notice, SignInPage};

const TRAIL: &[(&str, &str)] = &[("/accesso", "access-title")];
