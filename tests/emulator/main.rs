//! Store, Cognito and rights on the emulator: behaviour that a fake would only imitate.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod accounts;
mod acts;
mod cognito;
mod federation;
mod interleaved;
mod limits;
mod officers;
mod outbox;
mod passes;
mod protocol;
mod registry;
mod rights;
mod routes;
mod schools;
mod scratch;
mod smoke;
