//! «Attivazione del Servizio POLIS»: domicile, telephone, document, security question (R-ENA-1, 3, 4).

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use super::{Applicant, TRAIL, parts::choices};
use crate::{Choice, Chrome, FieldError, FormView, Lang, Page};

/// GET, POST /abilitazione/richiesta. Fields: `stato_domicilio`, `indirizzo`, `civico`, `cap`, `comune`, `provincia`, `telefono`,
/// `documento_tipo`, `documento_numero`, `documento_ente`, `documento_rilascio_{giorno,mese,anno}`,
/// `documento_scadenza_{giorno,mese,anno}`, `documento_senza_scadenza` (`si` or absent), `domanda`, `risposta` (a secret: never in [`FormView::values`]),
/// `consenso_condizioni`, `consenso_privacy` (`si` or absent).
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/request.html")]
pub struct RequestForm {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The form; the default question is chosen beforehand by the caller.
    #[serde(skip)]
    pub form: FormView,
    /// The registered data, which are not typed again.
    pub person: Applicant,
    /// Italy, then the other States.
    pub states: Vec<Choice>,
    /// Kinds of document.
    pub documents: Vec<Choice>,
    /// Security questions, the proposed one first.
    pub questions: Vec<Choice>,
    /// SPID or CIE, if the citizen came with it and needs no school (R-REC-7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
    /// Whether a request already confirmed is being changed: the modulo gets a new version (E2).
    pub again: bool,
    /// Whether the question was answered before: the answer stays where none is typed.
    pub answered: bool,
    /// Whether what was typed here before the session ended is shown.
    pub restored: bool,
}

impl RequestForm {
    /// The page, with the codes of the kinds of document and of the questions.
    pub fn new<'a>(
        chrome: Chrome,
        mut form: FormView,
        person: Applicant,
        documents: impl IntoIterator<Item = &'a str>,
        questions: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        // In other forms `comune` and `provincia` are those of birth.
        for fault in &mut form.errors {
            match fault.field.as_str() {
                "comune" => fault.args.push(("label", chrome.t("enablement-comune"))),
                "provincia" => fault.args.push(("label", chrome.t("enablement-provincia"))),
                _ => {}
            }
        }
        let documents = choices(chrome.lang, "identity-document", documents);
        let questions = choices(chrome.lang, "security-question", questions);
        Self {
            chrome,
            form,
            person,
            states: vec![Choice::new("Italia", "Italia")],
            documents,
            questions,
            digital: None,
            again: false,
            answered: false,
            restored: false,
        }
    }

    /// The same page for a citizen who came with SPID or CIE, if there is a federation.
    #[must_use]
    pub fn digital(self, digital: Option<Federation>) -> Self {
        Self { digital, ..self }
    }

    /// The same page, with what was typed before the session ended.
    #[must_use]
    pub fn restored(self) -> Self {
        Self { restored: true, ..self }
    }

    /// The same page for a request already confirmed once.
    #[must_use]
    pub fn again(self) -> Self {
        Self { again: true, ..self }.answered()
    }

    /// The same page for a citizen who answered the question before.
    #[must_use]
    pub fn answered(self) -> Self {
        Self { answered: true, ..self }
    }
}

impl Page for RequestForm {
    const TITLE: &'static str = "enablement-request-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |form| {
            let chrome = Chrome::sample_signed_in(lang, "/abilitazione/richiesta");
            let person = Applicant::sample("maria.esempio@example.org");
            let documents = ["carta-identita", "passaporto", "patente-guida"];
            Self::new(chrome, form, person, documents, ["mother-surname", "first-school"])
        };
        let typed = FormView::of([
            ("indirizzo", "via dei Mille"),
            ("civico", "1"),
            ("cap", "185"),
            ("documento_tipo", "passaporto"),
            ("documento_rilascio_giorno", "31"),
            ("documento_rilascio_mese", "2"),
            ("documento_rilascio_anno", "2020"),
            ("domanda", "first-school"),
            ("consenso_privacy", "si"),
        ]);
        let wrong = [
            ("cap", "malformed"),
            ("comune", "missing"),
            ("documento_tipo", "unknown-choice"),
            ("documento_rilascio", "not-a-date"),
            ("documento_senza_scadenza", "unknown-choice"),
            ("risposta", "missing"),
            ("consenso_condizioni", "not-accepted"),
        ]
        .into_iter()
        .fold(typed, |form, (field, code)| form.with_error(FieldError::new(field, code)));
        let first = FormView::of([("domanda", "mother-surname")]);
        vec![
            page(first.clone()),
            page(wrong),
            page(first.clone()).again(),
            page(first.clone()).digital(Some(Federation::Spid)),
            page(first).restored(),
        ]
    }
}
