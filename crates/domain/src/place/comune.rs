//! A municipality of today, wherever it lies: by its Belfiore code or by its name.

use jiff::civil::Date;

use super::{
    Municipality, by_code, municipality,
    province::provinces_named,
    table::{all_of_day, of_day},
};
use crate::{
    Fault,
    text::{fold, plain},
};

/// Finds the municipality that exists on that day: `H501`, `Roma`, `Samone (TO)`.
///
/// # Errors
/// [`Fault::SeveralPlaces`] where the name alone does not decide, [`Fault::UnknownPlace`] where there is none.
pub fn comune(typed: &str, at: Date) -> Result<Municipality, Fault> {
    let unknown = || Fault::UnknownPlace { suggestions: vec![] };
    let bare = plain(typed).trim().to_ascii_uppercase();
    if bare.is_empty() {
        return Err(Fault::Missing);
    }
    let is_code = bare.len() == 4
        && bare
            .bytes()
            .enumerate()
            .all(|(nth, it)| if nth == 0 { it.is_ascii_uppercase() } else { it.is_ascii_digit() });
    if is_code {
        return by_code(&bare).into_iter().find(|place| place.existed(at)).ok_or_else(unknown);
    }
    if let Some((name, within)) = bare.trim_end_matches(')').rsplit_once('(') {
        let within = provinces_named(within)?[0];
        return municipality("", name, within, at);
    }
    let mut found = of_day(&fold(&bare), at);
    match (found.pop(), found.is_empty()) {
        (Some(place), true) => Ok(place),
        (Some(last), false) => {
            let provinces = found.iter().map(|place| place.province).chain([last.province]);
            Err(Fault::SeveralPlaces { provinces: provinces.collect::<Vec<_>>().join(", ") })
        }
        (None, _) => Err(unknown()),
    }
}

/// The municipalities of a day of whose names each of these words begins a word, by name.
pub fn find(words: &str, at: Date) -> Vec<Municipality> {
    let wanted = fold(words);
    let mut found: Vec<Municipality> = all_of_day(at)
        .filter(|place| {
            let name = fold(place.name);
            wanted.split(' ').all(|word| {
                word == place.province || name.split(' ').any(|it| it.starts_with(word))
            })
        })
        .collect();
    found.sort_by_key(|place| (place.name.len(), place.name));
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_found_by_code_and_by_name() {
        let at = Date::constant(2026, 11, 27);
        for (typed, code) in [
            ("H501", "H501"),
            ("roma", "H501"),
            ("L\u{2019}Aquila", "A345"),
            ("Samone (TO)", "H753"),
            ("Bolzano/Bozen (BZ)", "A952"),
        ] {
            assert_eq!(comune(typed, at).map(|it| it.code), Ok(code), "{typed}");
        }
        let provinces = "TN, TO".to_owned();
        assert_eq!(comune("Samone", at), Err(Fault::SeveralPlaces { provinces }));
        assert_eq!(comune("Atlantide", at).unwrap_err().code(), "unknown-place");
        assert_eq!(comune("Z999", at).unwrap_err().code(), "unknown-place");
        assert_eq!(comune(" ", at), Err(Fault::Missing));
    }

    #[test]
    fn municipalities_are_found_by_the_beginnings_of_their_words() {
        let at = Date::constant(2026, 11, 27);
        let names = |words| find(words, at).iter().map(|it| it.name).collect::<Vec<_>>();
        assert_eq!(names("roma")[0], "Roma");
        assert_eq!(names("samone to"), ["Samone"]);
        assert!(names("s giovanni rot").contains(&"San Giovanni Rotondo"));
        assert_eq!(names("atlantide"), [""; 0]);
    }
}
