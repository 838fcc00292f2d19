//! A mail as a list of blocks, shown twice: as HTML and as text.

use askama::Template;
use polis_domain::Federation;
use polis_words::{Arg, Lang};

use crate::Addressee;

/// A mail ready to be sent.
#[derive(Clone)]
pub struct MailMessage {
    /// Subject line of the mail.
    pub subject: String,
    /// The plain text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// A piece of a mail.
enum Block {
    /// A paragraph of text.
    Text(String),
    /// Something to copy: its label, and the thing itself.
    Code(String, String),
    /// Things to bring.
    List(Vec<String>),
    /// Things to do, one after the other.
    Steps(Vec<String>),
    /// The one thing to press: its label, and the address it leads to.
    Button(String, String),
}

/// A mail before it is written. Each method adds one block and takes the key of its sentence.
pub struct Letter {
    lang: Lang,
    name: String,
    portal: String,
    telephone: String,
    subject: String,
    blocks: Vec<Block>,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Html<'a> {
    letter: &'a Letter,
}

#[derive(Template)]
#[template(path = "letter.txt")]
struct Text<'a> {
    letter: &'a Letter,
}

impl Letter {
    /// An empty letter.
    pub(crate) fn to(addressee: &Addressee) -> Self {
        let Addressee { name, lang, portal, telephone } = addressee.clone();
        Self { lang, name, portal, telephone, subject: String::new(), blocks: Vec::new() }
    }

    /// The language it is written in.
    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    pub(crate) fn subject(self, key: &str) -> Self {
        Self { subject: self.t(key), ..self }
    }

    /// A subject that names something.
    pub(crate) fn subject_with(self, key: &str, name: &'static str, value: &str) -> Self {
        Self { subject: self.words(key, name, value), ..self }
    }

    pub(crate) fn text(self, key: &str) -> Self {
        let text = self.t(key);
        self.with(Block::Text(text))
    }

    pub(crate) fn text_with(self, key: &str, name: &'static str, value: impl Arg) -> Self {
        let text = self.words(key, name, value);
        self.with(Block::Text(text))
    }

    /// One sentence for a citizen who came with SPID or CIE, which it names; another, if any, for a
    /// citizen with a password.
    pub(crate) fn either(
        self,
        digital: Option<Federation>,
        with: &str,
        without: Option<&str>,
    ) -> Self {
        match (digital, without) {
            (Some(federation), _) => self.text_with(with, "name", federation.label()),
            (None, Some(key)) => self.text(key),
            (None, None) => self,
        }
    }

    pub(crate) fn code(self, key: &str, value: &str) -> Self {
        let label = self.t(key);
        self.with(Block::Code(label, value.to_owned()))
    }

    pub(crate) fn list(self, keys: &[&str]) -> Self {
        let items = self.all(keys);
        self.with(Block::List(items))
    }

    pub(crate) fn steps(self, keys: &[&str]) -> Self {
        let steps = self.all(keys);
        self.with(Block::Steps(steps))
    }

    pub(crate) fn button(self, key: &str, href: &str) -> Self {
        let label = self.t(key);
        self.with(Block::Button(label, href.to_owned()))
    }

    /// A button that leads to a page of the portal.
    pub(crate) fn go_to(self, key: &str, path: &str) -> Self {
        let href = format!("{}{path}", self.portal);
        self.button(key, &href)
    }

    pub(crate) fn write(&self) -> MailMessage {
        // Both templates only write into a String, which cannot fail.
        let html = Html { letter: self }.render().unwrap_or_default();
        let text = Text { letter: self }.render().unwrap_or_default();
        MailMessage { subject: self.subject.clone(), text, html }
    }

    fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    fn all(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.t(key)).collect()
    }

    fn t(&self, key: &str) -> String {
        self.lang.t(key)
    }

    fn words(&self, key: &str, name: &'static str, value: impl Arg) -> String {
        self.lang.t_with(key, &[(name, value.fluent())])
    }

    fn greeting(&self) -> String {
        match self.name.as_str() {
            "" => self.t("mail-hello-unnamed"),
            name => self.words("mail-hello", "name", name),
        }
    }

    fn help(&self) -> String {
        self.words("mail-help", "link", format!("{}/assistenza", self.portal))
    }

    fn call(&self) -> Option<String> {
        let number = Some(&self.telephone).filter(|number| !number.is_empty())?;
        Some(self.words("mail-call", "number", number.as_str()))
    }
}
