//! The status of an answer, and the anomalies that the page shows to the citizen (SPID "tabella messaggi
//! di anomalia"; Avviso 18). An answer that denies is unsigned and changes nothing.

use super::Refusal;
use crate::{
    names::{SAMLP, SUCCESS},
    tree::Tree,
};

/// Why the identity provider says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Denial {
    /// nr19: wrong credentials, again and again.
    WrongCredentials,
    /// nr20: no credentials of that level.
    NoSuitableCredentials,
    /// nr21: the time ran out.
    Timeout,
    /// nr22: no consent to send the data.
    ConsentRefused,
    /// nr23: identity suspended or revoked, or credentials blocked.
    Suspended,
    /// nr25: the citizen gave up.
    Cancelled,
    /// nr30: another type of identity than asked for.
    WrongIdentityType,
    /// Another number (nr24 is reserved), or none.
    Other(Option<u16>),
}

impl Denial {
    /// By the number of the message. The sub-status is not to be relied on: the rules misspell it.
    fn of(message: &str) -> Self {
        match number(message) {
            Some(19) => Self::WrongCredentials,
            Some(20) => Self::NoSuitableCredentials,
            Some(21) => Self::Timeout,
            Some(22) => Self::ConsentRefused,
            Some(23) => Self::Suspended,
            Some(25) => Self::Cancelled,
            Some(30) => Self::WrongIdentityType,
            other => Self::Other(other),
        }
    }

    /// The number of the message, if it has one.
    pub fn number(self) -> Option<u16> {
        Some(match self {
            Self::WrongCredentials => 19,
            Self::NoSuitableCredentials => 20,
            Self::Timeout => 21,
            Self::ConsentRefused => 22,
            Self::Suspended => 23,
            Self::Cancelled => 25,
            Self::WrongIdentityType => 30,
            Self::Other(number) => return number,
        })
    }
}

/// `ErrorCode nr` and up to three digits: the rest of the message is ignored.
fn number(message: &str) -> Option<u16> {
    let digits = message.trim().strip_prefix("ErrorCode nr")?;
    let are_digits = digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| are_digits)
}

/// Success, or why not.
pub(super) fn check(tree: &Tree<'_>) -> Result<(), Refusal> {
    let status = tree.only(tree.root, SAMLP, "Status").ok_or(Refusal::Status)?;
    let code = tree.only(status, SAMLP, "StatusCode").ok_or(Refusal::Status)?;
    if tree.filled(code, "Value").ok_or(Refusal::Status)? == SUCCESS {
        return Ok(());
    }
    let message = tree.text_of(status, SAMLP, "StatusMessage").unwrap_or_default();
    Err(Refusal::Denied(Denial::of(&message)))
}
