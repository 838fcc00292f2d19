//! Parts that look beyond one question: records, the fee for each value of a list, and the procedure before.

use super::*;

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
