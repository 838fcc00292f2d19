//! Search in the tables of municipalities and States: sorted lines, found by bisection.

use std::{collections::HashMap, sync::LazyLock};

use jiff::civil::Date;
use strsim::osa_distance;

use super::{Province, province};
use crate::{Fault, text::fold};

pub(super) static MUNICIPALITIES: &str = include_str!("../../data/comuni.tsv");
pub(super) static COUNTRIES: &str = include_str!("../../data/stati.tsv");

/// A municipality under one name, in one province, for one span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Municipality {
    /// Belfiore code, which outlives changes of name and province.
    pub code: &'static str,
    /// Name of the municipality.
    pub name: &'static str,
    /// Name in German, French or Slovene, where there is one.
    pub alternative: Option<&'static str>,
    /// Letters of the province it was in.
    pub province: &'static str,
    span: Span,
}

/// A foreign State for its span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// Code of the State, `Z` and three digits.
    pub code: &'static str,
    /// Italian name of the State.
    pub name: &'static str,
    /// The name it is found by, folded: its own or another one.
    key: &'static str,
    span: Span,
}

/// Days as in the tables, `2026-11-22`, so that they compare as text; empty is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    from: &'static str,
    to: &'static str,
}

impl Span {
    fn holds(self, date: Date) -> bool {
        let date = date.to_string();
        self.from <= date.as_str() && (self.to.is_empty() || date.as_str() <= self.to)
    }

    fn fault(self) -> Fault {
        Fault::NotAtThatDate { from: self.from.parse().ok(), to: self.to.parse().ok() }
    }
}

impl Municipality {
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t').skip(1);
        let code = cells.next()?;
        let span = Span { from: cells.next()?, to: cells.next()? };
        let (province, name) = (cells.next()?, cells.next()?);
        let alternative = cells.next().filter(|name| !name.is_empty());
        Some(Self { code, name, alternative, province, span })
    }

    /// Whether it existed, under this name and in this province, on that day.
    pub fn existed(&self, date: Date) -> bool {
        self.span.holds(date)
    }
}

/// The spans of the municipality with this Belfiore code, oldest first.
pub fn by_code(code: &str) -> Vec<Municipality> {
    let mut spans: Vec<Municipality> = MUNICIPALITIES
        .lines()
        .filter(|line| line.split('\t').nth(1) == Some(code))
        .filter_map(Municipality::read)
        .collect();
    spans.sort_by_key(|place| place.span.from);
    spans.dedup();
    spans
}

/// Every municipality as it was last, by Belfiore code.
static LAST: LazyLock<HashMap<&str, Municipality>> = LazyLock::new(|| {
    let mut last: HashMap<&str, Municipality> = HashMap::new();
    for place in MUNICIPALITIES.lines().filter_map(Municipality::read) {
        let kept = last.entry(place.code).or_insert(place);
        if kept.span.from < place.span.from {
            *kept = place;
        }
    }
    last
});

/// The municipality with this Belfiore code, as it was last.
pub fn last(code: &str) -> Option<Municipality> {
    LAST.get(code).copied()
}

/// The municipalities of a province on a day, by name.
pub fn municipalities(letters: &str, date: Date) -> Vec<Municipality> {
    let mut found: Vec<Municipality> = MUNICIPALITIES
        .lines()
        .filter_map(Municipality::read)
        .filter(|place| place.province == letters && place.existed(date))
        .collect();
    found.sort_by_key(|place| fold(place.name));
    found.dedup();
    found
}

/// All municipalities of a day.
pub(super) fn all_of_day(at: Date) -> impl Iterator<Item = Municipality> {
    MUNICIPALITIES.lines().filter_map(Municipality::read).filter(move |place| place.existed(at))
}

/// The municipalities of that folded name on a day, by province.
pub(super) fn of_day(key: &str, at: Date) -> Vec<Municipality> {
    let mut found: Vec<Municipality> = matching(MUNICIPALITIES, key)
        .filter_map(Municipality::read)
        .filter(|place| place.existed(at))
        .collect();
    found.sort_by_key(|place| place.province);
    found.dedup();
    found
}

/// Finds the municipality of that name, past or present, Italian or not, that existed on that day.
/// The province may be the one of then or of any other time; name and province answered are those
/// of the day. A municipality with the Belfiore code `known` is found whatever the day.
pub fn municipality(
    known: &str,
    typed: &str,
    within: &Province,
    date: Date,
) -> Result<Municipality, Fault> {
    let key = fold(typed);
    if key.is_empty() {
        return Err(Fault::Missing);
    }
    let (key, codes) = named(typed, key, within);
    let lives: Vec<Vec<Municipality>> = codes.into_iter().map(by_code).collect();
    let Some(elsewhere) = lives.iter().flatten().next_back() else {
        return Err(Fault::UnknownPlace { suggestions: suggestions(&key, within, date) });
    };
    let here = |life: &&Vec<Municipality>| life.iter().any(|it| it.province == within.letters);
    let lives: Vec<&Vec<Municipality>> = lives.iter().filter(here).collect();
    let Some(last) = lives.iter().copied().flatten().next_back() else {
        let province = province(elsewhere.province).map_or(elsewhere.province, |it| it.name);
        return Err(Fault::InAnotherProvince { province });
    };
    let mut spans = lives.iter().copied().flatten();
    let ours = spans.clone().filter(|it| it.code == known).copied();
    let then = spans.clone().filter(|it| it.existed(date)).copied();
    if let Some(place) = best(ours, &key, date).or_else(|| best(then, &key, date)) {
        return Ok(place);
    }
    let day = date.to_string();
    Err(spans.find(|it| it.span.from > day.as_str()).unwrap_or(last).span.fault())
}

/// Of these spans the one of that day and that name, or else of that day, or else of that name, or else the last.
fn best(spans: impl Iterator<Item = Municipality>, key: &str, date: Date) -> Option<Municipality> {
    spans.max_by_key(|it| (it.existed(date), fold(it.name) == key, it.span.from))
}

/// The key under which a name as people and cards write it is in the table, and the Belfiore codes
/// there: «Roma (RM)», «Bolzano/Bozen», «Reggio Calabria», «S. Giovanni Rotondo».
fn named<'a>(typed: &str, key: String, within: &Province) -> (String, Vec<&'a str>) {
    let parts = typed.split(['(', '/']).chain(typed.split(" - ")).map(fold);
    for key in [key.clone()].into_iter().chain(parts).filter(|key| !key.is_empty()) {
        let lines = matching(MUNICIPALITIES, &key).filter_map(Municipality::read);
        let mut codes: Vec<&str> = lines.map(|it| it.code).collect();
        codes.dedup();
        if !codes.is_empty() {
            return (key, codes);
        }
    }
    let bare = bare(&key);
    let here = MUNICIPALITIES.lines().filter_map(Municipality::read);
    let here =
        here.filter(|it| it.province == within.letters && self::bare(&fold(it.name)) == bare);
    let mut codes: Vec<&str> = here.map(|it| it.code).collect();
    codes.sort_unstable();
    codes.dedup();
    // A name that several places have without their small words is not decided here.
    if codes.len() == 1 { (key, codes) } else { (key, Vec::new()) }
}

/// A folded name without the words that people leave out, and with saints as they shorten them.
fn bare(key: &str) -> String {
    const SMALL: [&str; 17] = [
        "A", "AL", "ALL", "D", "DEI", "DEL", "DELL", "DELLA", "DI", "IN", "L", "NEL", "NELL", "SU",
        "SUL", "SULL", "SULLA",
    ];
    let words = key.split(' ').filter(|word| !SMALL.contains(word));
    let saints = words.map(|word| match word {
        "SAN" | "SANT" | "SANTA" | "SANTO" => "S",
        word => word,
    });
    saints.collect::<Vec<_>>().join(" ")
}

/// Names in the province close to the one typed, best first, at most three.
fn suggestions(key: &str, within: &Province, date: Date) -> Vec<&'static str> {
    let allowed = if key.len() < 5 { 1 } else { 2 };
    let mut close: Vec<(usize, &str)> = municipalities(within.letters, date)
        .into_iter()
        .filter_map(|place| {
            let name = fold(place.name);
            let distance = osa_distance(key, &name);
            let begins = key.len() > 3 && name.starts_with(key);
            (begins || distance <= allowed).then_some((distance, place.name))
        })
        .collect();
    close.sort_unstable();
    close.into_iter().take(3).map(|(_, name)| name).collect()
}

/// The foreign States of a day, by name.
pub fn countries(date: Date) -> Vec<Country> {
    let named = COUNTRIES.lines().filter(|line| line.ends_with('\t')).filter_map(Country::read);
    let mut found: Vec<Country> = named.filter(|it| it.span.holds(date)).collect();
    found.dedup_by_key(|country| country.name);
    found
}

/// The foreign State of that name on a day, as it is written; `None` for Italy.
pub fn state(typed: &str, date: Date) -> Result<Option<&'static str>, Fault> {
    match fold(typed).as_str() {
        "" => Err(Fault::Missing),
        "ITALIA" => Ok(None),
        _ => country("", typed, date).map(|found| Some(found.name)),
    }
}

/// Finds the State of that name or code that existed on that day, or whose code is `known`.
pub(super) fn country(known: &str, typed: &str, date: Date) -> Result<Country, Fault> {
    let (key, code) = (fold(typed), typed.trim().to_ascii_uppercase());
    let named: Vec<Country> = COUNTRIES
        .lines()
        .filter_map(Country::read)
        .filter(|country| country.code == code || (!key.is_empty() && country.key == key))
        .collect();
    // The State of the code is the right one; else one of that day.
    let rank =
        |country: &&Country| (country.code == known, country.span.holds(date), country.span.from);
    match named.iter().max_by_key(rank) {
        Some(country) if country.code == known || country.span.holds(date) => Ok(*country),
        Some(_) => Err(named[0].span.fault()),
        None => Err(Fault::UnknownCountry),
    }
}

/// The State of that code: as on that day, or else as it was last.
pub(super) fn country_by_code(code: &str, date: Date) -> Option<Country> {
    let spans = COUNTRIES.lines().filter_map(Country::read).filter(|it| it.code == code);
    spans.max_by_key(|country| (country.span.holds(date), country.span.from))
}

impl Country {
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let (key, code) = (cells.next()?, cells.next()?);
        let span = Span { from: cells.next()?, to: cells.next()? };
        Some(Self { code, name: cells.next()?, key, span })
    }
}

/// The lines of a sorted table whose first cell is the key.
fn matching(table: &'static str, key: &str) -> impl Iterator<Item = &'static str> {
    let bytes = table.as_bytes();
    let cell = |line: &'static str| line.split('\t').next().unwrap_or(line);
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = bytes[..middle].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let line = table[start..].lines().next().unwrap_or_default();
        if cell(line) < key { low = start + line.len() + 1 } else { high = start }
    }
    table[low..].lines().take_while(move |line| cell(line) == key)
}
