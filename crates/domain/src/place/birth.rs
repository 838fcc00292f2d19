//! Places of birth, as the codice fiscale names them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    province::{province, provinces_named, region},
    table::{Municipality, by_code, country, country_by_code, municipality},
};
use crate::{
    Fault,
    fault::FieldFault,
    text::{fold, line},
};

/// A place of birth that existed on the day of birth (R-REG-6), named as on that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BirthPlace {
    belfiore: String,
    #[serde(flatten)]
    place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Place {
    Italy { regione: String, provincia: String, comune: String },
    Abroad { nazione: String, city: Option<String> },
}

/// What the forms call Italy.
pub const ITALIA: &str = "Italia";

impl BirthPlace {
    /// Parses the four fields of passaggio 2. Abroad, region and province are not looked at and the
    /// municipality, if given, is the city.
    pub fn parse(
        nazione: &str,
        regione: &str,
        provincia: &str,
        comune: &str,
        born: Date,
    ) -> Result<Self, FieldFault> {
        Self::parse_as("", [nazione, regione, provincia, comune], born)
    }

    /// The same for a citizen whose codice fiscale has this Belfiore code. A place of that code is right
    /// whatever the dates say: offices wrote what the registry of residents still knew (the rule of the
    /// national register, ANPR).
    pub fn parse_as(
        belfiore: &str,
        [nazione, regione, provincia, comune]: [&str; 4],
        born: Date,
    ) -> Result<Self, FieldFault> {
        if nazione.trim().is_empty() {
            return Err(("nazione", Fault::Missing));
        }
        if fold(nazione) != fold(ITALIA) {
            return Self::abroad(belfiore, nazione, comune, born);
        }
        let regione = region(regione).map_err(|fault| ("regione", fault))?;
        let within = provinces_named(provincia).map_err(|fault| ("provincia", fault))?;
        if within.iter().all(|it| it.region != regione) {
            return Err(("provincia", Fault::InAnotherRegion { region: within[0].region }));
        }
        let mut found = within.into_iter().map(|it| municipality(belfiore, comune, it, born));
        let first = found.next().unwrap_or(Err(Fault::UnknownProvince));
        first
            .or_else(|fault| found.find_map(Result::ok).ok_or(fault))
            .map(Self::in_italy)
            .map_err(|fault| ("comune", fault))
    }

    fn in_italy(found: Municipality) -> Self {
        // Every province of the table is known: a test looks.
        let region = province(found.province).map_or("", |province| province.region);
        Self {
            belfiore: found.code.to_owned(),
            place: Place::Italy {
                regione: region.to_owned(),
                provincia: found.province.to_owned(),
                comune: found.name.to_owned(),
            },
        }
    }

    /// The place of this Belfiore code, named as on the day of birth, or as at another time if the
    /// tables do not know it on that day. One they do not know at all is said to be so: a place that an
    /// identity provider vouches for is not refused because it has no name.
    pub fn of_code(code: &str, born: Date) -> Self {
        let code = code.trim().to_ascii_uppercase();
        let spans = by_code(&code);
        if let Some(found) = spans.iter().find(|it| it.existed(born)).or(spans.last()) {
            return Self::in_italy(*found);
        }
        let nazione = match country_by_code(&code, born) {
            Some(country) => country.name.to_owned(),
            None if code.starts_with('Z') => format!("Stato estero (codice {code})"),
            None => format!("Luogo con codice {code}"),
        };
        let place = Place::Abroad { nazione, city: None };
        Self { place, belfiore: code }
    }

    fn abroad(belfiore: &str, nazione: &str, city: &str, born: Date) -> Result<Self, FieldFault> {
        let found = country(belfiore, nazione, born).map_err(|fault| ("nazione", fault))?;
        let city = match line(city, 60) {
            Ok(city) => Some(city),
            Err(Fault::Missing) => None,
            Err(fault) => return Err(("comune", fault)),
        };
        let place = Place::Abroad { nazione: found.name.to_owned(), city };
        Ok(Self { belfiore: found.code.to_owned(), place })
    }

    /// The code of the place in the codice fiscale.
    pub fn belfiore(&self) -> &str {
        &self.belfiore
    }

    /// The State, «Italia» included.
    pub fn nazione(&self) -> &str {
        match &self.place {
            Place::Italy { .. } => ITALIA,
            Place::Abroad { nazione, .. } => nazione,
        }
    }

    /// The region, of those born in Italy.
    pub fn regione(&self) -> Option<&str> {
        match &self.place {
            Place::Italy { regione, .. } => Some(regione),
            Place::Abroad { .. } => None,
        }
    }

    /// The letters of the province, of those born in Italy.
    pub fn provincia(&self) -> Option<&str> {
        match &self.place {
            Place::Italy { provincia, .. } => Some(provincia),
            Place::Abroad { .. } => None,
        }
    }

    /// The municipality, or the city abroad if it was given.
    pub fn comune(&self) -> Option<&str> {
        match &self.place {
            Place::Italy { comune, .. } => Some(comune),
            Place::Abroad { city, .. } => city.as_deref(),
        }
    }
}

impl std::fmt::Display for BirthPlace {
    /// `Roma (RM)`, `Tirana (Albania)`, `Albania`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.place {
            Place::Italy { provincia, comune, .. } => write!(f, "{comune} ({provincia})"),
            Place::Abroad { nazione, city: Some(city) } => write!(f, "{city} ({nazione})"),
            Place::Abroad { nazione, city: None } => f.write_str(nazione),
        }
    }
}
