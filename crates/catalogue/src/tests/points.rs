//! Voices of points: each counts a field that its value fits.

use super::*;

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
