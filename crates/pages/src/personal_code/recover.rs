//! «Recupero Codice Personale»: with SPID or CIE at once, or with the security answer by mail (E9, E10).

use askama::Template;
use serde::Serialize;

use super::{REVIEW, TRAIL};
use crate::{Chrome, FieldError, FormView, Lang, Page};

/// GET, POST /codice-personale/recupero. Fields: `codice_fiscale`, `risposta` (a secret: never in
/// [`FormView::values`]), `ritorno`.
#[derive(Debug, Template, Serialize)]
#[template(path = "personal_code/recover.html")]
pub struct Recover {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// Code of the security question: sentence `security-question-<code>`.
    pub question: String,
    /// The address it goes to, which is the reader's own: in full.
    pub email: String,
    /// Whether a temporary code has just left.
    pub sent: bool,
    /// Asked too early: seconds to wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_seconds: Option<u32>,
    /// After the fifth wrong answer: minutes to wait. The form is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_minutes: Option<u32>,
    /// The page that the citizen came from.
    #[serde(skip)]
    pub back: Option<String>,
}

impl Recover {
    fn asked(&self) -> String {
        self.chrome.t(&format!("security-question-{}", self.question))
    }

    /// From when another code can be asked for.
    fn wait(&self) -> Option<String> {
        Some(match self.wait_seconds? {
            seconds @ 0..=7_200 => {
                self.chrome.ta("cpt-resend-wait-time", "time", self.chrome.clock_in(seconds))
            }
            _ => self.chrome.t("code-recover-tomorrow"),
        })
    }
}

impl Page for Recover {
    const TITLE: &'static str = "code-recover-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn has_errors(&self) -> bool {
        self.form.has_errors() || self.locked_minutes.is_some() || self.wait_seconds.is_some()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |form| Self {
            chrome: Chrome::sample_signed_in(lang, "/codice-personale/recupero"),
            form,
            question: "mother-surname".to_owned(),
            email: "maria.esempio@example.org".to_owned(),
            sent: false,
            wait_seconds: None,
            locked_minutes: None,
            back: Some(REVIEW.to_owned()),
        };
        let typed = FormView::of([("codice_fiscale", "SMPMRA85D52H501E")]);
        let wrong = FieldError::new("risposta", "codice-fiscale-or-answer").with("left", 2);
        vec![
            page(FormView::default()),
            page(typed.clone().with_error(wrong)),
            Self { sent: true, ..page(FormView::default()) },
            Self { wait_seconds: Some(90), ..page(typed.clone()) },
            Self { wait_seconds: Some(40_000), ..page(typed) },
            Self { locked_minutes: Some(15), back: None, ..page(FormView::default()) },
        ]
    }
}
