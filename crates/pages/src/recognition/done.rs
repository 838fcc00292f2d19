//! What an officer reads, and prints, after a recognition or a refusal.

use askama::Template;
use jiff::Timestamp;
use polis_domain::desk::{RefusalReason, Role};
use serde::Serialize;

use super::{TRAIL, role_name};
use crate::{Area, Chrome, Lang, Page, when};

/// POST /sportello/conferma, when all went well (R-REC-5, R-REC-6).
#[derive(Debug, Template, Serialize)]
#[template(path = "recognition/recognised.html")]
pub struct Recognised {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Number of the request.
    pub request_number: String,
    /// Name of the citizen.
    pub name: String,
    /// When the officer confirmed.
    pub at: Timestamp,
    /// Name of the school or office.
    pub office: String,
    /// Name of the officer.
    pub officer: String,
    /// What the officer is.
    #[serde(skip)]
    pub role: Role,
    /// The address the activation mail goes to, masked.
    pub email: String,
}

/// POST /sportello/rifiuto, when it was registered (E6x).
#[derive(Debug, Template, Serialize)]
#[template(path = "recognition/refused.html")]
pub struct RefusalRecorded {
    /// The same as after a recognition.
    #[serde(flatten)]
    pub done: Recognised,
    /// The frame again, where the layout looks for it.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Why, in the order of the form.
    pub reasons: Vec<RefusalReason>,
}

impl Recognised {
    fn by(&self) -> String {
        let role = role_name(&self.chrome, self.role);
        self.chrome.ta2(
            "recognition-done-by",
            ("name", self.officer.as_str()),
            ("role", role.as_str()),
        )
    }
}

impl Page for Recognised {
    const TITLE: &'static str = "recognition-done-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![sample(lang, "/sportello/conferma")]
    }
}

impl Page for RefusalRecorded {
    const TITLE: &'static str = "recognition-refused-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let done = sample(lang, "/sportello/rifiuto");
        let chrome = done.chrome.clone();
        vec![Self { done, chrome, reasons: RefusalReason::ALL.to_vec() }]
    }
}

fn sample(lang: Lang, path: &str) -> Recognised {
    Recognised {
        chrome: Chrome::new(lang, path).signed_in("Anna Collaudo", Area::Desk),
        request_number: "K7PM-4XWD".to_owned(),
        name: "Maria Esempio".to_owned(),
        at: when::sample(2),
        office: "IC di Prova, Roma".to_owned(),
        officer: "Anna Collaudo".to_owned(),
        role: Role::Aa,
        email: "m•••@e•••.org".to_owned(),
    }
}
