//! The kinds of field, and the keys of a list of places.

use polis_catalogue::{Kind, PlaceKind};

use super::{code, read, table};

/// A kind with its keys, an answer in its canonical form, and its meaning.
const KINDS: [(&str, &str, &str); 18] = [
    (
        "kind = 'text'\nmax = 200",
        "Liceo Vico",
        "One line. `contact` is the same, for addresses and numbers; without `max`, 120 characters.",
    ),
    ("kind = 'textarea'\nmax = 1000", "due righe", "Several lines."),
    ("kind = 'choice'\noptions = ['a', 'b']", "a", "One of the options."),
    ("kind = 'yes-no'", "no", "`si` or `no`; «no» is an answer."),
    (
        "kind = 'check'",
        "si",
        "A box. If it is required, the citizen who ticks it makes the declarations.",
    ),
    (
        "kind = 'number'\nmin = 0\nmax = 45",
        "12",
        "A whole number up to 100000; without `min`, from 0.",
    ),
    (
        "kind = 'decimal'\nmin = 0\nmax = 500\nscale = 2",
        "97.50",
        "A number with `scale` decimals, at most 3.",
    ),
    ("kind = 'date'", "2026-11-22", "A day."),
    ("kind = 'grade'", "110/110L", "A mark of 10, 30, 60, 100 or 110, with honours or without."),
    ("kind = 'school-year'", "2025/26", "A school year."),
    (
        "kind = 'period'\nopen = true",
        "2025-09-01/",
        "From a day to a day; with `open` the end may be missing.",
    ),
    (
        "kind = 'code'\ntable = 'classi'\ngroups = ['primo-grado']",
        "A-22",
        "A code of a reference table, or of `options`; read on the day the window closes.",
    ),
    (
        "kind = 'multi'\ntable = 'classi'\nmin = 1\nmax = 20",
        "A-22<br>A-26",
        "Several codes or options, in the order of the list.",
    ),
    (
        "kind = 'rank'\noptions = ['a', 'b']\nmax = 2",
        "b<br>a",
        "The same, in the order of the citizen.",
    ),
    ("kind = 'province'", "RM", "A province; Trento, Bolzano and Valle d’Aosta are refused."),
    ("kind = 'comune'", "H501", "A municipality of today."),
    (
        "kind = 'school'\nkinds = ['VC', 'VE']",
        "RMVC010008",
        "A school of the register; `kinds` are letters 3 and 4 of the codes admitted.",
    ),
    (
        "kind = 'places'\nof = ['scuola', 'comune']\nmax = 15",
        "S RMIC8AB00X<br>C H501",
        "A list of places (below).",
    ),
];

/// The kind that a row is of; a new kind needs a name here and a row above.
fn name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text { .. } => "text",
        Kind::Textarea { .. } => "textarea",
        Kind::Choice { .. } => "choice",
        Kind::YesNo => "yes-no",
        Kind::Check => "check",
        Kind::Number { .. } => "number",
        Kind::Decimal { .. } => "decimal",
        Kind::Date => "date",
        Kind::Grade => "grade",
        Kind::SchoolYear => "school-year",
        Kind::Period { .. } => "period",
        Kind::Code { .. } => "code",
        Kind::Several { ranked: false, .. } => "multi",
        Kind::Several { ranked: true, .. } => "rank",
        Kind::Province => "province",
        Kind::Comune => "comune",
        Kind::School { .. } => "school",
        Kind::Places(_) => "places",
        Kind::Info => "info",
    }
}

/// The kind of a field with these keys.
fn kind(keys: &str) -> Kind {
    let field = format!("[[section]]\nname = 'b'\n[[section.field]]\nname = 'c'\n{keys}\n");
    read("", &field).unwrap().field("c").unwrap().1.kind.clone()
}

pub(crate) fn kinds() -> String {
    let rows = KINDS.map(|(keys, answer, meaning)| {
        assert!(keys.starts_with(&format!("kind = '{}'", name(&kind(keys)))), "{keys}");
        [code(keys), format!("`{answer}`").replace("<br>", "`<br>`"), meaning.to_owned()]
    });
    assert_eq!(name(&kind("kind = 'info'")), "info");
    let info = ["`kind = 'info'`", "", "A sentence without an answer."].map(str::to_owned);
    table(["Keys", "Answer", "Meaning"], rows.into_iter().chain([info]))
}

/// A key of a list of places and its meaning.
const PLACES: [(&str, &str); 13] = [
    ("min = 1\nmax = 15", "The fewest and the most places."),
    (
        "ordered = false",
        "The order does not count: the list is declared in one order. Without the key it counts.",
    ),
    (
        "territory = { same-as = 'provincia' }",
        "All lie in the province that another field names, by the register and never by the code (R8).",
    ),
    ("territory = { other-than = 'titolare' }", "None lies in the province of that school."),
    ("territory = 'one'", "All lie in one province."),
    ("kinds = ['AA', 'EE']", "Letters 3 and 4 of the codes of schools admitted."),
    (
        "limits = [{ kinds = ['EE'], max = 2 }, { of = ['comune'], max = 1, when = { field = 'tipo', is = ['x'] } }]",
        "At most that number of schools with these letters, or of places of this kind (R6).",
    ),
    (
        "max-by = { field = 'tipo', max = { x = 10 } }",
        "The most by the answer to another field, or by `valore` in a section with `for-each` (R27).",
    ),
    ("not = 'titolare'", "A school that may not stand in the list."),
    ("pinned = 'titolare'", "A school that stands beside the list and is not counted (R9)."),
    (
        "among-first = { n = 10, kinds = ['IC'] }",
        "Schools with these letters count only among the first (R9).",
    ),
    (
        "first-of-highest = true",
        "The first school is of the highest grade in the list (R9): `AA` infanzia, `EE` primaria, `MM` and `IC` first grade, all others second grade.",
    ),
    (
        "flags = ['brevi']\nflag-limits = [{ flag = 'brevi', max = 7, kinds = ['EE'] }]",
        "Marks that each place may carry, written `+brevi` behind it, and how many places may (R10). `flags-of = ['comune']` says which kinds of place may.",
    ),
];

pub(crate) fn places() -> String {
    let rows = PLACES.map(|(keys, meaning)| {
        let max = if keys.contains("\nmax = ") { "" } else { "max = 20\n" };
        kind(&format!("kind = 'places'\nof = ['scuola', 'comune']\n{max}{keys}"));
        [code(keys), meaning.to_owned()]
    });
    let letters =
        PlaceKind::ALL.map(|it| [format!("`{}`", it.name()), format!("`{}`", it.letter())]);
    let letters = table(["Kind of place", "Letter in an answer"], letters);
    format!("{}\n{letters}", table(["Keys", "Meaning"], rows))
}
