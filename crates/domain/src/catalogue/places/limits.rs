//! How many places, of which kind, where, and in which order (R5–R10, R27).

use polis_catalogue::{Places, Severity, Territory};

use super::{Found, Place, Spot};
use crate::{Fault, catalogue::condition::Scope};

pub(super) fn check(places: &Places, list: &[Place], scope: &Scope<'_>) -> Vec<Found> {
    let spots: Vec<Option<Spot>> = list.iter().map(|place| scope.facts.spot(place)).collect();
    let mut faults = count(places, list, scope);
    faults.extend(some(places, list, scope));
    faults.extend(position(places, list));
    faults.extend(places.first_of_highest.then(|| first_of_highest(list)).flatten());
    faults.extend(territory(places, list, &spots, scope));
    let forbidden = places.not.as_ref().and_then(|field| scope.answer(field));
    if let Some(place) = list.iter().find(|place| Some(place.code.as_str()) == forbidden) {
        faults.push(Fault::NotAdmitted { value: place.code.clone() });
    }
    let errors = faults.into_iter().map(|fault| (Severity::Error, fault));
    let warnings = if places.ordered { containers(list, &spots) } else { vec![] };
    errors.chain(warnings.into_iter().map(|fault| (Severity::Warning, fault))).collect()
}

fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The most of the whole list, which another answer may lower (R27), and its fewest.
fn count(places: &Places, list: &[Place], scope: &Scope<'_>) -> Vec<Fault> {
    let by = places.max_by.as_ref().and_then(|by| {
        let answer = match by.field.as_str() {
            "valore" => scope.value(),
            field => scope.answer(field),
        };
        by.max.get(answer?)
    });
    let max = size(by.copied().unwrap_or(places.max));
    if let Some(place) = list.get(max) {
        return vec![Fault::OneTooMany { value: place.code.clone(), max }];
    }
    let min = size(places.min);
    if !list.is_empty() && list.len() < min { vec![Fault::TooFew { min }] } else { vec![] }
}

/// The most of some of them (R6), and of those with a flag (R10).
fn some(places: &Places, list: &[Place], scope: &Scope<'_>) -> Vec<Fault> {
    let has = |kinds: &[String], place: &Place| {
        place.school_kind().is_some_and(|kind| kinds.iter().any(|it| it == kind))
    };
    let mut faults = Vec::new();
    for limit in places.limits.iter().filter(|limit| scope.holds_or_none(limit.when.as_ref())) {
        let counted = |place: &&Place| limit.of.contains(&place.kind) || has(&limit.kinds, place);
        if let Some(place) = list.iter().filter(counted).nth(size(limit.max)) {
            faults
                .push(Fault::OneTooManyOfKind { value: place.code.clone(), max: size(limit.max) });
        }
    }
    for limit in &places.flag_limits {
        let counted = |place: &&Place| {
            place.flags.contains(&limit.flag)
                && (limit.kinds.is_empty() || has(&limit.kinds, place))
        };
        if let Some(place) = list.iter().filter(counted).nth(size(limit.max)) {
            faults
                .push(Fault::OneTooManyOfKind { value: place.code.clone(), max: size(limit.max) });
        }
    }
    faults
}

/// Kinds of school that count only among the first places (R9).
fn position(places: &Places, list: &[Place]) -> Vec<Fault> {
    let Some(rule) = &places.among_first else { return vec![] };
    let late = list.iter().skip(size(rule.n)).find(|place| {
        place.school_kind().is_some_and(|kind| rule.kinds.iter().any(|it| it == kind))
    });
    late.map(|place| Fault::NotAmongFirst { value: place.code.clone(), max: size(rule.n) })
        .into_iter()
        .collect()
}

/// The first school, if another one is of a higher grade (R9).
fn first_of_highest(list: &[Place]) -> Option<Fault> {
    let mut schools = list.iter().filter_map(|place| Some((place, grade(place.school_kind()?))));
    let (first, of_first) = schools.next()?;
    let (higher, _) = schools.find(|(_, grade)| *grade > of_first)?;
    Some(Fault::NotHighestFirst { value: first.code.clone(), higher: higher.code.clone() })
}

/// The grade of a school by letters 3 and 4 of its code, from 0: infanzia, primaria, first and second grade of
/// secondary school. An istituto comprensivo reaches the first grade.
fn grade(kind: &str) -> u8 {
    match kind {
        "AA" => 0,
        "EE" => 1,
        "MM" | "IC" => 2,
        _ => 3,
    }
}

/// In which provinces they lie (R8): by the register, not by their codes, and each place that is elsewhere is named.
fn territory(
    places: &Places,
    list: &[Place],
    spots: &[Option<Spot>],
    scope: &Scope<'_>,
) -> Vec<Fault> {
    let Some(territory) = &places.territory else { return vec![] };
    let known = list.iter().zip(spots).filter_map(|(place, spot)| Some((place, spot.as_ref()?)));
    let of_field = |field: &str| -> Option<String> {
        let answer = scope.answer(field)?;
        let school = scope.facts.schools.and_then(|register| register.find(answer));
        Some(school.map_or(answer, |school| school.province).to_owned())
    };
    let (wanted, inside) = match territory {
        Territory::SameAs(field) => (of_field(field), true),
        Territory::OtherThan(field) => (of_field(field), false),
        Territory::One => (known.clone().next().map(|(_, spot)| spot.province.clone()), true),
    };
    let Some(wanted) = wanted else { return vec![] };
    let wrong = known.filter(|(_, spot)| (spot.province == wanted) != inside);
    wrong
        .map(|(place, spot)| Fault::WrongProvince {
            value: spot.called(place),
            province: spot.province.clone(),
        })
        .collect()
}

/// A place that comes before a smaller one within it: the smaller one can change nothing (R7).
fn containers(list: &[Place], spots: &[Option<Spot>]) -> Vec<Fault> {
    let mut found = Vec::new();
    for (at, (inner, spot)) in list.iter().zip(spots).enumerate() {
        let Some(spot) = spot else { continue };
        let before = list.iter().zip(spots).take(at);
        let container = before
            .filter_map(|(place, spot)| Some((place, spot.as_ref()?)))
            .find(|(place, outer)| outer.holds(place, spot, inner));
        if let Some((container, outer)) = container {
            let (value, before) = (spot.called(inner), outer.called(container));
            found.push(Fault::AfterItsContainer { value, before });
        }
    }
    found
}
