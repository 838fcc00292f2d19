//! Where chance enters: the operating system's, and nowhere else.

use polis_domain::RequestNumber;

/// Random bytes.
///
/// # Panics
/// If the operating system has no randomness to give: nothing secret could be made.
#[expect(clippy::disallowed_methods, reason = "the one place where chance enters")]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    #[expect(clippy::expect_used, reason = "without randomness no secret may be made")]
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

/// A random text of 256 bits, for a cookie or the like; keep its digest only.
pub fn token() -> String {
    hex::encode(bytes::<32>())
}

/// The number of a new request for enablement.
pub fn request_number() -> RequestNumber {
    RequestNumber::from_random(|| {
        let [byte] = bytes();
        byte
    })
}
