//! Laws and tables of reading.

use proptest::prelude::*;

use super::*;
use crate::{CodiceFiscale, Email, Name, Person, Phone, RequestNumber, Username};

/// Signs that keyboards, spreadsheets, PDF viewers and password managers leave unseen.
const UNSEEN: [char; 14] = [
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{200e}',
    '\u{200f}',
    '\u{202a}',
    '\u{202c}',
    '\u{2060}',
    '\u{2066}',
    '\u{feff}',
    '\u{ad}',
    '\u{fe0f}',
    '\u{34f}',
    '\u{e0101}',
];

#[test]
fn folding_keeps_letters_and_parts_words() {
    assert_eq!(fold(" d'Àquila-Straße  Łódź "), "D AQUILA STRASSE LODZ");
    assert_eq!(fold("Å Ø 9"), "A O");
    for (name, folded) in [
        ("Işık Yıldız", "ISIK YILDIZ"),
        ("DENİZ", "DENIZ"),
        ("Þórður Æsir", "THORDUR AESIR"),
        ("Nguyễn", "NGUYEN"),
        ("Ħamrun", "HAMRUN"),
        ("Œuvré", "OEUVRE"),
        ("Gal·la", "GAL LA"),
    ] {
        assert_eq!(fold(name), folded, "{name}");
    }
    assert_eq!(fold("Иван"), "", "only Latin letters have a form in a codice fiscale");
}

#[test]
fn a_line_has_single_spaces_and_no_sign_that_is_not_seen() {
    assert_eq!(line("  via\n dei   Mille ", 20), Ok("via dei Mille".into()));
    assert_eq!(line("a\u{0}b", 20), Ok("ab".into()));
    assert_eq!(
        line("RMPS00000A\tNAPS00000B", 40),
        Ok("RMPS00000A NAPS00000B".into()),
        "a spreadsheet row"
    );
    assert_eq!(line("abc", 2), Err(Fault::TooLong { max: 2 }));
    assert_eq!(line(" \t\u{200b}", 2), Err(Fault::Missing));
}

#[test]
fn ligatures_wide_forms_and_loose_accents_are_composed() {
    for (typed, read) in [
        ("uﬃcio", "ufficio"),
        ("ﬁore", "fiore"),
        ("ＭＡＲＩＯ", "MARIO"),
        ("Nicolo\u{300}", "Nicolò"),
        ("3º piano, n° 5", "3º piano, n° 5"),
        ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
        ("10\u{202f}000\u{a0}euro", "10 000 euro"),
    ] {
        assert_eq!(tidy(typed), read, "{typed:?}");
    }
}

#[test]
fn typographic_signs_are_read_as_those_of_a_keyboard() {
    for typed in ["Anna\u{2011}Maria", "Anna–Maria", "Anna—Maria", "Anna−Maria", "Anna‐Maria"]
    {
        assert_eq!(plain(typed), "Anna-Maria");
    }
    for typed in ["D’Angelo", "D‘Angelo", "D`Angelo", "D´Angelo", "D′Angelo", "D＇Angelo"] {
        assert_eq!(plain(typed), "D'Angelo");
    }
}

#[test]
fn a_code_may_be_typed_in_groups() {
    for typed in [
        "RSS MRA 80A01 H501U",
        "rssmra-80a01-h501u",
        "RSSMRA80A01\u{a0}H501U\t",
        "RSSMRA\u{2011}80A01H501U",
    ] {
        assert_eq!(CodiceFiscale::parse(typed).unwrap().as_str(), "RSSMRA80A01H501U", "{typed}");
    }
    for typed in [
        "06 5849–4500",
        "tel: 06/58494500",
        "Tel. 06 5849 4500",
        "+39 (0)6 58494500",
        "n° 0658494500",
        "0039 06\u{202f}58494500",
    ] {
        assert_eq!(Phone::parse(typed).unwrap().as_str(), "+390658494500", "{typed}");
    }
    assert_eq!(Phone::parse("+44 (0)20 7946 0958").unwrap().as_str(), "+442079460958");
}

#[test]
fn capitals_of_every_keyboard_are_the_same_username() {
    for typed in ["MARIO.ROSSI", "MARİO.ROSSİ", "Mario.Rossi\u{200b}", "\tmario.rossi\u{a0}"] {
        assert_eq!(Username::parse(typed).unwrap().as_str(), "mario.rossi", "{typed:?}");
    }
}

/// Names as their owners write them.
fn names() -> impl Strategy<Value = String> {
    "[A-Za-zÀ-ÖØ-öø-ſƀ-ɏḀ-ỿ]([A-Za-zÀ-ÖØ-öø-ſƀ-ɏḀ-ỿ'·ʻʼ-]{0,20})( [A-Za-zÀ-ÖØ-öø-ÿ]{1,10})?"
}

proptest! {
    #[test]
    fn a_tidy_text_stays_as_it_is(typed in any::<String>()) {
        let once = tidy(&typed);
        prop_assert_eq!(tidy(&once), once.clone());
        prop_assert_eq!(plain(&plain(&typed)), plain(&typed));
    }

    #[test]
    fn a_code_with_any_invisible_sign_in_it_is_the_same_code(at in 0_usize..17, which in 0..UNSEEN.len()) {
        let mut cf = "RSSMRA80A01H501U".to_owned();
        cf.insert(at.min(cf.len()), UNSEEN[which]);
        prop_assert_eq!(String::from(CodiceFiscale::parse(&cf).unwrap()), "RSSMRA80A01H501U");
        let mut number = "ABCD-EFGH".to_owned();
        number.insert(at.min(number.len()), UNSEEN[which]);
        prop_assert_eq!(String::from(RequestNumber::parse(&number).unwrap()), "ABCD-EFGH");
        let mut password = "Abcdefg1".to_owned();
        password.insert(at.min(password.len()), UNSEEN[which]);
        prop_assert_eq!(secret(&password), "Abcdefg1");
        let mut email = "mario@example.org".to_owned();
        email.insert(at, UNSEEN[which]);
        prop_assert_eq!(String::from(Email::parse(&email).unwrap()), "mario@example.org");
    }

    #[test]
    fn a_name_received_is_the_name_printed(name in names()) {
        let received = Name::parse(&name).unwrap();
        let composed: String = name.nfc().collect();
        prop_assert_eq!(received.as_str(), composed.as_str());
        let username = Username::candidates(&Person { nome: Some(received.clone()), cognome: None, ..Person::sample().1 }).next().unwrap();
        prop_assert_eq!(Username::parse(username.as_str()), Ok(username));
    }

    #[test]
    fn blanks_around_a_secret_make_no_other_secret(before in "[ \t\u{a0}\u{202f}]{0,3}", after in "[ \t\n\u{a0}]{0,3}") {
        prop_assert_eq!(secret(&format!("{before}Abc 1{after}")), "Abc 1");
    }
}
