//! The domicile of a citizen, for the purposes of the service (R-ENA-3).

use serde::{Deserialize, Serialize};

use crate::{
    Fault,
    fault::FieldFault,
    place,
    text::{code, line},
};

/// A domicile in Italy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Domicile {
    indirizzo: String,
    civico: String,
    cap: String,
    comune: String,
    provincia: String,
}

impl Domicile {
    /// Parses the five fields; all faults are found at once, each under its field's name.
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
                Ok(Self { indirizzo, civico, cap, comune, provincia })
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

    /// Postal code, five digits.
    pub fn cap(&self) -> &str {
        &self.cap
    }

    /// Municipality, as typed.
    pub fn comune(&self) -> &str {
        &self.comune
    }

    /// Letters of the province.
    pub fn provincia(&self) -> &str {
        &self.provincia
    }
}

impl std::fmt::Display for Domicile {
    /// `via dei Mille, 1, 00185 Roma (RM)`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { indirizzo, civico, cap, comune, provincia } = self;
        write!(f, "{indirizzo}, {civico}, {cap} {comune} ({provincia})")
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
