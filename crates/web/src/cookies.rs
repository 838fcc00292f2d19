//! Cookies: all `__Host-`, all `HttpOnly`, `Secure` and `SameSite=Lax`.

use lambda_http::http::{HeaderMap, header};

/// The cookies this service sets. Technical ones only, so no banner is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// The ID token.
    Session,
    /// The registration being typed.
    Attempt,
    /// The forced password change under way.
    Ticket,
    /// The language chosen.
    Lang,
}

impl Cookie {
    fn name(self) -> &'static str {
        match self {
            Self::Session => "__Host-sessione",
            Self::Attempt => "__Host-registrazione",
            Self::Ticket => "__Host-cambio",
            Self::Lang => "__Host-lingua",
        }
    }

    /// Its value in a request.
    pub(crate) fn read(self, headers: &HeaderMap) -> Option<String> {
        let cookies =
            headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        cookies.flat_map(|line| line.split(';')).find_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            (name == self.name() && !value.is_empty()).then(|| value.to_owned())
        })
    }

    /// The header that sets it for so many seconds; none takes it away.
    pub(crate) fn set(self, value: &str, seconds: u32) -> String {
        let name = self.name();
        format!("{name}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let line = "a=b; __Host-sessione=x.y.z; __Host-lingua=en".parse().unwrap();
        let headers = HeaderMap::from_iter([(header::COOKIE, line)]);
        assert_eq!(Cookie::Session.read(&headers).as_deref(), Some("x.y.z"));
        assert_eq!(Cookie::Ticket.read(&headers), None);
    }
}
