//! The mail to the help desk: M21.

use polis_domain::Question;

use crate::{Letter, Mail, gallery::Written};

/// The samples of this family; a new mail is added here, or no test reads it.
pub(crate) fn gallery(written: &mut Written) {
    written.add::<HelpAsked>();
}

/// M21: what a visitor asks the help desk.
pub struct HelpAsked(pub Question);

impl Mail for HelpAsked {
    const ID: &'static str = "M21";

    fn letter(&self, letter: Letter) -> Letter {
        let Self(Question { name, email, reference, text }) = self;
        let letter = letter.subject("mail-asked-subject").text("mail-asked-why");
        let facts = [
            ("mail-asked-name", name.as_str()),
            ("mail-asked-email", email.as_str()),
            ("mail-asked-reference", reference.as_str()),
            ("mail-asked-text", text.as_str()),
        ];
        let told = facts.into_iter().filter(|(_, value)| !value.is_empty());
        told.fold(letter, |letter, (key, value)| letter.code(key, value))
    }

    fn samples() -> Vec<Self> {
        let typed = [
            "Maria Esempio",
            "maria.esempio@example.org",
            "7F3A09C2",
            "Non riesco a entrare.\nPerché?",
        ];
        let short = ["", "maria.esempio@example.org", "", "Non riesco a entrare."];
        [typed, short].into_iter().flat_map(Question::parse).map(Self).collect()
    }
}
