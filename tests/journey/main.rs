//! The journey over HTTP, as an API client walks it; each page also with everything a person or a
//! machine may do wrong. No answer is ever a server error: the client of these tests sees to it.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod whole;
