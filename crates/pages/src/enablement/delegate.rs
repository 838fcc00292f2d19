//! «Delega un’altra persona»: the citizen names a person who attends the recognition (R-REC-4).

use askama::Template;
use jiff::Timestamp;
use polis_domain::desk::{Delegate, DelegateStanding, DelegationReason};
use serde::Serialize;

use super::{TRAIL, parts::choices};
use crate::{Choice, Chrome, FieldError, FormView, Lang, Page, SummaryRow};

/// GET, POST /abilitazione/delegato. Fields: `delegato_nome`, `delegato_cognome`, `delegato_codice_fiscale`,
/// `delegato_titolo`, `delegato_motivo`.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/delegate.html")]
pub struct DelegatePage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// The delegate of now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<Named>,
    /// Address to which the mail «non ho delegato nessuno» goes.
    pub email: String,
    /// When the request lapses, and the delega with it.
    pub deadline: Timestamp,
    /// Whether what was typed here before the session ended is shown.
    pub restored: bool,
}

/// A delegate, as pages show it.
#[derive(Debug, Clone, Serialize)]
pub struct Named {
    /// First name and surname.
    pub name: String,
    /// Codice fiscale of the delegate.
    pub codice_fiscale: String,
    /// What the delegate is to the citizen.
    pub standing: DelegateStanding,
    /// Why the citizen does not come.
    pub reason: DelegationReason,
}

impl Named {
    /// The delegate as named.
    pub fn new(delegate: &Delegate) -> Self {
        Self {
            name: delegate.full_name(),
            codice_fiscale: delegate.codice_fiscale.as_str().to_owned(),
            standing: delegate.standing,
            reason: delegate.reason,
        }
    }

    /// Row by row.
    pub(crate) fn rows(&self, lang: Lang) -> Vec<SummaryRow> {
        vec![
            SummaryRow::new("delegato", self.name.as_str()),
            SummaryRow::new("delegato_codice_fiscale", self.codice_fiscale.as_str()),
            SummaryRow::new("delegato_titolo", lang.standing(self.standing)),
            SummaryRow::new("delegato_motivo", lang.delegation_reason(self.reason)),
        ]
    }

    pub(crate) fn sample() -> Self {
        Self {
            name: "Işık D'Àngelo".to_owned(),
            codice_fiscale: "DNGSKI75C01H501G".to_owned(),
            standing: DelegateStanding::Trusted,
            reason: DelegationReason::Health,
        }
    }
}

impl DelegatePage {
    fn standings(&self) -> Vec<Choice> {
        let codes = DelegateStanding::ALL.map(DelegateStanding::code);
        choices(self.chrome.lang, "delegate-standing", codes)
    }

    fn reasons(&self) -> Vec<Choice> {
        let codes = DelegationReason::ALL.map(DelegationReason::code);
        choices(self.chrome.lang, "delegation-reason", codes)
    }
}

impl Page for DelegatePage {
    const TITLE: &'static str = "delegate-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = || Self {
            chrome: Chrome::sample_signed_in(lang, "/abilitazione/delegato"),
            form: FormView::default(),
            named: None,
            email: "maria.esempio@example.org".to_owned(),
            deadline: crate::when::sample(30),
            restored: false,
        };
        let wrong = [
            ("delegato_nome", "missing"),
            ("delegato_codice_fiscale", "same-as-before"),
            ("delegato_titolo", "missing"),
        ];
        let wrong = wrong.into_iter().fold(
            FormView::of([("delegato_cognome", "D'Àngelo"), ("delegato_motivo", "health")]),
            |form, (field, code)| form.with_error(FieldError::new(field, code)),
        );
        let named = Some(Named::sample());
        let restored = Self { restored: true, ..page() };
        vec![page(), Self { form: wrong, ..page() }, Self { named, ..page() }, restored]
    }
}
