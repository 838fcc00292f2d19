//! Places in their time.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::prelude::*;

use super::*;
use crate::{Fault, text::fold};

fn born(provincia: &str, comune: &str, date: Date) -> Result<BirthPlace, Fault> {
    let region = province(provincia).unwrap().region;
    BirthPlace::parse("Italia", region, provincia, comune, date).map_err(|(_, fault)| fault)
}

#[test]
fn the_tables_are_sorted_by_the_key_that_rust_computes() {
    for table in [table::MUNICIPALITIES, table::COUNTRIES] {
        assert!(table.lines().is_sorted());
        assert!(table.ends_with('\n') && !table.contains('\r'));
    }
    for line in table::MUNICIPALITIES.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [key, .., name, other] = cells.as_slice() else { panic!("{line}") };
        let half =
            name.split_once('-').is_some_and(|(a, b)| [fold(a), fold(b)].contains(&(*key).into()));
        assert!(fold(name) == *key || fold(other) == *key || half, "{line}");
        assert!(province(cells[4]).is_ok(), "{line}");
    }
    for line in table::COUNTRIES.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let name = if cells[5].is_empty() { cells[4] } else { cells[5] };
        assert_eq!(fold(name), cells[0]);
    }
}

#[test]
fn r_reg_6_a_municipality_is_found_in_its_time() {
    let roma = born("RM", " roma ", date(1980, 1, 1)).unwrap();
    assert_eq!((roma.belfiore(), roma.to_string().as_str()), ("H501", "Roma (RM)"));
    assert_eq!((roma.nazione(), roma.regione()), ("Italia", Some("Lazio")));
}

#[test]
fn r_reg_6_a_place_that_did_not_exist_then_is_refused_with_its_dates() {
    assert_eq!(
        born("CS", "Corigliano-Rossano", date(1990, 5, 1)),
        Err(Fault::NotAtThatDate { from: Some(date(2018, 3, 31)), to: None })
    );
    assert_eq!(
        born("CS", "Rossano", date(2020, 5, 1)),
        Err(Fault::NotAtThatDate { from: Some(date(1861, 3, 17)), to: Some(date(2018, 3, 30)) })
    );
    let suppressed = born("CO", "Brunate", date(1945, 1, 1)).unwrap_err();
    assert_eq!(suppressed.code(), "not-yet-at-that-date");
}

#[test]
fn r_reg_6_name_and_province_are_kept_as_on_the_day_of_birth() {
    let monza = born("MB", "Monza", date(1980, 1, 1)).unwrap();
    assert_eq!(monza.to_string(), "Monza (MI)");
    assert_eq!(born("MI", "Monza", date(1980, 1, 1)).unwrap(), monza);
    let forli = born("FC", "Forli", date(1980, 1, 1)).unwrap();
    assert_eq!(forli.to_string(), "Forlì (FO)");
    assert_eq!(born("PD", "Abano Terme", date(1920, 1, 1)).unwrap().to_string(), "Abano (PD)");
}

#[test]
fn names_in_german_french_and_slovene_are_known() {
    let day = date(1990, 1, 1);
    assert_eq!(born("BZ", "Bozen", day).unwrap().to_string(), "Bolzano (BZ)");
    assert_eq!(born("AO", "Aoste", day).unwrap().comune(), Some("Aosta"));
    assert_eq!(born("TS", "Devin-Nabrezina", date(2010, 1, 1)).unwrap().belfiore(), "D383");
}

#[test]
fn a_mistyped_name_is_answered_with_those_near_it() {
    let day = date(1980, 1, 1);
    let near = |typed| match born("RM", typed, day) {
        Err(Fault::UnknownPlace { suggestions }) => suggestions,
        other => panic!("{other:?}"),
    };
    assert_eq!(near("Rma"), ["Roma"]);
    assert_eq!(near("Velletrri"), ["Velletri"]);
    assert_eq!(near("Castel Gand"), ["Castel Gandolfo"]);
    assert!(near("Xyzxyz").is_empty());
    assert_eq!(born("RM", "Torino", day), Err(Fault::InAnotherProvince { province: "Torino" }));
}

#[test]
fn every_field_has_its_own_fault() {
    let day = date(1980, 1, 1);
    for (fields, expected) in [
        (["", "", "", ""], ("nazione", "missing")),
        (["Atlantide", "", "", ""], ("nazione", "unknown-country")),
        (["Italia", "", "", ""], ("regione", "missing")),
        (["Italia", "Padania", "", ""], ("regione", "unknown-region")),
        (["Italia", "Lazio", "", ""], ("provincia", "missing")),
        (["Italia", "Lazio", "ZZ", ""], ("provincia", "unknown-province")),
        (["Italia", "Lazio", "MI", "Milano"], ("provincia", "in-another-region")),
        (["Italia", "Lazio", "RM", ""], ("comune", "missing")),
    ] {
        let [nazione, regione, provincia, comune] = fields;
        let (field, fault) =
            BirthPlace::parse(nazione, regione, provincia, comune, day).unwrap_err();
        assert_eq!((field, fault.code()), expected, "{fields:?}");
    }
}

#[test]
fn states_are_known_in_their_time() {
    let abroad = |nazione, date| BirthPlace::parse(nazione, "", "", "Praga", date);
    let place = abroad("Cecoslovacchia", date(1980, 1, 1)).unwrap();
    assert_eq!((place.belfiore(), place.to_string().as_str()), ("Z105", "Praga (Cecoslovacchia)"));
    assert_eq!(place.provincia(), None);
    let (_, fault) = abroad("Cecoslovacchia", date(2000, 1, 1)).unwrap_err();
    assert_eq!(fault.code(), "not-any-more-at-that-date");
    assert!(countries(date(2000, 1, 1)).iter().all(|country| country.name != "Cecoslovacchia"));
    assert!(countries(date(2000, 1, 1)).len() > 200);
}

#[test]
fn a_place_of_birth_survives_storage() {
    let day = date(1980, 1, 1);
    let italy = born("RM", "Roma", day).unwrap();
    let abroad = BirthPlace::parse("albania", "", "", "", day).unwrap();
    for place in [italy, abroad] {
        let json = serde_json::to_string(&place).unwrap();
        assert_eq!(serde_json::from_str::<BirthPlace>(&json).unwrap(), place, "{json}");
    }
}

#[test]
fn a_place_is_found_by_its_code_and_never_refused() {
    let named = |code, day| BirthPlace::of_code(code, day).to_string();
    assert_eq!(named("H501", date(1980, 1, 1)), "Roma (RM)");
    assert_eq!(named("f704 ", date(1980, 1, 1)), "Monza (MI)");
    assert_eq!(named("F704", date(2020, 1, 1)), "Monza (MB)");
    assert_eq!(named("Z100", date(1980, 1, 1)), "Albania");
    assert_eq!(named("H579", date(2024, 1, 1)), "Rossano (CS)", "suppressed in 2018");
    let unknown = BirthPlace::of_code("Z999", date(1980, 1, 1));
    assert_eq!((unknown.belfiore(), unknown.nazione()), ("Z999", "Stato estero (codice Z999)"));
    let kept = serde_json::to_string(&unknown).unwrap();
    assert_eq!(serde_json::from_str::<BirthPlace>(&kept).unwrap(), unknown);
}

#[test]
fn r_reg_6_a_name_is_found_as_cards_and_people_write_it() {
    let day = date(1980, 1, 1);
    for (province, typed, place) in [
        ("RC", "Reggio Calabria", "Reggio di Calabria (RC)"),
        ("RE", "Reggio Emilia", "Reggio nell'Emilia (RE)"),
        ("RM", "Roma (RM)", "Roma (RM)"),
        ("RM", "ROMA ( RM )", "Roma (RM)"),
        ("BZ", "Bolzano/Bozen", "Bolzano (BZ)"),
        ("BZ", "Bolzano - Bozen", "Bolzano (BZ)"),
        ("BZ", "Bozen", "Bolzano (BZ)"),
        ("FG", "S. Giovanni Rotondo", "San Giovanni Rotondo (FG)"),
        ("CE", "S. Maria Capua Vetere", "Santa Maria Capua Vetere (CE)"),
        ("AQ", "Aquila", "L'Aquila (AQ)"),
        ("TO", "Torino\u{200b}", "Torino (TO)"),
    ] {
        let found = born(province, typed, day).map(|it| it.to_string());
        assert_eq!(found.as_deref(), Ok(place), "{typed}");
    }
}

#[test]
fn r_reg_6_the_codice_fiscale_decides_a_doubtful_place() {
    let parse = |code: &str, province: &str, place: &str, day| {
        let region = super::province(province).unwrap().region;
        let fields = ["Italia", region, province, place];
        BirthPlace::parse_as(code, fields, day).map_err(|(_, fault)| fault)
    };
    let born = date(1935, 6, 1);
    assert!(parse("", "CE", "Carinaro", born).is_err(), "merged from 1929 to 1946");
    let carinaro = parse("B779", "CE", "Carinaro", born).unwrap();
    assert_eq!((carinaro.belfiore(), carinaro.to_string().as_str()), ("B779", "Carinaro (CE)"));
    assert!(parse("H501", "CE", "Carinaro", born).is_err(), "another code decides nothing");
    let abroad = |code, day| BirthPlace::parse_as(code, ["Cecoslovacchia", "", "", "Praga"], day);
    let late = date(2000, 1, 1);
    let czechoslovakia = abroad("", date(1980, 1, 1)).unwrap();
    assert!(abroad("", late).is_err());
    assert_eq!(abroad(czechoslovakia.belfiore(), late).unwrap(), czechoslovakia);
}

proptest! {
    // Each case reads the whole table.
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The rule of the national register: the codice fiscale decides, under every name and on every day.
    #[test]
    fn r_reg_6_a_place_of_the_code_is_right_whatever_the_day(
        line in proptest::sample::select(table::MUNICIPALITIES.lines().collect::<Vec<_>>()),
        days in 0..45_000_i32,
    ) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (code, letters, name) = (cells[1], cells[4], cells[5]);
        let region = province(letters).unwrap().region;
        let day = date(1900, 1, 1).saturating_add(days.days());
        for name in [name, cells[6], &name.to_uppercase()].into_iter().filter(|it| !it.is_empty()) {
            let found = BirthPlace::parse_as(code, ["Italia", region, letters, name], day);
            prop_assert_eq!(found.as_ref().map(BirthPlace::belfiore), Ok(code), "{} on {}", name, day);
        }
    }

    #[test]
    fn r_reg_6_a_state_of_the_code_is_right_whatever_the_day(
        line in proptest::sample::select(table::COUNTRIES.lines().collect::<Vec<_>>()),
        days in 0..45_000_i32,
    ) {
        let cells: Vec<&str> = line.split('\t').collect();
        let day = date(1900, 1, 1).saturating_add(days.days());
        let typed = if cells[5].is_empty() { cells[4] } else { cells[5] };
        let found = BirthPlace::parse_as(cells[1], [typed, "", "", ""], day);
        prop_assert_eq!(found.as_ref().map(BirthPlace::belfiore), Ok(cells[1]), "{} on {}", typed, day);
    }
}

#[test]
fn r_reg_6_a_province_is_found_by_the_letters_it_had() {
    let fiume = |code, region, letters| {
        BirthPlace::parse_as(code, ["Italia", region, letters, "Fiume"], date(1940, 5, 1))
            .map(|it| it.to_string())
    };
    for (region, letters) in [
        ("Friuli-Venezia Giulia", "FU"),
        ("Friuli-Venezia Giulia", "FM"),
        ("Marche", "FM"),
        ("Friuli-Venezia Giulia", "Fiume"),
    ] {
        for code in ["", "D620"] {
            assert_eq!(fiume(code, region, letters).as_deref(), Ok("Fiume (FU)"), "{letters}");
        }
    }
    assert_eq!(born("FM", "Fermo", date(1990, 1, 1)).unwrap().to_string(), "Fermo (AP)");
    assert_eq!(born("PL", "Pola", date(1940, 1, 1)).unwrap().to_string(), "Pola (PL)");
    assert_eq!(born("ZR", "Zara", date(1940, 1, 1)).unwrap().to_string(), "Zara (ZA)");
}

#[test]
fn territories_and_other_names_of_states_are_known() {
    let day = date(1970, 1, 1);
    let found = |typed| BirthPlace::parse(typed, "", "", "", day).map(|it| it.to_string());
    for (typed, name) in [
        ("Gibilterra", "Gibilterra"),
        ("Groenlandia", "Groenlandia"),
        ("Z324", "Isola della Riunione"),
        ("USA", "Stati Uniti d'America"),
        ("Inghilterra", "Regno Unito"),
        ("Türkiye", "Turchia"),
        ("Germania Est", "Repubblica Democratica Tedesca"),
        ("URSS", "Unione Repubbliche Socialiste Sovietiche"),
        ("Birmania", "Myanmar"),
    ] {
        assert_eq!(found(typed).as_deref(), Ok(name), "{typed}");
    }
    let offered = countries(day);
    assert!(offered.iter().all(|it| !["USA", "Birmania"].contains(&it.name)), "one name each");
    assert!(offered.iter().any(|it| it.name == "Macao"));
}
