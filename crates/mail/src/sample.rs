//! What the invented mails say.

use jiff::Timestamp;
use polis_words::{Lang, when};

use crate::Addressee;

/// A temporary password, for M02.
pub(crate) const TEMPORARY_PASSWORD: &str = "Qw7Kp3Zr9T";
/// A CPT, for M07 and M08.
pub(crate) const CPT: &str = "R4TK9PLM2X";

pub(crate) fn username() -> String {
    "maria.esempio".to_owned()
}

pub(crate) fn request_number() -> String {
    "K7PM-4XWD".to_owned()
}

/// An instant, that many days after 22 November 2026.
pub(crate) fn day(days: i64) -> Timestamp {
    when::sample(days)
}

/// A link with a token.
pub(crate) fn link(path: &str) -> String {
    format!("http://127.0.0.1:4566{path}/x8Qe0c3Jd2Vn5mWq7Rt1Yb4Zk6Hs9Lg")
}

/// The invented citizen.
pub(crate) fn addressee(lang: Lang) -> Addressee {
    let (name, portal) = ("Maria Esempio".to_owned(), "http://127.0.0.1:4566".to_owned());
    Addressee { name, lang, portal, telephone: "080 926703".to_owned() }
}
