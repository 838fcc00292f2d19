//! «Cerca una scuola»: the register of schools, for all visitors.

use askama::Template;
use polis_domain::place::provinces;
use polis_domain::schools::{Found, School};
use serde::Serialize;

use crate::{Choice, Chrome, FieldError, FormView, Lang, Page};

/// Kinds that may be chosen: letters 3 and 4 of a code, and the key of the name.
pub const KINDS: [(&str, &str); 26] = [
    ("AA", "school-kind-aa"),
    ("1A", "school-kind-1a"),
    ("EE", "school-kind-ee"),
    ("1E", "school-kind-1e"),
    ("MM", "school-kind-mm"),
    ("1M", "school-kind-1m"),
    ("IC", "school-kind-ic"),
    ("IS", "school-kind-is"),
    ("PC", "school-kind-pc"),
    ("PS", "school-kind-ps"),
    ("PM", "school-kind-pm"),
    ("SL", "school-kind-sl"),
    ("SD", "school-kind-sd"),
    ("TD", "school-kind-td"),
    ("TF", "school-kind-tf"),
    ("TL", "school-kind-tl"),
    ("TA", "school-kind-ta"),
    ("TN", "school-kind-tn"),
    ("RI", "school-kind-ri"),
    ("RC", "school-kind-rc"),
    ("RH", "school-kind-rh"),
    ("RA", "school-kind-ra"),
    ("RF", "school-kind-rf"),
    ("CT", "school-kind-ct"),
    ("VC", "school-kind-vc"),
    ("VE", "school-kind-ve"),
];

/// GET /scuole. Fields: `cerca`, `provincia`, `tipo`.
#[derive(Debug, Template, Serialize)]
#[template(path = "school/search.html")]
pub struct SchoolSearch {
    /// Language and address of the page; never a signed-in user, because the page is kept by caches.
    #[serde(skip)]
    pub chrome: Chrome,
    /// What is looked for.
    #[serde(skip)]
    pub form: FormView,
    /// One page of what was found; none before the search.
    #[serde(flatten)]
    pub results: Option<SchoolResults>,
}

/// One page of the schools that were found.
#[derive(Clone, Debug, Serialize)]
pub struct SchoolResults {
    /// How many there are on all pages.
    pub total: usize,
    /// The schools of this page.
    pub schools: Vec<SchoolItem>,
    /// Address of the next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A school of the list.
#[derive(Clone, Debug, Serialize)]
pub struct SchoolItem {
    /// «Codice meccanografico».
    pub code: String,
    /// Name of the school.
    pub name: String,
    /// Name of the municipality.
    pub comune: String,
    /// Letters of the province.
    pub province: String,
    /// Letters 3 and 4 of the code.
    pub kind: String,
    /// Grade and type, as the Ministry writes them.
    pub grade: String,
    /// Code of the institute that the school belongs to.
    pub institute: String,
}

impl SchoolResults {
    /// The page for what the register found; `next` is the address of the page after the last code.
    pub fn new(found: &Found<'_>, next: impl FnOnce(&str) -> String) -> Self {
        let last = found.schools.last().filter(|_| found.more);
        Self {
            total: found.total,
            schools: found.schools.iter().map(SchoolItem::of).collect(),
            next: last.map(|school| next(school.code)),
        }
    }
}

impl SchoolItem {
    fn of(school: &School<'_>) -> Self {
        Self {
            code: school.code.to_owned(),
            name: school.name.to_owned(),
            comune: school.comune.to_owned(),
            province: school.province.to_owned(),
            kind: school.kind.to_owned(),
            grade: school.grade.to_owned(),
            institute: school.institute.to_owned(),
        }
    }

    fn place(&self, chrome: &Chrome) -> String {
        let (comune, province) = (self.comune.as_str(), self.province.as_str());
        chrome.ta2("school-place", ("comune", comune), ("province", province))
    }
}

impl SchoolSearch {
    /// The provinces of today, by name.
    fn provinces() -> Vec<Choice> {
        let today = provinces().iter().filter(|province| !province.historic);
        let mut today: Vec<_> = today.map(|it| Choice::new(it.letters, it.name)).collect();
        today.sort_by(|one, other| one.label.cmp(&other.label));
        today
    }

    fn kinds(&self) -> Vec<Choice> {
        let kind = |(letters, key): (&str, &str)| Choice::new(letters, self.chrome.t(key));
        KINDS.into_iter().map(kind).collect()
    }
}

impl Page for SchoolSearch {
    const TITLE: &'static str = "school-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn description(&self) -> Option<String> {
        Some(self.chrome.t("school-description"))
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let chrome = Chrome::sample(lang, "/scuole");
        let page = |form, results| Self { chrome: chrome.clone(), form, results };
        let asked = FormView::of([("cerca", "galilei"), ("provincia", "NA"), ("tipo", "PS")]);
        let school = |code: &str, name: &str| SchoolItem {
            code: code.to_owned(),
            name: name.to_owned(),
            comune: "Napoli".to_owned(),
            province: "NA".to_owned(),
            kind: "PS".to_owned(),
            grade: "LICEO SCIENTIFICO".to_owned(),
            institute: code.to_owned(),
        };
        let results = SchoolResults {
            total: 27,
            schools: vec![
                school("NAPS00001B", "GALILEI"),
                school("NAPS00002C", "L.S. \"G.GALILEI\""),
            ],
            next: Some("/scuole?cerca=galilei&dopo=NAPS00002C".to_owned()),
        };
        let nothing = SchoolResults { total: 0, schools: Vec::new(), next: None };
        let short = FieldError::new("cerca", "too-short").with("min", 3);
        let unknown = FieldError::new("provincia", "unknown-province");
        vec![
            page(FormView::default(), None),
            page(asked.clone(), Some(results)),
            page(asked.clone(), Some(nothing)),
            page(asked.with_error(short).with_error(unknown), None),
        ]
    }
}
