//! The records of a repeated section: a group that grows, or one page for each value of a list.

use askama::Template;
use jiff::Timestamp;
use polis_domain::{
    ApplicationId, Edition,
    application::Examined,
    catalogue::{Facts, Finding, Record, Section},
};
use polis_words::{answers, procedure};
use serde::Serialize;

use super::{
    About, Subject, TRAIL,
    question::{address, counted},
    sample,
};
use crate::{Chrome, FormView, Lang, Page, when};

/// A record in the list.
#[derive(Clone, Debug, Serialize)]
pub struct RecordRow {
    /// As addresses name it: `2`, `A-22`.
    pub record: String,
    /// What it is for, or its first answers.
    pub title: String,
    /// Whether something is wrong or missing in it.
    pub incomplete: bool,
}

/// GET /istanze/{application}/sezioni/{section} of a repeated section. Posts `azione` = `elimina:<n>`.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/records.html")]
pub struct RecordsPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// What is wrong with the list itself.
    #[serde(skip)]
    pub form: FormView,
    /// The application, as addresses name it.
    pub application: String,
    /// Which application it is.
    pub about: About,
    /// Name of the section.
    pub section: String,
    /// The title of the section.
    pub heading: String,
    /// How often the section was saved when this page was drawn.
    pub version: u64,
    /// The records that there are.
    pub records: Vec<RecordRow>,
    /// The most records of a group; none where each value of a list has its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// When the procedure closes.
    pub closes: Timestamp,
    /// Where «Continua» leads.
    pub next: String,
}

impl RecordsPage {
    /// The list of a section's records.
    pub fn new(chrome: Chrome, subject: Subject<'_>, section: &'static Section) -> Self {
        let Subject { edition, application, examined, facts } = subject;
        let lang = chrome.lang;
        let row = |record: &Record| {
            let of_record = |finding: &&Finding| owner(finding, section).as_ref() == Some(record);
            let mut wrong = examined.checked.of_section(&section.name).filter(|it| it.is_error());
            RecordRow {
                record: record.name(),
                title: title(lang, edition, section, record, examined, facts),
                incomplete: wrong.any(|finding| of_record(&finding)),
            }
        };
        let records = examined.checked.records_of(&section.name).iter().map(row).collect();
        let of_list = examined.checked.of_section(&section.name);
        let errors = of_list.filter(|it| it.key == section.name).map(super::field_error);
        let form = FormView { errors: errors.collect(), ..FormView::default() };
        Self {
            form: form.labelled(lang, edition.id.procedure()),
            application: application.to_string(),
            about: About::of(lang, edition, application),
            section: section.name.clone(),
            heading: procedure::section(lang, edition.id.procedure(), &section.name),
            version: 0,
            records,
            max: section.group.map(|group| group.max),
            closes: Timestamp::default(),
            next: format!("/istanze/{application}"),
            chrome,
        }
    }

    fn here(&self) -> String {
        address(&self.application, &self.section, None)
    }

    fn is_full(&self) -> bool {
        self.max.is_some_and(|max| self.records.len() >= usize::try_from(max).unwrap_or(usize::MAX))
    }

    fn counted(&self) -> String {
        counted(self.chrome.lang, self.records.len(), self.max.unwrap_or_default())
    }
}

/// The record that a finding is about.
fn owner(finding: &Finding, section: &Section) -> Option<Record> {
    if let Some((_, value)) = finding.key.split_once('@') {
        return Some(Record::Value(value.to_owned()));
    }
    let rest = finding.key.strip_prefix(&section.name)?.strip_prefix('.')?;
    rest.split('.').next()?.parse().ok().map(Record::Number)
}

/// The value a page is for, or the first three answers of a record.
fn title(
    lang: Lang,
    edition: &'static Edition,
    section: &'static Section,
    record: &Record,
    examined: &Examined,
    facts: &Facts<'_>,
) -> String {
    let name = answers::record_name(lang, edition, section, record, facts);
    let Record::Number(_) = record else { return name };
    let of_record = examined.checked.asked.iter().filter(|asked| {
        asked.section.name == section.name && asked.record.as_ref() == Some(record)
    });
    let read = of_record.filter_map(|asked| {
        let value = examined.shown.get(&asked.key())?;
        let read = answers::read(lang, edition.id.procedure(), asked.field, value, facts);
        read.into_iter().next()
    });
    let read: Vec<String> = read.take(3).collect();
    if read.is_empty() { name } else { format!("{name} · {}", read.join(" · ")) }
}

impl Page for RecordsPage {
    const TITLE: &'static str = "submission-form-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn title(&self) -> String {
        self.heading.clone()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let edition = sample::mobilita();
        let path = "/istanze/gps-2026/sezioni/servizi";
        let row = |record: &str, title: &str, incomplete| RecordRow {
            record: record.to_owned(),
            title: title.to_owned(),
            incomplete,
        };
        let page = |records, max| Self {
            chrome: Chrome::sample_signed_in(lang, path),
            form: FormView::default(),
            application: "gps-2026".to_owned(),
            about: About::of(lang, edition, &ApplicationId::first(edition.id.clone())),
            section: "servizi".to_owned(),
            heading: "Servizi".to_owned(),
            version: 1,
            records,
            max,
            closes: when::sample(20),
            next: "/istanze/gps-2026".to_owned(),
        };
        let two = vec![
            row("1", "n. 1 · 2024/25 · A-22 – Lingue e culture straniere", false),
            row("2", "n. 2 · 2025/26", true),
        ];
        let classes = vec![row("A-22", "A-22 – Lingue e culture straniere", true)];
        vec![
            page(vec![], Some(60)),
            page(two.clone(), Some(60)),
            page(two, Some(2)),
            page(classes, None),
        ]
    }
}
