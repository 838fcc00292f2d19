//! One request, as a browser or a client makes it.

use serde_json::Value;
use ureq::http::Method;

/// One request, which can be sent again unchanged.
#[derive(Debug, Clone)]
pub struct Sent {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Sent {
    /// A request without a body that accepts JSON.
    pub fn get(path: &str) -> Self {
        let headers = vec![("accept".to_owned(), "application/json".to_owned())];
        Self { method: Method::GET, path: path.to_owned(), headers, body: Vec::new() }
    }

    /// A request for a page, as a browser makes it.
    pub fn page(path: &str) -> Self {
        Self::get(path).with("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
    }

    /// A request with a JSON body that accepts JSON.
    pub fn post(path: &str, body: &Value) -> Self {
        Self { method: Method::POST, ..Self::get(path) }
            .with("content-type", "application/json")
            .body(body.to_string())
    }

    /// A form, as a browser without a script sends it.
    pub fn form(path: &str, fields: &[(&str, &str)]) -> Self {
        Self { method: Method::POST, ..Self::page(path) }
            .with("content-type", "application/x-www-form-urlencoded")
            .with("sec-fetch-site", "same-origin")
            .body(crate::federation::encoded(fields))
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

    /// The step it belongs to: method and the first two segments of the path.
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
