//! docs/CATALOGUE.md: its tables are written from these rows, each row is read by the reader of files, and no key that
//! the reader knows is left out.

#![expect(clippy::unwrap_used, reason = "the helpers of a test")]

mod example;
mod keys;
mod kinds;
mod rules;

use std::{fmt::Write, fs, path::Path};

use polis_catalogue::{Form, Known};

/// Where the reference is, from the folder of this crate.
const DOCUMENT: &str = "../../docs/CATALOGUE.md";

/// The text of a file, by its path from the folder of this crate.
fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The head that every file has.
const HEAD: &str = "staff = ['docente']\nschool-year = '2027/28'\noffice = 'usr'\nanswer-days = 30\n\
    attachments = ['altro']\ndeclarations = ['privacy']\n";

/// Questions that the examples name.
const QUESTIONS: &str = "
[[section]]
name = 'a'
[[section.field]]
name = 'tipo'
kind = 'choice'
options = ['x', 'y']
[[section.field]]
name = 'classi'
kind = 'multi'
table = 'classi'
max = 20
[[section.field]]
name = 'anni'
kind = 'number'
max = 50
[[section.field]]
name = 'mesi'
kind = 'number'
max = 50
[[section.field]]
name = 'dal'
kind = 'date'
[[section.field]]
name = 'provincia'
kind = 'province'
[[section.field]]
name = 'comune'
kind = 'comune'
[[section.field]]
name = 'titolare'
kind = 'school'
[[section.field]]
name = 'voto'
kind = 'grade'
[[section]]
name = 'servizi'
group = { max = 60 }
[[section.field]]
name = 'anno'
kind = 'school-year'
[[section.field]]
name = 'classe'
kind = 'code'
table = 'classi'
[[section.field]]
name = 'periodo'
kind = 'period'
";

/// Reads a file of this head and tail, as the build does.
fn read(head: &str, tail: &str) -> Result<Form, String> {
    let tables = [("classi".to_owned(), vec!["primo-grado".to_owned()])];
    let procedures = ["gps", "gae"].map(str::to_owned).into();
    let known = Known { tables: tables.into(), procedures, ..Known::default() };
    Form::checked(&format!("{HEAD}{head}\n{QUESTIONS}{tail}"), &known)
        .map_err(|fault| format!("{fault}: {head}\n{tail}"))
}

/// A table of Markdown.
fn table<const N: usize>(head: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut text = format!("| {} |\n|{}\n", head.join(" | "), "---|".repeat(N));
    for row in rows {
        let row = row.map(|cell| cell.replace('|', "\\|"));
        writeln!(text, "| {} |", row.join(" | ")).unwrap();
    }
    text
}

/// A cell of code; an empty one for no code.
fn code(text: &str) -> String {
    let one_line = text.trim().replace('\n', "`<br>`");
    if one_line.is_empty() { String::new() } else { format!("`{one_line}`") }
}

/// The document with the part between two markers replaced.
fn renewed(document: &str, name: &str, part: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = document.split_once(&open).expect(name);
    let (_, after) = rest.split_once(&close).expect(name);
    format!("{before}{open}\n{part}\n{close}{after}")
}

#[test]
fn the_tables_of_the_reference_are_those_of_the_language() {
    let mut document = file(DOCUMENT);
    let parts = [
        ("kinds", kinds::kinds()),
        ("places", kinds::places()),
        ("conditions", rules::conditions()),
        ("rules", rules::rules()),
        ("points", rules::points()),
        ("example", example::form()),
        ("sentences", example::sentences()),
    ];
    for (name, part) in parts {
        document = renewed(&document, name, &part);
    }
    expect_test::expect_file![Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT)]
        .assert_eq(&document);
}
