//! Credentials in Cognito, and the sessions they open.
//!
//! Cognito knows the passwords and nothing else does. The lock of five attempts and the password
//! rule are ours (the domain's): nobody can go round them, because the app client has a secret and
//! only administrative flows.

mod credentials;
mod session;
mod tls;

pub use credentials::{Identity, IdentityError, SignIn};
pub use session::{Session, SessionError, Sessions};
pub use tls::AMAZON_ROOTS;
