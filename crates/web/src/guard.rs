//! What holds for every request: same origin, and headers on the way out.

use axum::{
    extract::{FromRequestParts, Request, State},
    middleware::Next,
    response::Response,
};
use lambda_http::http::{HeaderMap, HeaderValue, Method, header};

use polis_app::App;

use crate::{Cx, Failure, Format};

/// Runs a request, and renders its failure where there is one.
pub(crate) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let cx = match Cx::from_request_parts(&mut parts, &app).await {
        Ok(cx) => cx,
        Err(never) => match never {},
    };
    let path = parts.uri.path().to_owned();
    let spoken = cx.chrome().lang;
    let ours = same_origin(&parts.method, &parts.headers, &app.settings().public_url)
        || is_answer(&parts.method, &parts.headers, &path);
    let mut response = if ours {
        let response = next.run(Request::from_parts(parts, body)).await;
        match response.extensions().get().cloned().or_else(|| illegible(&response)) {
            Some(failure) => refusal(&cx, &failure).await,
            None => response,
        }
    } else {
        refusal(&cx, &Failure::foreign()).await
    };
    protect(response.headers_mut(), &path, &app);
    if let Ok(code) = HeaderValue::from_str(spoken.code()) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, code);
    }
    response
}

/// The answer to a request that failed. Its page keeps session, menu and language; only such a page reads
/// the session again. A request from another site, and a service that failed, are answered without one.
async fn refusal(cx: &Cx, failure: &Failure) -> Response {
    failure.log(&cx.reference);
    let reads = cx.format == Format::Html && failure.keeps_session();
    let chrome = if reads { cx.frame().await } else { cx.chrome() };
    failure.render(cx.format, chrome)
}

/// A path that is no text is refused by axum in words of its own: there is no such page.
fn illegible(response: &Response) -> Option<Failure> {
    let kind = response.headers().get(header::CONTENT_TYPE)?;
    let plain = kind.as_bytes().starts_with(b"text/plain");
    (plain && response.status().is_client_error()).then(Failure::unknown)
}

/// Whether a request that may change something comes from our own pages, or from a client that is
/// no browser. (The recipe of Go's `CrossOriginProtection`.)
fn same_origin(method: &Method, headers: &HeaderMap, public_url: &str) -> bool {
    if method.is_safe() {
        return true;
    }
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin == public_url,
        (None, None) => {
            let form = text("content-type").is_some_and(|kind| kind.contains("json"));
            form || headers.contains_key(header::AUTHORIZATION)
        }
    }
}

/// Identity providers post their answers from elsewhere: what is in them is believed for its
/// signature, and the browser by its cookie.
fn is_answer(method: &Method, headers: &HeaderMap, path: &str) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    method == Method::POST
        && matches!(path, "/spid/acs" | "/cie/acs")
        && kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
}

/// What a page may load, and where its forms may be sent besides to us.
pub(crate) fn policy(form_action: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'self' {form_action}; frame-ancestors 'none'"
    )
}

fn protect(headers: &mut HeaderMap, path: &str, app: &App) {
    let bucket =
        if path.starts_with("/allegati") { app.settings().bucket_url.as_str() } else { "" };
    let mut set = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.entry(name).or_insert(value);
        }
    };
    set(header::CONTENT_SECURITY_POLICY, &policy(bucket));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    set(header::CACHE_CONTROL, "no-store");
    set(header::VARY, "Accept, Accept-Language, Cookie");
}

#[cfg(test)]
mod tests {
    use axum::response::IntoResponse;
    use lambda_http::http::StatusCode;

    use super::*;

    fn allowed(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs.iter().map(|(name, value)| {
            (name.parse::<header::HeaderName>().unwrap(), value.parse().unwrap())
        });
        same_origin(&Method::POST, &headers.collect(), "https://istanze.example")
    }

    #[test]
    fn what_axum_refuses_in_plain_words_is_no_page_of_ours() {
        let refused = (StatusCode::BAD_REQUEST, "Invalid UTF-8 in `token`").into_response();
        assert_eq!(illegible(&refused).map(|failure| failure.status()), Some(404));
        assert!(illegible(&"fine".into_response()).is_none());
    }

    #[test]
    fn only_answers_of_identity_providers_may_come_from_another_site() {
        let answer = |kind: &str, path| {
            let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, kind.parse().unwrap())]);
            is_answer(&Method::POST, &headers, path)
        };
        let form = "application/x-www-form-urlencoded";
        assert!(answer(form, "/spid/acs") && answer(form, "/cie/acs"));
        assert!(!answer("text/plain", "/spid/acs"));
        for path in ["/spid/benvenuto", "/spid/acs/", "/accesso", "/spid/esci"] {
            assert!(!answer(form, path), "{path}");
        }
    }

    #[test]
    fn only_our_own_pages_and_api_clients_may_post() {
        assert!(allowed(&[("sec-fetch-site", "same-origin")]));
        assert!(allowed(&[("origin", "https://istanze.example")]));
        assert!(allowed(&[("content-type", "application/json")]));
        assert!(!allowed(&[("sec-fetch-site", "cross-site")]));
        assert!(!allowed(&[
            ("sec-fetch-site", "same-site"),
            ("origin", "https://istanze.example")
        ]));
        assert!(!allowed(&[
            ("origin", "https://evil.example"),
            ("content-type", "application/json")
        ]));
        assert!(!allowed(&[("content-type", "application/x-www-form-urlencoded")]));
    }
}
