//! The checklist ①–⑥ of D.4: all of it, or no confirmation.

use std::collections::BTreeMap;

use super::Officer;
use crate::{Fault, account::Recognition, catalogue::is_ticked, fault::FieldFault};

/// What the officer must have seen and collected (①, ③–⑥); ② is the choice `validita`.
pub const BOXES: [&str; 5] =
    ["documento_originale", "volto", "tessera_sanitaria", "copie", "modulo_firmato"];

/// The recognition that the officer attests with this form: the boxes, `validita`
/// (`documento_valido`, `documento_scaduto_dichiarazione`), `sede` and `modulo_version`, by name.
/// `expired` is whether the document of the request has expired today: it cannot be valid then
/// (DPR 445/2000 art. 45 c. 3).
///
/// # Errors
/// Everything that is missing or wrong, in the order of the form.
pub fn check(
    typed: &BTreeMap<String, String>,
    officer: &Officer,
    expired: bool,
) -> Result<Recognition, Vec<FieldFault>> {
    let value = |field: &str| typed.get(field).map_or("", |value| value.trim());
    let unticked = BOXES.into_iter().filter(|seen| !is_ticked(value(seen)));
    let mut faults: Vec<FieldFault> = unticked.map(|seen| (seen, Fault::NotAccepted)).collect();
    let mut noted = |field: &'static str, fault: Fault| faults.push((field, fault));
    let expired_document = match value("validita") {
        "" => Err(Fault::Missing),
        "documento_scaduto_dichiarazione" => Ok(true),
        "documento_valido" if !expired => Ok(false),
        _ => Err(Fault::UnknownChoice),
    };
    let expired_document = expired_document.map_err(|fault| noted("validita", fault));
    let site = site(value("sede"), officer).map_err(|fault| noted("sede", fault));
    let version = value("modulo_version").parse().map_err(|_| Fault::Malformed);
    let version = version.map_err(|fault| noted("modulo_version", fault));
    match (expired_document, site, version) {
        (Ok(expired_document), Ok(site), Ok(modulo_version)) if faults.is_empty() => {
            Ok(Recognition {
                officer: officer.username.clone(),
                officer_cf: officer.codice_fiscale.clone(),
                site,
                modulo_version,
                expired_document,
            })
        }
        _ => Err(faults),
    }
}

/// The school or office where the citizen was recognised: one of the officer's own.
fn site(typed: &str, officer: &Officer) -> Result<String, Fault> {
    match typed {
        "" => Err(Fault::Missing),
        code if officer.sites.iter().any(|site| site == code) => Ok(code.to_owned()),
        _ => Err(Fault::UnknownChoice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Role;

    fn checked(change: (&str, &str), expired: bool) -> Result<Recognition, Vec<&'static str>> {
        let mut typed = BTreeMap::from(BOXES.map(|seen| (seen, "si")));
        typed.extend([("validita", "documento_valido"), ("sede", "RMIC800000")]);
        typed.extend([("modulo_version", "2"), change]);
        let typed = typed.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
        let officer = Officer {
            username: "anna.collaudo".into(),
            name: "Anna Collaudo".into(),
            role: Role::Dsga,
            sites: vec!["RMIC800000".into()],
            codice_fiscale: None,
        };
        check(&typed, &officer, expired)
            .map_err(|faults| faults.into_iter().map(|(field, _)| field).collect())
    }

    #[test]
    fn d_4_nothing_of_the_checklist_may_be_missing() {
        let attested = checked(("", ""), false).unwrap();
        assert_eq!((attested.site.as_str(), attested.modulo_version), ("RMIC800000", 2));
        for field in BOXES.into_iter().chain(["validita", "sede", "modulo_version"]) {
            assert_eq!(checked((field, ""), false), Err(vec![field]));
        }
    }

    #[test]
    fn d_4_an_officer_recognises_only_at_their_sites() {
        assert_eq!(checked(("sede", "MIIC800000"), false), Err(vec!["sede"]));
    }

    #[test]
    fn d_4_an_expired_document_needs_the_declaration() {
        assert_eq!(checked(("", ""), true), Err(vec!["validita"]));
        let declared = checked(("validita", "documento_scaduto_dichiarazione"), true);
        assert!(declared.unwrap().expired_document);
    }
}
