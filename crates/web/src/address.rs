//! The address that a client sent, made fit to be read. API Gateway passes host and query on as they
//! were sent, and an invalid URI would stop `lambda_http`, and the process with it.

use std::fmt::Write;

use lambda_http::{LambdaEvent, http::header, request::LambdaRequest};

/// The event with a query that is one, and without a host: nothing is decided by it.
pub(crate) fn legible(mut event: LambdaEvent<LambdaRequest>) -> LambdaEvent<LambdaRequest> {
    if let LambdaRequest::ApiGatewayV2(request) = &mut event.payload {
        request.headers.remove(header::HOST);
        request.request_context.domain_name = None;
        request.raw_query_string = request.raw_query_string.as_deref().map(encoded);
    }
    event
}

/// Percent-encodes what may not stand in a query (RFC 3986).
fn encoded(query: &str) -> String {
    let mut uri = String::with_capacity(query.len());
    for byte in query.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use lambda_http::{Context, Request};
    use serde_json::json;

    use super::*;

    fn asked(query: &str, host: &str) -> Request {
        let http = json!({"method": "GET", "path": "/", "protocol": "HTTP/1.1"});
        let event = json!({
            "version": "2.0", "routeKey": "$default", "rawPath": "/istanze/è vero",
            "rawQueryString": query, "headers": {"host": host}, "isBase64Encoded": false,
            "requestContext": {"stage": "$default", "timeEpoch": 0, "http": http}
        });
        let payload = serde_json::from_value(event).unwrap();
        legible(LambdaEvent::new(payload, Context::default())).payload.into()
    }

    #[test]
    fn whatever_is_written_into_an_address_is_read() {
        let asked = asked("a=\"<b>\"&c=d e\u{e8}#`|^%ZZ&f=%C3%A8", "istanze.example:99999");
        let address = asked.uri().to_string();
        assert_eq!(
            address,
            "/istanze/%C3%A8%20vero?a=%22%3Cb%3E%22&c=d%20e%C3%A8%23%60%7C%5E%ZZ&f=%C3%A8"
        );
    }
}
