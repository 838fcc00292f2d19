//! The copy of a page that a browser keeps until the server has it.

/// What the script of a page needs to seal it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalCopy {
    /// The key for this citizen and this page: 256 bits in hex.
    pub key: String,
    /// Names the citizen among those who use one browser; it opens nothing.
    pub person: String,
}

impl LocalCopy {
    /// One for samples.
    pub(super) fn sample() -> Self {
        Self { key: "0".repeat(64), person: "0".repeat(16) }
    }
}
