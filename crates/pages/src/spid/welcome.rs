//! The first access with SPID or CIE: what the provider said, what is still asked, and the account that is there
//! already, if one is (A11, A12).

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use super::TRAIL;
use crate::{Choice, Chrome, FieldError, FormView, Lang, Page, SummaryRow, problem};

/// GET, POST /spid/benvenuto, /cie/benvenuto. Fields: those of [`Self::unread`], `email`, `email_conferma` (only if [`Self::email_asked`]),
/// `annulla_utenza` (`no` or `si`, only if there is an [`Self::existing`] account), `personale_scuola`, `termini`, `privacy` (the last
/// four are `si` or absent).
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/welcome.html")]
pub struct Welcome {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The form; with SPID `email` holds the provider's address beforehand, unless there is an account already.
    #[serde(skip)]
    pub form: FormView,
    /// The federation: SPID or CIE.
    pub federation: Federation,
    /// The data received, which cannot be changed here.
    pub rows: Vec<SummaryRow>,
    /// Fields of the person that the login did not say so that they can be read: `nome`, `cognome`, `data_nascita`.
    pub unread: Vec<&'static str>,
    /// Whether the address is not one the provider vouches for (CIE gives none, or another is wanted): it is typed
    /// twice, and confirmed by a link.
    pub email_asked: bool,
    /// The masked address of an unproven account registered with a password. With that address it is
    /// kept and linked; with another it is annulled, which has to be ticked (A12).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub existing: Option<String>,
    /// The address written to before, which is to be corrected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Confirmed again too early: seconds to wait (A4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_seconds: Option<u32>,
}

impl Welcome {
    fn lead(&self) -> &'static str {
        match (&self.existing, &self.before) {
            (Some(_), _) => "spid-welcome-lead-existing",
            (None, Some(_)) => "spid-welcome-lead-other",
            (None, None) => "spid-welcome-lead",
        }
    }

    /// Why nothing was sent this time.
    fn wait(&self) -> Option<(String, String)> {
        Some(problem::too_soon(&self.chrome, self.wait_seconds?))
    }

    fn about_the_email(&self) -> &'static str {
        match (self.email_asked, self.federation) {
            _ if self.existing.is_some() => "spid-email-existing",
            (false, _) => "spid-email-given",
            (true, Federation::Spid) => "spid-email-other",
            (true, Federation::Cie) => "spid-email-asked",
        }
    }

    fn choices(&self) -> [Choice; 2] {
        let choice =
            |value, key| Choice::new(value, self.chrome.ta(key, "name", self.federation.label()));
        [choice("no", "spid-existing-keep"), choice("si", "spid-existing-annul")]
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
                ("codice_fiscale", "SMPMRA85D52H501E"),
                ("data_nascita", "12/04/1985"),
                ("luogo_nascita", "Roma (RM)"),
            ]
            .map(|(field, value)| SummaryRow::new(field, value))
            .into(),
            unread: Vec::new(),
            email_asked: federation == Federation::Cie,
            existing: None,
            before: None,
            wait_seconds: None,
        };
        let existing = |federation, form| Self {
            existing: Some("m•••@i•••.it".to_owned()),
            ..page(federation, form)
        };
        let unread = || {
            let mut page = page(Federation::Spid, FormView::of([("nome", "Иван")]));
            page.rows.remove(0);
            Self { unread: vec!["nome", "data_nascita"], ..page }
        };
        let untold = FieldError::new("annulla_utenza", "missing");
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
            unread(),
            existing(Federation::Spid, FormView::default()),
            existing(Federation::Cie, FormView::default().with_error(untold)),
            Self {
                before: Some("maria.esempoi@example.org".to_owned()),
                wait_seconds: Some(90),
                ..page(Federation::Cie, FormView::of([("email", "maria.esempio@example.org")]))
            },
        ]
    }
}
