//! A mail on its way: to whom, about which row, with which files.

use polis_app::{App, link::sha256};
use polis_domain::{Account, account::Mail};
use polis_pages::{
    Lang,
    mail::{self, Content, MailMessage},
};
use polis_store::OutboxRow;

/// Everything of a mail but what it says.
pub(crate) struct Letter {
    to: String,
    name: String,
    portal: String,
    id: String,
    files: Vec<(String, Vec<u8>)>,
}

/// A mail ready to be posted.
pub(crate) struct Written {
    /// Address.
    pub(crate) to: String,
    /// Name of the person.
    pub(crate) name: String,
    /// Message-ID, before the @: the same for every try of a row.
    pub(crate) id: String,
    /// Subject and both bodies.
    pub(crate) message: MailMessage,
    /// PDFs, by file name.
    pub(crate) files: Vec<(String, Vec<u8>)>,
}

impl Letter {
    /// A letter to the person of the account; `None` if there is nobody to write to.
    pub(crate) fn to(app: &App, row: &OutboxRow, account: &Account, mail: &Mail) -> Option<Self> {
        let (to, name) = if let Mail::RegistrationCancelled { email } = mail {
            // Whoever registered meanwhile is somebody else: no name for this address.
            (email.clone(), String::new())
        } else {
            let registrant = account.registrant()?;
            let name = format!("{} {}", registrant.person.nome, registrant.person.cognome);
            (registrant.email.as_str().to_owned(), name)
        };
        Some(Self {
            to,
            name,
            portal: app.settings().public_url.clone(),
            id: sha256(format!("{}/{}", row.key.pk, row.key.sk).as_bytes())[..32].to_owned(),
            files: Vec::new(),
        })
    }

    /// Adds a PDF.
    pub(crate) fn attach(&mut self, name: String, pdf: Vec<u8>) {
        self.files.push((name, pdf));
    }

    /// The letter, saying this.
    pub(crate) fn written(self, content: Content) -> Written {
        let Self { to, name, portal, id, files } = self;
        let mail = mail::Mail { name: name.clone(), portal, content };
        Written { to, name, id, message: mail.render(Lang::It), files }
    }
}
