//! Conditions, rules and points.

use polis_catalogue::{Condition, Fact, RuleKind, Test};

use super::{code, read, table};

/// A condition and the cases in which it holds.
const CONDITIONS: [(&str, &str); 13] = [
    ("{ field = 'tipo', is = ['x', 'y'] }", "The answer is one of these."),
    ("{ field = 'tipo', is-not = ['x'] }", "There is an answer, and it is none of these."),
    ("{ field = 'tipo', present = true }", "There is an answer; with `false`, there is none."),
    ("{ field = 'classi', includes = ['A-22'] }", "A list holds one of these."),
    ("{ field = 'anni', at-least = 10 }", "A number or a day is at least this one."),
    ("{ field = 'dal', at-most = '2026-06-30' }", "A number or a day is at most this one."),
    (
        "{ all = [{ field = 'tipo', is = ['x'] }, { field = 'anni', at-least = 1 }] }",
        "Every one holds.",
    ),
    (
        "{ any = [{ field = 'tipo', is = ['x'] }, { field = 'anni', at-least = 1 }] }",
        "One of them holds.",
    ),
    ("{ not = { field = 'tipo', is = ['x'] } }", "It does not hold."),
    ("{ fact = 'istanza', is = ['trasferimento'] }", "The instance of the application."),
    (
        "{ fact = 'inoltrate', includes = ['gps'] }",
        "An application of the person to one of these procedures was received.",
    ),
    ("{ fact = 'oggi', at-least = '2026-06-15' }", "The day of now, in Rome."),
    (
        "{ fact = 'provincia-nascita', is = ['RM'] }",
        "The province of birth. `valore` is the value for which a section with `for-each` is repeated.",
    ),
];

/// A new test or a new fact needs a row above.
fn is_explained(condition: &Condition) -> bool {
    let test = |test: &Test| match test {
        Test::Is(_)
        | Test::IsNot(_)
        | Test::Present(_)
        | Test::Includes(_)
        | Test::AtLeast(_)
        | Test::AtMost(_) => true,
    };
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().all(is_explained),
        Condition::Not(part) => is_explained(part),
        Condition::Field { test: of, .. } => test(of),
        Condition::Fact { fact, test: of } => match fact {
            Fact::Istanza
            | Fact::Valore
            | Fact::Oggi
            | Fact::ProvinciaNascita
            | Fact::Inoltrate => test(of),
        },
    }
}

pub(crate) fn conditions() -> String {
    let rows = CONDITIONS.map(|(condition, meaning)| {
        let rule = format!("[[rule]]\nname = 'r'\nwhen = {condition}\nat-least-one = ['tipo']\n");
        let form = read("instances = ['trasferimento']", &rule).unwrap();
        assert!(form.rules_over[0].when.as_ref().is_some_and(is_explained), "{condition}");
        [code(condition), meaning.to_owned()]
    });
    table(["Condition", "It holds if"], rows)
}

/// A rule and what breaks it.
const RULES: [(&str, &str); 13] = [
    ("exactly-one = ['anni', 'mesi']", "None is answered, or more than one."),
    ("at-least-one = ['anni', 'mesi']", "None is answered."),
    ("at-most-one = ['anni', 'mesi']", "More than one is answered."),
    ("all-or-none = ['anni', 'mesi']", "Some are answered, and others are not."),
    (
        "compare = { field = 'mesi', at-most = 'anni' }",
        "The number or the day is beyond the other field; both are answered.",
    ),
    ("compare = { field = 'anni', at-least = 10 }", "The same, against a number or a day."),
    (
        "compare = { field = 'dal', at-most = 'chiusura' }",
        "The same, against the day on which the window closes.",
    ),
    ("compare = { field = 'anni', at-least = 'contributo' }", "The same, against the fee in euro."),
    (
        "total = { sum = ['anni', 'mesi'], max = 60 }",
        "The numbers of all records are more together.",
    ),
    (
        "total = { count = ['classi'], max = 150 }",
        "The values of these lists, of all records, are more together.",
    ),
    ("distinct = ['titolare', 'provincia']", "One value is in two of these fields."),
    ("refuses = { field = 'tipo', is = ['x'] }", "The condition holds."),
    ("age-at-least = 18\nfield = 'dal'", "The applicant is younger on the day the window closes."),
];

/// The key of a rule; a new rule needs a row above.
fn key(what: &RuleKind) -> &'static str {
    match what {
        RuleKind::ExactlyOne(_) => "exactly-one",
        RuleKind::AtLeastOne(_) => "at-least-one",
        RuleKind::AtMostOne(_) => "at-most-one",
        RuleKind::AllOrNone(_) => "all-or-none",
        RuleKind::Compare { .. } => "compare",
        RuleKind::Total { .. } => "total",
        RuleKind::Distinct(_) => "distinct",
        RuleKind::AgeAtLeast(_) => "age-at-least",
        RuleKind::Refuses(_) => "refuses",
    }
}

pub(crate) fn rules() -> String {
    let rows = RULES.map(|(rule, broken)| {
        let form = read("fee = { euro = 10 }", &format!("[[rule]]\nname = 'r'\n{rule}\n")).unwrap();
        assert!(rule.starts_with(key(&form.rules_over[0].what)), "{rule}");
        [code(rule), broken.to_owned()]
    });
    table(["Rule", "It is broken if"], rows)
}

/// A voice and how it counts.
const POINTS: [(&str, &str); 9] = [
    (
        "field = 'tipo'\nfixed = '12'\nis = ['x']",
        "That number of points if the answer is one of these.",
    ),
    (
        "field = 'anni'\neach = '6'",
        "PointsRule of each unit; of a group, of the units of all records.",
    ),
    (
        "field = 'anni'\nfirst = { n = 4, each = '3' }\neach = '2'",
        "The first units count otherwise.",
    ),
    (
        "field = 'anni'\nbrackets = [['3', '12'], ['5', '22']]",
        "The points of the last bracket that the answer reaches, in each record.",
    ),
    (
        "field = 'voto'\ngrade = { base = 110, decimals = 0, honours = '4' }\nbrackets = [['76', '12'], ['77', '12.5']]",
        "A mark, brought to the base and rounded to the decimals; honours count besides.",
    ),
    (
        "field = 'periodo'\nunit = 'mesi'\nyear = 'anno'\ncap-year = '12'\neach = '2'",
        "Services of each school year. `giorni` are days, `mesi` are 30 days with a rest of more than 15 as one more, `anni` are 180 days or the time from 1 February to 10 June. Days of two periods count once, and only those in the school year.",
    ),
    (
        "field = 'periodo'\nunit = 'giorni'\nby = 'classe'\nbrackets = [['16', '2'], ['46', '4']]\nhalf-when = { field = 'classe', is = ['A-22'] }",
        "The points count for the class or the profile that the record names, and half if the condition holds. In a section with `for-each` they count for its value without `by`.",
    ),
    (
        "field = 'anni'\neach = '5'\ncap = '10'\nwhen = { field = 'tipo', is = ['x'] }",
        "The limit of the voice, over all its records; the condition is asked in each record.",
    ),
    (
        "field = 'anni'\neach = '4'\ncomune = 'comune'\ncap-group = 'famiglia'",
        "The points count only for places in that municipality; the group has a limit in `[[points-cap]]`, as `group` and `max`.",
    ),
];

pub(crate) fn points() -> String {
    let rows = POINTS.map(|(voice, meaning)| {
        let cap = "[[points-cap]]\ngroup = 'famiglia'\nmax = '10'\n";
        read("", &format!("[[points]]\nname = 'p'\n{voice}\n{cap}")).unwrap();
        [code(voice), meaning.to_owned()]
    });
    table(["Voice", "It counts"], rows)
}
