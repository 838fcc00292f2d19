//! A browser without a screen: JSON in and out, cookies kept, redirects not followed.

use std::{collections::BTreeMap, time::Duration};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use ureq::{
    Agent,
    http::{HeaderMap, Method, Request},
};

use crate::{functions::Disturbance, stack};

/// The local stage sets a twin of the cookie of a login for clients that mind `Secure`: this one
/// does not.
const LOCAL_TWIN: &str = "spid-locale";

/// One browser.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
    cookies: BTreeMap<String, String>,
    /// When its requests arrive, if not now (the local stage only).
    pub clock: Option<Timestamp>,
    /// What goes wrong on purpose.
    pub disturbance: Option<Disturbance>,
}

/// One request, which can be sent again as it is.
#[derive(Debug, Clone)]
pub struct Sent {
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
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

impl Sent {
    /// A request without a body, for JSON.
    pub fn get(path: &str) -> Self {
        let headers = vec![("accept".to_owned(), "application/json".to_owned())];
        Self { method: Method::GET, path: path.to_owned(), headers, body: Vec::new() }
    }

    /// A page, as a browser asks for it.
    pub fn page(path: &str) -> Self {
        Self::get(path).with("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
    }

    /// A JSON body, for JSON.
    pub fn post(path: &str, body: &Value) -> Self {
        Self { method: Method::POST, ..Self::get(path) }
            .with("content-type", "application/json")
            .body(body.to_string())
    }

    /// The same request with another header, or another value of it.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same request without a header.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self
    }

    /// The same request with another body.
    #[must_use]
    pub fn body(self, body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..self }
    }

    /// The same request with another method.
    #[must_use]
    pub fn method(self, method: Method) -> Self {
        Self { method, ..self }
    }

    /// What it does, whoever does it: method and the first two parts of the path.
    pub fn step(&self) -> String {
        let path = self.path.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let of_one = ["conferma", "allegati"].contains(&parts[0]) && parts.len() > 1;
        let own = if of_one { format!("{}/…", parts[0]) } else { parts.join("/") };
        format!("{} /{own}", self.method)
    }

    /// Its path, with the query.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl Client {
    /// From now on requests arrive so much later than they do.
    pub fn wait(&mut self, time: SignedDuration) {
        self.clock = Some(self.clock.unwrap_or_else(polis_app::background::now) + time);
    }

    /// Reads a page as a browser does; its HTML.
    pub fn read(&mut self, path: &str) -> String {
        let answer = self.send(&Sent::page(path));
        assert_eq!(answer.status, 200, "{answer}");
        assert!(answer.header("content-type").starts_with("text/html"), "{answer}");
        answer.text()
    }

    /// Gets a page as JSON.
    pub fn get(&mut self, path: &str) -> Answer {
        self.send(&Sent::get(path))
    }

    /// Posts JSON.
    #[expect(clippy::needless_pass_by_value, reason = "reads better at the call")]
    pub fn post(&mut self, path: &str, body: Value) -> Answer {
        self.send(&Sent::post(path, &body))
    }

    /// Presses a button that carries nothing.
    pub fn press(&mut self, path: &str) -> Answer {
        self.post(path, json!({}))
    }

    /// Sends a request, disturbed if that was asked for, and keeps the cookies.
    ///
    /// # Panics
    /// If the answer is a server error: nothing a person does may cause one.
    pub fn send(&mut self, sent: &Sent) -> Answer {
        let answer = match &self.disturbance {
            Some(disturbance) => disturbance.send(sent, &|| self.once(sent)),
            None => self.once(sent),
        };
        assert!(answer.status < 500, "{answer}");
        self.keep(&answer);
        answer
    }

    /// Sends a request once, whatever comes back.
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

    /// Sets a cookie, as somebody who tampers would.
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
    /// The body as JSON.
    pub fn json(&self) -> Value {
        let parsed = serde_json::from_slice(&self.body);
        assert!(parsed.is_ok(), "{self}");
        parsed.unwrap()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The JSON of an answer that is well.
    pub fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{self}");
        self.json()
    }

    /// The page that follows a step that went well.
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

    /// 409: this step is not the one; the next one is there.
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
