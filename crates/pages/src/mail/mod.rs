//! Every mail (D.3): one sentence list per mail, one layout, an HTML part and a text part made from the same blocks.
//!
//! Secrets pass through here on their way to the mail and are kept nowhere; [`Mail`] is not `Debug` for that reason.

mod content;
mod letter;
mod request;
mod samples;
mod write;

pub use content::{Content, Waiting};

use crate::Lang;

/// A mail to one person.
#[derive(Clone)]
pub struct Mail {
    /// Name of the person, for the greeting: `Maria Rossi`; empty if it is not to be said.
    pub name: String,
    /// Public address of the portal, without a final slash.
    pub portal: String,
    /// Which mail, with what it says.
    pub content: Content,
}

/// A mail ready to be sent.
#[derive(Clone)]
pub struct MailMessage {
    /// Subject.
    pub subject: String,
    /// The plain text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

impl Mail {
    /// Writes the mail, in `lang` where that mail is translated, else in Italian.
    pub fn render(&self, lang: Lang) -> MailMessage {
        let lang = if self.content.is_translated() { lang } else { Lang::It };
        write::letter(self, lang).render()
    }
}
