//! One request, as handlers see it.

use std::convert::Infallible;

use axum::{extract::FromRequestParts, http::request::Parts};
use jiff::{Timestamp, civil::Date};
use lambda_http::{
    RequestExt,
    http::{HeaderMap, header},
    request::RequestContext,
};
use polis_domain::{Account, Actor, Command, Transition, Ways, rome};
use polis_pages::{Chrome, Lang, Page};
use polis_store::ExtraWrite;

use polis_app::{App, chance, commit};

use crate::{Answer, Cookie, Failure, Format, Reply, place_of, places::NOTICE};

/// How long a page with a form may be open, in seconds.
const DAY: u32 = 24 * 60 * 60;

/// One request and what answering needs.
#[derive(Debug, Clone)]
pub struct Cx {
    /// Settings and clients of the function.
    pub app: App,
    /// When the request reached the API: the only clock a handler has.
    pub now: Timestamp,
    /// The format of the answer.
    pub format: Format,
    /// Language of the answer.
    pub lang: Lang,
    /// Path asked for, with its query.
    pub path: String,
    /// Headers of the request.
    pub headers: HeaderMap,
    /// Whether it sends something, as a form does.
    pub(crate) sent: bool,
    /// What a citizen may name to the help desk, and the logs show: eight characters.
    pub(crate) reference: String,
    /// Where it comes from, for limits: never logged, never stored in clear.
    ip: String,
}

impl Cx {
    /// The frame of a page for a visitor who is not signed in.
    pub fn chrome(&self) -> Chrome {
        let path = self.path.split('?').next().unwrap_or("/");
        let misplaced = self.query(NOTICE.0).as_deref() == Some(NOTICE.1);
        let chrome = Chrome::new(self.lang, path).at(self.now).with_ways(self.ways());
        Chrome { misplaced, reference: self.reference.clone(), ..chrome }
    }

    /// The ways in without digital identity, as they stand now.
    pub fn ways(&self) -> Ways {
        self.app.settings().access.at(self.now)
    }

    /// 200 with this page.
    pub fn page<P: Page>(&self, page: &P) -> Answer {
        Reply::page(self, 200, page)
    }

    /// 200 with a page whose form goes on with a cookie: it leaves one, to be seen again with the form.
    pub fn entrance<P: Page>(&self, page: &P) -> Answer {
        let reply = self.page(page)?;
        Ok(if self.has_cookies() { reply } else { reply.set(Cookie::Probe, "si", DAY) })
    }

    /// 400 for a browser that sends no cookie back: it would go round in circles. A browser names HTML among what it
    /// reads.
    pub fn require_cookies(&self) -> Result<(), Failure> {
        let reads = self.headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
        let browser = reads.is_some_and(|reads| reads.contains("text/html"));
        if browser && !self.has_cookies() { Err(Failure::no_cookies()) } else { Ok(()) }
    }

    /// Whether the request carries any cookie.
    pub fn has_cookies(&self) -> bool {
        self.headers.contains_key(header::COOKIE)
    }

    /// This page with another status: 422 for a form to be mended shows values and errors; JSON
    /// clients read the problem instead.
    pub fn page_with<P: Page>(&self, status: u16, page: &P) -> Answer {
        match (self.format, page.form()) {
            (Format::Json, Some(form)) if status == 422 => {
                Err(Failure::invalid(form.errors.clone()))
            }
            _ => Reply::page(self, status, page),
        }
    }

    /// A refusal that a page tells in its own words: a browser reads the page, with the status of
    /// the failure, a client the problem.
    pub fn refuse<P: Page>(&self, failure: Failure, page: &P) -> Answer {
        match self.format {
            Format::Html => {
                let reply = Reply::page(self, failure.status(), page)?;
                Ok(match failure.retry_after() {
                    Some(seconds) => reply.header(header::RETRY_AFTER, &seconds.to_string()),
                    None => reply,
                })
            }
            // The problem names fields and reasons as the page does.
            Format::Json => match page.form().filter(|form| form.has_errors()) {
                Some(form) => Err(failure.naming(form.errors.clone())),
                None => Err(failure),
            },
        }
    }

    /// The POST is done: on to the next page.
    pub fn next(&self, to: &str) -> Answer {
        Ok(Reply::next(self.format, to))
    }

    /// One parameter of the query string, decoded.
    pub fn query(&self, name: &str) -> Option<String> {
        let query = self.path.split_once('?')?.1;
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).ok()?;
        pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The value of a cookie.
    pub fn cookie(&self, cookie: Cookie) -> Option<String> {
        cookie.read(&self.headers)
    }

    /// The day it is in Rome.
    pub fn today(&self) -> Date {
        self.now.to_zoned(rome()).date()
    }

    /// Counts one more `what` from this address; 429 beyond `max` in this number of seconds.
    pub async fn limit(&self, what: &str, max: u32, window: u32) -> Result<(), Failure> {
        let who = polis_app::link::sha256(self.ip.as_bytes());
        self.limit_of(what, &who[..32], max, window).await
    }

    /// Counts one more `what` by a user; 429 beyond `max` in this number of seconds.
    pub async fn limit_of(
        &self,
        what: &str,
        who: &str,
        max: u32,
        window: u32,
    ) -> Result<(), Failure> {
        let max = if self.app.settings().is_local() { max.saturating_mul(1000) } else { max };
        let table = self.app.table();
        if table.allow(what, who, max, window, self.now).await? {
            return Ok(());
        }
        Err(Failure::too_many(window.div_ceil(60)))
    }

    /// One command, one conditional transaction. `decide` sees the account as it is; it is asked
    /// again if another request changed the account meanwhile.
    ///
    /// # Errors
    /// A refused command becomes the [`Failure`] of its [`polis_domain::Rejection`].
    pub async fn execute<C: Into<Command>>(
        &self,
        account: Account,
        by: &Actor,
        decide: impl Fn(&Account) -> Result<(C, Vec<ExtraWrite>), Failure>,
    ) -> Result<Transition, Failure> {
        commit::account(&self.app, account, |account| {
            let (command, extra) = decide(account)?;
            let transition = account
                .apply(command, by, self.now)
                .map_err(|rejection| Failure::rejected(&rejection, place_of(account.position())))?;
            Ok((transition, extra))
        })
        .await
    }
}

impl FromRequestParts<App> for Cx {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let headers = parts.headers.clone();
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        let (arrived, ip) = arrival(parts);
        let reference = reference(parts);
        let now = shifted(app, &headers, arrived);
        let (format, lang) = (Format::of(&headers), lang(&headers));
        let sent = !parts.method.is_safe();
        Ok(Self { app: app.clone(), now, format, lang, path, headers, sent, reference, ip })
    }
}

/// The language chosen, else the one the browser asks for.
pub(crate) fn lang(headers: &HeaderMap) -> Lang {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let chosen = Cookie::Lang.read(headers).and_then(|code| Lang::from_code(&code));
    chosen.unwrap_or_else(|| Lang::from_accept_language(asked.unwrap_or("")))
}

/// When and whence, as API Gateway saw it.
#[expect(clippy::disallowed_methods, reason = "where the gateway gives no time, the machine does")]
fn arrival(parts: &Parts) -> (Timestamp, String) {
    let context = parts.extensions.request_context_ref();
    let Some(RequestContext::ApiGatewayV2(context)) = context else {
        return (Timestamp::now(), String::new());
    };
    let arrived = Timestamp::from_millisecond(context.time_epoch).ok();
    let arrived = arrived.filter(|at| *at > Timestamp::UNIX_EPOCH).unwrap_or_else(Timestamp::now);
    (arrived, context.http.source_ip.clone().unwrap_or_default())
}

/// Eight characters of a digest of the request's own name at the gateway, which its access log shows.
fn reference(parts: &Parts) -> String {
    let Some(RequestContext::ApiGatewayV2(context)) = parts.extensions.request_context_ref() else {
        return String::new();
    };
    let id = context.request_id.clone().unwrap_or_else(chance::token);
    polis_app::link::sha256(id.as_bytes())[..8].to_uppercase()
}

/// In the local stage, and only there, a request may say what time it is.
fn shifted(app: &App, headers: &HeaderMap, arrived: Timestamp) -> Timestamp {
    let told = headers.get("x-polis-clock").filter(|_| app.settings().is_local());
    told.and_then(|value| value.to_str().ok()?.parse().ok()).unwrap_or(arrived)
}
