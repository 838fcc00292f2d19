//! Points, as they are read.

/// Points in thousandths, with a comma and without needless zeros: `72,5`.
pub fn thousandths(points: i64) -> String {
    let text = format!("{},{:03}", points / 1000, points % 1000);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_with_a_comma() {
        assert_eq!([60_000, 72_500, 667, 0].map(thousandths), ["60", "72,5", "0,667", "0"]);
    }
}
