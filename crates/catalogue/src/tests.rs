//! Acceptance test (n): the load refuses what does not hold together, in its line.

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
fn n_a_sentence_that_is_not_there_is_told_with_the_line_that_needs_it() {
    let text = format!("{HEAD}{FIRST}");
    let form = Form::checked(&text, &known()).unwrap();
    let has = |key: &str| key != "prova-tipo-y";
    let fault = form.without_sentence("prova", &text, has).unwrap();
    assert_eq!((fault.line, fault.what.as_str()), (10, "no sentence prova-tipo-y"));
    assert_eq!(form.without_sentence("prova", &text, |_| true), None);
}

/// A list, a section for each of its values, and two groups of records.
const REPEATED: &str = "[[section]]
name = 'a'
[[section.field]]
name = 'classi'
kind = 'multi'
options = ['x', 'y']
max = 2
[[section]]
name = 'b'
for-each = 'classi'
[[section.field]]
name = 'fascia'
kind = 'choice'
options = ['prima', 'seconda']
[[section]]
name = 'c'
group = { max = 3 }
[[section.field]]
name = 'anno'
kind = 'number'
max = 3
[[section]]
name = 'd'
group = { max = 3 }
[[section.field]]
name = 'mese'
kind = 'number'
max = 3
";

#[test]
fn n_a_condition_sees_only_its_own_record() {
    let read = |tail: &str| Form::checked(&format!("{HEAD}{REPEATED}{tail}"), &known());
    let field = |section: &str, condition: &str| {
        format!(
            "[[section]]\nname = 'z'\n{section}\n[[section.field]]\nname = 'zz'\nkind = 'date'\n\
            relevant-when = {{ field = {condition} }}\n"
        )
    };
    let fascia = "'fascia', is = ['prima']";
    assert!(read(&field("for-each = 'classi'", fascia)).is_ok());
    for wrong in [
        field("", fascia),
        field("group = { max = 2 }", "'anno', at-least = 2"),
        field("for-each = 'fascia'", fascia),
        "[[rule]]\nname = 'r'\nrefuses = { all = [{ field = 'anno', present = true }, \
            { field = 'mese', present = true }] }\n"
            .to_owned(),
        "[[rule]]\nname = 'r'\nat-least-one = ['anno', 'mese']\n".to_owned(),
    ] {
        assert!(read(&wrong).is_err(), "{wrong}");
    }
    assert!(read("[[rule]]\nname = 'r'\ntotal = { sum = ['anno', 'mese'], max = 3 }\n").is_ok());
}

#[test]
fn a_procedure_follows_one_or_several_or_none() {
    let known = Known { procedures: vec!["gps".to_owned(), "gae".to_owned()], ..known() };
    let read = |follows: &str| Form::checked(&format!("{HEAD}{follows}\n{FIRST}"), &known);
    for (follows, open) in [
        ("", [true, true, true]),
        ("follows = { procedure = 'gps', effect = 'completes' }", [false, true, false]),
        ("follows = { any-of = ['gps', 'gae'], effect = 'completes' }", [false, true, true]),
        ("follows = { procedure = 'gps', effect = 'corrects', optional = true }", [true; 3]),
    ] {
        let form = read(follows).unwrap();
        let found = [&["altra"][..], &["altra", "gps"], &["gae"]].map(|it| form.open_after(it));
        assert_eq!(found, open, "{follows}");
    }
    for (follows, what) in [
        ("follows = { procedure = 'boh', effect = 'completes' }", "boh, which is no procedure"),
        ("follows = { any-of = ['gps', 'boh'], effect = 'completes' }", "boh, which is no"),
        ("follows = { any-of = [], effect = 'completes' }", "one procedure, or any-of"),
        ("follows = { procedure = 'gps', any-of = ['gae'], effect = 'completes' }", "any-of"),
        ("follows = { procedure = 'gps' }", "effect"),
    ] {
        let found = read(follows).unwrap_err().what;
        assert!(found.contains(what), "{follows}: {found}");
    }
}

#[test]
fn a_fee_is_for_a_list_asked_once() {
    let read = |fee: &str, tail: &str| Form::checked(&format!("{HEAD}{fee}\n{tail}"), &known());
    let paid = "[[rule]]\nname = 'r'\ncompare = { field = 'classi', at-least = 'contributo' }\n";
    assert!(read("fee = { euro = 10, per = 'classi' }", REPEATED).is_ok());
    for (fee, tail, what) in [
        ("fee = { euro = 10, per = 'tipo' }", FIRST.to_owned(), "no list asked once"),
        ("fee = { euro = 10, per = 'ignoto' }", FIRST.to_owned(), "no list asked once"),
        ("fee = { per = 'tipo' }", FIRST.to_owned(), "euro"),
        ("", format!("{REPEATED}{paid}"), "no fee"),
        ("fee = { euro = 10 }", format!("{REPEATED}{paid}"), "it compares"),
    ] {
        let found = read(fee, &tail).unwrap_err().what;
        assert!(found.contains(what), "{fee}: {found}");
    }
}

/// A group with a period, a mark and all that stands beside them.
const SERVED: &str = "[[section]]
name = 'a'
[[section.field]]
name = 'comune'
kind = 'comune'
[[section]]
name = 'servizi'
group = { max = 9 }
[[section.field]]
name = 'anno'
kind = 'school-year'
[[section.field]]
name = 'classe'
kind = 'code'
table = 'classi'
[[section.field]]
name = 'quando'
kind = 'period'
[[section.field]]
name = 'voto'
kind = 'grade'
[[section]]
name = 'altri'
group = { max = 9 }
[[section.field]]
name = 'altra'
kind = 'code'
table = 'classi'
";

#[test]
fn n_a_voice_counts_what_its_value_fits() {
    let read = |voice: &str| {
        let voice = format!("[[points]]\nname = 'p'\n{voice}\n");
        Form::checked(&format!("{HEAD}{SERVED}{voice}"), &known())
    };
    for right in [
        "field = 'quando'\nunit = 'giorni'\nbrackets = [['16', '2']]",
        "field = 'quando'\nunit = 'mesi'\nyear = 'anno'\nby = 'classe'\neach = '2'\ncap-year = '12'",
        "field = 'quando'\nunit = 'anni'\nyear = 'anno'\neach = '2/3'",
        "field = 'voto'\ngrade = { base = 110, honours = '4' }\nbrackets = [['76', '12']]",
        "field = 'voto'\ngrade = { base = 10, decimals = 2 }\neach = '1'\nby = 'classe'",
    ] {
        assert!(read(right).is_ok(), "{right}: {:?}", read(right));
    }
    for (wrong, what) in [
        ("field = 'quando'\neach = '2'", "has a unit"),
        ("field = 'quando'\nunit = 'secoli'\neach = '2'", "unknown variant"),
        ("field = 'quando'\nunit = 'anni'\neach = '2'", "counted by a year"),
        ("field = 'quando'\nunit = 'mesi'\neach = '2'\ncap-year = '12'", "counted by a year"),
        ("field = 'quando'\nyear = 'anno'\neach = '2'", "has a unit"),
        ("field = 'quando'\nunit = 'mesi'\nyear = 'classe'\neach = '2'", "no school year"),
        ("field = 'quando'\nunit = 'mesi'\nby = 'anno'\neach = '2'", "no code"),
        ("field = 'quando'\nunit = 'mesi'\nby = 'altra'\neach = '2'", "no code of the same record"),
        ("field = 'quando'\nunit = 'mesi'\nby = 'ignoto'\neach = '2'", "no code"),
        ("field = 'quando'\nunit = 'mesi'\neach = '2'\ncomune = 'comune'", "municipality"),
        ("field = 'quando'\nunit = 'mesi'\nfixed = '2'\nis = ['x']", "by each or by brackets"),
        ("field = 'voto'\neach = '1'", "a grade with its base"),
        ("field = 'voto'\ngrade = { base = 0 }\neach = '1'", "base is from 1"),
        ("field = 'voto'\ngrade = { base = 10, decimals = 4 }\neach = '1'", "3 decimals"),
        ("field = 'voto'\ngrade = { base = 110 }\nbrackets = [['9', '1'], ['9', '2']]", "go up"),
        ("field = 'voto'\ngrade = { base = 110 }\nbrackets = []", "go up"),
        (
            "field = 'voto'\ngrade = { base = 110 }\neach = '9999999999999999999'",
            "points are written",
        ),
        ("field = 'voto'\ngrade = { base = 110 }\neach = '1/0'", "points are written"),
        ("field = 'voto'\ngrade = { base = 110 }\neach = '1.'", "points are written"),
        (
            "field = 'voto'\ngrade = { base = 110 }\neach = '1'\nwhen = { field = 'altra', present = true }",
            "each record of altri",
        ),
        ("field = 'classe'\nfixed = '1'\nis = ['A-99']", "A-99 is no code of classi"),
        (
            "field = 'voto'\ngrade = { base = 110 }\neach = '1'\nwhen = { field = 'classe', is = ['A022'] }",
            "A022 is no code of classi",
        ),
        ("field = 'voto'\ngrade = { base = 110 }\neach = '1'\ncap-group = 'g'", "no points-cap"),
        (
            "field = 'classe'\nfixed = '1'\nis = ['A-22']\n[[points]]\nname = 'p'\nfield = 'classe'\nfixed = '1'\nis = ['A-22']",
            "another voice",
        ),
        (
            "field = 'classe'\nfixed = '1'\nis = ['A-22']\ncap-group = 'g'\n[[points]]\nname = 'q'\n\
            field = 'classe'\nby = 'classe'\nfixed = '1'\nis = ['A-22']\ncap-group = 'g'\n\
            [[points-cap]]\ngroup = 'g'\nmax = '1'",
            "other places or classes",
        ),
    ] {
        let found = read(wrong).unwrap_err().what;
        assert!(found.contains(what), "{wrong}: {found}");
    }
}
