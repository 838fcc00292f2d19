//! The 20 regions and their provinces; those that are no more are kept for births in their time.

use std::{iter, sync::LazyLock};

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
    /// Other letters and names it had or is known by, between bars.
    others: &'static str,
}

static PROVINCES: LazyLock<Vec<Province>> = LazyLock::new(|| {
    include_str!("../../data/province.tsv")
        .lines()
        .filter_map(|row| {
            let mut cells = row.split('\t');
            let (region, letters, name) = (cells.next()?, cells.next()?, cells.next()?);
            let historic = cells.next() == Some("storica");
            Some(Province { letters, name, region, historic, others: cells.next().unwrap_or("") })
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

/// Finds a province by letters or name: the one that these letters mean today.
pub fn province(typed: &str) -> Result<&'static Province, Fault> {
    provinces_named(typed).map(|found| found[0])
}

/// The provinces that had these letters or this name at some time, at least one: those known by them before
/// those that only had them once. `FM` is Fermo, and was Fiume.
pub(super) fn provinces_named(typed: &str) -> Result<Vec<&'static Province>, Fault> {
    // «Roma (RM)» and «RM - Roma» are as good as either.
    let parts = typed.split(['(', '/']).chain(typed.split(" - ")).map(fold);
    let wanted: Vec<String> =
        iter::once(fold(typed)).chain(parts).filter(|it| !it.is_empty()).collect();
    if wanted.is_empty() {
        return Err(Fault::Missing);
    }
    let known =
        |it: &&Province| wanted.iter().any(|key| it.letters == key || fold(it.name) == *key);
    let once = |it: &&Province| it.others.split('|').any(|other| wanted.contains(&fold(other)));
    let mut found: Vec<&Province> = PROVINCES.iter().filter(known).collect();
    found.extend(PROVINCES.iter().filter(once));
    if found.is_empty() { Err(Fault::UnknownProvince) } else { Ok(found) }
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
        for (typed, letters) in [
            ("Reggio Calabria", "RC"),
            ("Roma (RM)", "RM"),
            ("RM - Roma", "RM"),
            ("Massa", "MS"),
            ("FM", "FM"),
            ("FO", "FO"),
            ("Bolzano/Bozen", "BZ"),
        ] {
            assert_eq!(province(typed).unwrap().letters, letters, "{typed}");
        }
        assert_eq!(province("Reggio nell'Emilia").unwrap().region, "Emilia-Romagna");
        assert_eq!(province("Atlantide"), Err(Fault::UnknownProvince));
        assert!(provinces_of("Molise").map(|province| province.letters).eq(["CB", "IS"]));
    }
}
