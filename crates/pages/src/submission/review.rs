//! Riepilogo: what will be declared, with «Modifica», the codice personale and «Inoltra».

use askama::Template;
use jiff::Timestamp;
use polis_domain::application::{Answer, Section};
use polis_domain::application::{Draft, Examined};
use polis_domain::{AccountId, ApplicationId, Library, LibraryFile};
use polis_words::{answers, procedure};
use serde::Serialize;

use super::{About, Points, TRAIL, sample};
use crate::attachment;
use crate::{Chrome, FieldError, FormView, Lang, Page, when};

/// GET /istanze/{application}/riepilogo, and POST /istanze/{application}/inoltra when it is refused. Posts hidden
/// `version` and `codice_personale` (a secret: never in [`FormView::values`]).
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/review.html")]
pub struct Review {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// What is missing or wrong, in the fields of the procedure or in `codice_personale`.
    #[serde(skip)]
    pub form: FormView,
    /// The application, as addresses name it: `mobilita-2027`.
    pub application: String,
    /// Slug of the procedure.
    pub procedure: String,
    /// For whom, for which year, by which office.
    pub about: About,
    /// Version of the draft shown, which is the one sent.
    pub version: u64,
    /// Declarations made with «Inoltra», word for word.
    pub declarations: Vec<String>,
    /// What the citizen should know before sending, and acknowledges by sending (R28).
    pub warnings: Vec<String>,
    /// What is to be paid, in euro (R23).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<u32>,
    /// Points as declared, where the procedure has a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// What is asked and what was answered, as the snapshot will hold it.
    pub sections: Vec<Section>,
    /// The chosen files.
    pub attachments: Vec<LibraryFile>,
    /// When the procedure closes.
    pub closes: Timestamp,
    /// Whether it may be sent: complete, in time. Otherwise there is no «Inoltra».
    pub ready: bool,
    /// Why it is not ready, as the page says it.
    pub reasons: Vec<Obstacle>,
    /// After the fifth wrong codice personale: minutes to wait before signing. The draft stays editable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_minutes: Option<u32>,
}

/// One reason why an application cannot be sent.
#[derive(Debug, Clone, Serialize)]
pub struct Obstacle {
    /// The field to mend; absent where nothing can be mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What is wrong, in kebab-case: `missing`, `closed`, …
    pub code: String,
    /// The sentence for the citizen.
    pub detail: String,
}

impl Review {
    /// The same page, whose faults name the fields as the procedure does, and are its reasons.
    #[must_use]
    pub fn labelled(self) -> Self {
        let lang = self.chrome.lang;
        let form = self.form.labelled(lang, &self.procedure);
        let reason = |fault: &FieldError| Obstacle {
            field: Some(fault.field.clone()),
            code: fault.code.clone(),
            detail: fault.sentence(lang),
        };
        let mut reasons: Vec<_> = form.errors.iter().map(reason).collect();
        if !self.ready && reasons.is_empty() {
            let detail = lang.t("submission-not-in-time");
            reasons.push(Obstacle { field: None, code: "closed".to_owned(), detail });
        }
        Self { form, reasons, ..self }
    }

    /// Where the answer is changed: its section's page, which comes back here.
    fn change(&self, key: &str) -> String {
        let address = super::question::address_of(&self.application, &self.procedure, key);
        format!("{address}?da=riepilogo#{key}")
    }

    /// What is wrong with no answer of its own: too few records of a group, say.
    fn others(&self) -> impl Iterator<Item = &FieldError> {
        let beside = ["allegati", "codice_personale"];
        let answered = |key: &str| {
            self.sections.iter().flat_map(|section| &section.answers).any(|it| it.field == key)
        };
        self.form
            .errors
            .iter()
            .filter(move |fault| !beside.contains(&fault.field.as_str()) && !answered(&fault.field))
    }

    fn kind_of(&self, file: &LibraryFile) -> String {
        self.chrome.lang.document(&file.kind)
    }

    fn sentence(&self, answer: &Answer) -> Option<String> {
        self.chrome.error(&self.form, &answer.field)
    }
}

impl Page for Review {
    const TITLE: &'static str = "submission-review-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn has_errors(&self) -> bool {
        self.form.has_errors() || self.locked_minutes.is_some()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let edition = sample::mobilita();
        let facts = sample::facts(edition);
        let application = ApplicationId::first(edition.id.clone());
        let chrome = Chrome::sample_signed_in(lang, "/istanze/mobilita-2027/riepilogo");
        let read = |answers| {
            let draft = Draft { answers, ..Draft::default() };
            let library = Library::empty(AccountId::from_random([7; 16]));
            let examined = Examined::new(edition, &draft, &library, &facts);
            answers::sections(chrome.lang, edition, &examined, &facts)
        };
        let declared = |name: &str| procedure::declaration(lang, edition.id.procedure(), name);
        let page = || Self {
            chrome: chrome.clone(),
            form: FormView::default(),
            application: "mobilita-2027".to_owned(),
            procedure: "mobilita".to_owned(),
            about: About::of(lang, edition, &application),
            version: 4,
            declarations: edition.declarations.iter().map(|it| declared(&it.name)).collect(),
            warnings: vec![procedure::rule(lang, "mobilita", "continuita")],
            fee: Some(20),
            points: None,
            sections: read(sample::answers()),
            attachments: attachment::sample_files(),
            closes: when::sample(20),
            ready: true,
            reasons: Vec::new(),
            locked_minutes: None,
        };
        let gone = FieldError {
            args: vec![("value", "vecchio.pdf".to_owned())],
            ..FieldError::new("allegati", "gone")
        };
        let incomplete = Self {
            form: FormView::default()
                .with_error(FieldError::new("ordine", "missing"))
                .with_error(gone),
            sections: read(std::collections::BTreeMap::new()),
            attachments: Vec::new(),
            ready: false,
            ..page()
        };
        let code = |fault| Self { form: FormView::default().with_error(fault), ..page() };
        let wrong_code = FieldError::new("codice_personale", "wrong").with("left", 3);
        vec![
            page(),
            incomplete.labelled(),
            Self { ready: false, ..page() },
            code(FieldError::new("codice_personale", "missing")),
            code(wrong_code),
            Self { locked_minutes: Some(14), ..page() },
        ]
    }
}
