//! Telephone numbers.

use serde::{Deserialize, Serialize};

use crate::{
    Fault,
    text::{code, lower, parsed_text},
};

/// A number with its country prefix, digits only after the `+` (R-ENA-3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

parsed_text!(Phone);

impl Phone {
    /// Parses a number written with spaces, dots, dashes, slashes or brackets, after «tel:» or «n°»;
    /// without `+` or `00` it is Italian. The zero of `+44 (0)20` is not dialled; that of `+39 (0)6` is.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let typed = lower(&code(typed));
        if typed.is_empty() {
            return Err(Fault::Missing);
        }
        let named = ["telefono", "cellulare", "tel", "cell", "n°", "nº", "n."];
        let number = named.iter().find_map(|name| typed.strip_prefix(name)).unwrap_or(&typed);
        let number = number.trim_start_matches(['.', ':']);
        let italian = ["+39", "0039", "(0"].iter().any(|start| number.starts_with(start));
        let number = if italian { number.to_owned() } else { number.replace("(0)", "") };
        let bare = number.replace(['.', '/', '(', ')'], "");
        let (prefix, number) = match bare.strip_prefix('+').or_else(|| bare.strip_prefix("00")) {
            Some(number) => ("", number),
            None => ("39", bare.as_str()),
        };
        let number = format!("{prefix}{number}");
        let only_digits = number.bytes().all(|byte| byte.is_ascii_digit());
        if only_digits && (8..=15).contains(&number.len()) && !number.starts_with('0') {
            Ok(Self(format!("+{number}")))
        } else {
            Err(Fault::Malformed)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_ena_3_numbers_are_kept_with_their_prefix() {
        for (typed, kept) in [
            ("080 926 703", "+39080926703"),
            ("+39 000 1234567", "+390001234567"),
            ("0043 1 58858", "+43158858"),
            ("(06) 5849/4500", "+390658494500"),
        ] {
            assert_eq!(Phone::parse(typed).unwrap().as_str(), kept);
        }
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        assert_eq!(Phone::parse(""), Err(Fault::Missing));
        for typed in ["12", "telefono", "+39 080 int. 5", "+0 12345678", "1234567890123456"] {
            assert_eq!(Phone::parse(typed), Err(Fault::Malformed), "{typed}");
        }
    }
}
