//! The draft of an application: a form drawn from the catalogue, kept on the server.

use askama::Template;
use jiff::Timestamp;
use polis_domain::{ApplicationId, Edition};
use serde::Serialize;

use super::{Field, Kind, Section, TRAIL, fields, words};
use crate::attachment::{LibraryFile, kind_label};
use crate::{Chrome, FieldError, FormView, Lang, Page, when};

/// GET, POST /istanze/{application}. Posts the fields of the sections, hidden `version`, `allegato_<id>` = `si` for each
/// chosen file, and `azione` = `salva` or `riepilogo`.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/form.html")]
pub struct Form {
    /// The frame.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values; a chosen file is `allegato_<id>` = `si`.
    #[serde(skip)]
    pub form: FormView,
    /// The application, as addresses name it: `mobilita-2027`.
    pub application: String,
    /// Slug of the procedure.
    pub procedure: String,
    /// Version of the draft this form was drawn from.
    pub version: u64,
    /// What is asked.
    pub sections: Vec<Section>,
    /// Declarations made with «Inoltra», read above the box that accepts them: sentences
    /// `<procedure>-declaration-<name>`.
    pub declarations: Vec<String>,
    /// The citizen's library.
    pub library: Vec<LibraryFile>,
    /// When the procedure closes.
    pub closes: Timestamp,
    /// Last save.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<Timestamp>,
    /// The draft was changed in another tab: what was typed here is shown and nothing was saved.
    pub conflict: bool,
}

impl Form {
    /// The page; faults are told with the labels of the procedure.
    pub fn new(
        chrome: Chrome,
        form: FormView,
        application: &ApplicationId,
        version: u64,
        sections: Vec<Section>,
        closes: Timestamp,
    ) -> Self {
        let procedure = application.edition().procedure().to_owned();
        let application = application.to_string();
        let form = words::labelled(chrome.lang, &procedure, form);
        Self {
            chrome,
            form,
            application,
            procedure,
            version,
            sections,
            declarations: Vec::new(),
            library: Vec::new(),
            closes,
            saved_at: None,
            conflict: false,
        }
    }

    fn here(&self) -> String {
        format!("/istanze/{}", self.application)
    }

    fn is_chosen(&self, file: &LibraryFile) -> bool {
        self.form.checked(&format!("allegato_{}", file.id), "si")
    }

    fn section_title(&self, section: &Section) -> String {
        words::section(self.chrome.lang, &self.procedure, &section.name)
    }

    fn label(&self, field: &Field) -> String {
        words::label(self.chrome.lang, &self.procedure, &field.name)
    }

    fn hint(&self, field: &Field) -> Option<String> {
        words::hint(self.chrome.lang, &self.procedure, &field.name)
    }

    fn option(&self, field: &Field, option: &str) -> String {
        words::option(self.chrome.lang, &self.procedure, &field.name, option)
    }

    fn declared(&self, name: &str) -> String {
        words::declaration(self.chrome.lang, &self.procedure, name)
    }

    fn kind_of(&self, file: &LibraryFile) -> String {
        kind_label(self.chrome.lang, &file.kind)
    }

    /// The attributes that tie a control to what is to be read before it, its hint and its fault.
    fn described(&self, field: &Field) -> String {
        let name = &field.name;
        let read = field.declares().then(|| format!("{name}-declarations"));
        let hint = self.hint(field).map(|_| format!("{name}-hint"));
        let fault = self.chrome.error(&self.form, name).map(|_| format!("{name}-error"));
        [read, hint, fault].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn is_wrong(&self, field: &Field) -> bool {
        self.form.errors.iter().any(|fault| fault.field == field.name)
    }
}

impl Page for Form {
    const TITLE: &'static str = "submission-form-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn title(&self) -> String {
        words::title(self.chrome.lang, &self.procedure)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |form| {
            let chrome = Chrome::sample_signed_in(lang, "/istanze/mobilita");
            let declarations = vec!["veridicita".to_owned(), "sanzioni".to_owned()];
            let application = ApplicationId::first(Edition::all()[0].id.clone());
            let page = Self::new(chrome, form, &application, 3, fields::sample(), when::sample(20));
            Self { declarations, ..page }
        };
        let library = || {
            vec![
                LibraryFile::sample("a1", "certificato-di-servizio.pdf", 412_000),
                LibraryFile::sample("b2", "dichiarazione_punteggio_firmata.pdf.p7m", 2_340_000),
            ]
        };
        let typed = FormView::of([
            ("classe", "A-22"),
            ("ordine", "primaria"),
            ("preferenze", "RMIC800000\nRMIC800001"),
            ("allegato_a1", "si"),
        ]);
        let wrong = typed
            .clone()
            .with_error(FieldError::new("titolarita", "malformed"))
            .with_error(FieldError::new("precedenza", "missing"))
            .with_error(FieldError::new("dichiaro", "not-accepted"));
        let saved_at = Some(when::sample(0));
        vec![
            page(FormView::default()),
            Self { saved_at, library: library(), ..page(typed.clone()) },
            Self { library: library(), ..page(wrong) },
            Self { conflict: true, library: library(), ..page(typed) },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_accepted_is_read_on_the_same_page() {
        let page = Form::samples(Lang::It).remove(0).render().unwrap();
        let sentence = words::declaration(Lang::It, "mobilita", "veridicita");
        let (before, field) = page.split_once("<input id=\"dichiaro\"").unwrap();
        assert!(before.contains(&sentence), "above the box");
        assert!(field.split('>').next().unwrap().contains("=\"dichiaro-declarations\""));
    }
}
