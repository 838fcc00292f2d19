//! Files as the Ministry writes them.

use super::{super::*, *};

#[test]
fn a_row_is_read_as_it_is_written() {
    let register = register();
    let school = register.find("NAPS00001B").unwrap();
    let expected = School {
        code: "NAPS00001B",
        name: "L.SCIENTIFICO \"D'ANNUNZIO\"",
        comune: "Napoli",
        comune_code: "F839",
        province: "NA",
        region: "Campania",
        kind: "PS",
        grade: "LICEO SCIENTIFICO",
        trait_: "NORMALE",
        institute: "NAIS000003",
        address: "VIA X, 1",
        part: Part::Statali,
        is_institute: false,
    };
    assert_eq!(school, expected);
    assert!(register.find("NAIS000003").unwrap().is_institute);
    assert_eq!(register.find("NUEE000001").unwrap().name, "SCUOLA PRIMARIA", "the grade stands in");
    assert_eq!(register.len(), ROWS.len());
    for row in ROWS.iter() {
        assert_eq!(register.find(row[0]).unwrap().code, row[0]);
    }
    for absent in
        ["", "RMPS00000B", "AAAA000000", "ZZZZ999999", "RMPS00000", "#scuole\t1\n", "è€è€"]
    {
        assert_eq!(register.find(absent), None, "{absent}");
    }
}

#[test]
fn the_province_is_the_one_of_the_column_and_never_of_the_code() {
    let register = register();
    assert_eq!(register.find("CAIC800004").unwrap().province, "SU");
    assert_eq!(register.find("NUEE000001").unwrap().province, "SU");
    assert_eq!(register.find("FOEE00000A").unwrap().province, "FC");
    for (name, letters) in [
        ("MASSA", "MS"),
        ("MASSA-CARRARA", "MS"),
        ("PESARO", "PU"),
        ("PESARO E URBINO", "PU"),
        ("REGGIO EMILIA", "RE"),
        ("REGGIO CALABRIA", "RC"),
        ("VERBANO-CUSIO-OSSOLA", "VB"),
        ("MONZA E DELLA BRIANZA", "MB"),
        ("AOSTA", "AO"),
        ("BOLZANO", "BZ"),
        ("TRENTO", "TN"),
        ("L'AQUILA", "AQ"),
        ("BARLETTA-ANDRIA-TRANI", "BT"),
    ] {
        let row = ["XXEE000001", "XXEE000001", "NOME", name, "PAESE", "A001", "SCUOLA PRIMARIA"];
        let register = Register::default().with(&reading(&state(&[row])));
        assert_eq!(register.find("XXEE000001").unwrap().province, letters, "{name}");
    }
}

#[test]
fn the_header_says_which_part_it_is() {
    let of = |province| -> Row<'_> {
        ["XX1A000001", "XXIC000001", "NOME", province, "PAESE", "A001", "SCUOLA INFANZIA"]
    };
    let public = |province| {
        let file = state(&[of(province)]).replace(",SEDESCOLASTICA", "");
        file.replace(",www.b.it,NO", ",www.b.it")
    };
    assert_eq!(reading(&state(&[of("TRENTO")])).part, Part::Statali);
    assert_eq!(reading(&public("TRENTO")).part, Part::Autonome);
    assert_eq!(reading(&public("ROMA")).part, Part::Statali);
    assert_eq!(reading(&private(&[of("BOLZANO")])).part, Part::ParitarieAutonome);
    let paritarie = reading(&private(&[of("ROMA")]));
    assert_eq!(paritarie.part, Part::Paritarie);
    let both = register().with(&paritarie);
    assert_eq!(both.len(), ROWS.len() + 1);
    let school = both.find("XX1A000001").unwrap();
    assert_eq!((school.institute, school.is_institute), ("XX1A000001", false), "no column");
    assert_eq!(both.with(&reading(&state(&ROWS[..2]))).len(), 3, "a file replaces its own part");
}

#[test]
fn encodings_line_ends_orders_and_separators_are_all_the_same() {
    let row =
        ["RMPS00000A", "RMPS00000A", "NICOLÒ «D’ACRÈ» €", "FORLÌ-CESENA", "FORLÌ", "D704", "LICEO"];
    let plain = state(&[row, ROWS[5 + 1]]);
    let expected = reading(&plain);
    let mark = format!("\u{feff}{plain}");
    assert_eq!(reading(&mark), expected);
    assert_eq!(reading(&plain.replace('\n', "\r\n")), expected);
    assert_eq!(reading(plain.trim_end()), expected, "no line end at the end");
    let windows = |sign: char| match sign {
        '€' => 0x80,
        '’' => 0x92,
        sign => u8::try_from(u32::from(sign)).unwrap(),
    };
    let latin: Vec<u8> = plain.chars().map(windows).collect();
    assert_eq!(read(&latin).unwrap(), expected);
    let turned = plain.lines().map(|line| {
        // The commas within quotes are those of the address.
        let cells: Vec<_> = line.replace("X, 1", "X; 1").split(',').map(str::to_owned).collect();
        cells.into_iter().rev().collect::<Vec<_>>().join(",").replace("X; 1", "X, 1")
    });
    assert_eq!(reading(&turned.collect::<Vec<_>>().join("\n")), expected);
    let lost = reading(&plain.replace("NICOLÒ", "NICOL\u{fffd}"));
    let register = Register::default().with(&lost);
    assert!(register.find("RMPS00000A").unwrap().name.starts_with("NICOL? «"));
    let semicolons = plain.replace(',', ";").replace("X; 1", "X, 1");
    assert_eq!(reading(&semicolons), expected);
}
