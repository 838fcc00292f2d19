//! Credentials in Cognito, and the sessions they open.
//!
//! Cognito knows the passwords and nothing else does. The lock of five attempts and the password
//! rule are ours (the domain's): no client can go round them, because the app client has a secret and
//! only administrative flows.

mod credentials;
mod pass;
mod session;
mod signer;
mod tls;

pub use credentials::{SignIn, UserPool, UserPoolError};
pub use session::{Session, SessionError, Sessions};
pub use signer::Signer;
pub use tls::{AMAZON_ROOTS, fetch, machine_roots};
