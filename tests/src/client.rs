//! A browser without a screen: JSON in and out, cookies kept, redirects not followed.

use std::{collections::BTreeMap, time::Duration};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use ureq::{
    Agent,
    http::{HeaderMap, Request},
};

pub use crate::sent::Sent;
use crate::{functions::Disturbance, stack};

/// The local stage sets a twin of the login cookie for clients that respect `Secure`: this client
/// does not.
const LOCAL_TWIN: &str = "spid-locale";

/// A browser with cookies, a clock of its own, and faults on demand.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
    cookies: BTreeMap<String, String>,
    /// The arrival of its requests, if not now (the local stage only).
    pub clock: Option<Timestamp>,
    /// Faults to inject into its requests.
    pub disturbance: Option<Disturbance>,
}

/// The answer to one request.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status of the answer.
    pub status: u16,
    /// Headers of the answer.
    pub headers: HeaderMap,
    /// Bytes of the body.
    pub body: Vec<u8>,
    what: String,
}

impl Default for Client {
    fn default() -> Self {
        let config = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_mins(1)))
            .build();
        Self { agent: config.into(), cookies: BTreeMap::new(), clock: None, disturbance: None }
    }
}

impl Client {
    /// From now on requests arrive this much later than before.
    pub fn wait(&mut self, time: SignedDuration) {
        self.clock = Some(self.clock.unwrap_or_else(polis_app::background::now) + time);
    }

    /// Reads a page as a browser does; returns its HTML.
    pub fn read(&mut self, path: &str) -> String {
        let answer = self.send(&Sent::page(path));
        assert_eq!(answer.status, 200, "{answer}");
        assert!(answer.header("content-type").starts_with("text/html"), "{answer}");
        answer.text()
    }

    /// Gets the JSON of a page.
    pub fn get(&mut self, path: &str) -> Answer {
        self.send(&Sent::get(path))
    }

    /// Posts JSON to an address.
    #[expect(clippy::needless_pass_by_value, reason = "reads better at the call")]
    pub fn post(&mut self, path: &str, body: Value) -> Answer {
        self.send(&Sent::post(path, &body))
    }

    /// Presses a button whose form is empty.
    pub fn press(&mut self, path: &str) -> Answer {
        self.post(path, json!({}))
    }

    /// Sends a request, with the faults that were asked for, and keeps the cookies.
    ///
    /// # Panics
    /// If the answer is a server error: no act of a person may cause one.
    pub fn send(&mut self, sent: &Sent) -> Answer {
        let answer = match &self.disturbance {
            Some(disturbance) => disturbance.send(sent, &|| self.once(sent)),
            None => self.once(sent),
        };
        assert!(answer.status < 500, "{answer}");
        self.keep(&answer);
        answer
    }

    /// Sends a request once, whatever the answer is.
    pub fn once(&self, sent: &Sent) -> Answer {
        let ours = if sent.path.starts_with('/') { stack().url.as_str() } else { "" };
        let url = format!("{ours}{}", sent.path);
        let mut request = Request::builder().method(&sent.method).uri(url);
        for (name, value) in &sent.headers {
            request = request.header(name, value);
        }
        if !self.cookies.is_empty() {
            let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
            request = request.header("cookie", pairs.collect::<Vec<_>>().join("; "));
        }
        if let Some(clock) = self.clock {
            request = request.header("x-polis-clock", clock.to_string());
        }
        let mut response = self.agent.run(request.body(sent.body.clone()).unwrap()).unwrap();
        let body = response.body_mut().with_config().limit(32 << 20).read_to_vec().unwrap();
        let what = format!("{} {}", sent.method, sent.path);
        let status = response.status().as_u16();
        Answer { status, headers: response.headers().clone(), body, what }
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Loses a cookie, as when its time is over.
    pub fn lose_cookie(&mut self, name: &str) {
        assert!(self.cookies.remove(name).is_some(), "there is no cookie {name}");
    }

    /// Sets a cookie, as an attacker would.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    fn keep(&mut self, answer: &Answer) {
        for line in answer.headers.get_all("set-cookie") {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            if name == LOCAL_TWIN {
                continue;
            }
            assert!(
                name.starts_with("__Host-") && line.contains("HttpOnly") && line.contains("Secure"),
                "{name} is not well protected"
            );
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

impl Answer {
    /// The body, parsed as JSON.
    pub fn json(&self) -> Value {
        let parsed = serde_json::from_slice(&self.body);
        assert!(parsed.is_ok(), "{self}");
        parsed.unwrap()
    }

    /// The body as UTF-8 text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The page that a browser is sent to.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, 303, "{self}");
        self.header("location")
    }

    /// The value of a header; empty if absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The JSON of a successful answer.
    pub fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{self}");
        self.json()
    }

    /// The page that follows a successful step.
    pub fn next(self) -> String {
        let what = self.to_string();
        let next = self.ok()["next"].as_str().map(str::to_owned);
        assert!(next.is_some(), "no next page: {what}");
        next.unwrap()
    }

    /// A problem of RFC 9457 with this status and slug.
    pub fn is_problem(self, status: u16, slug: &str) -> Value {
        assert_eq!(self.status, status, "{self}");
        assert_eq!(self.header("content-type"), "application/problem+json", "{self}");
        let problem = self.json();
        assert_eq!(problem["type"], format!("/problemi/{slug}"), "{self}");
        assert_eq!(problem["status"], status, "{self}");
        for sentence in ["title", "detail"] {
            assert!(problem[sentence].as_str().is_some_and(|text| text.len() > 5), "{self}");
        }
        problem
    }

    /// 422: exactly these fields are wrong, each with a sentence.
    pub fn is_wrong_in(self, fields: &[&str]) {
        let what = self.to_string();
        let problem = self.is_problem(422, "campi-non-validi");
        let errors = problem["errors"].as_array().cloned().unwrap_or_default();
        let found: Vec<_> = errors.iter().filter_map(|error| error["field"].as_str()).collect();
        assert_eq!(found, fields, "{what}");
        assert!(errors.iter().all(|error| error["detail"].as_str().is_some_and(|it| it.len() > 5)));
    }

    /// 409: another step is next; returns its page.
    pub fn is_elsewhere(self, next: &str) {
        let what = self.to_string();
        assert_eq!(self.is_problem(409, "passaggio-non-previsto")["next"], next, "{what}");
    }
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let body = self.text();
        write!(f, "{} answered {}: {:.600}", self.what, self.status, body)
    }
}
