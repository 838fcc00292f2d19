//! What is declared, word for word as the citizen read it: the snapshot (D.5).

use std::collections::BTreeMap;

use polis_domain::{
    LegalBasis, Sesso,
    application::{Answer, Applicant, Attached, Examined, Office, Section, Snapshot, Term},
    catalogue::Window,
};
use polis_pages::{Lang, arg, submission::words};

use crate::{context::Context, shape};

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
    let answers = examined.complete()?;
    let (edition, procedure) = (context.edition, context.procedure());
    let days = [arg("count", edition.answer_days)];
    Some(Snapshot {
        application: context.application.id.clone(),
        edition: edition.id.clone(),
        edition_sha256: edition.sha256.clone(),
        title: words::title(LANG, procedure),
        staff: edition.staff.clone(),
        school_year: edition.school_year.clone(),
        term: Term { opens: window.opens, closes: window.closes },
        office: Office {
            administration: LANG.t("documents-administration"),
            name: edition.office.clone(),
            answer_days: edition.answer_days,
            answer_within: LANG.t_with("documents-days", &days),
        },
        applicant: applicant(context),
        sections: sections(context, answers),
        attachments: examined.files.iter().map(attached).collect(),
        declarations: edition
            .declarations
            .iter()
            .map(|name| words::declaration(LANG, procedure, name))
            .collect(),
        legal_basis,
        portal: portal.to_owned(),
    })
}

fn applicant(context: &Context) -> Applicant {
    let registrant = &context.person.citizen.registrant;
    let person = &registrant.person;
    let sesso = match person.sesso {
        Sesso::Maschio => "documents-sex-m",
        Sesso::Femmina => "documents-sex-f",
    };
    Applicant {
        codice_fiscale: context.person.account.codice_fiscale.as_str().to_owned(),
        nome: person.nome.to_string(),
        cognome: person.cognome.to_string(),
        nascita: person.nascita,
        luogo: person.luogo.to_string(),
        sesso: LANG.t(sesso),
        email: registrant.email.as_str().to_owned(),
    }
}

fn sections(context: &Context, answers: &BTreeMap<String, String>) -> Vec<Section> {
    let procedure = context.procedure();
    let readable = shape::readable(context.edition, answers);
    let mut sections = Vec::new();
    for section in shape::sections(context.edition) {
        let answer = |field: &polis_pages::submission::Field| Answer {
            field: field.name.clone(),
            label: words::label(LANG, procedure, &field.name),
            value: answers.get(&field.name).cloned(),
            read: field.shown(LANG, procedure, &readable),
        };
        sections.push(Section {
            title: words::section(LANG, procedure, &section.name),
            answers: section.fields.iter().map(answer).collect(),
        });
    }
    sections
}

fn attached(file: &polis_domain::LibraryFile) -> Attached {
    let kind_read = LANG.t(&format!("document-{}", file.kind));
    Attached { kind_read, ..Attached::from(file) }
}
