//! Reference tables: classes of competition, profiles, precedences and other lists of codes that
//! procedures name. A row is valid from and to a day, because codes are used again: `A-22` was Italian
//! until February 2024, and is foreign languages since.

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use any_ascii::any_ascii;
use jiff::civil::Date;

/// The name of each table with its text, by name: the file `data/tables/<name>.tsv`.
const TEXTS: [(&str, &str); 15] = [
    ("classi", include_str!("../../data/tables/classi.tsv")),
    ("contratti", include_str!("../../data/tables/contratti.tsv")),
    ("distretti", include_str!("../../data/tables/distretti.tsv")),
    ("gradi", include_str!("../../data/tables/gradi.tsv")),
    ("lingue", include_str!("../../data/tables/lingue.tsv")),
    ("posti", include_str!("../../data/tables/posti.tsv")),
    ("precedenze-ata", include_str!("../../data/tables/precedenze-ata.tsv")),
    ("precedenze-docenti", include_str!("../../data/tables/precedenze-docenti.tsv")),
    ("preferenze-1994", include_str!("../../data/tables/preferenze-1994.tsv")),
    ("preferenze-2023", include_str!("../../data/tables/preferenze-2023.tsv")),
    ("profili-ata", include_str!("../../data/tables/profili-ata.tsv")),
    ("regioni", include_str!("../../data/tables/regioni.tsv")),
    ("riserve", include_str!("../../data/tables/riserve.tsv")),
    ("tipologie-servizio-gps", include_str!("../../data/tables/tipologie-servizio-gps.tsv")),
    ("titoli-gps", include_str!("../../data/tables/titoli-gps.tsv")),
];

static TABLES: LazyLock<Vec<Table>> =
    LazyLock::new(|| TEXTS.iter().map(|(name, text)| Table::read(name, text)).collect());

/// A reference table: rows valid from and to a day, sorted by code and then by day.
#[derive(Debug)]
pub struct Table {
    /// Its name, as procedures give it: `classi`.
    pub name: &'static str,
    rows: Vec<Row>,
}

/// One meaning of a code, for one span of time.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// The code as acts print it: `A-22`, `AB25`, `IV`, `sostegno-vista`.
    pub code: &'static str,
    /// The Italian name.
    pub name: &'static str,
    /// The kind of row, by which a field narrows the choice: `primo-grado`. The README of the data lists them.
    pub group: &'static str,
    /// Other codes of the same row: `00AA` for `AAAA`.
    pub aliases: Vec<&'static str>,
    /// The codes of earlier rows that this row replaced.
    pub succeeds: Vec<&'static str>,
    /// The first day. `None`: always.
    pub from: Option<Date>,
    /// The last day. `None`: still valid.
    pub to: Option<Date>,
    keys: Vec<String>,
}

impl Table {
    /// The table of that name.
    pub fn find(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name)
    }

    /// All tables, by name.
    pub fn all() -> &'static [Self] {
        &TABLES
    }

    /// The names of all tables, in alphabetical order.
    pub fn names() -> [&'static str; TEXTS.len()] {
        TEXTS.map(|(name, _)| name)
    }

    /// The row that this code, alias or name means on that day. Case, blanks, hyphens and the zero of
    /// the four-letter form are one: `A-22`, `a 22`, `A022`. A name that two rows have finds neither.
    pub fn row(&self, typed: &str, at: Date) -> Option<&Row> {
        let wanted = key(typed);
        if wanted.is_empty() {
            return None;
        }
        if let Some(row) = self.rows(at).find(|row| row.keys.contains(&wanted)) {
            return Some(row);
        }
        let mut named = self.rows(at).filter(|row| key(row.name) == wanted);
        named.next().filter(|_| named.next().is_none())
    }

    /// The rows of a day, in the order of the table.
    pub fn rows(&self, at: Date) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.is_valid(at))
    }

    fn read(name: &'static str, text: &'static str) -> Self {
        Self { name, rows: text.lines().skip(1).filter_map(Row::read).collect() }
    }
}

impl Row {
    /// As people read it: `A-22 – Lingue e culture straniere`; the name alone where the code is a word of ours, or
    /// the number of a region.
    pub fn label(&self) -> String {
        let is_ours = self.code.starts_with(|letter: char| letter.is_ascii_lowercase());
        if is_ours || ["statale", "autonoma"].contains(&self.group) {
            self.name.to_owned()
        } else {
            format!("{} – {}", self.code, self.name)
        }
    }

    /// Whether the row is valid on that day.
    pub fn is_valid(&self, at: Date) -> bool {
        self.from.is_none_or(|from| from <= at) && self.to.is_none_or(|to| at <= to)
    }

    /// Whether the row is of one of these groups. A class of both grades of secondary school
    /// (`primo-e-secondo`) is of `primo-grado` and of `secondo-grado`.
    pub fn is_of(&self, groups: &[impl AsRef<str>]) -> bool {
        let both = self.group == "primo-e-secondo";
        groups.iter().map(AsRef::as_ref).any(|group| {
            group == self.group || (both && ["primo-grado", "secondo-grado"].contains(&group))
        })
    }

    /// A line of seven cells; `None` if a cell is missing or a day is none.
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let code = cells.next()?;
        let (from, to) = (day(cells.next()?).ok()?, day(cells.next()?).ok()?);
        let (group, name) = (cells.next()?, cells.next()?);
        let (aliases, succeeds) = (list(cells.next()?), list(cells.next()?));
        let keys = std::iter::once(code).chain(aliases.iter().copied()).map(key).collect();
        Some(Self { code, name, group, aliases, succeeds, from, to, keys })
    }
}

/// A day, or an open end for an empty cell.
fn day(cell: &str) -> Result<Option<Date>, jiff::Error> {
    if cell.is_empty() { Ok(None) } else { cell.parse().map(Some) }
}

/// The values of a cell, between bars.
fn list(cell: &'static str) -> Vec<&'static str> {
    cell.split('|').filter(|value| !value.is_empty()).collect()
}

/// The form in which codes and names are compared: ASCII capitals and digits. One letter, a zero and two
/// digits are that letter and those digits, `A022` as `A-22`.
fn key(typed: &str) -> String {
    let ascii = any_ascii(typed);
    let mut key: String = ascii.chars().filter(char::is_ascii_alphanumeric).collect();
    key.make_ascii_uppercase();
    if let [letter, b'0', tens, units] = *key.as_bytes()
        && letter.is_ascii_uppercase()
        && tens.is_ascii_digit()
        && units.is_ascii_digit()
    {
        key.remove(1);
    }
    key
}
