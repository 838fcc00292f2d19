//! Cookies: all `__Host-`, `HttpOnly` and `Secure`; `SameSite=Lax` but for the one that must come
//! back with the answer of an identity provider, which is posted from another site.

use lambda_http::http::{HeaderMap, header};

/// The cookies this service sets. Technical ones only, so no banner is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// The ID token of the session.
    Session,
    /// The registration being typed.
    Attempt,
    /// The forced password change under way.
    Ticket,
    /// The browser that was sent to an identity provider.
    Login,
    /// The same, for clients without TLS: in the local stage only.
    LocalLogin,
    /// The identity of a citizen who has no account yet.
    Identity,
    /// The language that was chosen.
    Lang,
    /// The account that was signed in last, also when its session is over; it opens nothing.
    Person,
    /// What was typed while the session ended.
    Typed,
    /// Says only that this browser keeps cookies.
    Probe,
}

impl Cookie {
    fn name(self) -> &'static str {
        match self {
            Self::Session => "__Host-sessione",
            Self::Attempt => "__Host-registrazione",
            Self::Ticket => "__Host-cambio",
            Self::Login => "__Host-spid",
            Self::LocalLogin => "spid-locale",
            Self::Identity => "__Host-identita",
            Self::Lang => "__Host-lingua",
            Self::Person => "__Host-persona",
            Self::Typed => "__Host-conservato",
            Self::Probe => "__Host-prova",
        }
    }

    fn manner(self) -> &'static str {
        match self {
            Self::Login => "Secure; HttpOnly; SameSite=None",
            Self::LocalLogin => "HttpOnly",
            _ => "Secure; HttpOnly; SameSite=Lax",
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

    /// The header that sets it for this number of seconds; without one it is removed.
    pub(crate) fn set(self, value: &str, seconds: u32) -> String {
        let (name, manner) = (self.name(), self.manner());
        format!("{name}={value}; Path=/; Max-Age={seconds}; {manner}")
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

    #[test]
    fn only_the_cookie_of_a_login_comes_back_from_another_site() {
        assert!(Cookie::Login.set("x", 900).ends_with("; Secure; HttpOnly; SameSite=None"));
        assert!(!Cookie::LocalLogin.set("x", 900).contains("Secure"));
        for cookie in [Cookie::Session, Cookie::Attempt, Cookie::Ticket, Cookie::Identity] {
            assert!(cookie.set("x", 900).ends_with("; Secure; HttpOnly; SameSite=Lax"));
            assert!(cookie.name().starts_with("__Host-"));
        }
    }
}
