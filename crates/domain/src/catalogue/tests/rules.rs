//! Rules over several answers (R4, R7, R12, R13, R28).

use super::*;

const FIELDS: &str = "[[section]]\nname = 'a'\n[[section.field]]\nname = 'uno'\nkind = 'number'\nmax = 99\n\
    [[section.field]]\nname = 'due'\nkind = 'number'\nmax = 99\n\
    [[section.field]]\nname = 'dal'\nkind = 'date'\n\
    [[section.field]]\nname = 'accesso'\nkind = 'text'\n\
    [[section.field]]\nname = 'titoli'\nkind = 'textarea'\nmax = 99\n[[rule]]\nname = 'r'\n";

#[test]
fn each_rule_finds_what_breaks_it_and_nothing_else() {
    for (rule, right, broken) in [
        ("exactly-one = ['uno', 'due']", &[("uno", "1")][..], &[("uno", "1"), ("due", "2")][..]),
        ("exactly-one = ['uno', 'due']", &[("due", "1")], &[]),
        ("at-least-one = ['uno', 'due']", &[("uno", "1"), ("due", "1")], &[]),
        ("at-most-one = ['uno', 'due']", &[], &[("uno", "1"), ("due", "1")]),
        ("all-or-none = ['uno', 'due']", &[], &[("uno", "1")]),
        (
            "compare = { field = 'uno', at-most = 'due' }",
            &[("uno", "2"), ("due", "10")],
            &[("uno", "10"), ("due", "2")],
        ),
        ("compare = { field = 'uno', at-least = 5 }", &[("uno", "5")], &[("uno", "4")]),
        (
            "compare = { field = 'dal', at-most = 'chiusura' }",
            &[("dal", "25/03/2027")],
            &[("dal", "26/03/2027")],
        ),
        (
            "compare = { field = 'dal', at-most = '2026-06-30' }",
            &[("dal", "30/06/2026")],
            &[("dal", "01/07/2026")],
        ),
        (
            "total = { sum = ['uno', 'due'], max = 10 }",
            &[("uno", "4"), ("due", "6")],
            &[("uno", "5"), ("due", "6")],
        ),
        (
            "distinct = ['accesso', 'titoli']",
            &[("accesso", "a"), ("titoli", "b")],
            &[("accesso", "a"), ("titoli", "b\na")],
        ),
        (
            "refuses = { all = [{ field = 'uno', is = ['1'] }, { field = 'due', present = true }] }",
            &[("uno", "1")],
            &[("uno", "1"), ("due", "2")],
        ),
        ("refuses = { field = 'uno', at-least = 5 }", &[("uno", "4")], &[("uno", "5")]),
        ("field = 'dal'\nage-at-least = 41", &[("dal", "01/01/2027")], &[]),
        ("when = { field = 'uno', present = true }\nat-least-one = ['due']", &[], &[("uno", "1")]),
    ] {
        let edition = edition(&format!("{FIELDS}{rule}\n"));
        let check =
            |pairs: &[(&str, &str)]| found(edition, &answers(pairs.iter().copied()), &facts());
        assert_eq!(check(right), [""; 0], "{rule}");
        if rule.contains("age-at-least") {
            let young = Facts { born: date(1986, 3, 26), ..facts() };
            assert_eq!(found(edition, &Answers::new(), &young), ["dal: rule r"], "{rule}");
        } else {
            let all = check(broken);
            assert_eq!(all.len(), 1, "{rule}");
            assert!(all[0].ends_with(": rule r"), "{rule}: {all:?}");
        }
    }
}

#[test]
fn a_warning_stops_nothing() {
    let edition = edition(&format!("{FIELDS}severity = 'warning'\nat-least-one = ['uno']\n"));
    assert_eq!(found(edition, &Answers::new(), &facts()), ["uno: rule r?"]);
    assert!(edition.check(&Answers::new(), &facts()).declared().is_some());
}

#[test]
fn a_class_of_one_grade_is_refused_at_the_other() {
    let edition = Edition::find(&EditionId::parse("concorso-2027").unwrap()).unwrap();
    let classi = |classe| {
        let typed =
            answers([("procedure", "classe-secondo-grado"), ("classe-secondo-grado", classe)]);
        let found = found(edition, &typed, &facts());
        found.into_iter().filter(|it| it.starts_with("classe-")).collect::<Vec<_>>()
    };
    assert_eq!(classi("A-23"), ["classe-secondo-grado: rule a-23"]);
    assert_eq!(classi("A-26"), [""; 0]);
}
