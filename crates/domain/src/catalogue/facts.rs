//! What a rule may know besides the answers: it arrives as an argument.

use jiff::civil::Date;

use crate::{Person, place, rome, schools::Register};

use super::Window;

/// Everything that is known when answers are checked.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'f> {
    /// The day of now in Rome.
    pub today: Date,
    /// The day on which the window closes: tables are read as on it (R11), and titles are held by it (R12).
    pub closes: Date,
    /// Name of the instance (R18), if the edition has several.
    pub instance: Option<&'f str>,
    /// Day of birth of the applicant.
    pub born: Date,
    /// Letters of the province of birth; empty for the born abroad.
    pub birth_province: &'f str,
    /// The register of schools; without it only the form of a code is judged.
    pub schools: Option<&'f Register>,
    /// The procedures of which an application of this person was received (R17, R19).
    pub submitted: &'f [&'f str],
}

impl<'f> Facts<'f> {
    /// The facts of a person on that day, of an application that the window receives.
    pub fn of(person: &'f Person, today: Date, window: Option<Window>) -> Self {
        let province = person.luogo.provincia().and_then(|it| place::province(it).ok());
        Self {
            today,
            closes: window.map_or(today, |window| window.closes.to_zoned(rome()).date()),
            instance: None,
            born: person.nascita,
            birth_province: province.map_or("", |province| province.letters),
            schools: None,
            submitted: &[],
        }
    }
}
