//! The number that the sentence of a failure holds.

/// The number in the sentence of a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    /// The failure has no count.
    None,
    /// Minutes until the next try.
    Minutes(u32),
    /// Seconds until the next try.
    Seconds(u32),
    /// Entries that are left.
    Left(u8),
}

impl Count {
    /// The number itself; 0 if there is none.
    pub(crate) fn number(self) -> u32 {
        match self {
            Self::None => 0,
            Self::Minutes(number) | Self::Seconds(number) => number,
            Self::Left(left) => left.into(),
        }
    }
}
