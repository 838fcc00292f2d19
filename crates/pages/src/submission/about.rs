//! For whom, for which school year and by which office: said wherever an application is named.

use polis_domain::{Edition, application::Snapshot};
use polis_words::{Lang, arg};
use serde::Serialize;

/// What tells an application from others with the same title.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    /// The staff it is for: `docente`.
    pub staff: String,
    /// `2027/28`.
    pub school_year: String,
    /// The office in charge.
    pub office: String,
}

impl About {
    /// «Personale docente · anno scolastico 2027/28 · Ufficio …».
    pub fn line(&self, lang: Lang) -> String {
        let Self { staff, school_year, office } = self;
        let args = [("staff", staff), ("year", school_year), ("office", office)];
        lang.t_with("submission-about", &args.map(|(name, value)| arg(name, value.as_str())))
    }

    pub(super) fn sample() -> Self {
        Self::from(&Edition::all()[0])
    }
}

impl From<&Edition> for About {
    fn from(edition: &Edition) -> Self {
        let Edition { staff, school_year, office, .. } = edition.clone();
        Self { staff, school_year, office }
    }
}

impl From<&Snapshot> for About {
    fn from(sent: &Snapshot) -> Self {
        let Snapshot { staff, school_year, office, .. } = sent.clone();
        Self { staff, school_year, office: office.name }
    }
}
