//! Fingerprints as people compare them.

/// A fingerprint in groups of eight digits, so that two people can compare it aloud.
pub fn in_groups(sha256: &str) -> String {
    let digits: Vec<char> = sha256.chars().collect();
    digits.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_read_in_groups_of_eight() {
        assert_eq!(in_groups("0123456789abcdef0"), "01234567 89abcdef 0");
        assert_eq!(in_groups(""), "");
    }
}
