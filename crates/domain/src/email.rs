//! E-mail addresses: plain, strict, ASCII. An international domain is kept in its ASCII form (RFC 5890).

use std::{
    fmt,
    hash::{Hash, Hasher},
};

use serde::{Deserialize, Serialize};
use strsim::osa_distance;

use crate::{
    Fault,
    text::{parsed_text, tidy},
};

/// An address that mail can be sent to (R-REG-6). The domain is kept in lower case. Addresses that differ
/// only in capitals are equal: mail for one reaches the other, and some identity providers write
/// nothing else.
#[derive(Clone, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

parsed_text!(Email);

/// Longest address (RFC 5321).
const MAX: usize = 254;
/// Longest part before the @ (RFC 5321).
const MAX_LOCAL: usize = 64;

/// The domains that most addresses here have.
const COMMON: [&str; 23] = [
    "gmail.com",
    "hotmail.it",
    "hotmail.com",
    "libero.it",
    "yahoo.it",
    "yahoo.com",
    "outlook.it",
    "outlook.com",
    "icloud.com",
    "email.it",
    "gmx.com",
    "live.it",
    "mail.com",
    "ymail.com",
    "live.com",
    "virgilio.it",
    "alice.it",
    "tiscali.it",
    "fastwebnet.it",
    "posta.istruzione.it",
    "scuola.istruzione.it",
    "istruzione.it",
    "pec.istruzione.it",
];

impl Email {
    /// Parses an address: no display name, no quoting, no comments, a domain with a dot.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let typed = tidy(typed);
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Fault::Missing);
        }
        if typed.len() > MAX {
            return Err(Fault::TooLong { max: MAX });
        }
        let (local, domain) = typed.split_once('@').ok_or(Fault::Malformed)?;
        let domain = idna::domain_to_ascii_strict(domain).map_err(|_| Fault::Malformed)?;
        if is_local(local) && is_domain(&domain) {
            Ok(Self(format!("{local}@{domain}")))
        } else {
            Err(Fault::Malformed)
        }
    }

    /// The form shown to a visitor who may not be the owner: `m•••@g•••.it` (C-11).
    pub fn masked(&self) -> String {
        let (local, domain) = self.parts();
        let (name, top) = domain.rsplit_once('.').unwrap_or((domain, ""));
        format!("{}•••@{}•••.{top}", first(local), first(name))
    }

    /// Whether it is an address of the school system, asked of its staff (R-REG-7, C-2): a hint.
    pub fn is_institutional(&self) -> bool {
        let (_, domain) = self.parts();
        domain == "istruzione.it"
            || domain == "mim.gov.it"
            || domain.ends_with(".istruzione.it")
            || domain.ends_with(".edu.it")
    }

    /// The address that was perhaps meant, where the domain is one or two letters from a common one: a hint.
    pub fn perhaps(&self) -> Option<Self> {
        let (local, domain) = self.parts();
        if COMMON.contains(&domain) {
            return None;
        }
        let gap = |common: &&str| osa_distance(domain, common);
        let near = |common: &&&str| gap(common) <= if common.len() < 9 { 1 } else { 2 };
        let best = COMMON.iter().filter(near).min_by_key(|common| gap(common))?;
        Some(Self(format!("{local}@{best}")))
    }

    fn parts(&self) -> (&str, &str) {
        self.0.split_once('@').unwrap_or((&self.0, ""))
    }
}

impl PartialEq for Email {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Hash for Email {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_ascii_lowercase().hash(state);
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Email({})", self.masked())
    }
}

fn first(text: &str) -> String {
    text.chars().take(1).collect()
}

fn is_local(local: &str) -> bool {
    local.len() <= MAX_LOCAL
        && local.split('.').all(|atom| {
            !atom.is_empty()
                && atom.bytes().all(|byte| {
                    byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte)
                })
        })
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(is_label)
        && top.len() >= 2
        && (top.starts_with("xn--") || top.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_reg_6_a_slip_in_a_common_domain_is_noticed() {
        let perhaps = |typed: &str| Email::parse(typed).unwrap().perhaps().map(String::from);
        for typed in ["gmial.com", "gmail.con", "gmial.con", "gmail.co", "gmai.com", "gmail.comm"] {
            assert_eq!(perhaps(&format!("m@{typed}")).as_deref(), Some("m@gmail.com"), "{typed}");
        }
        assert_eq!(perhaps("m@libero.ti").as_deref(), Some("m@libero.it"));
        assert_eq!(perhaps("m@posta.istuzione.it").as_deref(), Some("m@posta.istruzione.it"));
        for right in [
            "gmail.com",
            "GMAIL.com",
            "example.org",
            "liceo.edu.it",
            "mim.gov.it",
            "email.it",
            "tim.it",
        ] {
            assert_eq!(perhaps(&format!("m@{right}")), None, "{right}");
        }
    }

    fn email(typed: &str) -> Email {
        Email::parse(typed).unwrap()
    }

    #[test]
    fn r_reg_6_a_plain_address_is_taken_and_its_domain_lowered() {
        assert_eq!(email(" Mario.Rossi+iol@Example.ORG ").as_str(), "Mario.Rossi+iol@example.org");
    }

    #[test]
    fn an_international_domain_is_kept_as_the_post_writes_it() {
        assert_eq!(email("info@perché.it").as_str(), "info@xn--perch-fsa.it");
        assert_eq!(email("info@Müller.example").as_str(), "info@xn--mller-kva.example");
        assert_eq!(email("a@почта.рф").as_str(), "a@xn--80a1acny.xn--p1ai");
        assert_eq!(Email::parse("perché@example.org"), Err(Fault::Malformed));
    }

    #[test]
    fn addresses_that_could_smuggle_something_are_refused() {
        for typed in [
            "mario",
            "mario@",
            "@example.org",
            "mario@localhost",
            "a@b@c.it",
            "a@example.org\r\nBcc: b@c.it",
            "a b@example.org",
            "a@exa mple.org",
            ".a@example.org",
            "a..b@example.org",
            "a@-x.it",
            "a@x-.it",
            "a@x..it",
            "a@x.1",
            "a@x.i",
            "\"a\"@x.it",
            "Mario <a@x.it>",
        ] {
            assert_eq!(Email::parse(typed), Err(Fault::Malformed), "{typed}");
        }
        assert_eq!(Email::parse(" "), Err(Fault::Missing));
        let long = format!("a@{}.it", "x.".repeat(130));
        assert_eq!(Email::parse(&long), Err(Fault::TooLong { max: 254 }));
    }

    #[test]
    fn c_11_the_masked_form_shows_two_letters() {
        assert_eq!(email("mario.rossi@gmail.it").masked(), "m•••@g•••.it");
        assert_eq!(format!("{:?}", email("mario@posta.example.org")), "Email(m•••@p•••.org)");
    }

    #[test]
    fn a12_capitals_make_no_other_address() {
        let ours = email("mario.rossi@example.org");
        assert_eq!(email("MARIO.ROSSI@EXAMPLE.ORG"), ours);
        assert_ne!(email("mario.rosso@example.org"), ours);
    }

    #[test]
    fn r_reg_7_addresses_of_the_school_system_are_known() {
        for typed in ["a@istruzione.it", "a@posta.istruzione.it", "a@liceoesempio.edu.it"] {
            assert!(email(typed).is_institutional(), "{typed}");
        }
        assert!(!email("a@finta-istruzione.it").is_institutional());
    }
}
