//! The public pages: home, guide, help, and what the law asks of a public site (R-ACC-6, R-ACC-7).

use askama::Template;
use jiff::Timestamp;
use polis_domain::account::Position;
use polis_words::procedure;
use serde::Serialize;

use crate::{Chrome, FieldError, FormView, Lang, Page, enablement::next_step, parts, when};

/// The four parts of the whole way, on the home: number, title, text.
pub const STEPS: [(u8, &str, &str); 4] = [
    (1, "portal-step-register", "portal-step-register-text"),
    (2, "portal-step-enable", "portal-step-enable-text"),
    (3, "portal-step-recognise", "portal-step-recognise-text"),
    (4, "portal-step-use", "portal-step-use-text"),
];

/// The way with SPID or CIE, on the guide.
pub const DIGITAL_GUIDE: [&str; 4] = [
    "portal-guide-digital-1",
    "portal-guide-digital-2",
    "portal-guide-digital-3",
    "portal-guide-digital-4",
];

/// The way with a password, step by step: number and name; sentences `step-<name>` and `step-<name>-detail`.
pub const GUIDE: [(u8, &str); 9] = [
    (1, "guide-register"),
    (2, "guide-confirm"),
    (3, "guide-sign-in"),
    (4, "guide-password"),
    (5, "guide-request"),
    (6, "guide-cpt"),
    (7, "guide-recognition"),
    (8, "guide-code"),
    (9, "guide-submit"),
];

/// The frequent questions: question and answer.
pub const QUESTIONS: [(&str, &str); 8] = [
    ("portal-faq-1", "portal-faq-1-answer"),
    ("portal-faq-2", "portal-faq-2-answer"),
    ("portal-faq-3", "portal-faq-3-answer"),
    ("portal-faq-4", "portal-faq-4-answer"),
    ("portal-faq-5", "portal-faq-5-answer"),
    ("portal-faq-6", "portal-faq-6-answer"),
    ("portal-faq-7", "portal-faq-7-answer"),
    ("portal-faq-8", "portal-faq-8-answer"),
];

/// A section of a page of text: heading and text, as keys.
type Section = (&'static str, &'static str);

/// The home page.
#[derive(Debug, Template, Serialize)]
#[template(path = "portal/home.html")]
pub struct HomePage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// What the signed-in citizen does next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<NextAction>,
}

/// What a citizen does next, and until when.
#[derive(Clone, Debug, Serialize)]
pub struct NextAction {
    /// Where the citizen stands.
    pub position: Position,
    /// When the request lapses, while a step is waited for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Timestamp>,
    /// The application that can be sent, by the name of its procedure, and the last minute for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<(String, Timestamp)>,
}

impl NextAction {
    fn what(&self, lang: Lang) -> String {
        match &self.open {
            Some((procedure, _)) => procedure::title(lang, procedure),
            None => lang.t(next_step(self.position).0),
        }
    }

    fn until(&self, lang: Lang) -> Option<String> {
        match (&self.open, &self.deadline) {
            (Some((_, closes)), _) => Some(lang.moment(closes)),
            (None, Some(deadline)) => Some(lang.last_moment(deadline)),
            (None, None) => None,
        }
    }

    fn button(&self) -> (&'static str, &'static str) {
        next_step(self.position).1
    }
}

/// «Istruzioni per l’accesso al servizio».
#[derive(Debug, Template, Serialize)]
#[template(path = "portal/guide.html")]
pub struct GuidePage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
}

/// Frequent questions, contacts, which come from the configuration, and a form to ask. GET, POST /assistenza. Fields:
/// `nominativo`, `email`, `riferimento`, `messaggio`.
#[derive(Debug, Template, Serialize)]
#[template(path = "portal/help.html")]
pub struct HelpPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Technical help: telephone or address.
    pub technical: String,
    /// Regulatory help: telephone or address.
    pub regulatory: String,
    /// When they answer.
    pub hours: String,
    /// The question being written.
    #[serde(skip)]
    pub form: FormView,
    /// Whether the question was just sent.
    pub sent: bool,
}

/// A page of text: accessibility, privacy, legal notes.
#[derive(Debug, Template, Serialize)]
#[template(path = "portal/text.html")]
pub struct TextPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Key of the title.
    #[serde(skip)]
    pub title: &'static str,
    /// Heading and text of each section, as keys.
    #[serde(skip)]
    pub sections: &'static [Section],
    /// Where the links in the text lead.
    #[serde(skip)]
    pub link: &'static str,
}

impl HelpPage {
    /// Where a contact leads: to a telephone, or to a mailbox.
    fn href(contact: &str) -> Option<String> {
        parts::tel(contact).or_else(|| contact.contains('@').then(|| format!("mailto:{contact}")))
    }
}

impl TextPage {
    /// The accessibility statement and how to report a barrier (L. 4/2004).
    pub fn accessibility(chrome: Chrome) -> Self {
        let sections = &[
            ("portal-a11y-commitment", "portal-a11y-commitment-text"),
            ("portal-a11y-state", "portal-a11y-state-text"),
            ("portal-a11y-report", "portal-a11y-report-text"),
            ("portal-a11y-defender", "portal-a11y-defender-text"),
        ];
        Self { chrome, title: "footer-accessibility", sections, link: "/assistenza#contatti" }
    }

    /// The privacy notice (GDPR art. 13).
    pub fn privacy(chrome: Chrome) -> Self {
        let sections = &[
            ("portal-privacy-who", "portal-privacy-who-text"),
            ("portal-privacy-why", "portal-privacy-why-text"),
            ("portal-privacy-what", "portal-privacy-what-text"),
            ("portal-privacy-time", "portal-privacy-time-text"),
            ("portal-privacy-rights", "portal-privacy-rights-text"),
            ("portal-privacy-cookies", "portal-privacy-cookies-text"),
        ];
        Self { chrome, title: "footer-privacy", sections, link: "/assistenza#contatti" }
    }

    /// The legal notes and the terms of the service.
    pub fn legal(chrome: Chrome) -> Self {
        let sections = &[
            ("portal-legal-terms", "portal-legal-terms-text"),
            ("portal-legal-declarations", "portal-legal-declarations-text"),
            ("portal-legal-secrets", "portal-legal-secrets-text"),
            ("portal-legal-language", "portal-legal-language-text"),
            ("portal-legal-licence", "portal-legal-licence-text"),
        ];
        Self { chrome, title: "footer-legal", sections, link: "/istruzioni" }
    }
}

impl Page for HomePage {
    const TITLE: &'static str = "nav-home";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn description(&self) -> Option<String> {
        Some(self.chrome.t("portal-home-lead"))
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let signed_in = |position, deadline, open| Self {
            chrome: Chrome::sample_signed_in(lang, "/"),
            next: Some(NextAction { position, deadline, open }),
        };
        vec![
            Self { chrome: Chrome::sample(lang, "/"), next: None },
            Self { chrome: Chrome::sample_signed_in(lang, "/"), next: None },
            signed_in(Position::ConfirmCpt, Some(when::sample(20)), None),
            signed_in(Position::Enabled, None, Some(("mobilita".to_owned(), when::sample(40)))),
        ]
    }
}

impl Page for GuidePage {
    const TITLE: &'static str = "portal-guide-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn description(&self) -> Option<String> {
        Some(self.chrome.t("portal-guide-description"))
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self { chrome: Chrome::sample(lang, "/istruzioni") }]
    }
}

impl Page for HelpPage {
    const TITLE: &'static str = "nav-help";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn description(&self) -> Option<String> {
        Some(self.chrome.t("portal-help-lead"))
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |form| Self {
            chrome: Chrome::sample_signed_in(lang, "/assistenza"),
            technical: "080 926 703".to_owned(),
            regulatory: "06 58 49 45 00".to_owned(),
            hours: "lunedì–venerdì, 8:00–18:30".to_owned(),
            form,
            sent: false,
        };
        let typed = FormView::of([("email", "maria@"), ("riferimento", "7F3A09C2")])
            .with_error(FieldError::new("email", "malformed"))
            .with_error(FieldError::new("messaggio", "missing"));
        vec![
            page(FormView::default()),
            page(typed),
            Self { sent: true, ..page(FormView::default()) },
        ]
    }
}

impl Page for TextPage {
    const TITLE: &'static str = "footer-legal";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn title(&self) -> String {
        self.chrome.t(self.title)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![
            Self::accessibility(Chrome::sample(lang, "/accessibilita")),
            Self::privacy(Chrome::sample(lang, "/privacy")),
            Self::legal(Chrome::sample(lang, "/note-legali")),
        ]
    }
}
