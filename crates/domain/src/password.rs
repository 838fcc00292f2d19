//! The rule of passwords (R-LOG-3, R-LOG-4) and the temporary secrets that satisfy it (R-REG-14).

use crate::Fault;

/// What a password must look like.
#[derive(Debug)]
pub struct PasswordRule;

impl PasswordRule {
    /// Shortest password (R-LOG-3).
    pub const MIN: usize = 8;
    /// Longest password: our choice, so that hashing cannot be abused.
    pub const MAX: usize = 64;
    /// The special characters allowed (R-LOG-4), as the page names them.
    pub const SPECIALS: &'static str = "! @ % - _ $ #";

    /// Checks a new password; every requirement that is not met is a fault of its own.
    pub fn check(typed: &str) -> Result<(), Vec<Fault>> {
        if typed.is_empty() {
            return Err(vec![Fault::Missing]);
        }
        let length = typed.chars().count();
        let has = |kind: fn(&char) -> bool| typed.chars().any(|letter| kind(&letter));
        refuse([
            (length < Self::MIN, Fault::TooShort { min: Self::MIN }),
            (length > Self::MAX, Fault::TooLong { max: Self::MAX }),
            (!has(char::is_ascii_uppercase), Fault::NeedsUpper),
            (!has(char::is_ascii_lowercase), Fault::NeedsLower),
            (!has(char::is_ascii_digit), Fault::NeedsDigit),
            (!only_allowed(typed), Fault::ForbiddenCharacters { allowed: Self::SPECIALS }),
        ])
    }
}

/// Whether only letters, digits and the special characters of R-LOG-4 occur.
pub(crate) fn only_allowed(typed: &str) -> bool {
    typed.chars().all(|letter| {
        letter.is_ascii_alphanumeric() || (letter != ' ' && PasswordRule::SPECIALS.contains(letter))
    })
}

/// The faults whose condition holds, if any.
pub(crate) fn refuse<const N: usize>(rules: [(bool, Fault); N]) -> Result<(), Vec<Fault>> {
    let faults: Vec<Fault> =
        rules.into_iter().filter(|(broken, _)| *broken).map(|(_, fault)| fault).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// Letters and digits that cannot be taken for one another: no I, O, l, o, 0, 1.
const ALPHABET: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
/// Characters of a temporary secret (R-REG-14).
const LENGTH: usize = 10;

/// A temporary password or CPT from random bytes: ten characters with at least one capital, one
/// small letter and one digit (R-REG-14). Every such text is equally likely: bytes and whole texts
/// that do not fit are drawn again. `random` must be an unending source of even bytes.
pub fn temporary_from(mut random: impl FnMut() -> u8) -> String {
    loop {
        let secret: String = (0..LENGTH).map(|_| char::from(pick(&mut random, ALPHABET))).collect();
        if PasswordRule::check(&secret).is_ok() {
            return secret;
        }
    }
}

/// One element, all equally likely.
pub(crate) fn pick(random: &mut impl FnMut() -> u8, alphabet: &[u8]) -> u8 {
    let fair = 256 - 256 % alphabet.len();
    loop {
        let byte = usize::from(random());
        if byte < fair {
            return alphabet[byte % alphabet.len()];
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A small generator (xorshift) that is even enough for tests.
    pub(crate) fn noise(seed: u64) -> impl FnMut() -> u8 {
        let mut state = seed | 1;
        move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_be_bytes()[0]
        }
    }

    #[test]
    fn r_log_3_each_requirement_has_a_fault_of_its_own() {
        assert_eq!(PasswordRule::check("Abcdefg1"), Ok(()));
        assert_eq!(PasswordRule::check(""), Err(vec![Fault::Missing]));
        assert_eq!(
            PasswordRule::check("abc"),
            Err(vec![Fault::TooShort { min: 8 }, Fault::NeedsUpper, Fault::NeedsDigit])
        );
        assert_eq!(PasswordRule::check("ABCDEFG1"), Err(vec![Fault::NeedsLower]));
        let long = "Aa1".repeat(22);
        assert_eq!(PasswordRule::check(&long), Err(vec![Fault::TooLong { max: 64 }]));
    }

    #[test]
    fn r_log_4_only_seven_special_characters_are_allowed() {
        for special in ['!', '@', '%', '-', '_', '$', '#'] {
            assert_eq!(PasswordRule::check(&format!("Abcdefg1{special}")), Ok(()));
        }
        for other in [' ', '&', '"', '<', '\'', 'è', '\u{0}', '.'] {
            let refused = PasswordRule::check(&format!("Abcdefg1{other}")).unwrap_err();
            assert_eq!(refused, [Fault::ForbiddenCharacters { allowed: PasswordRule::SPECIALS }]);
        }
    }

    #[test]
    fn every_letter_of_the_alphabet_is_drawn_about_equally_often() {
        let mut random = noise(7);
        let mut count = [0_u32; 256];
        for _ in 0..5_600 {
            count[usize::from(pick(&mut random, ALPHABET))] += 1;
        }
        assert!(ALPHABET.iter().all(|letter| (50..170).contains(&count[usize::from(*letter)])));
    }

    proptest! {
        #[test]
        fn r_reg_14_temporary_secrets_satisfy_the_rules(seed: u64) {
            let secret = temporary_from(noise(seed));
            prop_assert_eq!(secret.len(), 10);
            prop_assert_eq!(PasswordRule::check(&secret), Ok(()));
            prop_assert_eq!(crate::PersonalCodeRule::check(&secret), Ok(()));
            prop_assert!(!secret.contains(['I', 'O', 'l', 'o', '0', '1']));
        }

        #[test]
        fn the_rule_agrees_with_its_pattern(typed in "[A-Ca-c0-2!@%$#_ è-]{0,12}") {
            let all = |kind: fn(&char) -> bool| typed.chars().any(|c| kind(&c));
            let expected = typed.chars().count() >= 8
                && all(char::is_ascii_uppercase)
                && all(char::is_ascii_lowercase)
                && all(char::is_ascii_digit)
                && !typed.contains([' ', 'è']);
            prop_assert_eq!(PasswordRule::check(&typed).is_ok(), expected);
        }
    }
}
