//! The data of each table, and how a code is found in it.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::*;
use crate::place::{by_code, regions};

const BEFORE: Date = date(2023, 10, 1);
const AFTER: Date = date(2026, 10, 1);

fn table(name: &str) -> &'static Table {
    Table::find(name).unwrap()
}

/// Whether two rows have a day in common.
fn overlap(one: &Row, other: &Row) -> bool {
    let begins = |row: &Row| row.from.unwrap_or(Date::MIN);
    let ends = |row: &Row| row.to.unwrap_or(Date::MAX);
    begins(one) <= ends(other) && begins(other) <= ends(one)
}

#[test]
fn every_line_is_a_row_and_every_table_is_sorted() {
    for (table, (name, text)) in Table::all().iter().zip(TEXTS) {
        assert_eq!(table.name, name);
        assert_eq!(table.rows.len(), text.lines().count() - 1, "{name}: a line is no row");
        assert!(text.starts_with("code\tfrom\tto\tgroup\tname\taliases\tsucceeds\n"), "{name}");
        let order: Vec<_> = table.rows.iter().map(|row| (row.code, row.from)).collect();
        assert!(order.is_sorted(), "{name}");
        for row in &table.rows {
            assert!(!row.code.is_empty() && !row.group.is_empty(), "{name} {}", row.code);
            assert!(!row.name.is_empty() && row.name.trim() == row.name, "{name} {}", row.code);
            let ends = row.from.zip(row.to).is_none_or(|(from, to)| from <= to);
            assert!(ends, "{name} {}", row.code);
        }
    }
    assert!(Table::names().is_sorted());
    assert!(Table::find("classe").is_none());
}

#[test]
fn a_code_or_alias_means_one_row_a_day() {
    for table in Table::all() {
        let mut seen = BTreeMap::<&str, Vec<&Row>>::new();
        for row in &table.rows {
            for key in &row.keys {
                let others = seen.entry(key).or_default();
                let clash = others.iter().find(|other| overlap(row, other));
                assert!(clash.is_none(), "{}: {key} is {clash:?} and {row:?}", table.name);
                others.push(row);
            }
        }
    }
}

#[test]
fn a_row_succeeds_rows_that_ended_the_day_before() {
    for table in Table::all() {
        for row in &table.rows {
            let mut codes = row.succeeds.iter();
            let missing = codes.find(|code| {
                !table.rows.iter().any(|old| {
                    old.code == **code && old.to.and_then(|to| to.tomorrow().ok()) == row.from
                })
            });
            assert_eq!(missing, None, "{} {}", table.name, row.code);
        }
    }
}

#[test]
fn a_code_is_found_in_every_form_in_which_it_is_written() {
    let classi = table("classi");
    for typed in ["A-22", "A022", "a22", " A 22 ", "a–22", "A-022"] {
        assert_eq!(classi.row(typed, AFTER).unwrap().code, "A-22", "{typed}");
    }
    for (typed, code) in
        [("ab-25", "AB25"), ("AA25", "AA25"), ("00aa", "AAAA"), ("b 016", "B-16"), ("PP", "PPPP")]
    {
        assert_eq!(classi.row(typed, BEFORE).unwrap().code, code, "{typed}");
    }
    for typed in ["", "-", "A-99", "A-2", "matematica 2", "A0220"] {
        assert_eq!(classi.row(typed, AFTER), None, "{typed}");
    }
    assert_eq!(classi.row("matematica e fisica", AFTER).unwrap().code, "A-27");
    assert_eq!(table("regioni").row("valle d’aosta", AFTER).unwrap().code, "02");
    assert_eq!(table("posti").row("EH", AFTER).unwrap().code, "sostegno-psicofisici");
}

#[test]
fn a_code_means_the_class_of_its_day() {
    let classi = table("classi");
    let then = classi.row("A-22", BEFORE).unwrap();
    let now = classi.row("A-22", AFTER).unwrap();
    assert!(then.name.starts_with("Italiano"), "{}", then.name);
    assert!(now.name.starts_with("Lingue e culture straniere"), "{}", now.name);
    assert_eq!(now.succeeds, ["A-24", "A-25"]);
    assert!(classi.row("AB25", AFTER).is_none(), "merged into AB22");
    assert!(classi.row("AB22", BEFORE).is_none());
    assert_eq!(then.to.and_then(|to| to.tomorrow().ok()), now.from);
}

#[test]
fn a_class_of_both_grades_is_of_each() {
    let row = |typed| table("classi").row(typed, AFTER).unwrap();
    assert!(row("A-22").is_of(&["primo-grado"]) && row("A-22").is_of(&["secondo-grado"]));
    assert!(row("A-28").is_of(&["primo-grado"]) && !row("A-28").is_of(&["secondo-grado"]));
    assert!(!row("ADMM").is_of(&["primo-grado"]) && row("ADMM").is_of(&["sostegno"]));
}

#[test]
fn regions_and_districts_agree_with_the_places() {
    let mut names: Vec<_> = table("regioni").rows.iter().map(|row| row.name).collect();
    names.sort_unstable();
    assert_eq!(names, regions());
    for row in &table("distretti").rows {
        assert!(row.code.starts_with(row.group) && row.code.len() == 5, "{}", row.code);
        for comune in &row.aliases {
            let last = by_code(comune).pop().unwrap();
            assert_eq!(last.province, row.group, "{comune}");
        }
    }
    assert_eq!(table("distretti").row("L182", AFTER).unwrap().code, "RM011");
}
