//! The rules of B.2, on synthetic persons, and a comparison with another implementation.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::{BirthPlace, Name, person};

fn person(nome: &str, cognome: &str, sesso: &str, born: Date, place: [&str; 4]) -> Person {
    let [nazione, regione, provincia, comune] = place;
    Person {
        nome: Name::parse_any(nome).unwrap(),
        cognome: Name::parse_any(cognome).unwrap(),
        sesso: Sesso::parse(sesso).unwrap(),
        nascita: person::birth_date(&born.to_string(), date(2026, 11, 22)).unwrap(),
        luogo: BirthPlace::parse(nazione, regione, provincia, comune, born).unwrap(),
    }
}

const ROMA: [&str; 4] = ["Italia", "Lazio", "RM", "Roma"];

fn mario() -> Person {
    person("Mario", "Rossi", "M", date(1980, 1, 1), ROMA)
}

fn code(typed: &str) -> CodiceFiscale {
    CodiceFiscale::parse(typed).unwrap()
}

#[test]
fn b_2_the_vectors_are_encoded() {
    let milano = ["Italia", "Lombardia", "MI", "Milano"];
    let udine = ["Italia", "Piemonte", "TO", "Torino"];
    let aosta = ["Italia", "Valle d'Aosta", "AO", "Aosta"];
    let bolzano = ["Italia", "Trentino-Alto Adige", "BZ", "Bozen"];
    let usa = ["Stati Uniti d'America", "", "", ""];
    for (person, expected) in [
        (mario(), "RSSMRA80A01H501U"),
        (person("Ada", "Fo", "F", date(1990, 2, 28), udine), "FOXDAA90B68L219K"),
        (person("Ludovico", "Esempio", "M", date(1979, 5, 31), milano), "SMPLVC79E31F205H"),
        (person("Eva", "Aiutata", "F", date(2000, 12, 9), usa), "TTAVEA00T49Z404R"),
        (person("Niccolò", "D'Angelo", "M", date(2011, 6, 15), aosta), "DNGNCL11H15A326Q"),
        (person("Anna Maria", "Prova", "F", date(1968, 10, 10), bolzano), "PRVNMR68R50A952Q"),
    ] {
        assert_eq!(CodiceFiscale::encode(&person).as_str(), expected);
        assert_eq!(code(expected).disagreements(&person), []);
    }
}

#[test]
fn b_2_omocodia_is_read_from_every_one_of_the_128_forms() {
    let plain = code("RSSMRA80A01H501U");
    let forms: BTreeSet<CodiceFiscale> = plain.forms().collect();
    assert_eq!(forms.len(), 128);
    for step in [
        "RSSMRA80A01H501U",
        "RSSMRA80A01H50MM",
        "RSSMRA80A01H5LMX",
        "RSSMRA80A01HRLMS",
        "RSSMRA80A0MHRLMK",
        "RSSMRA80ALMHRLMV",
        "RSSMRA8LALMHRLMG",
        "RSSMRAULALMHRLMD",
        "RSSMRA80A01H5L1F",
    ] {
        assert!(forms.contains(&code(step)), "{step}");
    }
    for form in forms {
        assert_eq!(CodiceFiscale::parse(form.as_str()), Ok(form.clone()));
        assert_eq!(form.decoded(), plain);
        assert_eq!((form.year2(), form.month(), form.day()), (80, 1, 1));
        assert_eq!((form.sex(), form.belfiore().as_str()), (Sesso::Maschio, "H501"));
        assert_eq!(form.disagreements(&mario()), []);
    }
}

#[test]
fn r_reg_2_a_wrong_check_letter_is_refused() {
    assert_eq!(CodiceFiscale::parse("RSSMRA80A01H501V"), Err(Fault::WrongCheckLetter));
    assert_eq!(CodiceFiscale::parse("RSSMRA80A01H50MU"), Err(Fault::WrongCheckLetter));
}

#[test]
fn r_reg_2_what_is_not_a_codice_fiscale_is_refused() {
    assert_eq!(CodiceFiscale::parse("  "), Err(Fault::Missing));
    for typed in ["RSSMRA80A01H501", "RSS MRA80A01H501", "RSSMRA80A01H501UU", "12345678901"] {
        assert_eq!(CodiceFiscale::parse(typed), Err(Fault::WrongLength { length: 16 }), "{typed}");
    }
    for typed in [
        "RSSMRA80F01H501U",
        "RSSMRA80A00H501U",
        "RSSMRA80A32H501U",
        "RSSMRA80A40H501U",
        "RSSMRA80A72H501U",
        "RSSMRA80A01H5A1U",
        "R5SMRA80A01H501U",
        "1234567890123456",
        "RSSMRA80A01H501è",
    ] {
        assert_eq!(CodiceFiscale::parse(typed), Err(Fault::Malformed), "{typed}");
    }
}

#[test]
fn r_reg_2_case_and_spaces_around_do_not_matter() {
    assert_eq!(code(" rssmra80a01h501u\n").as_str(), "RSSMRA80A01H501U");
}

#[test]
fn a2_each_datum_that_disagrees_is_remarked() {
    let code = code("RSSMRA80A01H501U");
    let other = person("Ada", "Prova", "F", date(1981, 1, 1), ["Albania", "", "", ""]);
    let remarks: Vec<&str> =
        code.disagreements(&other).into_iter().map(Disagreement::code).collect();
    assert_eq!(remarks, ["surname", "name", "birth-date", "sex", "place"]);
    let woman = Person { sesso: Sesso::Femmina, ..mario() };
    assert_eq!(code.disagreements(&woman), [Disagreement::Sex]);
}

#[test]
fn the_code_is_not_printed_by_debug_and_travels_as_a_string() {
    let code = code("RSSMRA80A01H501U");
    assert_eq!(format!("{code:?}"), "CodiceFiscale(RSS…)");
    let json = serde_json::to_string(&code).unwrap();
    assert_eq!(json, "\"RSSMRA80A01H501U\"");
    assert_eq!(serde_json::from_str::<CodiceFiscale>(&json).unwrap(), code);
    assert!(serde_json::from_str::<CodiceFiscale>("\"RSSMRA80A01H501V\"").is_err());
}

/// 500 synthetic persons encoded by `python-codicefiscale` 0.12.1 (`data/vectors.py`).
#[test]
fn another_implementation_agrees() {
    let vectors = include_str!("../../data/vectors.tsv");
    let mut seen = 0;
    for line in vectors.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[expected, form, nome, cognome, sesso, born, nazione, provincia, comune] =
            cells.as_slice()
        else {
            panic!("{line}")
        };
        let regione = crate::place::province(provincia).map_or("", |found| found.region);
        let place = [nazione, regione, provincia, comune];
        let person = person(nome, cognome, sesso, born.parse().unwrap(), place);
        assert_eq!(CodiceFiscale::encode(&person).as_str(), expected, "{line}");
        assert_eq!(code(form).decoded().as_str(), expected, "{line}");
        assert_eq!(code(form).disagreements(&person), [], "{line}");
        seen += 1;
    }
    assert_eq!(seen, 500);
}

proptest! {
    #[test]
    fn all_forms_of_a_code_are_the_same_person_and_no_other_code_is(
        one in 0..128_usize, other in 0..128_usize
    ) {
        let forms: Vec<_> = code("RSSMRA80A01H501U").forms().collect();
        prop_assert!(forms[one].same_person_as(&forms[other]));
        prop_assert!(!forms[one].same_person_as(&code("SMPMRA85D52H501E")));
    }

    #[test]
    fn nothing_typed_makes_the_parser_panic(typed in "\\PC{0,20}") {
        let _ = CodiceFiscale::parse(&typed);
    }

    #[test]
    fn one_wrong_character_is_noticed_or_gives_another_code(
        at in 0..16_usize, letter in "[A-Z0-9]"
    ) {
        let mut typed = "RSSMRA80A01H501U".to_owned();
        typed.replace_range(at..=at, &letter);
        if let Ok(other) = CodiceFiscale::parse(&typed) {
            prop_assert_eq!(other.as_str(), "RSSMRA80A01H501U");
        }
    }
}

#[test]
fn the_century_of_birth_is_the_latest_that_makes_sense() {
    let today = jiff::civil::date(2026, 11, 22);
    let born =
        |code: &str| CodiceFiscale::parse(code).unwrap().born(today).map(|day| day.to_string());
    assert_eq!(born("RSSMRA80A01H501U").as_deref(), Some("1980-01-01"));
    assert_eq!(born("GDASDV00A01H501J").as_deref(), Some("2000-01-01"));
}
