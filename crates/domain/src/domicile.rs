//! The domicile of a citizen, for the purposes of the service (R-ENA-3).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    Fault,
    fault::FieldFault,
    place,
    text::{code, line},
};

/// A domicile, in Italy or abroad.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Domicile {
    indirizzo: String,
    civico: String,
    cap: String,
    comune: String,
    provincia: String,
    /// The State, abroad.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stato: Option<String>,
}

impl Domicile {
    /// Parses `stato_domicilio` and the other five fields. Abroad no province is looked at, the postal code is that of
    /// the State, and house number and postal code may be missing.
    pub fn parse_in(
        stato: &str,
        [indirizzo, civico, cap, comune, provincia]: [&str; 5],
        today: Date,
    ) -> Result<Self, Vec<FieldFault>> {
        match place::state(stato, today) {
            Ok(None) => Self::parse(indirizzo, civico, cap, comune, provincia),
            Ok(Some(country)) => Self::abroad(country, indirizzo, civico, cap, comune),
            Err(fault) => {
                let others = Self::abroad("", indirizzo, civico, cap, comune).err();
                Err([("stato_domicilio", fault)]
                    .into_iter()
                    .chain(others.into_iter().flatten())
                    .collect())
            }
        }
    }

    fn abroad(
        country: &str,
        indirizzo: &str,
        civico: &str,
        cap: &str,
        comune: &str,
    ) -> Result<Self, Vec<FieldFault>> {
        let optional = |typed: &str, max| match line(typed, max) {
            Err(Fault::Missing) => Ok(String::new()),
            read => read,
        };
        let indirizzo = line(indirizzo, 80).map_err(|fault| ("indirizzo", fault));
        let civico = optional(civico, 10).map_err(|fault| ("civico", fault));
        let cap = optional(cap, 12).map_err(|fault| ("cap", fault));
        let comune = line(comune, 60).map_err(|fault| ("comune", fault));
        match (indirizzo, civico, cap, comune) {
            (Ok(indirizzo), Ok(civico), Ok(cap), Ok(comune)) => {
                let (provincia, stato) = (String::new(), Some(country.to_owned()));
                Ok(Self { indirizzo, civico, cap, comune, provincia, stato })
            }
            (indirizzo, civico, cap, comune) => {
                Err([indirizzo, civico, cap, comune].into_iter().filter_map(Result::err).collect())
            }
        }
    }

    /// Parses the five fields of a domicile in Italy; all faults are found at once, each under its field's name.
    pub fn parse(
        indirizzo: &str,
        civico: &str,
        cap: &str,
        comune: &str,
        provincia: &str,
    ) -> Result<Self, Vec<FieldFault>> {
        let indirizzo = line(indirizzo, 80).map_err(|fault| ("indirizzo", fault));
        let civico = line(civico, 10).map_err(|fault| ("civico", fault));
        let cap = postal_code(cap).map_err(|fault| ("cap", fault));
        let comune = line(comune, 60).map_err(|fault| ("comune", fault));
        let provincia = place::province(provincia)
            .and_then(|it| if it.historic { Err(Fault::UnknownProvince) } else { Ok(it) })
            .map(|it| it.letters.to_owned())
            .map_err(|fault| ("provincia", fault));
        match (indirizzo, civico, cap, comune, provincia) {
            (Ok(indirizzo), Ok(civico), Ok(cap), Ok(comune), Ok(provincia)) => {
                Ok(Self { indirizzo, civico, cap, comune, provincia, stato: None })
            }
            (indirizzo, civico, cap, comune, provincia) => {
                Err([indirizzo, civico, cap, comune, provincia]
                    .into_iter()
                    .filter_map(Result::err)
                    .collect())
            }
        }
    }

    /// Street or square, as typed.
    pub fn indirizzo(&self) -> &str {
        &self.indirizzo
    }

    /// House number, as typed.
    pub fn civico(&self) -> &str {
        &self.civico
    }

    /// Postal code: in Italy five digits.
    pub fn cap(&self) -> &str {
        &self.cap
    }

    /// Municipality, as typed.
    pub fn comune(&self) -> &str {
        &self.comune
    }

    /// Letters of the province; empty abroad.
    pub fn provincia(&self) -> &str {
        &self.provincia
    }

    /// The State, abroad.
    pub fn stato(&self) -> Option<&str> {
        self.stato.as_deref()
    }

    /// `via dei Mille, 1`.
    pub fn street(&self) -> String {
        let parts = [self.indirizzo(), self.civico()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// `00185 Roma (RM)`; abroad `75001 Parigi (Francia)`.
    pub fn town(&self) -> String {
        let parts = [self.cap(), self.comune()];
        let town = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        format!("{town} ({})", self.stato().unwrap_or(&self.provincia))
    }
}

impl std::fmt::Display for Domicile {
    /// `via dei Mille, 1, 00185 Roma (RM)`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, {}", self.street(), self.town())
    }
}

fn postal_code(typed: &str) -> Result<String, Fault> {
    let typed = line(&code(typed), 5)?;
    let fits = typed.len() == 5 && typed.bytes().all(|byte| byte.is_ascii_digit());
    if fits { Ok(typed) } else { Err(Fault::Malformed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_ena_3_a_domicile_is_kept_tidy() {
        let domicile = Domicile::parse(" via  dei Mille", "1", "00185", "Roma", "rm").unwrap();
        assert_eq!(domicile.to_string(), "via dei Mille, 1, 00185 Roma (RM)");
    }

    #[test]
    fn r_ena_3_a_domicile_may_be_abroad() {
        let today = jiff::civil::date(2026, 11, 27);
        let abroad = |stato, fields| Domicile::parse_in(stato, fields, today);
        let paris = abroad("francia", ["rue de l’Église", "", "75001", "Parigi", "boh"]).unwrap();
        assert_eq!(paris.to_string(), "rue de l’Église, 75001 Parigi (Francia)");
        assert_eq!((paris.provincia(), paris.stato()), ("", Some("Francia")));
        let home = ["via dei Mille", "1", "00185", "Roma", "RM"];
        for italy in ["Italia", " italia", "ITALIA"] {
            assert_eq!(abroad(italy, home).unwrap().stato(), None);
        }
        let faults = abroad("Atlantide", ["", "", "", "", ""]).unwrap_err();
        let fields: Vec<&str> = faults.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["stato_domicilio", "indirizzo", "comune"]);
        assert_eq!(abroad("", home).unwrap_err(), [("stato_domicilio", Fault::Missing)]);
    }

    #[test]
    fn every_fault_is_found_under_its_field() {
        let faults = Domicile::parse("", "1", "185", "Roma", "FO").unwrap_err();
        assert_eq!(
            faults,
            [
                ("indirizzo", Fault::Missing),
                ("cap", Fault::Malformed),
                ("provincia", Fault::UnknownProvince)
            ]
        );
    }
}
