//! The checklist ①–⑦ of D.4: all of it, or no confirmation.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Delegate, DelegateSeen, Duty, Officer, OtherDocument};
use crate::{Fault, account::Recognition, catalogue::is_ticked, fault::FieldFault};

/// What the officer must have seen and collected (①, ③–⑥); ② is the choice `validita`.
pub const BOXES: [&str; 5] =
    ["documento_originale", "volto", "tessera_sanitaria", "copie", "modulo_firmato"];
/// Those that are about the citizen in person: a delegate brings a copy (⑦).
const IN_PERSON: [&str; 2] = ["documento_originale", "volto"];

/// What is known of the request before the officer fills in the checklist.
#[derive(Debug, Clone, Copy)]
pub struct Sought<'a> {
    /// Whether the document of the request has expired today: it cannot be valid then (DPR 445/2000 art. 45 c. 3).
    pub expired: bool,
    /// The delegate whom the citizen named.
    pub delegate: Option<&'a Delegate>,
}

/// The recognition that the officer attests with this form: the boxes, `validita`
/// (`documento_valido`, `documento_scaduto_dichiarazione`), `sede`, `modulo_version`,
/// `altro_tipo`, `altro_numero`, `altro_scadenza` for another document of art. 35, and where a delegate was named
/// `chi` (`richiedente`, `delegato`) with the fields of [`DelegateSeen`], by name.
/// The name of the office is added by the function, which reads the register of schools.
///
/// # Errors
/// Everything that is missing or wrong, in the order of the form.
pub fn check(
    typed: &BTreeMap<String, String>,
    officer: &Officer,
    sought: Sought<'_>,
    today: Date,
) -> Result<Recognition, Vec<FieldFault>> {
    let value = |field: &str| typed.get(field).map_or("", |value| value.trim());
    let mut faults = Vec::<FieldFault>::new();
    let came = match (value("chi"), sought.delegate) {
        ("delegato", Some(named)) => Some(DelegateSeen::parse(typed, named)),
        ("richiedente", _) | ("", None) => None,
        ("", Some(_)) => Some(Err(vec![("chi", Fault::Missing)])),
        _ => Some(Err(vec![("chi", Fault::UnknownChoice)])),
    };
    let by_delegate = value("chi") == "delegato";
    let delegate = came.transpose().unwrap_or_else(|wrong| {
        faults.extend(wrong);
        None
    });
    let asked = BOXES.into_iter().filter(|it| !by_delegate || !IN_PERSON.contains(it));
    let unticked = asked.filter(|seen| !is_ticked(value(seen)));
    faults.extend(unticked.map(|seen| (seen, Fault::NotAccepted)));
    let other = OtherDocument::parse(typed).unwrap_or_else(|wrong| {
        faults.extend(wrong);
        None
    });
    // What is shown counts: another document of art. 35 has an end of its own, or none.
    let expired = other.as_ref().map_or(sought.expired, |it| it.expired(today));
    let mut noted = |field: &'static str, fault: Fault| faults.push((field, fault));
    let expired_document = match value("validita") {
        "" => Err(Fault::Missing),
        "documento_scaduto_dichiarazione" => Ok(true),
        "documento_valido" if !expired => Ok(false),
        _ => Err(Fault::UnknownChoice),
    };
    let expired_document = expired_document.map_err(|fault| noted("validita", fault));
    let site = site(value("sede"), officer, today).map_err(|fault| noted("sede", fault));
    let version = value("modulo_version").parse().map_err(|_| Fault::Malformed);
    let version = version.map_err(|fault| noted("modulo_version", fault));
    match (expired_document, site, version) {
        (Ok(expired_document), Ok(site), Ok(modulo_version)) if faults.is_empty() => {
            Ok(Recognition {
                officer: officer.username.clone(),
                role: Some(officer.role),
                site,
                office: String::new(),
                modulo_version,
                expired_document,
                other_document: other,
                delegate,
            })
        }
        _ => Err(faults),
    }
}

/// The school or office where the citizen was recognised: one of the officer's own.
pub(super) fn site(typed: &str, officer: &Officer, today: Date) -> Result<String, Fault> {
    match typed {
        "" => Err(Fault::Missing),
        code if officer.may(Duty::Recognise, code, today) => Ok(code.to_owned()),
        _ => Err(Fault::UnknownChoice),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        account::Delegation,
        desk::{
            DelegateStanding, DelegationReason,
            sample::{SITE, officer},
        },
    };

    fn checked(change: (&str, &str), expired: bool) -> Result<Recognition, Vec<&'static str>> {
        checked_with(&[change], expired)
    }

    fn checked_with(
        changes: &[(&str, &str)],
        expired: bool,
    ) -> Result<Recognition, Vec<&'static str>> {
        let mut typed = BTreeMap::from(BOXES.map(|seen| (seen, "si")));
        typed.extend([("validita", "documento_valido"), ("sede", SITE)]);
        typed.extend([("modulo_version", "2")]);
        typed.extend(changes.iter().copied());
        let typed = typed.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
        let sought = Sought { expired, delegate: None };
        check(&typed, &officer(), sought, date(2026, 11, 27))
            .map_err(|faults| faults.into_iter().map(|(field, _)| field).collect())
    }

    #[test]
    fn d_4_nothing_of_the_checklist_may_be_missing() {
        let attested = checked(("", ""), false).unwrap();
        assert_eq!((attested.site.as_str(), attested.modulo_version), (SITE, 2));
        for field in BOXES.into_iter().chain(["validita", "sede", "modulo_version"]) {
            assert_eq!(checked((field, ""), false), Err(vec![field]));
        }
    }

    #[test]
    fn d_4_of_a_delegate_neither_face_nor_original_of_the_citizen_is_asked() {
        let delegation = Delegation::sample(DelegateStanding::Trusted, DelegationReason::Health);
        let checked = |came: &str| {
            let mut typed: BTreeMap<String, String> = [
                ("chi", came),
                ("tessera_sanitaria", "si"),
                ("copie", "si"),
                ("modulo_firmato", "si"),
                ("validita", "documento_valido"),
                ("sede", SITE),
                ("modulo_version", "1"),
                ("delega_firmata", "si"),
                ("delega_copie", "si"),
                ("delegato_documento_tipo", "passaporto"),
                ("delegato_documento_numero", "YA0000000"),
            ]
            .map(|(field, text)| (field.to_owned(), text.to_owned()))
            .into();
            let code = delegation.delegate.as_ref().unwrap().codice_fiscale.as_str().to_owned();
            typed.insert("delegato_codice_fiscale".to_owned(), code);
            let sought = Sought { expired: false, delegate: delegation.delegate.as_ref() };
            check(&typed, &officer(), sought, date(2026, 11, 27))
                .map_err(|faults| faults.into_iter().map(|(field, _)| field).collect::<Vec<_>>())
        };
        assert!(checked("delegato").unwrap().delegate.is_some());
        assert_eq!(checked("richiedente"), Err(IN_PERSON.to_vec()));
        assert_eq!(checked(""), Err(["chi"].into_iter().chain(IN_PERSON).collect()));
        assert_eq!(checked("altri"), Err(["chi"].into_iter().chain(IN_PERSON).collect()));
    }

    #[test]
    fn d_4_an_officer_recognises_only_at_their_sites() {
        assert_eq!(checked(("sede", "MIIC800000"), false), Err(vec!["sede"]));
    }

    #[test]
    fn d_4_another_document_of_art_35_is_recorded_with_its_number() {
        let with = |fields: &[(&str, &str)], expired| checked_with(fields, expired);
        let passport = [("altro_tipo", "passaporto"), ("altro_numero", "ya 0000000")];
        let shown = with(&passport, true).unwrap().other_document.unwrap();
        assert_eq!((shown.kind.code(), shown.number.as_str()), ("passaporto", "YA0000000"));
        assert_eq!(with(&passport[..1], false), Err(vec!["altro_numero"]));
        assert_eq!(with(&passport[1..], false), Err(vec!["altro_tipo"]));
        let past = [&passport[..], &[("altro_scadenza", "26/11/2026")]].concat();
        assert_eq!(with(&past, false), Err(vec!["validita"]), "it has expired");
        let declared = [("validita", "documento_scaduto_dichiarazione")];
        assert!(with(&[&past[..], &declared].concat(), false).unwrap().expired_document);
        assert_eq!(checked(("", ""), false).unwrap().other_document, None);
    }

    #[test]
    fn d_4_an_expired_document_needs_the_declaration() {
        assert_eq!(checked(("", ""), true), Err(vec!["validita"]));
        let declared = checked(("validita", "documento_scaduto_dichiarazione"), true);
        assert!(declared.unwrap().expired_document);
    }
}
