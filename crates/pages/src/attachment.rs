//! «Gestione allegati»: the library of documents and the form that posts a file straight to S3 (R-ATT-1).

use askama::Template;
use polis_domain::{LibraryFile, Sha256Hex};
use serde::Serialize;

use crate::{Choice, Chrome, FieldError, FormView, Lang, Page, when};

/// The form of a presigned POST: hidden fields in this order, then `x-amz-meta-tipo`, then `file` last.
#[derive(Clone, Debug, Serialize)]
pub struct Upload {
    /// Where the browser posts to.
    pub url: String,
    /// Hidden fields: name and value.
    pub fields: Vec<(String, String)>,
}

/// What just happened.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LibraryNotice {
    /// The file with this name entered.
    Added(String),
    /// A file was refused: a fault on the field `file` (`fault-<code>-file`, `fault-<code>`).
    Refused(FieldError),
    /// The file with this name left.
    Deleted(String),
    /// Not deleted: a submitted or drafted application uses the file with this name.
    InUse(String),
}

/// GET /allegati.
#[derive(Debug, Template, Serialize)]
#[template(path = "attachment/library.html")]
pub struct Library {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    #[serde(skip)]
    form: FormView,
    /// How to send a file; none when the library is full.
    pub upload: Option<Upload>,
    /// Document types that may be chosen.
    pub kinds: Vec<Choice>,
    /// Megabytes allowed per file.
    pub max_megabytes: u64,
    /// The files, oldest first.
    pub files: Vec<LibraryFile>,
    /// What just happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<LibraryNotice>,
}

impl Library {
    /// The page; `kinds` are codes of document types.
    pub fn new<'a>(
        chrome: Chrome,
        upload: Option<Upload>,
        kinds: impl IntoIterator<Item = &'a str>,
        max_megabytes: u64,
        files: Vec<LibraryFile>,
    ) -> Self {
        let lang = chrome.lang;
        let kinds = kinds.into_iter().map(|code| Choice::new(code, lang.document(code))).collect();
        let form = FormView::default();
        Self { chrome, form, upload, kinds, max_megabytes, files, notice: None }
    }

    /// The same page, telling what just happened. A refusal is shown like every other wrong field.
    #[must_use]
    pub fn telling(mut self, notice: LibraryNotice) -> Self {
        if let LibraryNotice::Refused(fault) = &notice {
            self.form.errors.push(fault.clone());
        }
        Self { notice: Some(notice), ..self }
    }

    fn kind_of(&self, file: &LibraryFile) -> String {
        self.chrome.lang.document(&file.kind)
    }

    fn max_bytes(&self) -> u64 {
        self.max_megabytes * 1_048_576
    }
}

/// Two files for samples.
pub(crate) fn sample_files() -> Vec<LibraryFile> {
    let file = |id: &str, name: &str, size| LibraryFile {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: "certificazione-l104".to_owned(),
        content_type: "application/pdf".to_owned(),
        size,
        sha256: Sha256Hex::of(id.as_bytes()),
        added_at: when::sample(0),
        declared_in: Vec::new(),
    };
    vec![
        file("a1", "certificato-di-servizio.pdf", 412_000),
        file("b2", "dichiarazione_punteggio_firmata.pdf.p7m", 2_340_000),
        file("c3", &format!("scansione_{}.pdf", "documento_firmato_".repeat(4)), 90_000),
    ]
}

impl Page for Library {
    const TITLE: &'static str = "attachment-title";
    const TRAIL: &'static [(&'static str, &'static str)] = &[("/istanze", "submission-title")];

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |files| {
            let chrome = Chrome::sample_signed_in(lang, "/allegati");
            let fields = vec![("key".to_owned(), "quarantena/0/0/${filename}".to_owned())];
            let upload = Upload { url: "/raccolta".to_owned(), fields };
            Self::new(chrome, Some(upload), ["certificazione-l104", "altro"], 10, files)
        };
        let files = sample_files;
        let name = || "certificato-di-servizio.pdf".to_owned();
        let too_large = FieldError::new("file", "file-too-large").with("max", 10);
        vec![
            page(Vec::new()),
            page(files()).telling(LibraryNotice::Added(name())),
            page(files()).telling(LibraryNotice::Refused(too_large)),
            page(Vec::new()).telling(LibraryNotice::Deleted(name())),
            page(files()).telling(LibraryNotice::InUse(name())),
            Self { upload: None, ..page(files()) },
        ]
    }
}
