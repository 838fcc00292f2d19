//! Riepilogo: what will be declared, with «Modifica», the codice personale and «Inoltra».

use askama::Template;
use jiff::Timestamp;
use polis_domain::application::{Answer, Section};
use polis_domain::{Edition, LibraryFile};
use polis_words::{answers, procedure};
use serde::Serialize;

use super::{About, TRAIL};
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
    /// Declarations made with «Inoltra»: sentences `<procedure>-declaration-<name>`.
    pub declarations: &'static [String],
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

    fn name(&self) -> String {
        procedure::title(self.chrome.lang, &self.procedure)
    }

    fn declared(&self, name: &str) -> String {
        procedure::declaration(self.chrome.lang, &self.procedure, name)
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
        let answers = [
            ("ordine", "primaria"),
            ("classe", "A-22"),
            ("titolarita", "RMIC800000"),
            ("anzianita", "12"),
            ("preferenze", "RMIC800000\nRMIC800001"),
            ("precedenza", "nessuna"),
            ("ricongiungimento-dal", "01/09/2015"),
            ("dichiaro", "si"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let edition = &Edition::all()[0];
        let chrome = Chrome::sample_signed_in(lang, "/istanze/mobilita-2027/riepilogo");
        let read = |answers| answers::sections(chrome.lang, edition, &answers);
        let page = || Self {
            chrome: chrome.clone(),
            form: FormView::default(),
            application: "mobilita-2027".to_owned(),
            procedure: "mobilita".to_owned(),
            about: edition.into(),
            version: 4,
            declarations: &edition.declarations,
            sections: read(answers.clone().into()),
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
                .with_error(FieldError::new("precedenza", "missing"))
                .with_error(gone),
            sections: read([].into()),
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
