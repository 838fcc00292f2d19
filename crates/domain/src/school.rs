//! School codes («codice meccanografico»): form, excluded provinces, a hint against typing errors.
//!
//! Whether a code exists is known only to a catalogue of schools; nothing here says so.

use serde::{Deserialize, Serialize};

use crate::{
    Fault,
    text::{self, parsed_text},
};

/// Ten characters: province (2), type (2), number (5), check (1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SchoolCode(String);

parsed_text!(SchoolCode, shown);

/// Provinces with rules and terms of their own (A.7).
const EXCLUDED: [(&str, &str); 3] = [("AO", "Valle d'Aosta"), ("BZ", "Bolzano"), ("TN", "Trento")];

/// A province that keeps its own procedures is refused with its name (A.7).
pub(crate) fn refuse_excluded(letters: &str) -> Result<(), Fault> {
    match EXCLUDED.into_iter().find(|(excluded, _)| *excluded == letters) {
        Some((_, province)) => Err(Fault::ExcludedProvince { province }),
        None => Ok(()),
    }
}

impl SchoolCode {
    /// Parses a code; those of Trento, Bolzano and Valle d'Aosta are refused.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let code = text::code(typed).to_ascii_uppercase();
        if code.is_empty() {
            return Err(Fault::Missing);
        }
        let fits = |(at, byte): (usize, u8)| {
            byte.is_ascii_uppercase() || (at >= 2 && byte.is_ascii_digit())
        };
        if code.len() != 10 || !code.bytes().enumerate().all(fits) {
            return Err(Fault::Malformed);
        }
        refuse_excluded(&code[..2])?;
        Ok(Self(code))
    }

    /// Letters of the province, some of them historic (FO, PS).
    pub fn province(&self) -> &str {
        &self.0[..2]
    }

    /// Letters of the type: `IC`, `EE`, `MM`, `PS`…
    pub fn kind(&self) -> &str {
        &self.0[2..4]
    }

    /// The last character that was to be expected, where it differs: perhaps a typing error, never a
    /// reason to refuse (the formula was found from data and misses one code in 250).
    pub fn expected_check(&self) -> Option<char> {
        let body = &self.0.as_bytes()[4..9];
        if !body.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let weighted: u32 =
            body.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        let sum = constant(PROVINCES, self.province())? + constant(KINDS, self.kind())? + weighted;
        let expected = CHECKS[usize::try_from((sum + 22) % 23).ok()?];
        (expected != self.0.as_bytes()[9]).then(|| char::from(expected))
    }
}

/// What each digit of the number weighs.
const WEIGHTS: [u32; 5] = [20, 14, 19, 11, 1];
/// The check characters, worth 1 to 23.
const CHECKS: &[u8; 23] = b"123456789ABCDEGLNPQRTVX";

const KINDS: &str = "1A8 1E6 AA18 EE0 MM22 PC8 PQ16 RA1 RC0 RI16 RM4 SD21 TA20 TD7 TE18 TL17";
const PROVINCES: &str = "AG2 AL16 AN7 AP21 AQ12 AR3 AT17 AV8 BA21 BG22 BI15 BL13 BN4 BO20 BR0 \
    BS11 BT14 CA18 CB9 CE5 CH21 CL10 CN1 CO17 CR20 CS8 CT11 CZ4 EN18 FE15 FG6 FI22 FO4 FR7 GE19 \
    GO8 GR11 IM7 IS12 KR3 LC11 LE16 LI0 LO5 LT22 LU10 MC1 ME6 MI13 MN2 MO18 MS9 MT12 NA3 NO2 NU7 \
    OR18 PA0 PC5 PD19 PE10 PG1 PI17 PN6 PO22 PR2 PS13 PT16 PV7 PZ9 RA17 RC22 RE4 RG18 RI11 RM2 \
    RN0 RO16 SA13 SI7 SO12 SP10 SR15 SS3 SV20 TA14 TE1 TO13 TP11 TR16 TS4 TV21 UD6 VA11 VB2 VC16 \
    VE21 VI5 VR13 VT4 VV18";

/// The number written behind two letters in a list of constants.
fn constant(list: &str, letters: &str) -> Option<u32> {
    list.split(' ').find_map(|entry| entry.strip_prefix(letters)?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_that_of_53_237_published_codes() {
        assert_eq!(SchoolCode::parse(" rmic000001 ").unwrap().kind(), "IC");
        assert_eq!(SchoolCode::parse("AG1A00400N").unwrap().province(), "AG");
        assert_eq!(SchoolCode::parse(""), Err(Fault::Missing));
        for typed in ["RMIC00000", "RMIC0000012", "R1IC000001", "RMIC0000-1", "RMIC00000è"] {
            assert_eq!(SchoolCode::parse(typed), Err(Fault::Malformed), "{typed}");
        }
    }

    #[test]
    fn a_7_trento_bolzano_and_aosta_have_procedures_of_their_own() {
        for typed in ["AOIP008000", "AO1A008020", "TN1E00800N", "BZIC000001"] {
            assert_eq!(SchoolCode::parse(typed).unwrap_err().code(), "excluded-province");
        }
    }

    #[test]
    fn the_check_character_is_only_a_hint() {
        for right in ["AG1A00400N", "AG1A00900R", "VA1A06500E", "BO1A043003"] {
            assert_eq!(SchoolCode::parse(right).unwrap().expected_check(), None, "{right}");
        }
        assert_eq!(SchoolCode::parse("AG1A00401N").unwrap().expected_check(), Some('P'));
        assert_eq!(SchoolCode::parse("RMIC80000X").unwrap().expected_check(), None);
    }
}
