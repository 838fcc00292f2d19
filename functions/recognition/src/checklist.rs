//! The checklist ①–⑥ of D.4: all of it, or no confirmation.

use polis_domain::{Fault, account::Recognition};
use polis_store::Operator;
use polis_web::Form;

/// What the officer must have seen and collected (①, ③–⑥); ② is the choice `validita`.
const BOXES: [&str; 5] =
    ["documento_originale", "volto", "tessera_sanitaria", "copie", "modulo_firmato"];

/// The recognition the officer attests, or faults noted beside what is missing.
///
/// `expired` is whether the document of the request has expired today: it cannot be valid then.
pub(crate) fn read(form: &mut Form, operator: &Operator, expired: bool) -> Option<Recognition> {
    for seen in BOXES {
        if !form.ticked(seen) {
            form.fault(seen, &Fault::NotAccepted);
        }
    }
    let declared = form.parse("validita", |choice| match choice {
        "" => Err(Fault::Missing),
        "documento_scaduto_dichiarazione" => Ok(true),
        "documento_valido" if !expired => Ok(false),
        _ => Err(Fault::UnknownChoice),
    });
    let site = form.parse("sede", |code| match code {
        "" => Err(Fault::Missing),
        code if operator.sites.iter().any(|site| site == code) => Ok(code.to_owned()),
        _ => Err(Fault::UnknownChoice),
    });
    let modulo_version =
        form.parse("modulo_version", |version| version.parse().map_err(|_| Fault::Malformed));
    let recognition = Recognition {
        officer: operator.username.clone(),
        officer_cf: operator.codice_fiscale.clone(),
        site: site?,
        modulo_version: modulo_version?,
        expired_document: declared?,
    };
    (!form.is_wrong()).then_some(recognition)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use polis_store::Role;

    use super::*;

    fn read_with(change: (&str, &str), expired: bool) -> Result<Recognition, Vec<String>> {
        let mut values = BTreeMap::from(BOXES.map(|seen| (seen, "si")));
        values.extend([("validita", "documento_valido"), ("sede", "RMIC800000")]);
        values.extend([("modulo_version", "2"), change]);
        let values = values.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
        let operator = Operator {
            username: "anna.collaudo".into(),
            name: "Anna Collaudo".into(),
            role: Role::Dsga,
            sites: vec!["RMIC800000".into()],
            codice_fiscale: None,
        };
        let mut form = Form::of(values);
        let faults =
            |form: &Form| form.view().errors.into_iter().map(|fault| fault.field).collect();
        read(&mut form, &operator, expired).ok_or_else(|| faults(&form))
    }

    #[test]
    fn d_4_nothing_of_the_checklist_may_be_missing() {
        let read = read_with(("", ""), false).unwrap();
        assert_eq!((read.site.as_str(), read.modulo_version), ("RMIC800000", 2));
        for field in BOXES.into_iter().chain(["validita", "sede", "modulo_version"]) {
            assert_eq!(read_with((field, ""), false), Err(vec![field.to_owned()]));
        }
    }

    #[test]
    fn d_4_an_officer_recognises_only_at_his_sites() {
        assert_eq!(read_with(("sede", "MIIC800000"), false), Err(vec!["sede".to_owned()]));
    }

    #[test]
    fn d_4_an_expired_document_needs_the_declaration() {
        assert_eq!(read_with(("", ""), true), Err(vec!["validita".to_owned()]));
        let declared = read_with(("validita", "documento_scaduto_dichiarazione"), true);
        assert!(declared.unwrap().expired_document);
    }
}
