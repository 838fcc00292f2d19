//! Days as people type and read them.

use jiff::civil::Date;

use crate::{Fault, text::plain};

/// Parses `2026-11-22`, as browsers send it, or `22/11/2026`, as people write it.
pub fn parse(typed: &str) -> Result<Date, Fault> {
    let typed = plain(typed).replace(' ', "");
    if typed.is_empty() {
        return Err(Fault::Missing);
    }
    let parts: Vec<&str> = typed.split(['-', '/', '.']).collect();
    let &[first, second, third] = parts.as_slice() else {
        return Err(Fault::NotADate);
    };
    let (year, month, day) =
        if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !parts.iter().all(|part| digits(part)) {
        return Err(Fault::NotADate);
    }
    let date = (|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())();
    date.ok_or(Fault::NotADate)
}

/// `22/11/2026`.
pub fn italian(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_ways_of_writing_a_day_are_read() {
        assert_eq!(parse("1980-01-31"), Ok(date(1980, 1, 31)));
        assert_eq!(parse(" 31/1/1980 "), Ok(date(1980, 1, 31)));
        assert_eq!(italian(date(1980, 1, 3)), "03/01/1980");
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        assert_eq!(parse(" "), Err(Fault::Missing));
        for typed in ["31/02/1980", "80-01-31", "31/01/80", "ieri", "1/2/3/4", "+980-01-01"] {
            assert_eq!(parse(typed), Err(Fault::NotADate), "{typed}");
        }
    }
}
