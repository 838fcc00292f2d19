//! Passaggio 2: the personal data (R-REG-6, R-REG-7).

use askama::Template;
use serde::Serialize;

use super::TRAIL;
use crate::{Choice, Chrome, FieldError, FormView, Lang, Page};

/// Passaggio 2. Fields: `nome`, `cognome`, `data_nascita_giorno`, `data_nascita_mese`, `data_nascita_anno`, `sesso`
/// (`M`, `F`), `nazione`, `regione`, `provincia`, `comune`, `email`, `email_conferma`, `personale_scuola`,
/// `termini`, `privacy` (the last three are `si` or absent).
#[derive(Debug, Template, Serialize)]
#[template(path = "registration/personal_data.html")]
pub struct PersonalDataPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// Number of the step, from 1.
    pub step: u8,
    /// The name that the codice fiscale says the person does not have: `nome` or `cognome`.
    pub lacks: Option<&'static str>,
    /// Countries, Italy first.
    pub countries: Vec<Choice>,
    /// Italian regions, as choices.
    pub regions: Vec<Choice>,
    /// Italian provinces, as choices.
    pub provinces: Vec<Choice>,
    /// Names suggested for the comune, once the province is known; may be empty.
    pub municipalities: Vec<String>,
}

impl PersonalDataPage {
    /// The page with this form and these lists.
    pub fn new(chrome: Chrome, form: FormView, lists: [Vec<Choice>; 3]) -> Self {
        let [countries, regions, provinces] = lists;
        let municipalities = Vec::new();
        Self { chrome, form, step: 2, lacks: None, countries, regions, provinces, municipalities }
    }

    fn sexes(&self) -> [Choice; 2] {
        ["M", "F"].map(|sex| Choice::new(sex, self.chrome.t(sex_key(sex))))
    }

    fn may_lack(&self, name: &str) -> bool {
        self.lacks == Some(name)
    }

    fn hint_of(&self, name: &str) -> &'static str {
        if self.may_lack(name) { "hint-one-name" } else { "" }
    }

    fn list_of_municipalities(&self) -> &'static str {
        if self.municipalities.is_empty() { "" } else { "comuni" }
    }
}

fn sex_key(sex: &str) -> &'static str {
    if sex == "M" { "sex-m" } else { "sex-f" }
}

impl Page for PersonalDataPage {
    const TITLE: &'static str = "registration-data-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |form| {
            let lists = [
                vec![Choice::new("Italia", "Italia"), Choice::new("Francia", "Francia")],
                vec![Choice::new("Lazio", "Lazio"), Choice::new("Toscana", "Toscana")],
                vec![Choice::new("RM", "Roma"), Choice::new("VT", "Viterbo")],
            ];
            Self::new(Chrome::sample(lang, "/registrazione/dati"), form, lists)
        };
        let typed = FormView::of([
            ("nome", "Maria"),
            ("data_nascita_giorno", "12"),
            ("data_nascita_mese", "13"),
            ("data_nascita_anno", "1985"),
            ("nazione", "Italia"),
            ("provincia", "RM"),
            ("sesso", "F"),
            ("email", "maria.rossi@"),
            ("personale_scuola", "si"),
        ]);
        let wrong = [
            "cognome:missing",
            "data_nascita:not-a-date",
            "comune:unknown-place",
            "email:malformed",
            "email_conferma:not-the-same",
            "privacy:missing",
        ]
        .iter()
        .filter_map(|fault| fault.split_once(':'))
        .fold(typed, |form, (field, code)| form.with_error(FieldError::new(field, code)));
        let mut narrowed = page(wrong);
        narrowed.municipalities = vec!["Roma".to_owned(), "Tivoli".to_owned()];
        let one_name = Self { lacks: Some("cognome"), ..page(FormView::default()) };
        vec![page(FormView::default()), narrowed, one_name]
    }
}
