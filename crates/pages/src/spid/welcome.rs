//! The first access with SPID or CIE: what the provider said, what is still asked, and the mail to be confirmed (A11).

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use super::{TRAIL, at_the_choice};
use crate::{Chrome, FieldError, FormView, Lang, Page, SummaryRow};

/// GET, POST /spid/benvenuto, /cie/benvenuto. Fields: `email`, `email_conferma` (only if [`Self::email_asked`]),
/// `personale_scuola`, `termini`, `privacy` (the last three are `si` or absent).
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/welcome.html")]
pub struct Welcome {
    /// The frame.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The form; with SPID `email` holds the provider's address beforehand.
    #[serde(skip)]
    pub form: FormView,
    /// Which identity.
    pub federation: Federation,
    /// The data received, which cannot be changed here.
    pub rows: Vec<SummaryRow>,
    /// Whether the address is not one the provider vouches for (CIE gives none, or another is wanted): it is typed
    /// twice, and confirmed by a link.
    pub email_asked: bool,
}

impl Welcome {
    fn about_the_email(&self) -> &'static str {
        match (self.email_asked, self.federation) {
            (false, _) => "spid-email-given",
            (true, Federation::Spid) => "spid-email-other",
            (true, Federation::Cie) => "spid-email-asked",
        }
    }

    fn hint(&self) -> &'static str {
        if self.email_asked { "hint-email" } else { "spid-email-hint" }
    }
}

impl Page for Welcome {
    const TITLE: &'static str = "spid-welcome-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn title(&self) -> String {
        self.chrome.ta(Self::TITLE, "name", self.federation.label())
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |federation: Federation, form| Self {
            chrome: Chrome::sample(lang, &format!("/{}/benvenuto", federation.as_str())),
            form,
            federation,
            rows: [
                ("nome", "Maria"),
                ("cognome", "Esempio"),
                ("codice_fiscale", "SMPMRA85D52H501K"),
                ("data_nascita", "12/04/1985"),
                ("luogo_nascita", "Roma (RM)"),
            ]
            .map(|(field, value)| SummaryRow::new(field, value))
            .into(),
            email_asked: federation == Federation::Cie,
        };
        let given = FormView::of([("email", "maria.esempio@example.org")]);
        let wrong = [
            ("email", "malformed"),
            ("email_conferma", "not-the-same"),
            ("termini", "missing"),
            ("privacy", "missing"),
        ]
        .into_iter()
        .fold(
            FormView::of([("email", "maria@"), ("personale_scuola", "si")]),
            |form, (field, code)| form.with_error(FieldError::new(field, code)),
        );
        vec![
            page(Federation::Spid, given),
            page(Federation::Cie, FormView::default()),
            page(Federation::Cie, wrong.clone()),
            Self { email_asked: true, ..page(Federation::Spid, wrong) },
        ]
    }
}

/// After «Conferma» with an address still to be confirmed: the mail has left, and what comes next.
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/email_pending.html")]
pub struct EmailPending {
    /// The frame.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Which identity to enter with afterwards.
    pub federation: Federation,
    /// The address the mail goes to, masked.
    pub email: String,
    /// How long the link works.
    pub link_hours: u32,
}

impl EmailPending {
    /// The page for a mail sent to this masked address.
    pub fn new(
        chrome: Chrome,
        federation: Federation,
        email: impl Into<String>,
        link_hours: u32,
    ) -> Self {
        let chrome = at_the_choice(chrome, federation);
        Self { chrome, federation, email: email.into(), link_hours }
    }
}

impl Page for EmailPending {
    const TITLE: &'static str = "spid-pending-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |federation| {
            Self::new(Chrome::sample(lang, "/spid/benvenuto"), federation, "m•••@e•••.org", 72)
        };
        [Federation::Cie, Federation::Spid].map(page).into()
    }
}
