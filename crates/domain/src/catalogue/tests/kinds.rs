//! Each kind of answer: what is read of it, and what is refused.

use super::*;

fn field(kind: &str) -> &'static Edition {
    fields(&format!("[[section.field]]\nname = 'uno'\n{kind}\n"))
}

#[test]
fn each_kind_has_one_canonical_form() {
    for (kind, typed, canonical) in [
        ("kind = 'text'", " a  b\u{200b} ", "a b"),
        ("kind = 'textarea'\nmax = 20", " a \n\n b ", "a\n\nb"),
        ("kind = 'choice'\noptions = ['x', 'y']", "y", "y"),
        ("kind = 'yes-no'", "no", "no"),
        ("kind = 'check'", "on", "si"),
        ("kind = 'number'\nmax = 50", "07", "7"),
        ("kind = 'decimal'\nmax = 100\nscale = 2", "97,5", "97.50"),
        ("kind = 'decimal'\nmax = 100\nscale = 2", "100,00", "100.00"),
        ("kind = 'date'", "31/12/2026", "2026-12-31"),
        ("kind = 'grade'", "97 / 110", "97/110"),
        ("kind = 'grade'", "110/110 e lode", "110/110L"),
        ("kind = 'grade'", "8,50/10", "8.5/10"),
        ("kind = 'school-year'", "2025/2026", "2025/26"),
        ("kind = 'school-year'", "1999-00", "1999/00"),
        ("kind = 'period'", "01/09/2025..30/06/2026", "2025-09-01/2026-06-30"),
        ("kind = 'period'\nopen = true", "1/9/2025..", "2025-09-01/"),
        ("kind = 'code'\ntable = 'classi'", "a022", "A-22"),
        ("kind = 'multi'\noptions = ['x', 'y', 'z']\nmax = 3", "z, x", "x\nz"),
        ("kind = 'rank'\noptions = ['x', 'y', 'z']\nmax = 3", "z, x", "z\nx"),
        ("kind = 'province'", "Roma", "RM"),
        ("kind = 'comune'", "Samone (TO)", "H753"),
        ("kind = 'school'", "naps01000x – LICEO VICO", "NAPS01000X"),
        (
            "kind = 'places'\nof = ['scuola', 'comune', 'provincia']\nmax = 3",
            "h501\nP NA",
            "C H501\nP NA",
        ),
    ] {
        let edition = field(kind);
        assert_eq!(read(edition, typed).as_deref(), Some(canonical), "{kind}: {typed}");
        assert_eq!(read(edition, canonical).as_deref(), Some(canonical), "{kind}: again");
    }
}

#[test]
fn what_a_kind_does_not_know_is_refused_with_its_reason() {
    for (kind, typed, code) in [
        ("kind = 'text'\nmax = 3", "abcd", "too-long"),
        ("kind = 'choice'\noptions = ['x']", "y", "unknown-choice"),
        ("kind = 'yes-no'", "forse", "unknown-choice"),
        ("kind = 'number'\nmax = 50", "51", "out-of-range"),
        ("kind = 'number'\nmin = 3\nmax = 50", "2", "out-of-range"),
        ("kind = 'number'\nmax = 50", "-1", "out-of-range"),
        ("kind = 'number'\nmax = 50", "1,5", "out-of-range"),
        ("kind = 'decimal'\nmax = 100\nscale = 1", "97,55", "out-of-range"),
        ("kind = 'decimal'\nmax = 100\nscale = 1", "100,1", "out-of-range"),
        ("kind = 'grade'", "111/110", "malformed"),
        ("kind = 'grade'", "97/110L", "malformed"),
        ("kind = 'grade'", "97", "malformed"),
        ("kind = 'school-year'", "2025/27", "malformed"),
        ("kind = 'school-year'", "25/26", "malformed"),
        ("kind = 'period'", "2026-06-30..2025-09-01", "too-early"),
        ("kind = 'period'", "01/09/2025..", "not-a-date"),
        ("kind = 'code'\ntable = 'classi'", "boh", "unknown-code"),
        ("kind = 'code'\ntable = 'classi'\ngroups = ['primaria']", "A-22", "not-admitted"),
        ("kind = 'multi'\noptions = ['x', 'y']\nmax = 1", "x, y", "too-many"),
        ("kind = 'multi'\noptions = ['x', 'y']\nmin = 2\nmax = 2", "x", "too-few"),
        ("kind = 'multi'\noptions = ['x', 'y']\nmax = 2", "x, x", "repeated"),
        ("kind = 'province'", "Atlantide", "unknown-province"),
        ("kind = 'province'", "TN", "excluded-province"),
        ("kind = 'comune'", "Samone", "several-places"),
        ("kind = 'school'", "liceo", "malformed"),
        ("kind = 'places'\nof = ['scuola']\nmax = 3", "C H501", "not-admitted"),
        ("kind = 'places'\nof = ['scuola']\nmax = 3", "liceo", "malformed-item"),
    ] {
        let edition = field(kind);
        assert_eq!(wrong(edition, typed), [format!("uno: {code}")], "{kind}: {typed}");
        assert_eq!(read(edition, typed), None, "{kind}: {typed} is declared");
    }
}

#[test]
fn roma_is_never_rovigo() {
    let edition = field("kind = 'province'");
    for typed in ["Roma", "ROMA", "roma ", "RM", "Roma (RM)"] {
        assert_eq!(read(edition, typed).as_deref(), Some("RM"), "{typed}");
    }
    assert_eq!(wrong(edition, "Ro ma").len(), 1);
}

#[test]
fn i_a_code_means_what_it_meant_on_the_day() {
    let classi = crate::tables::Table::find("classi").unwrap();
    let name = |at| classi.row("A-22", at).unwrap().name;
    assert!(name(date(2023, 6, 1)).contains("taliano"), "{}", name(date(2023, 6, 1)));
    assert!(name(date(2026, 6, 1)).contains("straniere"), "{}", name(date(2026, 6, 1)));
}

#[test]
fn a_school_that_the_register_does_not_have_is_refused() {
    let register = register();
    let facts = Facts { schools: Some(&register), ..facts() };
    let edition = fields("[[section.field]]\nname = 'scuola'\nkind = 'school'\nkinds = ['PS']\n");
    let check = |code| found(edition, &answers([("scuola", code)]), &facts);
    assert_eq!(check("NAPS01000X"), [""; 0]);
    assert_eq!(check("ZZZZ00000Z"), ["scuola: unknown-school"]);
    assert_eq!(check("RMIC8AB00X"), ["scuola: not-admitted"]);
}
