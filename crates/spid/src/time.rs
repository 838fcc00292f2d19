//! Times of a message: UTC only, and how far two clocks may differ.

use jiff::{SignedDuration, Timestamp};

/// How far an identity provider's clock may be from ours, where it would make an answer seem to
/// come from the future or from before its request. An end is never stretched.
const SKEW: SignedDuration = SignedDuration::from_secs(60);
/// How long a citizen may take at the identity provider.
const REQUEST_LIFE: SignedDuration = SignedDuration::from_mins(15);

/// `2026-11-22T10:00:00Z`, with or without fractions of a second.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let expected = |byte: u8| byte.is_ascii_digit() || b"-:.TZ".contains(&byte);
    let shaped = text.len() >= 20 && text.as_bytes().get(10) == Some(&b'T') && text.ends_with('Z');
    if shaped && text.bytes().all(expected) { text.parse().ok() } else { None }
}

/// Whether something was issued before the request it answers.
pub(crate) fn precedes(issued: Timestamp, request: Timestamp) -> bool {
    issued < request - SKEW
}

/// Whether an instant has not come yet.
pub(crate) fn is_future(instant: Timestamp, now: Timestamp) -> bool {
    instant > now + SKEW
}

/// Whether an end (`NotOnOrAfter`) has come.
pub(crate) fn is_over(end: Timestamp, now: Timestamp) -> bool {
    now >= end
}

/// Whether a request was sent too long ago for its answer to count.
pub(crate) fn request_is_over(issued_at: Timestamp, now: Timestamp) -> bool {
    now > issued_at + REQUEST_LIFE
}

/// As precise as the times we send.
pub(crate) fn to_the_second(now: Timestamp) -> Timestamp {
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}
