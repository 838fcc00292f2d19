//! The PDF of a submitted application (D.5): from the frozen snapshot and nothing else, so that
//! it says what was declared. Its own hash is recorded, and then the mail may leave.

use polis_app::{
    App,
    background::{Trouble, now},
};
use polis_documents::{self as pdf, Document, Domanda, Entry, Identification};
use polis_domain::{
    AccountId, CodiceFiscale, Command, LegalBasis, Procedure, Sha256Hex,
    application::{Applicant, Application, Attached, Inoltro, Snapshot},
    catalogue::{Field, FieldKind, Section},
    day,
};
use polis_pages::Lang;
use polis_store::{ExtraWrite, StoreError};

use crate::person::sex;

/// Renders the PDF, stores it, and records its hash together with the mail.
pub(crate) async fn render(app: &App, id: &AccountId, slug: &str) -> Result<(), Trouble> {
    let application = app.table().application(id, slug).await?.ok_or("no such application")?;
    let inoltro = application.inoltro().ok_or("the application is a draft")?;
    if inoltro.pdf.is_some() {
        return Ok(());
    }
    let document = domanda(inoltro, &app.settings().public_url)?;
    let key = polis_store::Document::Domanda(slug, inoltro.protocol).key(id);
    let sha256 = app.files().write(&key, pdf::render(&document)?, "application/pdf").await?;
    record(app, id, &application, sha256).await
}

/// One transaction: the hash in the application, the event in the chain, the mail in the outbox.
async fn record(
    app: &App,
    id: &AccountId,
    application: &Application,
    sha256: Sha256Hex,
) -> Result<(), Trouble> {
    let with_pdf = application.with_pdf(sha256.clone()).ok_or("the application is a draft")?;
    loop {
        let account = app.table().load(id).await?.ok_or("the account is gone")?;
        let command = Command::RecordPdf(application.procedure.clone(), sha256.clone());
        let transition = account.apply(command, polis_domain::Actor::System, now())?;
        let also = [ExtraWrite::Application(Box::new(with_pdf.clone()))];
        match app.table().commit(&transition, &also).await {
            Err(StoreError::Conflict) => {}
            done => return Ok(done?),
        }
    }
}

fn domanda(inoltro: &Inoltro, portal: &str) -> Result<Document, Trouble> {
    let snapshot: Snapshot = serde_json::from_str(&inoltro.snapshot)?;
    let slug = snapshot.procedure.as_str();
    let procedure = Procedure::find(slug).ok_or("no such procedure")?;
    let it = Lang::It;
    Ok(Document::Domanda(Domanda {
        title: it.t(&format!("{slug}-title")),
        protocol: inoltro.protocol.to_string(),
        arrived: inoltro.arrived_at,
        administration: it.t("documents-administration"),
        office: procedure.office.clone(),
        answer_within: it
            .t_with("documents-days", &[polis_pages::arg("count", procedure.answer_days)]),
        portal: portal.to_owned(),
        applicant: applicant(&snapshot.applicant)?,
        email: snapshot.applicant.email.clone(),
        sections: procedure.sections.iter().map(|it| section(it, &snapshot)).collect(),
        attachments: snapshot.attachments.iter().map(attachment).collect(),
        declarations: procedure
            .declarations
            .iter()
            .map(|name| it.t(&format!("{slug}-declaration-{name}")))
            .collect(),
        identification: identification(snapshot.legal_basis),
        content_sha256: inoltro.sha256.to_string(),
    }))
}

fn identification(basis: LegalBasis) -> Identification {
    match basis {
        LegalBasis::Spid => Identification::Spid,
        LegalBasis::Cie => Identification::Cie,
        LegalBasis::Recognition => Identification::Recognition,
    }
}

fn applicant(snapshot: &Applicant) -> Result<pdf::Applicant, Trouble> {
    let cf = CodiceFiscale::parse(&snapshot.codice_fiscale)?;
    Ok(pdf::Applicant {
        surname: snapshot.cognome.clone(),
        name: snapshot.nome.clone(),
        born: snapshot.nascita.parse()?,
        birthplace: snapshot.luogo.clone(),
        sex: sex(cf.sex()),
        codice_fiscale: snapshot.codice_fiscale.clone(),
    })
}

fn section(section: &Section, snapshot: &Snapshot) -> pdf::Section {
    let slug = &snapshot.procedure;
    let entry = |field: &Field| Entry {
        label: Lang::It.t(&key(&[slug, &field.name])),
        values: values(slug, field, snapshot.answers.get(&field.name).map_or("", String::as_str)),
    };
    pdf::Section {
        title: Lang::It.t(&key(&[slug, "section", &section.name])),
        entries: section.fields.iter().map(entry).collect(),
    }
}

/// An answer as it is read: options by their sentence, days in Italian, lists line by line.
fn values(slug: &str, field: &Field, answer: &str) -> Vec<String> {
    if answer.is_empty() {
        return Vec::new();
    }
    let one = match field.kind {
        FieldKind::Choice => Lang::It.t(&key(&[slug, &field.name, answer])),
        FieldKind::Check => Lang::It.t("documents-yes"),
        FieldKind::Date => day::parse(answer).map_or_else(|_| answer.to_owned(), day::italian),
        FieldKind::Schools => return answer.split_whitespace().map(str::to_owned).collect(),
        _ => answer.to_owned(),
    };
    vec![one]
}

fn attachment(file: &Attached) -> pdf::Attachment {
    pdf::Attachment {
        name: file.name.clone(),
        kind: Lang::It.t(&format!("document-{}", file.kind)),
        size: file.size,
        sha256: file.sha256.to_string(),
    }
}

/// Fluent names have dashes where ours have underscores.
fn key(parts: &[&str]) -> String {
    parts.join("-").replace('_', "-")
}
