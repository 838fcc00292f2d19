//! Passaggio 3, the check of the data (R-REG-8), and passaggio 4, the closing page (R-REG-9, R-REG-10).

use askama::Template;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page, SummaryRow, problem};

/// Passaggio 3: what was typed, with «Modifica» links and «Conferma i tuoi dati».
#[derive(Debug, Template, Serialize)]
#[template(path = "registration/review.html")]
pub struct ReviewPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Number of the step, from 1.
    pub step: u8,
    /// The data, row by row.
    pub rows: Vec<SummaryRow>,
    /// Fields that do not agree with the codice fiscale: a warning, never a refusal (B.2).
    pub disagreements: Vec<String>,
    /// A person of the school system gave a private address: a warning (R-REG-7, C-2).
    pub private_address: bool,
    /// The address that was perhaps meant: a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub perhaps: Option<String>,
}

impl ReviewPage {
    /// The page of these data.
    pub fn new(chrome: Chrome, rows: Vec<SummaryRow>) -> Self {
        Self {
            chrome,
            step: 3,
            rows,
            disagreements: Vec::new(),
            private_address: false,
            perhaps: None,
        }
    }
}

impl Page for ReviewPage {
    const TITLE: &'static str = "registration-review-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = || {
            let rows = [
                ("codice_fiscale", "RSSMRA85D52H501X", "/registrazione"),
                ("nome", "Maria", "/registrazione/dati#nome"),
                ("cognome", "Rossi", "/registrazione/dati#cognome"),
                ("data_nascita", "12/04/1985", "/registrazione/dati#data_nascita"),
                ("comune", "Roma (RM), Lazio, Italia", "/registrazione/dati#comune"),
                ("email", "maria.rossi@posta.istruzione.it", "/registrazione/dati#email"),
            ]
            .map(|(field, value, href)| SummaryRow::new(field, value).change_at(href));
            Self::new(Chrome::sample(lang, "/registrazione/verifica"), rows.into())
        };
        let disagreements = vec!["cognome".to_owned(), "data_nascita".to_owned()];
        vec![
            page(),
            Self {
                disagreements,
                private_address: true,
                perhaps: Some("maria.rossi@gmail.com".to_owned()),
                ..page()
            },
        ]
    }
}

/// Passaggio 4: the mail has left; «Torna alla login».
#[derive(Debug, Template, Serialize)]
#[template(path = "registration/concluded.html")]
pub struct ConcludedPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Number of the step, from 1.
    pub step: u8,
    /// The address the mail goes to: in full in the browser that typed it, masked for a stranger.
    pub email: String,
    /// Whether this browser typed the address: it may ask for another mail, or change the address.
    pub is_owner: bool,
    /// Asked again too early: seconds to wait; no mail was sent this time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_seconds: Option<u32>,
    /// How long the link works.
    pub link_hours: u32,
}

impl ConcludedPage {
    /// The page of a stranger, for a mail sent to this masked address.
    pub fn new(chrome: Chrome, email: impl Into<String>, link_hours: u32) -> Self {
        let email = email.into();
        Self { chrome, step: 4, email, is_owner: false, wait_seconds: None, link_hours }
    }

    /// The page of the browser that typed this address.
    pub fn of_owner(chrome: Chrome, email: impl Into<String>, link_hours: u32) -> Self {
        Self { is_owner: true, ..Self::new(chrome, email, link_hours) }
    }

    /// Why nothing was sent this time, and from when a mail can be asked for.
    fn wait(&self) -> Option<(String, String)> {
        Some(problem::too_soon(&self.chrome, self.wait_seconds?))
    }
}

impl Page for ConcludedPage {
    const TITLE: &'static str = "registration-concluded-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = || Chrome::sample(lang, "/registrazione/conclusa");
        let owner = || Self::of_owner(chrome(), "maria.rossi@posta.istruzione.it", 72);
        let early = |seconds| Self { wait_seconds: Some(seconds), ..owner() };
        vec![Self::new(chrome(), "m•••@p•••.it", 72), owner(), early(90), early(40_000)]
    }
}
