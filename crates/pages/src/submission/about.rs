//! Which application, for whom, for which school year and by which office: said wherever an application is named.

use polis_domain::{ApplicationId, Edition, application::Snapshot};
use polis_words::{Lang, arg, procedure};
use serde::Serialize;

/// What tells an application from others.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    /// Title of the procedure and, where there are several, kind of application: «Domanda di mobilità: trasferimento».
    pub title: String,
    /// The staff it is for: «Personale docente».
    pub staff: String,
    /// `2027/28`.
    pub school_year: String,
    /// The office in charge.
    pub office: String,
}

impl About {
    /// What an application is, in the catalogue of now.
    pub fn of(lang: Lang, edition: &Edition, application: &ApplicationId) -> Self {
        Self {
            title: title(lang, edition, application.instance()),
            staff: procedure::staff(lang, &edition.staff),
            school_year: edition.school_year.clone(),
            office: procedure::office(lang, &edition.office),
        }
    }

    /// «Personale docente · anno scolastico 2027/28 · Ufficio …».
    pub fn line(&self, lang: Lang) -> String {
        let Self { staff, school_year, office, .. } = self;
        let args = [("staff", staff), ("year", school_year), ("office", office)];
        lang.t_with("submission-about", &args.map(|(name, value)| arg(name, value.as_str())))
    }

    pub(super) fn sample(lang: Lang) -> Self {
        let edition = super::sample::mobilita();
        Self::of(lang, edition, &ApplicationId::first(edition.id.clone()))
    }
}

/// The title of the nth kind of application of an edition.
pub fn title(lang: Lang, edition: &Edition, nth: u16) -> String {
    let slug = edition.id.procedure();
    let title = procedure::title(lang, slug);
    match edition.instance(nth) {
        None => title,
        Some(name) => {
            let instance = procedure::instance(lang, slug, name);
            lang.t_with("submission-title-of", &[arg("title", title), arg("instance", instance)])
        }
    }
}

impl From<&Snapshot> for About {
    fn from(sent: &Snapshot) -> Self {
        let Snapshot { title, staff, school_year, office, .. } = sent.clone();
        Self { title, staff, school_year, office: office.name }
    }
}
