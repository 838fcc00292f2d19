//! The administration that offers the service: infra/organization.toml, held against the rules of Avviso 29.

use polis_store::Administration;
use serde::Deserialize;

use super::Fallible;

/// Where it is written, from the root of the repository.
const FILE: &str = "infra/organization.toml";

/// The administration, with what only the certificate says of it.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Organization {
    /// `localityName`.
    pub(super) locality: String,
    /// The administration and its contacts.
    #[serde(flatten)]
    pub(super) administration: Administration,
}

/// Reads the file.
pub(super) fn read() -> Fallible<Organization> {
    let text = std::fs::read_to_string(FILE).map_err(|error| format!("{FILE}: {error}"))?;
    parse(&text)
}

pub(super) fn parse(text: &str) -> Fallible<Organization> {
    let organization: Organization = toml::from_str(text)?;
    match complaint(&organization) {
        Some(complaint) => Err(format!("{FILE}: {complaint}").into()),
        None => Ok(organization),
    }
}

/// What AgID or CIE would send back.
fn complaint(organization: &Organization) -> Option<&'static str> {
    let Organization { locality, administration: own } = organization;
    let texts = [locality, &own.name, &own.display_name, &own.service_name, &own.url, &own.email];
    let digits = own.phone.strip_prefix("+39").unwrap_or_default();
    let (ipa, seat) = (&own.ipa_code, &own.municipality);
    let letters = |code: &str| code.chars().all(|letter| letter.is_ascii_alphanumeric());
    if texts.iter().any(|text| text.trim().is_empty()) {
        Some("nothing may be empty")
    } else if digits.len() < 6 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        Some("the phone is +39 and digits, without spaces")
    } else if ipa.is_empty() || ipa.len() > 16 || !letters(&ipa.replace('_', "")) {
        Some("the IPA code has one to sixteen letters, digits or underscores")
    } else if seat.len() != 4 || !letters(seat) {
        Some("the municipality is a codice catastale: H501")
    } else if !own.url.starts_with("https://") || !own.email.contains('@') {
        Some("the web site is https, the e-mail an address")
    } else {
        None
    }
}

/// The file of this repository.
#[cfg(test)]
pub(super) const OURS: &str = include_str!("../../../../infra/organization.toml");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_the_repository_is_right() {
        let organization = parse(OURS).unwrap();
        assert_eq!(organization.administration.ipa_code, "m_pi");
        assert_eq!(organization.locality, "Roma");
    }

    #[test]
    fn what_the_federations_would_send_back() {
        for (good, bad) in [
            ("+390658494500", "+39 06 58494500"),
            ("+390658494500", "0658494500"),
            ("\"m_pi\"", "\"m pi\""),
            ("\"H501\"", "\"Roma\u{300}\""),
            ("\"H501\"", "\"058091\""),
            ("https://www.mim.gov.it", "http://www.mim.gov.it"),
            ("\"Roma\"", "\" \""),
        ] {
            assert!(OURS.contains(good), "{good}");
            assert!(parse(&OURS.replace(good, bad)).is_err(), "{bad}");
        }
    }
}
