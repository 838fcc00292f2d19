//! A mail on its way: to which address, for which row, with which files.

use polis_app::{App, background::Trouble, link::sha256};
use polis_domain::{Account, Question, account::MailedSecret, kernel::Mail};
use polis_mail::Addressee;
use polis_store::OutboxRow;
use polis_words::Lang;

/// Everything of a mail but what it says.
pub(crate) struct Outgoing {
    /// E-mail address of the citizen.
    pub(crate) to: String,
    /// The citizen, as the mail greets them.
    pub(crate) addressee: Addressee,
    /// Message-ID, before the @: the same for every try of a row.
    pub(crate) id: String,
    /// Name and address that an answer goes to, if not to us.
    pub(crate) reply_to: Option<(String, String)>,
    /// PDFs, by file name.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// The secret in the mail: the account learns that it is out once the mail service took the mail (ADR 20).
    pub(crate) secret: Option<MailedSecret>,
}

impl Outgoing {
    /// A mail to the citizen of the account; `None` if the account has no citizen to write to.
    pub(crate) fn to(app: &App, row: &OutboxRow, account: &Account, mail: &Mail) -> Option<Self> {
        let (to, name, language) = if let Mail::RegistrationCancelled { email, language } = mail {
            // Another person has registered meanwhile: the mail to the old address has no name.
            (email.clone(), String::new(), *language)
        } else {
            let registrant = account.registrant()?;
            let name = registrant.person.full_name();
            (registrant.email.as_str().to_owned(), name, registrant.language)
        };
        let portal = app.settings().public_url.clone();
        let telephone = app.settings().extra("HELP_TECHNICAL").unwrap_or_default();
        Some(Self {
            to,
            addressee: Addressee { name, lang: language.into(), portal, telephone },
            id: id(row),
            reply_to: None,
            files: Vec::new(),
            secret: None,
        })
    }

    /// A mail to the help desk.
    pub(crate) fn to_help_desk(
        app: &App,
        row: &OutboxRow,
        asked: &Question,
    ) -> Result<Self, Trouble> {
        let (name, telephone) = (String::new(), String::new());
        let portal = app.settings().public_url.clone();
        Ok(Self {
            to: app.settings().extra("HELP_MAILBOX")?,
            addressee: Addressee { name, lang: Lang::It, portal, telephone },
            id: id(row),
            reply_to: Some((asked.name.clone(), asked.email.as_str().to_owned())),
            files: Vec::new(),
            secret: None,
        })
    }

    /// Adds a PDF.
    pub(crate) fn attach(&mut self, name: String, pdf: Vec<u8>) {
        self.files.push((name, pdf));
    }
}

/// The same for every try of a row.
fn id(row: &OutboxRow) -> String {
    sha256(format!("{}/{}", row.key.pk, row.key.sk).as_bytes())[..32].to_owned()
}
