//! One row of a file becomes one line of the register.

use std::collections::HashMap;

use csv::StringRecord;

use super::{
    Part, RowFault, School,
    header::{Columns, Form},
    line::MARK,
};
use crate::{
    place::{self, Municipality, Province},
    text::{is_printable, tidy},
};

/// Characters that a cell may have; the longest name of a school has 152.
const MAX: usize = 300;
/// What the Ministry writes where it has nothing.
const NONE: &str = "NON DISPONIBILE";
/// Provinces that publish a file of their own.
const AUTONOMOUS: [&str; 3] = ["AO", "BZ", "TN"];

/// What reading many rows needs: tables, and names that were looked up before.
pub(super) struct Rows {
    columns: Columns,
    provinces: HashMap<String, Option<&'static Province>>,
}

/// A row that was read; its part is known when all rows are.
pub(super) struct Row {
    code: String,
    institute: String,
    name: String,
    comune: String,
    /// The table's municipality of the code, whose name is that of the register.
    known: Option<Municipality>,
    comune_code: String,
    province: &'static Province,
    grade: String,
    nature: String,
    address: String,
}

impl Rows {
    pub(super) fn new(columns: Columns) -> Self {
        Self { columns, provinces: HashMap::new() }
    }

    /// The row, or why it is refused.
    pub(super) fn read(&mut self, record: &StringRecord) -> Result<Row, RowFault> {
        let columns = self.columns;
        if record.len() != columns.count {
            return Err(RowFault::Cells { found: record.len(), expected: columns.count });
        }
        let cell = |at: usize| clean(record.get(at).unwrap_or_default());
        let code = cell(columns.code)?.to_ascii_uppercase();
        if !is_code(&code) {
            return Err(RowFault::Code(code));
        }
        let institute = columns.institute.map_or(Ok(String::new()), cell)?.to_ascii_uppercase();
        let institute = if institute.is_empty() { code.clone() } else { institute };
        if !is_code(&institute) {
            return Err(RowFault::Institute(institute));
        }
        let grade = cell(columns.grade)?;
        let name = Some(cell(columns.name)?).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| grade.clone());
        if name.is_empty() {
            return Err(RowFault::Name);
        }
        let province = self.province(&cell(columns.province)?)?;
        let (comune, comune_code) = (cell(columns.comune)?, cell(columns.comune_code)?);
        let comune_code = comune_code.to_ascii_uppercase();
        if !is_belfiore(&comune_code) || comune.is_empty() {
            return Err(RowFault::Comune(comune_code));
        }
        let known = place::last(&comune_code);
        let nature = columns.nature.map_or(Ok(String::new()), cell)?;
        let address = cell(columns.address)?;
        Ok(Row {
            code,
            institute,
            name,
            comune,
            known,
            comune_code,
            province,
            grade,
            nature,
            address,
        })
    }

    /// The province of this name; the letters of a code are often those of another one.
    fn province(&mut self, name: &str) -> Result<&'static Province, RowFault> {
        let found = self.provinces.entry(name.to_owned());
        let found = found.or_insert_with(|| place::province(name).ok());
        found.ok_or_else(|| RowFault::Province(name.to_owned()))
    }

    /// The part that rows of this form belong to, most of them being autonomous or not.
    pub(super) fn part<'a>(&self, rows: impl Iterator<Item = &'a Row>) -> Part {
        let (own, others): (Vec<&Row>, Vec<&Row>) =
            rows.partition(|row| AUTONOMOUS.contains(&row.province.letters));
        let autonomous = own.len() > others.len();
        match (self.columns.form, autonomous) {
            (Form::Public, true) => Part::Autonome,
            (Form::State | Form::Public, _) => Part::Statali,
            (Form::Private, true) => Part::ParitarieAutonome,
            (Form::Private, false) => Part::Paritarie,
        }
    }
}

impl Row {
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// The line of the register.
    pub(super) fn line(&self, part: Part) -> String {
        let school = School {
            code: &self.code,
            name: &self.name,
            comune: self.known.map_or(&self.comune, |known| known.name),
            comune_code: &self.comune_code,
            province: self.province.letters,
            region: self.province.region,
            kind: &self.code[2..4],
            grade: &self.grade,
            trait_: &self.nature,
            institute: &self.institute,
            address: &self.address,
            part,
            is_institute: part.has_institutes() && self.institute == self.code,
        };
        let alternative = self.known.and_then(|known| known.alternative).unwrap_or_default();
        school.line(&[&self.comune, alternative, self.province.name])
    }
}

/// A cell on one line, single blanks, without the sign that marks words; empty where there is nothing. A sign that
/// no paper can show is a question mark, as the Ministry itself writes lost letters.
fn clean(cell: &str) -> Result<String, RowFault> {
    let shown = |sign| if is_printable(sign) { sign } else { '?' };
    let tidy = tidy(cell).replace(MARK, "/").chars().map(shown).collect::<String>();
    let line = tidy.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > MAX {
        return Err(RowFault::Long { max: MAX });
    }
    Ok(if line.eq_ignore_ascii_case(NONE) { String::new() } else { line })
}

/// Two letters, then eight letters or digits: the form only, in every province.
fn is_code(code: &str) -> bool {
    let fits =
        |(at, byte): (usize, u8)| byte.is_ascii_uppercase() || (at >= 2 && byte.is_ascii_digit());
    code.len() == 10 && code.bytes().enumerate().all(fits)
}

/// A letter and three digits.
fn is_belfiore(code: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| {
        if at == 0 { byte.is_ascii_uppercase() } else { byte.is_ascii_digit() }
    };
    code.len() == 4 && code.bytes().enumerate().all(fits)
}
