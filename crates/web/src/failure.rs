//! Every failure becomes a status and a citizen's sentence here, and only here: a page, or a
//! problem of RFC 9457. What is logged is another text.

use std::{error::Error, sync::Arc};

use axum::response::{IntoResponse, Response};
use lambda_http::http::{StatusCode, header};
use polis_app::causes;
use polis_domain::Rejection;
use polis_pages::{Chrome, FieldError, Page, ProblemPage, Template, problem};
use serde_json::json;

use crate::{Format, count::Count, form::RETYPE, places::noticing, reply};

/// Why a request is not answered with what it asked for.
#[derive(Debug, Clone)]
pub struct Failure {
    status: u16,
    slug: &'static str,
    /// The number its sentence holds.
    count: Count,
    /// Where a browser is sent instead of being shown an error.
    elsewhere: Option<String>,
    fields: Vec<FieldError>,
    /// The refused command, where there was one.
    rejection: Option<Rejection>,
    cause: Option<Arc<dyn Error + Send + Sync>>,
}

/// Seconds to wait where a service we lean on failed.
const BUSY: u32 = 10;

impl Failure {
    fn new(status: u16, slug: &'static str) -> Self {
        Self {
            status,
            slug,
            count: Count::None,
            elsewhere: None,
            fields: Vec::new(),
            rejection: None,
            cause: None,
        }
    }

    /// 400: the body is not a form.
    pub fn malformed() -> Self {
        Self::new(400, "modulo-non-valido")
    }

    /// 400: the browser keeps no cookies.
    pub(crate) fn no_cookies() -> Self {
        Self::new(400, "cookie-necessari")
    }

    /// 401; a browser is sent to the sign-in page. [`Cx::sign_in_first`](crate::Cx) leads back too.
    pub fn sign_in(page: impl Into<String>) -> Self {
        Self { elsewhere: Some(page.into()), ..Self::new(401, "accesso-richiesto") }
    }

    /// 403: signed in, but not for this.
    pub fn forbidden() -> Self {
        Self::new(403, "non-autorizzato")
    }

    /// 403: the request comes from another site.
    pub fn foreign() -> Self {
        Self::new(403, "origine-non-ammessa")
    }

    /// 403: this way in has ended, SPID and CIE have not (R-LOG-7, R-LOG-8); a browser is sent to the
    /// page that says so, if this is not it.
    pub fn digital_only(page: Option<&str>) -> Self {
        let elsewhere = page.map(str::to_owned);
        Self { elsewhere, ..Self::new(403, "solo-identita-digitale") }
    }

    /// 403: the answer of an identity provider is not accepted; `reason` is its name.
    pub fn login_refused(reason: &str) -> Self {
        let fields = vec![FieldError::new("SAMLResponse", reason)];
        Self { fields, ..Self::new(403, "accesso-digitale-rifiutato") }
    }

    /// 404: no such page or thing.
    pub fn unknown() -> Self {
        Self::new(404, "pagina-non-trovata")
    }

    /// 404: no request for enablement is the one asked for, whichever datum is wrong.
    pub fn no_such_request() -> Self {
        Self::new(404, "richiesta-non-trovata")
    }

    /// 405: the address does not take this method.
    pub fn method() -> Self {
        Self::new(405, "metodo-non-ammesso")
    }

    /// 409: the step is elsewhere; a browser is sent there.
    pub fn elsewhere(to: impl Into<String>) -> Self {
        Self { elsewhere: Some(to.into()), ..Self::new(409, "passaggio-non-previsto") }
    }

    /// 409: another request changed it first.
    pub fn outdated() -> Self {
        Self::new(409, "dati-aggiornati")
    }

    /// 409: the delegate attended as many recognitions this year as allowed (D.4).
    pub fn spent() -> Self {
        Self::new(409, "deleghe-esaurite")
    }

    /// 410: the link does not work, or no longer.
    pub fn dead_link() -> Self {
        Self::new(410, "link-non-valido")
    }

    /// 413: the body is too large.
    pub fn too_large() -> Self {
        Self::new(413, "troppo-grande")
    }

    /// 415: the body is no form and no JSON.
    pub fn media_type() -> Self {
        Self::new(415, "tipo-non-ammesso")
    }

    /// 422: fields are wrong. Pages show the form again; this is what JSON clients read.
    pub fn invalid(fields: Vec<FieldError>) -> Self {
        Self::new(422, "campi-non-validi").naming(fields)
    }

    /// The same failure, naming what is wrong.
    pub(crate) fn naming(self, mut fields: Vec<FieldError>) -> Self {
        fields.retain(|fault| fault.code != RETYPE);
        Self { fields, ..self }
    }

    /// 422: a secret is wrong; `left` entries are left.
    pub fn mistyped(left: u8) -> Self {
        Self { count: Count::Left(left), ..Self::new(422, "codice-errato") }
    }

    /// 429: too many requests of one kind from one place.
    pub fn too_many(minutes: u32) -> Self {
        Self { count: Count::Minutes(minutes), ..Self::new(429, "troppi-tentativi") }
    }

    /// 429: five wrong entries.
    pub fn locked(minutes: u32) -> Self {
        Self { count: Count::Minutes(minutes), ..Self::new(429, "accesso-bloccato") }
    }

    /// 500: a fault of this service.
    pub fn internal(cause: impl Error + Send + Sync + 'static) -> Self {
        Self { cause: Some(Arc::new(cause)), ..Self::new(500, "errore-interno") }
    }

    /// 503: a service we lean on failed, or is not set up yet.
    pub fn unavailable(cause: impl Error + Send + Sync + 'static) -> Self {
        Self { cause: Some(Arc::new(cause)), ..Self::new(503, "servizio-non-disponibile") }
    }

    /// A refused command; a browser that is in the wrong place is sent to `place`.
    pub fn rejected(rejection: &Rejection, place: &str) -> Self {
        let failure = match rejection {
            Rejection::AlreadyDone | Rejection::OutOfOrder => Self::elsewhere(place),
            Rejection::Superseded | Rejection::NotTheDelegate => Self::outdated(),
            Rejection::Frozen => Self::new(409, "richiesta-bloccata"),
            Rejection::LinkDead => Self::dead_link(),
            Rejection::Locked { minutes } => Self::locked(*minutes),
            Rejection::TooSoon { seconds } => {
                let count = Count::Seconds(*seconds);
                Self { count, ..Self::new(429, "attendi-prima-di-riprovare") }
            }
            Rejection::Oneself | Rejection::Unvouched | Rejection::RoleTooLow => Self::forbidden(),
            Rejection::LevelTooLow => Self::new(403, "livello-insufficiente"),
            Rejection::LoginNotFresh => Self::new(403, "accesso-non-recente"),
            Rejection::DeadlineNear { .. } => Self::new(409, "scadenza-vicina"),
        };
        Self { rejection: Some(rejection.clone()), ..failure }
    }

    /// The refused command, for pages that tell it in their own words.
    pub fn rejection(&self) -> Option<&Rejection> {
        self.rejection.as_ref()
    }

    /// HTTP status of the answer.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Minutes until it makes sense to try again; 0 where that is not known.
    pub fn minutes(&self) -> u32 {
        if let Count::Minutes(minutes) = self.count { minutes } else { 0 }
    }

    /// Seconds after which it makes sense to try again, where that is known.
    pub(crate) fn retry_after(&self) -> Option<u32> {
        match self.count {
            Count::Minutes(minutes) => Some(minutes.saturating_mul(60)),
            Count::Seconds(seconds) => Some(seconds),
            Count::None | Count::Left(_) => (self.status == 503).then_some(BUSY),
        }
    }

    /// Whether its page shows session and menu: not after a request from another site.
    pub(crate) fn keeps_session(&self) -> bool {
        self.elsewhere.is_none() && self.status < 500 && self.slug != "origine-non-ammessa"
    }

    /// What kind of problem: its slug.
    pub fn slug(&self) -> &'static str {
        self.slug
    }

    pub(crate) fn log(&self, reference: &str) {
        let (status, reason) = (self.status, self.slug);
        if let Some(cause) = &self.cause {
            let chain = causes(cause.as_ref());
            tracing::error!(status, reason, reference, cause = %chain, "request failed: {reason}");
        } else {
            tracing::info!(status, reason, reference, "request refused: {reason}");
        }
    }

    /// The answer in the format and language the client asked for.
    pub(crate) fn render(&self, format: Format, chrome: Chrome) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = match (format, &self.elsewhere) {
            // One line there says why the browser was sent: it asked for another step.
            (Format::Html, Some(to)) if self.status == 409 => reply::see_other(&noticing(to)),
            (Format::Html, Some(to)) => reply::see_other(to),
            (Format::Html, None) => html(&self.page(chrome)).into_response(),
            (Format::Json, _) => self.problem(&chrome).into_response(),
        };
        if response.status() != StatusCode::SEE_OTHER {
            *response.status_mut() = status;
        }
        if let Some(seconds) = self.retry_after() {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }

    /// The page that tells it, in this frame.
    pub fn page(&self, chrome: Chrome) -> ProblemPage {
        ProblemPage::new(chrome, self.status, self.slug, self.count.number())
    }

    fn problem(&self, chrome: &Chrome) -> impl IntoResponse + use<> {
        let lang = chrome.lang;
        let (title, detail) = problem::sentences(chrome, self.slug, self.count.number());
        let errors: Vec<_> = self
            .fields
            .iter()
            .map(|fault| {
                json!({
                    "field": fault.field,
                    "pointer": format!("#/{}", fault.field),
                    "code": fault.code,
                    "detail": fault.sentence(lang),
                })
            })
            .collect();
        let mut body = json!({
            "type": format!("/problemi/{}", self.slug),
            "title": title,
            "status": self.status,
            "detail": detail,
        });
        if self.status >= 500 {
            body["reference"] = chrome.reference.as_str().into();
        }
        if !errors.is_empty() {
            body["errors"] = errors.into();
        }
        if let Some(next) = &self.elsewhere {
            body["next"] = next.as_str().into();
        }
        ([(header::CONTENT_TYPE, "application/problem+json")], body.to_string())
    }
}

fn html(page: &ProblemPage) -> impl IntoResponse {
    let html = page.render().unwrap_or_else(|_| page.title());
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html)
}

/// Marks the response; the guard, which knows format and language, renders it.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
