//! What each mail says (D.3): one struct a mail, by family. A mail is a list of blocks, written twice from
//! the same sentences: as HTML and as text.
//!
//! Secrets pass through here on their way to the mail and are kept nowhere; the structs are not `Debug`
//! for that reason.
//!
//! # How to add a mail
//! M21 goes to the help desk, of no account: its effect is `Effect::Ask`. All others:
//! 1. Name it and its family in `polis_domain::kernel::Mail`, and let a transition ask for it.
//! 2. Write its struct in the file of its family: what it says, [`Mail::letter`], [`Mail::samples`]. Add it
//!    to the list at the top of that file: a test reads every sample in every language.
//! 3. Put its sentences in `crates/words/locales/it/mail.ftl`,
//! 4. and in `crates/words/locales/en/mail.ftl`: mails go out in the language of the citizen.
//! 5. Gather what it says in `functions/outbox/src/gather/<family>.rs`.

pub mod access;
pub mod application;
pub mod delegation;
pub mod enablement;
pub mod gallery;
pub mod help;
pub mod personal_code;
pub mod registration;

mod letter;
mod sample;

pub use letter::{Letter, MailMessage};

use polis_words::Lang;

/// A mail of D.3.
pub trait Mail: Sized {
    /// Its number in D.3: `M07`.
    const ID: &'static str;

    /// What it says: its blocks are added to an empty letter.
    fn letter(&self, letter: Letter) -> Letter;

    /// At least one; one for each shape the mail can take.
    fn samples() -> Vec<Self>;

    /// Writes the mail to that citizen, in the citizen's language.
    fn write(&self, to: &Addressee) -> MailMessage {
        self.letter(Letter::to(to)).write()
    }
}

/// The citizen a mail is for.
#[derive(Clone)]
pub struct Addressee {
    /// Given name and surname, for the greeting: `Maria Rossi`. Empty: the mail greets without a name.
    pub name: String,
    /// The language of the mail.
    pub lang: Lang,
    /// Public address of the portal, without a final slash.
    pub portal: String,
    /// Telephone of the help desk, as it is read.
    pub telephone: String,
}
