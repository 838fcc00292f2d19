//! The rule sets of the choice of schools (R-SCH-3, C-12, R6, R9, R27), each with its counts.

use super::*;

/// This number of schools of these letters; the first has number `from`.
fn schools(kind: &str, from: usize, count: usize) -> String {
    let codes: Vec<String> = (from..from + count).map(|nth| format!("RM{kind}{nth:05}A")).collect();
    codes.join("\n") + "\n"
}

/// What is wrong with these lists, beside what every edition asks.
fn wrong_with(edition: &str, lists: &[(&str, String)]) -> Vec<String> {
    let edition = Edition::find(&EditionId::parse(edition).unwrap()).unwrap();
    let rest = [
        ("provincia", "RM"),
        ("ordine", "infanzia-primaria"),
        ("classi", "AAAA\nA-28"),
        ("profili", "AA"),
        ("scuola-gestione", "RMIC00001A"),
        ("dichiaro", "si"),
    ];
    let rest = rest.map(|(key, typed)| (key, typed.to_owned()));
    let typed = answers(rest.into_iter().chain(lists.iter().cloned()));
    found(edition, &typed, &facts())
}

#[test]
fn r_sch_3_up_to_thirty_schools_twenty_secondary_and_ten_of_infanzia_and_primaria() {
    let check = |young: usize, old: usize| {
        let young = ("scuole-infanzia-primaria", schools("EE", 0, young));
        wrong_with("modello-b-2026", &[young, ("scuole-secondarie", schools("PS", 0, old))])
    };
    assert_eq!(check(10, 20), [""; 0]);
    assert_eq!(check(11, 0), ["scuole-infanzia-primaria: one-too-many"]);
    assert_eq!(check(0, 21), ["scuole-secondarie: one-too-many"]);
    assert_eq!(check(0, 0), ["scuole-infanzia-primaria: rule almeno-una"]);
    let wrong = ("scuole-infanzia-primaria", schools("PS", 0, 1));
    let wrong = wrong_with("modello-b-2026", &[wrong]);
    assert_eq!(wrong[0], "scuole-infanzia-primaria: not-admitted");
}

#[test]
fn c_12_the_rule_sets_of_2011_and_2017_count_circoli_and_comprensivi() {
    for edition in ["modello-b-b2011", "modello-b-b2017"] {
        for (list, found) in [
            (schools("AA", 0, 10), None),
            (schools("AA", 0, 11), Some("one-too-many")),
            (schools("EE", 0, 2), None),
            (schools("EE", 0, 3), Some("one-too-many-of-kind")),
            (format!("{}{}", schools("IC", 0, 1), schools("AA", 0, 9)), None),
        ] {
            let wrong = wrong_with(edition, &[("scuole", list.clone())]);
            assert_eq!(wrong.first().map(|it| &it["scuole: ".len()..]), found, "{edition} {list}");
        }
        // A comprensivo counts only among the first ten.
        let order = ("ordine", "secondaria".to_owned());
        let late = format!("{}{}", schools("PS", 0, 10), schools("IC", 0, 1));
        let wrong = wrong_with(edition, &[order, ("scuole", late)]);
        assert_eq!(wrong, ["scuole: not-among-first"], "{edition}");
    }
    let brief = |count: usize| {
        let list: Vec<String> = schools("AA", 0, 10)
            .lines()
            .enumerate()
            .map(|(nth, line)| format!("{line}{}", if nth < count { " +brevi" } else { "" }))
            .collect();
        let list = list.join("\n");
        wrong_with("modello-b-b2011", &[("scuole", list)])
    };
    assert_eq!((brief(7).len(), brief(8).len()), (0, 1));
}

#[test]
fn c_12_gae_and_gps_count_for_each_class() {
    let of = |class: &str, kind: &str, count| {
        (format!("scuole-classe@{class}"), schools(kind, 0, count))
    };
    let gae = |young: usize, old: usize| {
        let lists = [of("AAAA", "AA", young), of("A-28", "PS", old)];
        let lists: Vec<(&str, String)> =
            lists.iter().map(|(key, list)| (key.as_str(), list.clone())).collect();
        wrong_with("modello-b-gae2024", &lists)
    };
    assert_eq!(gae(10, 20), [""; 0]);
    assert_eq!(gae(11, 20), ["scuole-classe@AAAA: one-too-many"]);
    assert_eq!(gae(10, 21), ["scuole-classe@A-28: one-too-many"]);
}

#[test]
fn c_12_modello_d_takes_thirty_and_d3_one_more() {
    for edition in [("modello-d-2026", "scuole"), ("modello-d-d32017", "scuole-trenta")] {
        let check = |count| wrong_with(edition.0, &[(edition.1, schools("IC", 2, count))]);
        assert_eq!(check(30), [""; 0], "{edition:?}");
        assert_eq!(check(31), [format!("{}: one-too-many", edition.1)], "{edition:?}");
    }
}
