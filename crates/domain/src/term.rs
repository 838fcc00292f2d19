//! Terms as people read them: to the minute, which belongs to the term.

use jiff::Timestamp;

/// Whether a term is over. A page or a mail that says «entro le 23:59» says it of a minute, and an act at
/// 23:59:30 is in time.
pub(crate) fn is_over(term: Timestamp, now: Timestamp) -> bool {
    now.as_second().div_euclid(60) > term.as_second().div_euclid(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minute_named_belongs_to_the_term() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        for term in ["2027-03-25T22:59:00Z", "2027-03-25T22:59:40.5Z"].map(at) {
            assert!(!is_over(term, at("2027-03-25T22:59:30Z")));
            assert!(!is_over(term, at("2027-03-25T22:59:59.999999999Z")));
            assert!(is_over(term, at("2027-03-25T23:00:00Z")));
        }
    }
}
