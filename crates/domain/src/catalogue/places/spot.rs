//! Where a place lies and what it is called: by the tables, never by its code.

use polis_catalogue::PlaceKind;

use super::Place;
use crate::{catalogue::Facts, place, tables::Table};

/// A place that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Its name: `LICEO RIGHI`, `Roma`.
    pub name: String,
    /// The municipality of a school.
    pub comune: Option<String>,
    /// Belfiore codes of the municipalities it has or lies in; none for a province.
    pub comuni: Vec<String>,
    /// The district of a school or a municipality, if the table knows it.
    pub district: Option<String>,
    /// Letters of its province.
    pub province: String,
}

pub(super) fn of(place: &Place, facts: &Facts) -> Option<Spot> {
    let district = |comune: &str| {
        let table = Table::find("distretti")?;
        let has = |aliases: &[&str]| aliases.contains(&comune);
        table.rows(facts.closes).find(|row| has(&row.aliases)).map(|row| row.code.to_owned())
    };
    match place.kind {
        PlaceKind::Scuola | PlaceKind::Cpia => {
            let school = facts.schools?.find(&place.code)?;
            Some(Spot {
                name: school.name.to_owned(),
                comune: Some(school.comune.to_owned()),
                comuni: vec![school.comune_code.to_owned()],
                district: district(school.comune_code),
                province: school.province.to_owned(),
            })
        }
        PlaceKind::Comune => {
            let found = place::comune(&place.code, facts.closes).ok()?;
            Some(Spot {
                name: found.name.to_owned(),
                comune: None,
                comuni: vec![found.code.to_owned()],
                district: district(found.code),
                province: found.province.to_owned(),
            })
        }
        PlaceKind::Distretto => {
            let row = Table::find("distretti")?.row(&place.code, facts.closes)?;
            Some(Spot {
                name: row.name.to_owned(),
                comune: None,
                comuni: row.aliases.iter().map(|code| (*code).to_owned()).collect(),
                district: None,
                province: row.group.to_owned(),
            })
        }
        PlaceKind::Provincia => {
            let found = place::province(&place.code).ok()?;
            let (name, province) = (found.name.to_owned(), found.letters.to_owned());
            Some(Spot { name, comune: None, comuni: vec![], district: None, province })
        }
    }
}

impl Spot {
    /// As people call it: `Torino (TO)`, `TO001 – Distretto di Torino`; the codes of municipalities say nothing to them.
    pub(super) fn called(&self, place: &Place) -> String {
        match place.kind {
            PlaceKind::Comune | PlaceKind::Provincia => {
                format!("{} ({})", self.name, self.province)
            }
            _ => format!("{} – {}", place.code, self.name),
        }
    }

    /// Whether the other place lies within this one.
    pub(super) fn holds(&self, place: &Place, other: &Self, inner: &Place) -> bool {
        match place.kind {
            PlaceKind::Scuola | PlaceKind::Cpia => false,
            PlaceKind::Comune => inner.kind == PlaceKind::Scuola && self.comuni == other.comuni,
            PlaceKind::Distretto => {
                matches!(inner.kind, PlaceKind::Scuola | PlaceKind::Comune)
                    && other.comuni.iter().all(|comune| self.comuni.contains(comune))
            }
            PlaceKind::Provincia => {
                inner.kind != PlaceKind::Provincia && self.province == other.province
            }
        }
    }
}
