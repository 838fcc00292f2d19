//! Page or JSON, by what the client accepts.

use lambda_http::http::{HeaderMap, header};
use mediatype::{MediaTypeList, names};

/// What the client wants to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page in HTML.
    Html,
    /// JSON, and problems of RFC 9457.
    Json,
}

impl Format {
    /// JSON where it is named and HTML is not: a browser names HTML, a client of ours JSON.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
        let types: Vec<_> = MediaTypeList::new(accept.unwrap_or("")).flatten().collect();
        let html = types.iter().any(|media| media.subty == names::HTML);
        let json = types.iter().any(|media| {
            media.subty == names::JSON || media.suffix.is_some_and(|suffix| suffix == names::JSON)
        });
        if json && !html { Self::Json } else { Self::Html }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(accept: &str) -> Format {
        Format::of(&HeaderMap::from_iter([(header::ACCEPT, accept.parse().unwrap())]))
    }

    #[test]
    fn browsers_get_pages_and_clients_json() {
        assert_eq!(of("text/html,application/xhtml+xml,*/*;q=0.8"), Format::Html);
        assert_eq!(of("application/json"), Format::Json);
        assert_eq!(of("application/problem+json, application/json;q=0.9"), Format::Json);
        assert_eq!(of("*/*"), Format::Html);
        assert_eq!(of("§"), Format::Html);
    }
}
