//! A list of places (V9): schools, municipalities, districts, provinces and centres for adults, one a line:
//! `S RMIC8AB00X`, `C H501`, `D RM009`, `P RM`, `A RMMM671001`, with flags behind: `S RMIC8AB00X +brevi`.

mod limits;
mod read;
mod spot;

pub use read::Place;
pub use spot::Spot;

use polis_catalogue::{Places, Severity};

use super::{Facts, condition::Scope};
use crate::Fault;

pub(super) use read::known_school;

/// Something found in a list.
pub(super) type Found = (Severity, Fault);

/// What a list is in its canonical form, and everything found in it. Nothing is declared of a list with an error.
pub(super) fn check(places: &Places, typed: &str, scope: &Scope<'_>) -> (String, Vec<Found>) {
    let (mut list, mut found) = (Vec::<Place>::new(), Vec::new());
    for item in super::answer::items(typed) {
        match Place::parse(item, places, scope.facts) {
            Ok(place) if list.iter().any(|it| it.is(&place)) => {
                found.push((Severity::Error, Fault::Repeated { value: place.code }));
            }
            Ok(place) => list.push(place),
            Err(fault) => found.push((Severity::Error, fault)),
        }
    }
    found.extend(limits::check(places, &list, scope));
    if !places.ordered {
        list.sort();
    }
    let lines: Vec<String> = list.iter().map(Place::to_string).collect();
    (lines.join("\n"), found)
}

impl Facts<'_> {
    /// Where a place lies and what it is called, if it is known.
    pub fn spot(&self, place: &Place) -> Option<Spot> {
        spot::of(place, self)
    }
}
