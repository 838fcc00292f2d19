//! Lists of places: counts, kinds, territory, order (R5–R10, R27; tests (d), (e), (g), (h)).

use super::*;

fn list(rule: &str) -> &'static Edition {
    fields(&format!(
        "[[section.field]]\nname = 'ordine'\nkind = 'choice'\noptions = ['primaria', 'superiori']\n\
        [[section.field]]\nname = 'provincia'\nkind = 'province'\n\
        [[section.field]]\nname = 'titolare'\nkind = 'school'\n\
        [[section.field]]\nname = 'luoghi'\nkind = 'places'\n\
        of = ['scuola', 'comune', 'distretto', 'provincia']\n{rule}\n"
    ))
}

fn places(edition: &'static Edition, before: &[(&str, &str)], places: &str) -> Vec<String> {
    let register = register();
    let facts = Facts { schools: Some(&register), ..facts() };
    let before = before.iter().copied().chain([("luoghi", places)]);
    found(edition, &answers(before), &facts)
}

fn many(count: usize) -> String {
    (0..count).map(|nth| format!("RMPS{nth:05}A")).collect::<Vec<_>>().join("\n")
}

#[test]
fn d_the_school_beyond_the_limit_is_named_with_the_limit() {
    let edition = list("max = 30");
    assert_eq!(wrong(edition, &many(30)), [""; 0]);
    let checked = edition.check(&answers([("luoghi", many(31))]), &facts());
    let fault = crate::Fault::OneTooMany { value: "RMPS00030A".to_owned(), max: 30 };
    assert_eq!(checked.findings[0].fault, fault);
}

#[test]
fn e_the_third_circolo_of_ten_is_refused_and_the_tenth_school_is_not() {
    let edition = list("max = 10\nlimits = [{ kinds = ['EE'], max = 2 }]");
    let circoli =
        |count| (0..count).map(|nth| format!("RMEE{nth:05}A")).collect::<Vec<_>>().join("\n");
    assert_eq!(wrong(edition, &format!("{}\n{}", circoli(2), many(8))), [""; 0]);
    assert_eq!(
        wrong(edition, &format!("{}\n{}", circoli(3), many(7))),
        ["luoghi: one-too-many-of-kind"]
    );
    assert_eq!(wrong(edition, &format!("{}\n{}", circoli(2), many(9))), ["luoghi: one-too-many"]);
}

#[test]
fn the_limit_may_hang_on_another_answer() {
    let edition = list("max = 20\nmax-by = { field = 'ordine', max = { primaria = 10 } }");
    let check = |ordine, count| places_without_register(edition, ordine, count);
    assert_eq!(check("superiori", 20), [""; 0]);
    assert_eq!(check("primaria", 10), [""; 0]);
    assert_eq!(check("primaria", 11), ["luoghi: one-too-many"]);
}

fn places_without_register(edition: &'static Edition, ordine: &str, count: usize) -> Vec<String> {
    found(edition, &answers([("ordine", ordine.to_owned()), ("luoghi", many(count))]), &facts())
}

#[test]
fn g_a_larger_place_before_its_school_is_a_warning() {
    let edition = list("max = 15");
    assert_eq!(places(edition, &[], "C F839\nNAPS01000X"), ["luoghi: after-its-container?"]);
    assert_eq!(places(edition, &[], "D NA041\nNAPS01000X"), ["luoghi: after-its-container?"]);
    assert_eq!(places(edition, &[], "P NA\nC F839"), ["luoghi: after-its-container?"]);
    assert_eq!(places(edition, &[], "NAPS01000X\nC F839\nD NA041\nP NA"), [""; 0]);
    let register = register();
    let facts = Facts { schools: Some(&register), ..facts() };
    let checked = edition.check(&answers([("luoghi", "P NA\nNAPS01000X")]), &facts);
    assert!(checked.declared().is_some(), "a warning stops nothing");
}

#[test]
fn h_the_province_is_that_of_the_register_never_of_the_code() {
    let same = list("max = 15\nterritory = { same-as = 'provincia' }");
    let check = |provincia, school| places(same, &[("provincia", provincia)], school);
    assert_eq!(check("SU", "CAIC80100A"), [""; 0]);
    assert_eq!(check("CA", "CAIC80100A"), ["luoghi: wrong-province"]);
    assert_eq!(check("NA", "NAPS01000X\nC H501\nP RM"), ["luoghi: wrong-province"; 2]);
    let one = list("max = 15\nterritory = 'one'");
    assert_eq!(places(one, &[], "NAPS01000X\nNAEE01001A"), [""; 0]);
    assert_eq!(places(one, &[], "NAPS01000X\nRMIC8AB00X"), ["luoghi: wrong-province"]);
    let other = list("max = 15\nterritory = { other-than = 'titolare' }");
    assert_eq!(places(other, &[("titolare", "NAPS01000X")], "RMIC8AB00X"), [""; 0]);
    assert_eq!(
        places(other, &[("titolare", "NAPS01000X")], "NAEE01001A"),
        ["luoghi: wrong-province"]
    );
}

#[test]
fn position_own_school_and_flags() {
    let first = list("max = 15\namong-first = { n = 2, kinds = ['IC'] }");
    assert_eq!(places(first, &[], "NAPS01000X\nRMIC8AB00X"), [""; 0]);
    assert_eq!(
        places(first, &[], "NAPS01000X\nNAEE01001A\nRMIC8AB00X"),
        ["luoghi: not-among-first"]
    );
    let capofila = list("max = 15\nfirst-of-highest = true");
    for (order, right) in [
        ("", true),
        ("RMAA00001A", true),
        ("RMPS00001A\nRMIC00001A\nRMMM00001A\nRMEE00001A\nRMAA00001A\nRMTD00001A", true),
        ("RMIC00001A\nRMMM00001A\nRMEE00001A", true),
        ("C H501\nRMEE00001A\nRMAA00001A", true),
        ("RMIC00001A\nRMTD00001A", false),
        ("RMEE00001A\nRMIC00001A", false),
        ("RMAA00001A\nRMEE00001A", false),
    ] {
        let expected: &[&str] = if right { &[] } else { &["luoghi: not-highest-first"] };
        assert_eq!(wrong(capofila, order), expected, "{order}");
    }
    let own = list("max = 15\nnot = 'titolare'");
    assert_eq!(places(own, &[("titolare", "NAPS01000X")], "NAPS01000X"), ["luoghi: not-admitted"]);
    let flags = list("max = 15\nflags = ['brevi']\nflag-limits = [{ flag = 'brevi', max = 1 }]");
    assert_eq!(places(flags, &[], "NAPS01000X +brevi\nNAEE01001A"), [""; 0]);
    let two = "NAPS01000X +brevi\nNAEE01001A +brevi";
    assert_eq!(places(flags, &[], two), ["luoghi: one-too-many-of-kind"]);
    let unknown = flags.check(&answers([("luoghi", "NAPS01000X +altro")]), &facts());
    assert_eq!(unknown.answers["luoghi"], "S NAPS01000X");
}

#[test]
fn a_list_without_order_is_declared_in_one_order_and_no_place_stands_in_it_twice() {
    let edition = list("max = 15\nordered = false");
    assert_eq!(read(edition, "P RM\nRMIC8AB00X").as_deref(), Some("S RMIC8AB00X\nP RM"));
    assert_eq!(wrong(edition, "RMIC8AB00X\nrmic8ab00x"), ["luoghi: repeated"]);
}
