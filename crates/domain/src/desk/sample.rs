//! An invented officer and a recognition, for tests.

use super::{Officer, Role};
use crate::{CodiceFiscale, account::Recognition, kernel::Fingerprint};

pub(crate) const SITE: &str = "RMIC800000";

pub(crate) fn officer() -> Officer {
    Officer {
        username: "anna.collaudo".into(),
        name: "Anna Collaudo".into(),
        codice_fiscale: CodiceFiscale::parse("SMPMRA85D52H501E").unwrap(),
        role: Role::Dsga,
        sites: vec![SITE.into()],
        disabled: false,
        version: 0,
        head: Fingerprint::genesis(),
    }
}

/// The citizen came in person.
pub(crate) fn recognition() -> Recognition {
    Recognition {
        officer: "ds.demo".into(),
        role: Some(Role::Ds),
        site: "RMIC000000".into(),
        office: String::new(),
        modulo_version: 1,
        expired_document: false,
        other_document: None,
        delegate: None,
    }
}
