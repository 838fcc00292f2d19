//! From what was typed to what is declared, one answer at a time: everything is checked, nothing is guessed.

use polis_catalogue::{Field, Kind, Options};

use super::{Facts, places};
use crate::{
    Fault, SchoolCode, day, place,
    school::refuse_excluded,
    tables::Table,
    text::{line, lines, plain},
};

/// How a ticked box is posted, kept and declared.
pub const TICKED: &str = "si";

/// Whether a form posts this value for a ticked box: ours, or what browsers and clients write themselves.
pub fn is_ticked(typed: &str) -> bool {
    matches!(typed, TICKED | "on" | "true" | "1")
}

/// What an answer is in its canonical form, or everything that is wrong with it. Lists of places are read by
/// [`places`].
pub(super) fn read(field: &Field, typed: &str, facts: &Facts) -> Result<String, Vec<Fault>> {
    match &field.kind {
        Kind::Several { of, min, max, ranked } => several(of, typed, facts, *min, *max, *ranked),
        _ => one(&field.kind, typed, facts).map_err(|fault| vec![fault]),
    }
}

fn one(kind: &Kind, typed: &str, facts: &Facts) -> Result<String, Fault> {
    match kind {
        Kind::Text { max } => line(typed, size(*max)),
        Kind::Textarea { max } => lines(typed, size(*max)),
        Kind::Choice { options } => choose(typed, options.iter().map(String::as_str)),
        Kind::YesNo => choose(typed, [TICKED, "no"].into_iter()),
        Kind::Check if is_ticked(typed) => Ok(TICKED.to_owned()),
        Kind::Check => Err(Fault::NotAccepted),
        Kind::Number { min, max } => decimal(typed, *min, *max, 0),
        Kind::Decimal { min, max, scale } => decimal(typed, *min, *max, *scale),
        Kind::Date => day::parse(typed).map(|day| day.to_string()),
        Kind::Grade => grade(typed),
        Kind::SchoolYear => school_year(typed),
        Kind::Period { open } => period(typed, *open),
        Kind::Code { of } => coded(of, typed, facts),
        Kind::Province => province(typed),
        Kind::Comune => place::comune(typed, facts.closes).map(|found| found.code.to_owned()),
        Kind::School { kinds } => school(typed, kinds, facts),
        Kind::Several { .. } | Kind::Places(_) | Kind::Info => Ok(typed.to_owned()),
    }
}

fn size(max: u32) -> usize {
    usize::try_from(max).unwrap_or(usize::MAX)
}

fn choose<'o>(typed: &str, mut options: impl Iterator<Item = &'o str>) -> Result<String, Fault> {
    options.find(|option| *option == typed).map(str::to_owned).ok_or(Fault::UnknownChoice)
}

/// A number with at most `scale` decimals, typed with a comma or a point.
fn decimal(typed: &str, min: u32, max: u32, scale: u8) -> Result<String, Fault> {
    let wrong = || Fault::OutOfRange { min, max };
    let typed = plain(typed).replace(' ', "").replace(',', ".");
    let (whole, part) = typed.split_once('.').unwrap_or((&typed, ""));
    let part = part.trim_end_matches('0');
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= 9 && digits(whole) && digits(part);
    if !fits || part.len() > usize::from(scale) {
        return Err(wrong());
    }
    let whole: u32 = whole.parse().map_err(|_| wrong())?;
    if whole < min || whole > max || (whole == max && !part.is_empty()) {
        return Err(wrong());
    }
    Ok(if scale == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{part:0<width$}", width = usize::from(scale))
    })
}

/// `97/110`, `110/110 e lode`, `8,5/10`.
fn grade(typed: &str) -> Result<String, Fault> {
    const BASES: [u32; 5] = [10, 30, 60, 100, 110];
    let typed = plain(typed).to_ascii_lowercase().replace(',', ".");
    let short = typed.replace("con lode", "l").replace("e lode", "l").replace("lode", "l");
    let short: String = short.split_whitespace().collect();
    let (short, honours) = match short.strip_suffix('l') {
        Some(short) => (short, true),
        None => (short.as_str(), false),
    };
    let (vote, base) = short.split_once('/').ok_or(Fault::Malformed)?;
    let base: u32 = base.parse().ok().filter(|it| BASES.contains(it)).ok_or(Fault::Malformed)?;
    let vote = decimal(vote, 1, base, 2).map_err(|_| Fault::Malformed)?;
    let vote = vote.trim_end_matches('0').trim_end_matches('.');
    if honours && vote != base.to_string() {
        return Err(Fault::Malformed);
    }
    Ok(format!("{vote}/{base}{}", if honours { "L" } else { "" }))
}

/// `2025/26`, also typed `2025-2026`.
fn school_year(typed: &str) -> Result<String, Fault> {
    let typed = plain(typed).replace(' ', "");
    let (first, second) = typed.split_once(['/', '-']).ok_or(Fault::Malformed)?;
    let year = |text: &str| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| digits)
    };
    let (from, to) = year(first).zip(year(second)).ok_or(Fault::Malformed)?;
    let follows = match second.len() {
        2 => to == (from + 1) % 100,
        4 => to == from + 1,
        _ => false,
    };
    if first.len() != 4 || !(1950..2100).contains(&from) || !follows {
        return Err(Fault::Malformed);
    }
    Ok(format!("{from}/{:02}", (from + 1) % 100))
}

/// From a day to a day: `2025-09-01/2026-06-30` as it is declared, `01/09/2025..30/06/2026` as forms keep it.
fn period(typed: &str, open: bool) -> Result<String, Fault> {
    let (from, to) = typed
        .split_once("..")
        .or_else(|| typed.split_once('/').filter(|(from, _)| from.len() == 10))
        .unwrap_or((typed, ""));
    if from.trim().is_empty() && to.trim().is_empty() {
        return Err(Fault::Missing);
    }
    // Half a period is no answer left empty.
    let day = |typed| day::parse(typed).map_err(|_| Fault::NotADate);
    let from = day(from)?;
    if to.trim().is_empty() && open {
        return Ok(format!("{from}/"));
    }
    let to = day(to)?;
    if to < from { Err(Fault::TooEarly) } else { Ok(format!("{from}/{to}")) }
}

/// A code of a table, typed as a code or as its name.
fn coded(of: &Options, typed: &str, facts: &Facts) -> Result<String, Fault> {
    let (table, groups) = match of {
        Options::Named { options } => return choose(typed, options.iter().map(String::as_str)),
        Options::Table { table, groups } => (table, groups),
    };
    let unknown = || Fault::UnknownCode { value: short(typed) };
    let table = Table::find(table).ok_or_else(unknown)?;
    // «A-22 – Lingue …» is as good as the code.
    let code = typed.split(['–', '—']).next().unwrap_or(typed);
    let row = table.row(code, facts.closes).or_else(|| table.row(typed, facts.closes));
    let row = row.ok_or_else(unknown)?;
    if !groups.is_empty() && !row.is_of(groups) {
        return Err(Fault::NotAdmitted { value: row.code.to_owned() });
    }
    Ok(row.code.to_owned())
}

/// Codes, one a line: in the order of the list, or in the citizen's own.
fn several(
    of: &Options,
    typed: &str,
    facts: &Facts,
    min: u32,
    max: u32,
    ranked: bool,
) -> Result<String, Vec<Fault>> {
    let (mut codes, mut faults) = (Vec::<String>::new(), Vec::new());
    for item in items(typed) {
        match coded(of, item, facts) {
            Ok(code) if codes.contains(&code) => faults.push(Fault::Repeated { value: code }),
            Ok(code) => codes.push(code),
            Err(fault) => faults.push(fault),
        }
    }
    if codes.len() > size(max) {
        faults.push(Fault::TooMany { max: size(max) });
    }
    if codes.len() < size(min) && faults.is_empty() {
        let fault =
            if codes.is_empty() { Fault::Missing } else { Fault::TooFew { min: size(min) } };
        faults.push(fault);
    }
    if codes.is_empty() && faults.is_empty() {
        faults.push(Fault::Missing);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if !ranked {
        sort(of, &mut codes, facts);
    }
    Ok(codes.join("\n"))
}

/// In the order of the list.
fn sort(of: &Options, codes: &mut [String], facts: &Facts) {
    match of {
        Options::Named { options } => {
            codes.sort_by_key(|code| options.iter().position(|option| option == code));
        }
        Options::Table { table, .. } => {
            let rows: Vec<&str> = Table::find(table)
                .map(|table| table.rows(facts.closes).map(|row| row.code).collect())
                .unwrap_or_default();
            codes.sort_by_key(|code| rows.iter().position(|row| row == code));
        }
    }
}

/// What a list holds, one a line, or parted by commas and semicolons.
pub(super) fn items(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(['\n', ',', ';']).map(str::trim).filter(|item| !item.is_empty())
}

/// As much of a typed value as a sentence repeats.
pub(super) fn short(typed: &str) -> String {
    typed.chars().take(20).collect()
}

fn province(typed: &str) -> Result<String, Fault> {
    let found = place::province(typed)?;
    refuse_excluded(found.letters)?;
    if found.historic { Err(Fault::UnknownProvince) } else { Ok(found.letters.to_owned()) }
}

fn school(typed: &str, kinds: &[String], facts: &Facts) -> Result<String, Fault> {
    // «NAPS01000X – Liceo …» is as good as the code.
    let code = typed.split(['–', '—']).next().unwrap_or(typed);
    let code = SchoolCode::parse(code)?;
    places::known_school(code.as_str(), facts)?;
    if !kinds.is_empty() && !kinds.iter().any(|kind| kind == code.kind()) {
        return Err(Fault::NotAdmitted { value: code.into() });
    }
    Ok(code.into())
}
