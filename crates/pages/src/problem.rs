//! Every failure as a page. The same slug, title and detail make the RFC 9457 problem for API clients.

use askama::Template;
use serde::Serialize;

use crate::arg;
use crate::chrome::Chrome;
use crate::page::Page;
use polis_words::Lang;

/// The slugs this service answers with; each has the sentences `problem-<slug>` and `problem-<slug>-detail`.
pub const SLUGS: &[(u16, &str)] = &[
    (400, "modulo-non-valido"),
    (400, "cookie-necessari"),
    (401, "accesso-richiesto"),
    (403, "non-autorizzato"),
    (403, "origine-non-ammessa"),
    (403, "livello-insufficiente"),
    (403, "accesso-non-recente"),
    (403, "accesso-digitale-rifiutato"),
    (403, "solo-identita-digitale"),
    (404, "pagina-non-trovata"),
    (404, "richiesta-non-trovata"),
    (405, "metodo-non-ammesso"),
    (409, "passaggio-non-previsto"),
    (409, "dati-aggiornati"),
    (409, "scadenza-vicina"),
    (409, "richiesta-bloccata"),
    (409, "deleghe-esaurite"),
    (410, "link-non-valido"),
    (413, "troppo-grande"),
    (415, "tipo-non-ammesso"),
    (422, "campi-non-validi"),
    (422, "codice-errato"),
    (429, "troppi-tentativi"),
    (429, "accesso-bloccato"),
    (429, "attendi-prima-di-riprovare"),
    (500, "errore-interno"),
    (503, "servizio-non-disponibile"),
];

/// A message asked for again too early; from an hour on, it is the limit of the day.
const TOO_SOON: &str = "attendi-prima-di-riprovare";
const LONG: u32 = 600;

/// Title and detail of a problem. `wait` is seconds for a message asked for again, else minutes or entries left.
pub fn sentences(chrome: &Chrome, slug: &str, wait: u32) -> (String, String) {
    let lang = chrome.lang;
    let time = if slug == TOO_SOON { chrome.clock_in(wait) } else { chrome.clock_in_minutes(wait) };
    let args = [arg("wait", wait), arg("time", time)];
    let detail = match slug {
        TOO_SOON if wait > LONG => lang.t("problem-wait-tomorrow"),
        _ => lang.t_with(&format!("problem-{slug}-detail"), &args),
    };
    (lang.t(&format!("problem-{slug}")), detail)
}

/// Title and detail for a request that comes this many seconds too early (A4).
pub(crate) fn too_soon(chrome: &Chrome, seconds: u32) -> (String, String) {
    sentences(chrome, TOO_SOON, seconds)
}

/// A failure as a page.
#[derive(Debug, Template, Serialize)]
#[template(path = "problem.html")]
pub struct ProblemPage {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// HTTP status of the answer.
    pub status: u16,
    /// Which problem, one of [`SLUGS`].
    pub slug: String,
    /// One line, the heading.
    pub title: String,
    /// What happened and what to do.
    pub detail: String,
    /// Where to go on: address and key of the link.
    #[serde(skip)]
    pub next: (&'static str, &'static str),
}

impl ProblemPage {
    /// The page of a problem; `wait` as in [`sentences`].
    pub fn new(chrome: Chrome, status: u16, slug: &str, wait: u32) -> Self {
        let (title, detail) = sentences(&chrome, slug, wait);
        Self { status, slug: slug.to_owned(), title, detail, next: way_out(slug), chrome }
    }

    /// The same page with another way out.
    #[must_use]
    pub fn leading_to(self, href: &'static str, key: &'static str) -> Self {
        Self { next: (href, key), ..self }
    }
}

fn way_out(slug: &str) -> (&'static str, &'static str) {
    match slug {
        "accesso-richiesto" | "livello-insufficiente" | "accesso-non-recente" => {
            ("/accesso", "problem-to-sign-in")
        }
        TOO_SOON => ("/registrazione/esistente", "back"),
        "passaggio-non-previsto" | "dati-aggiornati" => ("/accedi", "problem-to-your-place"),
        "non-autorizzato" | "errore-interno" | "servizio-non-disponibile" => {
            ("/assistenza", "problem-to-help")
        }
        _ => ("/", "problem-to-home"),
    }
}

impl Page for ProblemPage {
    const TITLE: &'static str = "problem-errore-interno";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn title(&self) -> String {
        self.title.clone()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let sample = |(status, slug): &(u16, &str)| {
            Self::new(Chrome::sample(lang, "/registrazione"), *status, slug, 15)
        };
        SLUGS.iter().map(sample).collect()
    }
}
