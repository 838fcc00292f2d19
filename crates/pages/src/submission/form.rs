//! The draft of an application: a form drawn from the catalogue, kept on the server.

use askama::Template;
use jiff::Timestamp;
use polis_domain::catalogue::{Field, FieldKind, Section};
use polis_domain::{ApplicationId, Edition, LibraryFile};
use polis_words::procedure;
use serde::Serialize;

use super::{About, TRAIL};
use crate::attachment;
use crate::{Chrome, FieldError, FormView, Lang, Page, when};

/// Characters that the closed list shows at 390 px.
const LONGEST_CHOICE: usize = 32;

/// GET, POST /istanze/{application}. Posts the fields of the sections, hidden `version`, `allegato_<id>` = `si` for each
/// chosen file, and `azione` = `salva` or `riepilogo`.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/form.html")]
pub struct Form {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values; a chosen file is `allegato_<id>` = `si`.
    #[serde(skip)]
    pub form: FormView,
    /// The application, as addresses name it: `mobilita-2027`.
    pub application: String,
    /// Slug of the procedure.
    pub procedure: String,
    /// For whom, for which year, by which office.
    pub about: About,
    /// Version of the draft this form was drawn from.
    pub version: u64,
    /// What is asked.
    pub sections: &'static [Section],
    /// Declarations made with «Inoltra», read above the box that accepts them: sentences
    /// `<procedure>-declaration-<name>`.
    pub declarations: &'static [String],
    /// The citizen's library.
    pub library: Vec<LibraryFile>,
    /// When the procedure closes.
    pub closes: Timestamp,
    /// When the draft was last saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<Timestamp>,
    /// The draft was changed in another tab: what was typed here is shown and nothing was saved.
    pub conflict: bool,
    /// What was typed here before the session ended is shown, and not saved yet.
    pub restored: bool,
}

impl Form {
    /// The page of an edition; its faults name the fields as the procedure does.
    pub fn new(
        chrome: Chrome,
        form: FormView,
        edition: &'static Edition,
        application: &ApplicationId,
        version: u64,
        closes: Timestamp,
    ) -> Self {
        let procedure = edition.id.procedure().to_owned();
        let application = application.to_string();
        let form = form.labelled(chrome.lang, &procedure);
        Self {
            chrome,
            form,
            application,
            procedure,
            about: edition.into(),
            version,
            sections: &edition.sections,
            declarations: &edition.declarations,
            library: Vec::new(),
            closes,
            saved_at: None,
            conflict: false,
            restored: false,
        }
    }

    fn here(&self) -> String {
        format!("/istanze/{}", self.application)
    }

    fn is_chosen(&self, file: &LibraryFile) -> bool {
        self.form.checked(&format!("allegato_{}", file.id), "si")
    }

    fn section_title(&self, section: &Section) -> String {
        procedure::section(self.chrome.lang, &self.procedure, &section.name)
    }

    fn label(&self, field: &Field) -> String {
        procedure::label(self.chrome.lang, &self.procedure, &field.name)
    }

    fn optional(&self, field: &Field) -> String {
        procedure::optional(self.chrome.lang, &self.procedure, &field.name)
    }

    fn hint(&self, field: &Field) -> Option<String> {
        procedure::hint(self.chrome.lang, &self.procedure, &field.name)
    }

    fn option(&self, field: &Field, option: &str) -> String {
        procedure::option(self.chrome.lang, &self.procedure, &field.name, option)
    }

    /// Whether all options stand on the page: a few, or some too long for the one line of a closed list on a telephone.
    fn is_read_at_once(&self, field: &Field) -> bool {
        let is_long = |option: &String| self.option(field, option).chars().count() > LONGEST_CHOICE;
        field.options.len() <= 4 || field.options.iter().any(is_long)
    }

    fn declared(&self, name: &str) -> String {
        procedure::declaration(self.chrome.lang, &self.procedure, name)
    }

    fn kind_of(&self, file: &LibraryFile) -> String {
        self.chrome.lang.document(&file.kind)
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
        procedure::title(self.chrome.lang, &self.procedure)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let of = |edition: &'static Edition, form| {
            let application = ApplicationId::first(edition.id.clone());
            let chrome = Chrome::sample_signed_in(lang, &format!("/istanze/{application}"));
            Self::new(chrome, form, edition, &application, 3, when::sample(20))
        };
        let page = |form| of(&Edition::all()[0], form);
        let library = attachment::sample_files;
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
        let empty = Edition::all().iter().map(|edition| of(edition, FormView::default()));
        let filled_in = [
            Self { saved_at, library: library(), ..page(typed.clone()) },
            Self { library: library(), ..page(wrong) },
            Self { conflict: true, library: library(), ..page(typed.clone()) },
            Self { restored: true, ..page(typed) },
        ];
        empty.chain(filled_in).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_accepted_is_read_on_the_same_page() {
        let page = Form::samples(Lang::It).remove(0).render().unwrap();
        let sentence = procedure::declaration(Lang::It, "mobilita", "veridicita");
        let (before, field) = page.split_once("<input id=\"dichiaro\"").unwrap();
        assert!(before.contains(&sentence), "above the box");
        assert!(field.split('>').next().unwrap().contains("=\"dichiaro-declarations\""));
    }
}
