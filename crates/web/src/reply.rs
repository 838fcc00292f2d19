//! Successful answers.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use lambda_http::http::{HeaderName, HeaderValue, StatusCode, header};
use polis_pages::Page;
use serde_json::json;

use crate::{Cookie, Cx, Failure, Format, guard};

/// A successful answer: go somewhere, or read something.
#[derive(Debug)]
pub struct Reply(Response);

impl Reply {
    pub(crate) fn page<P: Page>(cx: &Cx, status: u16, page: &P) -> Result<Self, Failure> {
        let (kind, body) = match cx.format {
            Format::Html => ("text/html; charset=utf-8", page.render().map_err(Failure::internal)?),
            Format::Json => {
                ("application/json", serde_json::to_string(page).map_err(Failure::internal)?)
            }
        };
        let mut response = ([(header::CONTENT_TYPE, kind)], body).into_response();
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
        Ok(Self(response))
    }

    /// The POST is done: a browser goes on to `to`, a client reads `{"next": to}`.
    pub(crate) fn next(format: Format, to: &str) -> Self {
        Self(match format {
            Format::Html => see_other(to),
            Format::Json => json_response(&json!({ "next": to })),
        })
    }

    /// On to another site: 302, as SAML wants it; a client reads `{"next": to}`.
    pub fn away(format: Format, to: &str) -> Self {
        let Self(mut response) = Self::next(format, to);
        if format == Format::Html {
            *response.status_mut() = StatusCode::FOUND;
        }
        Self(response)
    }

    /// The same page, whose forms may be sent to this address too.
    #[must_use]
    pub fn posting_to(self, address: &str) -> Self {
        // Only what cannot be read as another directive, or another source.
        let plain = |byte: u8| byte.is_ascii_graphic() && !b";,'\"*".contains(&byte);
        let address = if address.bytes().all(plain) { address } else { "" };
        let origin = address.split('?').next().unwrap_or_default();
        self.header(header::CONTENT_SECURITY_POLICY, &guard::policy(origin))
    }

    /// A document of the API.
    pub fn json(value: &serde_json::Value) -> Self {
        Self(json_response(value))
    }

    /// Bytes, as they are.
    pub fn bytes(content_type: &'static str, bytes: impl Into<Body>) -> Self {
        Self(([(header::CONTENT_TYPE, content_type)], bytes.into()).into_response())
    }

    /// The same answer with a header.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.0.headers_mut().insert(name, value);
        }
        self
    }

    /// The same answer, setting a cookie for this number of seconds.
    #[must_use]
    pub fn set(mut self, cookie: Cookie, value: &str, seconds: u32) -> Self {
        if let Ok(value) = HeaderValue::from_str(&cookie.set(value, seconds)) {
            self.0.headers_mut().append(header::SET_COOKIE, value);
        }
        self
    }

    /// The same answer, taking a cookie away.
    #[must_use]
    pub fn unset(self, cookie: Cookie) -> Self {
        self.set(cookie, "", 0)
    }
}

pub(crate) fn see_other(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

fn json_response(value: &serde_json::Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        self.0
    }
}
