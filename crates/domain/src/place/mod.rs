//! Places of birth: States, regions, provinces and municipalities through time (B.2).
//!
//! The tables of `data/` are compiled into the program and searched in place.

mod birth;
mod comune;
mod province;
mod table;
#[cfg(test)]
mod tests;

pub use birth::{BirthPlace, ITALIA};
pub use comune::{comune, find};
pub use province::{Province, province, provinces, provinces_of, regions};
pub use table::{
    Country, Municipality, by_code, countries, last, municipalities, municipality, state,
};
