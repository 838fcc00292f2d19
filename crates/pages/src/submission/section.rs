//! One section of an application, or one record of it, on a page of its own.

use askama::Template;
use jiff::Timestamp;
use polis_domain::{
    ApplicationId, Edition,
    application::{Draft, Examined},
    catalogue::{Answers, Facts, Finding, Owns, Record, Section, Severity},
};
use polis_words::{answers, arg, procedure};
use serde::Serialize;

use super::{
    About, FormQuestion, LocalCopy, Subject, Widget,
    question::address,
    sample::{self, facts},
};
use crate::{Chrome, FieldError, FormView, Lang, Page, when};

/// GET, POST /istanze/{application}/sezioni/{section}[/{record}]. Posts the fields of the section, hidden `version`,
/// and `azione`: `continua`, `salva`, `riepilogo`, or what a button of a list does.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/section.html")]
pub struct SectionPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and what is wrong with them.
    #[serde(skip)]
    pub form: FormView,
    /// The application, as addresses name it.
    pub application: String,
    /// Slug of the procedure.
    pub procedure: String,
    /// Which application it is.
    pub about: About,
    /// Name of the section.
    pub section: String,
    /// Its title, with the record it is about.
    pub heading: String,
    /// The record that is filled in, as addresses name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// How often the section was saved when this page was drawn.
    pub version: u64,
    /// What it asks.
    pub questions: Vec<FormQuestion>,
    /// What the citizen should know before sending, beside no field (R28).
    pub warnings: Vec<String>,
    /// Declarations, read above the box that accepts them.
    pub declarations: Vec<String>,
    /// When the procedure closes.
    pub closes: Timestamp,
    /// When the draft was last saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<Timestamp>,
    /// Where «Lascia così» leads: the next section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Whether the citizen came from the review, and goes back there.
    pub from_review: bool,
    /// Another window saved something else: both are shown and nothing was saved.
    pub conflict: bool,
    /// What was typed here before the session ended is shown, and not saved yet.
    pub restored: bool,
    /// With which key the browser seals what is not saved yet.
    #[serde(skip)]
    pub copy: Option<LocalCopy>,
}

impl SectionPage {
    /// The page of a section, or of one record of it, with these answers in it.
    pub fn new(
        chrome: Chrome,
        subject: Subject<'_>,
        section: &'static Section,
        record: Option<&Record>,
        typed: &Answers,
    ) -> Self {
        let Subject { edition, application, examined, facts } = subject;
        let (lang, slug) = (chrome.lang, edition.id.procedure());
        let of_page = examined
            .checked
            .asked
            .iter()
            .filter(|it| it.section.name == section.name && it.record.as_ref() == record);
        let questions =
            of_page.map(|it| FormQuestion::of(lang, edition, it, typed, facts)).collect();
        let title = procedure::section(lang, slug, &section.name);
        let heading = match record {
            None => title,
            Some(record) => {
                let of = answers::record_name(lang, edition, section, record, facts);
                format!("{title}: {of}")
            }
        };
        let declared = edition.declarations(&examined.checked.answers, facts);
        Self {
            form: FormView::of(typed.clone()),
            application: application.to_string(),
            procedure: slug.to_owned(),
            about: About::of(lang, edition, application),
            section: section.name.clone(),
            heading,
            record: record.map(Record::name),
            version: 0,
            questions,
            warnings: Vec::new(),
            declarations: declared
                .into_iter()
                .map(|name| procedure::declaration(lang, slug, name))
                .collect(),
            closes: Timestamp::default(),
            saved_at: None,
            next: None,
            from_review: false,
            conflict: false,
            restored: false,
            copy: None,
            chrome,
        }
    }

    /// The page with what is wrong beside its fields, and with what the citizen should know.
    #[must_use]
    pub fn with_findings<'f>(self, findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let mut page = self;
        let mut errors = Vec::new();
        for finding in findings {
            let fault = field_error(finding);
            let of_page = page.questions.iter().any(|question| question.key == finding.key);
            match finding.severity {
                Severity::Error if of_page => errors.push(fault),
                Severity::Warning => {
                    let named = FormView { errors: vec![fault], ..FormView::default() };
                    let named = named.labelled(page.chrome.lang, &page.procedure);
                    page.warnings
                        .extend(named.errors.iter().map(|it| it.sentence(page.chrome.lang)));
                }
                Severity::Error => {}
            }
        }
        page.form.errors = errors;
        page.form = page.form.labelled(page.chrome.lang, &page.procedure);
        page
    }

    /// The page with what another window saved beside each field that differs.
    #[must_use]
    pub fn against(mut self, edition: &Edition, saved: &Draft, facts: &Facts<'_>) -> Self {
        let (lang, slug) = (self.chrome.lang, edition.id.procedure());
        for question in &mut self.questions {
            let theirs = saved.answers.get(&question.key).map_or("", String::as_str);
            if theirs != self.form.value(&question.key) {
                let read = answers::read(lang, slug, question.field, theirs, facts);
                let none = || vec![lang.t("submission-empty")];
                question.theirs = if read.is_empty() { none() } else { read };
            }
        }
        Self { conflict: true, saved_at: None, ..self }
    }

    /// The address of the page.
    pub fn here(&self) -> String {
        let base = address(&self.application, &self.section, None);
        self.record.as_ref().map_or(base.clone(), |record| format!("{base}/{record}"))
    }

    fn list(&self) -> String {
        match &self.record {
            Some(_) => address(&self.application, &self.section, None),
            None => format!("/istanze/{}", self.application),
        }
    }

    /// The attributes that tie a control to what is to be read before it, its hint and its fault.
    fn described(&self, question: &FormQuestion) -> String {
        let key = &question.key;
        let read = question.declares.then(|| format!("{key}-declarations"));
        let hint = question.hint.as_ref().map(|_| format!("{key}-hint"));
        let fault = self.is_wrong(question).then(|| format!("{key}-error"));
        [read, hint, fault].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// How a school that is found is read, with its parts in braces.
    fn school_line(&self) -> String {
        let parts = [("code", "{code}"), ("name", "{name}"), ("comune", "{comune}")];
        let parts = parts.map(|(name, part)| arg(name, part));
        let more = [arg("kind", "scuola"), arg("province", "{province}")];
        self.chrome.lang.t_with("submission-place", &[&parts[..], &more].concat())
    }

    /// What is said of more schools than are shown, with the numbers in braces.
    fn more_schools(&self) -> String {
        self.chrome.ta2("submission-combo-more", ("shown", "{shown}"), ("count", "{count}"))
    }

    fn is_wrong(&self, question: &FormQuestion) -> bool {
        self.form.errors.iter().any(|fault| fault.field == question.key)
    }
}

/// A finding, as pages and problems name it.
pub fn field_error(finding: &Finding) -> FieldError {
    FieldError {
        field: finding.key.clone(),
        code: finding.fault.code().to_owned(),
        args: finding.fault.args(),
    }
}

impl Page for SectionPage {
    const TITLE: &'static str = "submission-form-title";
    const TRAIL: &'static [(&'static str, &'static str)] = super::TRAIL;

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
        let mut pages = Vec::new();
        for edition in Edition::all() {
            let typed = if edition.id == sample::mobilita().id {
                sample::answers()
            } else {
                Answers::new()
            };
            for section in &edition.sections {
                pages.extend(page_of(lang, edition, section, &typed));
            }
        }
        let of = |name: &str| {
            let edition = sample::mobilita();
            let section = edition.sections.iter().find(|it| it.name == name);
            section.and_then(|it| page_of(lang, edition, it, &sample::answers()))
        };
        let saved = Draft::default();
        let edition = sample::mobilita();
        pages.extend(of("preferenze").map(|page| page.against(edition, &saved, &facts(edition))));
        pages.extend(of("posizione").map(|page| Self { restored: true, ..page }));
        pages.extend(of("famiglia").map(|page| Self { from_review: true, ..page }));
        pages
    }
}

/// The page of a section as its citizen finds it, with everything that is wrong.
fn page_of(
    lang: Lang,
    edition: &'static Edition,
    section: &'static Section,
    typed: &Answers,
) -> Option<SectionPage> {
    let application = ApplicationId::first(edition.id.clone());
    let facts = facts(edition);
    let mut typed = typed.clone();
    let record = section.group.map(|_| Record::Number(1));
    if let (Some(_), Some(field)) = (&record, section.fields.first()) {
        typed.insert(format!("{}.1.{}", section.name, field.name), "x".to_owned());
    }
    let draft = Draft { answers: typed.clone(), ..Draft::default() };
    let library = polis_domain::Library::empty(polis_domain::AccountId::from_random([7; 16]));
    let examined = Examined::new(edition, &draft, &library, &facts);
    let asked = examined.checked.sections.iter().any(|it| it.name == section.name);
    if !asked || typed.keys().all(|key| !section.owns(key)) && section.for_each.is_some() {
        return None;
    }
    let path = address(&application.to_string(), &section.name, record.as_ref());
    let chrome = Chrome::sample_signed_in(lang, &path);
    let subject =
        Subject { edition, application: &application, examined: &examined, facts: &facts };
    let page = SectionPage::new(chrome, subject, section, record.as_ref(), &typed);
    let page = SectionPage {
        closes: when::sample(20),
        saved_at: Some(when::sample(0)),
        copy: Some(LocalCopy::sample()),
        ..page
    };
    Some(page.with_findings(examined.checked.of_section(&section.name)))
}
