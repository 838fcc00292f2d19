//! Which files of the library go with an application.

use askama::Template;
use jiff::Timestamp;
use polis_domain::LibraryFile;
use serde::Serialize;

use super::{About, TRAIL};
use crate::{Chrome, FieldError, FormView, Lang, Page, attachment, when};

/// GET, POST /istanze/{application}/sezioni/allegati. Posts `allegato_<id>` = `si` for each chosen file, hidden
/// `version`, and `azione`.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/attachments.html")]
pub struct Attachments {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// A chosen file is `allegato_<id>` = `si`.
    #[serde(skip)]
    pub form: FormView,
    /// The application, as addresses name it.
    pub application: String,
    /// Which application it is.
    pub about: About,
    /// How often the choice was saved when this page was drawn.
    pub version: u64,
    /// The citizen's library, as far as the edition admits it.
    pub library: Vec<LibraryFile>,
    /// When the procedure closes.
    pub closes: Timestamp,
    /// Whether the citizen came from the review, and goes back there.
    pub from_review: bool,
    /// Another window saved something else: nothing was saved.
    pub conflict: bool,
    /// What was typed here before the session ended is shown, and not saved yet.
    pub restored: bool,
}

impl Attachments {
    fn here(&self) -> String {
        format!("/istanze/{}/sezioni/allegati", self.application)
    }

    fn is_chosen(&self, file: &LibraryFile) -> bool {
        self.form.checked(&format!("allegato_{}", file.id), "si")
    }

    fn kind_of(&self, file: &LibraryFile) -> String {
        self.chrome.lang.document(&file.kind)
    }
}

impl Page for Attachments {
    const TITLE: &'static str = "submission-attachments";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chosen = FormView::of([("allegato_a1", "si")]);
        let gone = FieldError::new("allegati", "gone").with("value", "vecchio.pdf");
        let page = |form, library| Self {
            chrome: Chrome::sample_signed_in(lang, "/istanze/mobilita-2027/sezioni/allegati"),
            form,
            application: "mobilita-2027".to_owned(),
            about: About::sample(lang),
            version: 1,
            library,
            closes: when::sample(20),
            from_review: false,
            conflict: false,
            restored: false,
        };
        vec![
            page(FormView::default(), Vec::new()),
            page(chosen.clone(), attachment::sample_files()),
            page(chosen.clone().with_error(gone), attachment::sample_files()),
            Self { conflict: true, ..page(chosen.clone(), attachment::sample_files()) },
            Self { restored: true, from_review: true, ..page(chosen, attachment::sample_files()) },
        ]
    }
}
