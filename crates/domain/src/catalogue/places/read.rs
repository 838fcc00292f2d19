//! One place, as it is typed, kept and declared.

use polis_catalogue::{PlaceKind, Places};

use crate::{
    Fault, SchoolCode,
    catalogue::{Facts, answer::short},
    place,
    school::refuse_excluded,
    tables::Table,
    text,
};

/// A place of a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// What it is.
    pub kind: PlaceKind,
    /// Its code: of a school, a municipality (Belfiore), a district, a province.
    pub code: String,
    /// The flags it carries (R10), in the order of the list.
    pub flags: Vec<String>,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.kind.letter(), self.code)?;
        self.flags.iter().try_for_each(|flag| write!(f, " +{flag}"))
    }
}

impl Place {
    /// Whether two places are the same, whatever their flags.
    pub fn is(&self, other: &Self) -> bool {
        (self.kind, &self.code) == (other.kind, &other.code)
    }

    /// Letters 3 and 4 of the code of a school.
    pub fn school_kind(&self) -> Option<&str> {
        let is_school = matches!(self.kind, PlaceKind::Scuola | PlaceKind::Cpia);
        self.code.get(2..4).filter(|_| is_school)
    }

    /// A line as it stands: kind, code and flags. Nothing is looked up.
    pub fn plain(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let first = words.next()?;
        let kind = PlaceKind::ALL.into_iter().find(|kind| first == kind.letter().to_string());
        let (kind, code) = match kind {
            Some(kind) => (kind, words.next()?),
            None => (kind_of(first)?, first),
        };
        let flags = words.filter_map(|word| word.strip_prefix('+')).map(str::to_owned).collect();
        Some(Self { kind, code: code.to_ascii_uppercase(), flags })
    }

    /// A place as it was typed or pasted, if such a place may stand in the list.
    pub(super) fn parse(typed: &str, places: &Places, facts: &Facts) -> Result<Self, Fault> {
        // «NAPS01000X – Liceo …» is as good as the code.
        let line = text::plain(typed.split(['–', '—']).next().unwrap_or(typed));
        let malformed = || Fault::MalformedItem { value: short(typed) };
        let place = Self::plain(&line).ok_or_else(malformed)?;
        let (kind, code) = (place.kind, place.code.as_str());
        if !places.of.contains(&kind) {
            return Err(Fault::NotAdmitted { value: short(typed) });
        }
        match kind {
            PlaceKind::Scuola | PlaceKind::Cpia => {
                let school = SchoolCode::parse(code).map_err(|fault| match fault {
                    Fault::Malformed => malformed(),
                    fault => fault,
                })?;
                known_school(school.as_str(), facts)?;
                let admitted = |kind: &String| kind == school.kind();
                let of_list = places.kinds.is_empty() || places.kinds.iter().any(admitted);
                if kind == PlaceKind::Scuola && !of_list {
                    return Err(Fault::NotAdmitted { value: school.into() });
                }
            }
            PlaceKind::Comune => {
                let found = place::comune(code, facts.closes).map_err(|_| malformed())?;
                refuse_excluded(found.province)?;
            }
            PlaceKind::Distretto => {
                let table = Table::find("distretti").ok_or_else(malformed)?;
                table.row(code, facts.closes).ok_or_else(malformed)?;
                refuse_excluded(&code[..2])?;
            }
            PlaceKind::Provincia => {
                let found = place::province(code).map_err(|_| malformed())?;
                refuse_excluded(found.letters)?;
            }
        }
        let mut flags: Vec<String> = Vec::new();
        for flag in &places.flags {
            if places.flags_on(kind) && place.flags.contains(flag) {
                flags.push(flag.clone());
            }
        }
        Ok(Self { flags, ..place })
    }
}

/// What a code without its letter must be.
fn kind_of(code: &str) -> Option<PlaceKind> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic());
    match code.len() {
        10 => Some(PlaceKind::Scuola),
        5 if letters(code.get(..2)?) && digits(code.get(2..)?) => Some(PlaceKind::Distretto),
        4 if letters(code.get(..1)?) && digits(code.get(1..)?) => Some(PlaceKind::Comune),
        2 if letters(code) => Some(PlaceKind::Provincia),
        _ => None,
    }
}

/// A school that the register knows, in a province whose procedure this is (A.7, R8): by the register, never
/// by the code.
pub(in crate::catalogue) fn known_school(code: &str, facts: &Facts) -> Result<(), Fault> {
    let Some(register) = facts.schools else { return Ok(()) };
    let unknown = || Fault::UnknownSchool { value: code.to_owned() };
    refuse_excluded(register.find(code).ok_or_else(unknown)?.province)
}
