//! An invented officer, for tests.

use super::{Officer, Role};
use crate::{CodiceFiscale, kernel::Fingerprint};

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
