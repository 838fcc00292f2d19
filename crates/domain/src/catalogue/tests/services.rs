//! Periods of service and their points (R15): the vectors of the reference on procedures.

use super::{
    service::{Served, days, is_year, months},
    *,
};

fn served(declared: &str) -> Served {
    Served::parse(declared, date(2026, 3, 16)).unwrap()
}

/// That number of days from a day on.
fn long(from: jiff::civil::Date, days: i64) -> String {
    let to = from.checked_add(jiff::Span::new().days(days - 1)).unwrap();
    format!("{from}/{to}")
}

#[test]
fn days_that_two_periods_share_count_once() {
    for (periods, expected) in [
        (&[][..], 0),
        (&["2025-09-01/2025-09-01"], 1),
        (&["2025-09-01/2025-09-30", "2025-10-01/2025-10-31"], 61),
        (&["2025-10-01/2025-10-31", "2025-09-01/2025-10-10"], 61),
        (&["2025-09-01/2026-08-31", "2025-10-01/2025-10-31"], 365),
        (&["2023-09-01/2024-08-31"], 366),
        (&["2026-03-01/"], 16),
    ] {
        let periods: Vec<Served> = periods.iter().map(|it| served(it)).collect();
        assert_eq!(days(&periods), expected, "{periods:?}");
    }
    for wrong in ["", "2025-09-01", "2026-06-30/2025-09-01", "2027-01-01/", "ieri/oggi"] {
        assert_eq!(Served::parse(wrong, date(2026, 3, 16)), None, "{wrong}");
    }
}

#[test]
fn a_rest_of_more_than_15_days_is_a_month() {
    for (days, expected) in [(0, 0), (15, 0), (16, 1), (30, 1), (45, 1), (46, 2), (916, 31)] {
        assert_eq!(months(days), expected, "{days}");
    }
}

#[test]
fn a_year_is_180_days_or_the_time_from_february_to_the_scrutinies() {
    for (periods, expected) in [
        (&["2025-09-01/2026-02-27"][..], true),
        (&["2025-09-01/2026-02-26"], false),
        (&["2026-02-01/2026-06-10"], true),
        (&["2026-02-01/2026-04-10", "2026-04-11/2026-06-10"], true),
        (&["2026-02-01/2026-04-10", "2026-04-12/2026-06-10"], false),
        (&["2026-02-02/2026-06-30"], false),
        // Only the days of this school year count.
        (&["2025-03-01/2025-12-31"], false),
    ] {
        let periods: Vec<Served> = periods.iter().map(|it| served(it)).collect();
        assert_eq!(is_year(&periods, 2025), expected, "{periods:?}");
    }
    assert!(!is_year(&[], i16::MAX));
}

/// The points of services of one class, in a year each or all in one, by the table of that name.
fn points(id: &str, records: &[(&str, &str, &str, &str)]) -> Vec<(String, i64)> {
    let edition = Edition::find(&EditionId::parse(id).unwrap()).unwrap();
    let names = match edition.id.procedure() {
        "gps" => ["servizio-utile", "servizio-anno", "servizio-periodo", "servizio-tipologia"],
        _ => ["servizio-profilo", "servizio-anno", "servizio-periodo", "servizio-datore"],
    };
    let mut typed = Answers::new();
    for (nth, (class, year, period, kind)) in (1..).zip(records) {
        for (name, answer) in names.into_iter().zip([class, year, period, kind]) {
            typed.insert(format!("servizi.{nth}.{name}"), (*answer).to_owned());
        }
    }
    let preview = edition.preview(&typed, &facts()).unwrap();
    assert_eq!(preview.base, 0);
    preview.of_value
}

fn of(value: &str, points: i64) -> Vec<(String, i64)> {
    if points == 0 { vec![] } else { vec![(value.to_owned(), points)] }
}

#[test]
fn the_vectors_of_gps() {
    let first = date(2024, 9, 1);
    for (days, expected) in [
        (15, 0),
        (16, 2),
        (45, 2),
        (46, 4),
        (75, 4),
        (76, 6),
        (105, 6),
        (106, 8),
        (135, 8),
        (136, 10),
        (165, 10),
        (166, 12),
        (300, 12),
    ] {
        let period = long(first, days);
        let of_kind = |kind| points("gps-2026", &[("A-22", "2024/25", &period, kind)]);
        assert_eq!(of_kind("1"), of("A-22", expected * 1000), "{days} days");
        assert_eq!(of_kind("5"), of("A-22", expected * 500), "{days} aspecific days");
    }
}

#[test]
fn contracts_of_one_year_are_added_and_each_class_has_its_own() {
    let (first, second) = (long(date(2024, 9, 1), 100), long(date(2024, 11, 30), 100));
    let of_one = ("A-22", "2024/25", first.as_str(), "1");
    // 10 days are of both: 190 are served.
    assert_eq!(days(&[served(&first), served(&second)]), 190);
    let both = [of_one, ("A-22", "2024/25", &second, "1")];
    assert_eq!(points("gps-2026", &both), of("A-22", 12_000));
    // Days that are specific and aspecific count as specific: 100, and 90 of the others by half.
    let mixed = [of_one, ("A-22", "2024/25", &second, "5")];
    assert_eq!(points("gps-2026", &mixed), of("A-22", 6000 + 3000));
    let next = long(date(2025, 9, 1), 166);
    let years = [of_one, ("A-22", "2025/26", &next, "1"), ("A-26", "2025/26", &next, "5")];
    assert_eq!(points("gps-2026", &years), [of("A-22", 18_000), of("A-26", 6000)].concat());
    // A period outside its school year counts for nothing.
    assert_eq!(points("gps-2026", &[("A-22", "2023/24", &first, "1")]), []);
}

#[test]
fn the_vectors_of_ata_third_tier() {
    // 13 months of 30 days: those of one school year are 12.
    let year = "2023-09-01/2024-09-24";
    for (profile, employer, expected) in [
        ("AA", "statale", 6000),
        ("AA", "paritaria", 3000),
        ("CS", "statale", 7200),
        ("CS", "paritaria", 3600),
        ("AA", "ente-locale", 0),
    ] {
        let found = points("ata-terza-fascia-2027", &[(profile, "2023/24", year, employer)]);
        assert_eq!(found, of(profile, expected), "{profile}, {employer}");
    }
    let two = [
        ("AA", "2023/24", "2023-09-01/2023-10-16", "statale"),
        ("AA", "2024/25", "2024-09-01/2024-09-15", "statale"),
    ];
    assert_eq!(points("ata-terza-fascia-2027", &two), of("AA", 1000));
}

#[test]
fn the_same_by_days_in_brackets_and_months_and_years_without_a_limit() {
    let edition = |how: &str| {
        edition(&format!(
            "[[section]]\nname = 's'\ngroup = {{ max = 9 }}\n[[section.field]]\nname = 'anno'\n\
            kind = 'school-year'\n[[section.field]]\nname = 'dove'\nkind = 'period'\n\
            [[points]]\nname = 'p'\nfield = 'dove'\n{how}\n"
        ))
    };
    let base = |how: &str, periods: &[&str]| {
        let of = |(nth, it): (usize, &&str)| {
            [
                (format!("s.{nth}.dove"), (*it).to_owned()),
                (format!("s.{nth}.anno"), format!("{}/00", &it[..4])),
            ]
        };
        let typed = (1..).zip(periods).flat_map(of);
        edition(how).preview(&answers(typed), &facts()).unwrap().base
    };
    let brackets = "unit = 'giorni'\nyear = 'anno'\nbrackets = [['16', '2'], ['46', '4'], ['76', '6'], \
        ['106', '8'], ['136', '10'], ['166', '12']]";
    let months = "unit = 'mesi'\nyear = 'anno'\neach = '2'\ncap-year = '12'";
    for days in 1..200 {
        let period = long(date(2024, 9, 1), days);
        assert_eq!(base(brackets, &[&period]), base(months, &[&period]), "{days} days");
    }
    // ATA: 30 months and 16 days of role are 31 months.
    let role = long(date(2022, 9, 1), 30 * 30 + 16);
    assert_eq!(base("unit = 'mesi'\neach = '2'", &[&role]), 62_000);
    let before = long(date(2015, 9, 1), 60 * 30);
    let tiers = "unit = 'mesi'\nfirst = { n = 48, each = '1' }\neach = '2/3'";
    assert_eq!((base(tiers, &[&before]) + 5) / 10, 5600);
    let years = ["2023-09-01/2024-06-30", "2024-09-01/2025-01-31", "2024-12-01/2025-06-30"];
    assert_eq!(base("unit = 'anni'\nyear = 'anno'\neach = '6'", &years), 12_000);
}
