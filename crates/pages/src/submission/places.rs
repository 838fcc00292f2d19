//! The search for a school or another place, which comes back to the list it was opened from.

use askama::Template;
use jiff::Timestamp;
use serde::Serialize;

use super::{About, TRAIL, question::counted, sample};
use crate::{Choice, Chrome, FieldError, FormView, Lang, Page, when};

/// A place that was found.
#[derive(Clone, Debug, Serialize)]
pub struct Hit {
    /// As an answer keeps it: `S NAPS01000X`, `C F839`.
    pub value: String,
    /// As it is read.
    pub label: String,
    /// Whether it is in the list already.
    pub chosen: bool,
}

/// GET, POST /istanze/{application}/luoghi/{section}/{field}[/{record}]. The query is `cerca` and `che`; it posts
/// `aggiungi`.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/places.html")]
pub struct PlacesPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The words that were typed and what is wrong with them.
    #[serde(skip)]
    pub form: FormView,
    /// Which application it is.
    pub about: About,
    /// What the list is called.
    pub heading: String,
    /// The address of this page, without its query.
    #[serde(skip)]
    pub path: String,
    /// How often the section was saved.
    pub version: u64,
    /// What may be looked for.
    pub kinds: Vec<Choice>,
    /// What is looked for.
    pub what: String,
    /// What was found, as much as is shown.
    pub hits: Vec<Hit>,
    /// How many were found in all; none before a search.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<usize>,
    /// The place that was just added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub added: Option<String>,
    /// How many the list holds and may hold.
    pub counted: Option<(usize, u32)>,
    /// Where the list is.
    pub back: String,
    /// When the procedure closes.
    pub closes: Timestamp,
}

impl PlacesPage {
    fn here(&self) -> &str {
        &self.path
    }

    fn read_count(&self) -> Option<String> {
        self.counted.map(|(count, max)| counted(self.chrome.lang, count, max))
    }
}

impl Page for PlacesPage {
    const TITLE: &'static str = "submission-find-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let path = "/istanze/mobilita-2027/luoghi/preferenze/luoghi";
        let kind = |value: &str| Choice {
            value: value.to_owned(),
            label: lang.t(&format!("submission-kind-{value}")),
        };
        let hit = |value: &str, label: &str, chosen| Hit {
            value: value.to_owned(),
            label: label.to_owned(),
            chosen,
        };
        let page = || Self {
            chrome: Chrome::sample_signed_in(lang, path),
            form: FormView::default(),
            about: About::sample(lang),
            heading: polis_words::procedure::label(
                lang,
                sample::mobilita().id.procedure(),
                "luoghi",
            ),
            path: path.to_owned(),
            version: 1,
            kinds: ["scuola", "comune", "distretto", "provincia", "cpia"].map(kind).into(),
            what: "scuola".to_owned(),
            hits: Vec::new(),
            all: None,
            added: None,
            counted: Some((2, 15)),
            back: "/istanze/mobilita-2027/sezioni/preferenze".to_owned(),
            closes: when::sample(20),
        };
        let hits = vec![
            hit("S NAPS01000X", "NAPS01000X – LICEO VICO, Napoli (NA)", true),
            hit("S NAPS02000Y", "NAPS02000Y – LICEO MERCALLI, Napoli (NA)", false),
        ];
        let form = FormView::of([("cerca", "liceo napoli")]);
        let found = Self {
            form: form.clone(),
            hits,
            all: Some(31),
            added: Some("NAPS01000X – LICEO VICO, Napoli (NA)".to_owned()),
            ..page()
        };
        let short = FieldError::new("cerca", "too-short").with("min", 3);
        let short = Self { form: FormView::of([("cerca", "li")]).with_error(short), ..page() };
        vec![page(), found, Self { form, all: Some(0), ..page() }, short]
    }
}
