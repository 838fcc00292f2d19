//! Acceptance test (n): the load refuses what does not hold together, in its line.

mod points;
mod records;

use crate::{Form, Known};

const HEAD: &str = r#"staff = ["docente"]
school-year = "2027/28"
office = "usr"
answer-days = 90
attachments = ["titolo-studio"]
declarations = ["veridicita"]
instances = ["una", "altra"]
"#;

fn known() -> Known {
    let tables = [("classi".to_owned(), vec!["primaria".to_owned()])];
    let codes = [("classi".to_owned(), ["A-22".to_owned()].into())];
    Known { tables: tables.into(), codes: codes.into(), procedures: vec!["gps".to_owned()] }
}

/// What is wrong with a file of this tail, and in which line of the tail.
fn fault(tail: &str) -> (usize, String) {
    let fault = Form::checked(&format!("{HEAD}{tail}"), &known()).unwrap_err();
    (fault.line - HEAD.lines().count(), fault.what)
}

const FIRST: &str = "[[section]]
name = 'a'
[[section.field]]
name = 'tipo'
kind = 'choice'
options = ['x', 'y']
[[section.field]]
name = 'altro'
kind = 'yes-no'
";

#[test]
fn a_good_file_is_read() {
    let form = Form::checked(&format!("{HEAD}{FIRST}"), &known()).unwrap();
    assert_eq!(form.fields().count(), 2);
}

#[test]
fn n_a_field_that_does_not_hold_together_is_refused_in_its_line() {
    for (field, line, what) in [
        ("kind = 'text'\nmaxx = 3", 13, "unknown field"),
        ("kind = 'lista'", 11, "no kind of field is called lista"),
        ("kind = 'text'\nmax = 0", 10, "from 1 to 10000"),
        ("kind = 'textarea'\nmax = 4294967295", 10, "from 1 to 10000"),
        ("kind = 'number'\nmax = 100001", 10, "at most 100000"),
        ("kind = 'number'\nmin = 3\nmax = 2", 10, "greater than the greatest"),
        ("kind = 'yes-no'\nmax = 3", 11, "a key that a yes-no does not have"),
        ("kind = 'textarea'", 11, "a textarea has a max"),
        ("kind = 'places'\nof = ['scuola']", 11, "a places has a max"),
        ("kind = 'places'\nof = ['scuola']\nmax = 151", 10, "at most 150"),
        (
            "kind = 'places'\nof = ['scuola']\nmax = 3\nordered = false\nfirst-of-highest = true",
            10,
            "has a first",
        ),
        ("kind = 'places'\nof = ['comune']\nmax = 3\nfirst-of-highest = true", 10, "has a first"),
        ("kind = 'multi'\noptions = ['a']", 11, "a multi has a max"),
        ("kind = 'code'\ntable = 'ignota'", 10, "ignota is no reference table"),
        ("kind = 'code'\ntable = 'classi'\ngroups = ['x']", 10, "classi has no group x"),
        ("kind = 'choice'\noptions = ['a', 'a']", 10, "options are different names"),
        (
            "kind = 'choice'\noptions = ['a']\noption-when = { b = { field = 'tipo', is = ['x'] } }",
            10,
            "b is none of its options",
        ),
        (
            "kind = 'multi'\nmax = 1\noptions = ['a']\n\
            option-when = { a = { field = 'tipo', is = ['z'] } }",
            10,
            "z is none of",
        ),
        ("kind = 'date'\nrequired-when = { field = 'dopo', is = ['x'] }", 10, "asked before"),
        ("kind = 'date'\nrequired-when = { field = 'nuovo', is = ['x'] }", 10, "asked before"),
        ("kind = 'date'\nrelevant-when = { field = 'tipo', is = ['z'] }", 10, "z is none of"),
        ("kind = 'date'\nrelevant-when = { field = 'tipo', includes = ['x'] }", 10, "only a list"),
        ("kind = 'date'\nrelevant-when = { field = 'tipo' }", 13, "one test of one field"),
        ("kind = 'date'\nrelevant-when = { fact = 'istanza', is = ['z'] }", 10, "z is none of"),
        ("kind = 'date'\nrelevant-when = { fact = 'istanza', includes = ['una'] }", 10, "never"),
        ("kind = 'date'\nrelevant-when = { fact = 'oggi', at-least = 'ieri' }", 10, "no day"),
        ("kind = 'date'\nrelevant-when = { fact = 'oggi', at-least = '2027-13-01' }", 10, "no day"),
        ("kind = 'date'\nrelevant-when = { fact = 'valore', is = ['x'] }", 10, "for-each"),
        (
            "kind = 'date'\nrelevant-when = { fact = 'inoltrate', includes = ['x'] }",
            10,
            "x is none",
        ),
        ("kind = 'decimal'\nmax = 3\nscale = 4", 11, "a decimal has a scale"),
        (
            "kind = 'date'\nrelevant-when = { not = { not = { not = { field = 'tipo', is = ['x'] } } } }",
            10,
            "4 deep",
        ),
        (
            "kind = 'places'\nof = ['scuola']\nmax = 3\nterritory = { same-as = 'tipo' }",
            10,
            "tipo is no province asked before",
        ),
    ] {
        let text = format!("{FIRST}[[section.field]]\nname = 'nuovo'\n{field}\n");
        let (at, found) = fault(&text);
        assert!(found.contains(what), "{field}: {found}");
        assert_eq!(at, line, "{field}: {found}");
    }
}

#[test]
fn n_a_section_a_rule_or_a_voice_that_does_not_hold_together_is_refused_in_its_line() {
    for (tail, line, what) in [
        (
            "[[section]]\nname = 'a'\n[[section.field]]\nname = 'z'\nkind = 'date'\n",
            10,
            "another section",
        ),
        (
            "[[section]]\nname = 'b'\nfor-each = 'tipo'\n[[section.field]]\nname = 'z'\nkind = 'date'\n",
            10,
            "no list",
        ),
        (
            "[[section]]\nname = 'b'\ngroup = { max = 500 }\n[[section.field]]\nname = 'z'\nkind = 'date'\n",
            10,
            "records",
        ),
        (
            "[[section]]\nname = 'b'\n[[section.field]]\nname = 'tipo'\nkind = 'date'\n",
            12,
            "another field",
        ),
        ("[[rule]]\nname = 'r'\nat-most-one = ['tipo', 'ignoto']\n", 10, "ignoto is no field"),
        ("[[rule]]\nname = 'r'\ncompare = { field = 'tipo', at-most = 3 }\n", 10, "compares"),
        ("[[rule]]\nname = 'r'\ntotal = { count = ['tipo'] }\n", 11, "a total has a max"),
        ("[[attachment]]\nkind = 'altro'\n", 10, "none of the attachments"),
        ("[[attachment]]\nkind = 'boh'\n", 11, "unknown variant"),
        (
            "[[attachment]]\nkind = 'titolo-studio'\n[[attachment]]\nkind = 'titolo-studio'\n",
            12,
            "twice",
        ),
        (
            "[[attachment]]\nkind = 'titolo-studio'\nrequired-when = { field = 'ignoto', present = true }\n",
            10,
            "ignoto, which is no field",
        ),
        ("[[rule]]\nname = 'r'\nage-at-least = 18\n", 10, "beside some field"),
        ("[[rule]]\nname = 'r'\nfield = 'tipo'\nage-at-least = 20000\n", 10, "from 1 to 120"),
        ("[[rule]]\nname = 'r'\nrefuses = { fact = 'istanza', is = ['una'] }\n", 10, "beside some"),
        ("[[rule]]\nname = 'r'\nrefuses = { field = 'tipo', is = ['z'] }\n", 10, "z is none of"),
        (
            "[[rule]]\nname = 'r'\nwhen = { field = 'altro', is = ['z'] }\nat-most-one = ['tipo']\n",
            10,
            "z is none of",
        ),
        ("[[points]]\nname = 'p'\nfield = 'altro'\neach = '1'\n", 10, "altro is no number"),
        ("[[points]]\nname = 'p'\nfield = 'tipo'\nfixed = '1'\nis = ['z']\n", 10, "z is none of"),
        (
            "[[points]]\nname = 'p'\nfield = 'tipo'\nfixed = '-1'\nis = ['x']\n",
            11,
            "points are written",
        ),
        (
            "[[points]]\nname = 'p'\nfield = 'tipo'\nunit = 'mesi'\neach = '1'\n",
            10,
            "only a period",
        ),
    ] {
        let (at, found) = fault(&format!("{FIRST}{tail}"));
        assert!(found.contains(what), "{tail}: {found}");
        assert_eq!(at, line, "{tail}: {found}");
    }
}

#[test]
fn n_a_missing_sentence_fails_with_the_line_that_needs_it() {
    let text = format!("{HEAD}{FIRST}");
    let form = Form::checked(&text, &known()).unwrap();
    let has = |key: &str| key != "prova-tipo-y";
    let fault = form.without_sentence("prova", &text, has).unwrap();
    assert_eq!((fault.line, fault.what.as_str()), (10, "no sentence prova-tipo-y"));
    assert_eq!(form.without_sentence("prova", &text, |_| true), None);
}
