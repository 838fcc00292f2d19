//! A mail as a list of blocks, shown twice: as HTML and as text.

use askama::Template;
use polis_domain::Federation;

use super::{Mail, MailMessage};
use crate::Lang;
use crate::lang::Arg;

/// A piece of a mail.
pub(super) enum Block {
    /// A paragraph.
    Text(String),
    /// Something to copy: what it is, and the thing itself.
    Code(String, String),
    /// Things to bring.
    List(Vec<String>),
    /// Things to do, one after the other.
    Steps(Vec<String>),
    /// The one thing to press.
    Button(String, String),
}

/// A mail before it is shown.
pub(super) struct Letter {
    lang: Lang,
    name: String,
    portal: String,
    subject: String,
    blocks: Vec<Block>,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    letter: &'a Letter,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct Text<'a> {
    letter: &'a Letter,
}

impl Letter {
    pub(super) fn new(mail: &Mail, lang: Lang, subject: &str) -> Self {
        let (name, portal) = (mail.name.clone(), mail.portal.clone());
        Self { lang, name, portal, subject: lang.t(subject), blocks: Vec::new() }
    }

    /// The same letter, whose subject names something.
    pub(super) fn about(mut self, subject: &str, name: &'static str, value: &str) -> Self {
        self.subject = self.words(subject, name, value);
        self
    }

    pub(super) fn text(mut self, key: &str) -> Self {
        self.blocks.push(Block::Text(self.lang.t(key)));
        self
    }

    pub(super) fn text_with(mut self, key: &str, name: &'static str, value: impl Arg) -> Self {
        self.blocks.push(Block::Text(self.lang.t_with(key, &[(name, value.fluent())])));
        self
    }

    /// A sentence for who came with SPID or CIE, which it names; another for everybody else, if any.
    pub(super) fn either(
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

    pub(super) fn code(mut self, key: &str, value: &str) -> Self {
        self.blocks.push(Block::Code(self.lang.t(key), value.to_owned()));
        self
    }

    pub(super) fn list(mut self, keys: &[&str]) -> Self {
        self.blocks.push(Block::List(self.all(keys)));
        self
    }

    pub(super) fn steps(mut self, keys: &[&str]) -> Self {
        self.blocks.push(Block::Steps(self.all(keys)));
        self
    }

    fn all(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.lang.t(key)).collect()
    }

    pub(super) fn button(mut self, key: &str, href: &str) -> Self {
        self.blocks.push(Block::Button(self.lang.t(key), href.to_owned()));
        self
    }

    /// A button that leads to a page of the portal.
    pub(super) fn go_to(self, key: &str, path: &str) -> Self {
        let href = format!("{}{path}", self.portal);
        self.button(key, &href)
    }

    pub(super) fn render(&self) -> MailMessage {
        // Both templates only write into a String, which cannot fail.
        let html = Html { letter: self }.render().unwrap_or_default();
        let text = Text { letter: self }.render().unwrap_or_default();
        MailMessage { subject: self.subject.clone(), text, html }
    }

    fn t(&self, key: &str) -> String {
        self.lang.t(key)
    }

    fn words(&self, key: &str, name: &'static str, value: &str) -> String {
        self.lang.t_with(key, &[(name, value.fluent())])
    }

    fn greeting(&self) -> String {
        match self.name.as_str() {
            "" => self.t("mail-hello-unnamed"),
            name => self.words("mail-hello", "name", name),
        }
    }

    fn help(&self) -> String {
        self.words("mail-help", "link", &format!("{}/assistenza", self.portal))
    }
}
