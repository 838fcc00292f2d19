//! Sizes of files as people read them.

use crate::{Lang, arg};

impl Lang {
    /// «812 byte», «340 kB», «1,2 MB».
    pub fn size(self, bytes: &u64) -> String {
        let (key, value) = match bytes {
            0..1_000 => ("size-bytes", bytes.to_string()),
            1_000..1_000_000 => ("size-kilobytes", bytes.div_ceil(1_000).to_string()),
            _ => ("size-megabytes", self.tenths(bytes.div_ceil(100_000))),
        };
        self.t_with(key, &[arg("size", value)])
    }

    fn tenths(self, tenths: u64) -> String {
        let mark = if self == Self::It { ',' } else { '.' };
        format!("{}{mark}{}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_has_the_unit_that_suits_it() {
        assert_eq!(Lang::It.size(&812), "812 byte");
        assert_eq!(Lang::It.size(&340_000), "340 kB");
        assert_eq!(Lang::It.size(&1_150_000), "1,2 MB");
    }
}
