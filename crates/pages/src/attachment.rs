//! «Gestione allegati»: the library of documents and the form that posts a file straight to S3 (R-ATT-1).

use askama::Template;
use jiff::Timestamp;
use serde::Serialize;

use crate::{Choice, Chrome, FieldError, FormView, Lang, Page, when};

/// One file of the library.
#[derive(Clone, Debug, Serialize)]
pub struct LibraryFile {
    /// Id, part of the address /allegati/{id}.
    pub id: String,
    /// Name the citizen gave it.
    pub name: String,
    /// Code of the document type: sentence `document-<kind>`.
    pub kind: String,
    /// MIME type by content.
    pub content_type: String,
    /// Bytes.
    pub size: u64,
    /// When it entered.
    pub added_at: Timestamp,
}

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
    /// The frame.
    #[serde(skip)]
    pub chrome: Chrome,
    #[serde(skip)]
    form: FormView,
    /// How to send a file; none when the library is full.
    pub upload: Option<Upload>,
    /// Document types.
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
        let kinds =
            kinds.into_iter().map(|code| Choice::new(code, kind_label(lang, code))).collect();
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
        kind_label(self.chrome.lang, &file.kind)
    }

    fn max_bytes(&self) -> u64 {
        self.max_megabytes * 1_048_576
    }
}

/// A document type as it is read.
pub(crate) fn kind_label(lang: Lang, code: &str) -> String {
    lang.t(&format!("document-{code}"))
}

impl LibraryFile {
    pub(crate) fn sample(id: &str, name: &str, size: u64) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            kind: "certificazione-l104".to_owned(),
            content_type: "application/pdf".to_owned(),
            size,
            added_at: when::sample(0),
        }
    }
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
        let files = || {
            vec![
                LibraryFile::sample("a1", "certificato-di-servizio.pdf", 412_000),
                LibraryFile::sample("b2", "dichiarazione_punteggio_firmata.pdf.p7m", 2_340_000),
            ]
        };
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
