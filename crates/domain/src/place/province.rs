//! The 20 regions and their provinces; those that are no more are kept for births in their time.

use std::sync::LazyLock;

use crate::{Fault, text::fold};

/// A province, metropolitan city or the like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Province {
    /// Its letters: `RM`.
    pub letters: &'static str,
    /// Its name: `Roma`.
    pub name: &'static str,
    /// The region it lies in, or the nearest one today.
    pub region: &'static str,
    /// Whether it is no more.
    pub historic: bool,
}

static PROVINCES: LazyLock<Vec<Province>> = LazyLock::new(|| {
    include_str!("../../data/province.tsv")
        .lines()
        .filter_map(|row| {
            let mut cells = row.split('\t');
            let (region, letters, name) = (cells.next()?, cells.next()?, cells.next()?);
            Some(Province { letters, name, region, historic: cells.next() == Some("storica") })
        })
        .collect()
});

/// All provinces, by region and name.
pub fn provinces() -> &'static [Province] {
    &PROVINCES
}

/// The provinces of a region, given its exact name.
pub fn provinces_of(region: &str) -> impl Iterator<Item = &'static Province> {
    PROVINCES.iter().filter(move |province| province.region == region)
}

/// The names of the 20 regions, in alphabetical order.
pub fn regions() -> Vec<&'static str> {
    let mut regions: Vec<&str> = PROVINCES.iter().map(|province| province.region).collect();
    regions.dedup();
    regions
}

/// Finds a province by letters or name.
pub fn province(typed: &str) -> Result<&'static Province, Fault> {
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Err(Fault::Missing);
    }
    PROVINCES
        .iter()
        .find(|province| province.letters == wanted || fold(province.name) == wanted)
        .ok_or(Fault::UnknownProvince)
}

/// Finds a region by name.
pub(super) fn region(typed: &str) -> Result<&'static str, Fault> {
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Err(Fault::Missing);
    }
    regions().into_iter().find(|region| fold(region) == wanted).ok_or(Fault::UnknownRegion)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_20_regions_and_107_provinces_today() {
        assert_eq!(regions().len(), 20);
        assert!(regions().is_sorted());
        assert_eq!(provinces().iter().filter(|province| !province.historic).count(), 107);
    }

    #[test]
    fn a_province_is_found_by_letters_or_name() {
        assert_eq!(province(" rm ").unwrap().name, "Roma");
        assert_eq!(province("Forlì-Cesena").unwrap().letters, "FC");
        assert_eq!(province("Reggio nell'Emilia").unwrap().region, "Emilia-Romagna");
        assert_eq!(province("Atlantide"), Err(Fault::UnknownProvince));
        assert!(provinces_of("Molise").map(|province| province.letters).eq(["CB", "IS"]));
    }
}
