//! What is declared, word for word as the citizen read it: the snapshot (D.5).

use polis_domain::{
    LegalBasis,
    application::{Applicant, Attached, Examined, Office, Snapshot, Term},
    catalogue::Window,
};
use polis_pages::submission::title;
use polis_words::{Lang, answers, arg, procedure};

use crate::context::Context;

/// The language of what is declared to an Italian office.
const LANG: Lang = Lang::It;

/// The snapshot of a draft; `None` while something is wrong.
pub(crate) fn snapshot(
    context: &Context,
    examined: &Examined,
    window: Window,
    legal_basis: LegalBasis,
    portal: &str,
) -> Option<Snapshot> {
    let declared = examined.complete()?;
    let (edition, slug, facts) = (context.edition, context.procedure(), context.facts());
    let days = [arg("count", edition.answer_days)];
    Some(Snapshot {
        application: context.application.id.clone(),
        edition: edition.id.clone(),
        edition_sha256: edition.sha256.clone(),
        title: title(LANG, edition, context.application.id.instance()),
        staff: procedure::staff(LANG, &edition.staff),
        school_year: edition.school_year.clone(),
        term: Term { opens: window.opens, closes: window.closes },
        office: Office {
            administration: LANG.t("documents-administration"),
            name: procedure::office(LANG, &edition.office),
            answer_days: edition.answer_days,
            answer_within: LANG.t_with("documents-days", &days),
        },
        applicant: applicant(context),
        sections: answers::sections(LANG, edition, examined, &facts),
        attachments: examined.files.iter().map(attached).collect(),
        declarations: edition
            .declarations(declared, &facts)
            .into_iter()
            .map(|name| procedure::declaration(LANG, slug, name))
            .collect(),
        legal_basis,
        portal: portal.to_owned(),
    })
}

fn applicant(context: &Context) -> Applicant {
    let registrant = &context.person.citizen.registrant;
    let person = &registrant.person;
    Applicant {
        codice_fiscale: context.person.account.codice_fiscale.as_str().to_owned(),
        nome: person.nome().to_owned(),
        cognome: person.cognome().to_owned(),
        nascita: person.nascita,
        luogo: person.luogo.to_string(),
        sesso: LANG.sex(person.sesso),
        email: registrant.email.as_str().to_owned(),
    }
}

fn attached(file: &polis_domain::LibraryFile) -> Attached {
    let kind_read = LANG.document(&file.kind);
    Attached { kind_read, ..Attached::from(file) }
}
