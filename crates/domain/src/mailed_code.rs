//! A temporary code on its way by mail (ADR 20).

use serde::{Deserialize, Serialize};

use crate::SecretHash;

/// A code that leaves by mail, in two phases: first it is drawn, then the mail service takes it. Until then the
/// code mailed before still counts, so that no citizen holds a dead code while the mail waits. The drawn code
/// counts as well: the mail may have left although no answer came back. Drawing again replaces what was drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailedCode {
    handed_over: Option<SecretHash>,
    drawn: Option<SecretHash>,
}

impl MailedCode {
    /// Whether the mail service took one.
    pub fn is_out(&self) -> bool {
        self.handed_over.is_some()
    }

    /// Whether none was ever drawn.
    pub fn is_absent(&self) -> bool {
        self.handed_over.is_none() && self.drawn.is_none()
    }

    /// The hashes that count, the newest first.
    pub fn hashes(&self) -> impl Iterator<Item = &SecretHash> {
        self.drawn.iter().chain(&self.handed_over)
    }

    /// Keeps the one that is about to be mailed.
    pub(crate) fn draw(&mut self, hash: SecretHash) {
        self.drawn = Some(hash);
    }

    /// The mail service took the one with this hash: from now on only that one counts. `false` if it is not the
    /// drawn one, or was handed over before.
    pub(crate) fn hand_over(&mut self, hash: &SecretHash) -> bool {
        let taken = self.drawn.take_if(|drawn| drawn == hash);
        let is_new = taken.is_some();
        self.handed_over = taken.or_else(|| self.handed_over.take());
        is_new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counting(code: &MailedCode) -> Vec<&str> {
        code.hashes().map(SecretHash::as_phc).collect()
    }

    #[test]
    fn m7_the_old_code_counts_until_the_new_one_was_handed_over() {
        let hash = SecretHash::from_phc;
        let mut code = MailedCode::default();
        assert!(code.is_absent() && !code.is_out());
        code.draw(hash("first"));
        assert_eq!((counting(&code), code.is_out()), (vec!["first"], false));
        assert!(code.hand_over(&hash("first")));
        assert!(!code.hand_over(&hash("first")), "once");
        code.draw(hash("second"));
        code.draw(hash("third"));
        assert_eq!(
            counting(&code),
            ["third", "first"],
            "a new try takes the place of the former one"
        );
        assert!(!code.hand_over(&hash("second")), "its mail never left");
        assert!(code.hand_over(&hash("third")));
        assert_eq!(counting(&code), ["third"]);
    }
}
