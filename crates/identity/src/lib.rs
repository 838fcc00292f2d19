//! Credentials in Cognito, and the sessions they open.
