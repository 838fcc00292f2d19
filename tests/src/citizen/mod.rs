//! A citizen with a browser of his own, who goes as far along the journey as a test needs.
//!
//! Each verb is one step of the journey as a person would take it: page, form, mail.

mod access;
mod application;
mod digital;
mod enablement;
mod registration;

pub use application::{PROCEDURE, answers};
pub use enablement::request_data;

use crate::{Client, Person, mailbox};

const CREDENTIALS: &str = "Le tue credenziali di accesso";
const CPT: &str = "Codice Personale Temporaneo e modulo di adesione";

/// Somebody on the way from codice fiscale to protocol number.
#[derive(Debug, Default)]
pub struct Citizen {
    /// Who.
    pub person: Person,
    /// The browser.
    pub client: Client,
    /// `nome.cognome`, once mailed.
    pub username: String,
    /// The password that works now.
    pub password: String,
    /// Whether the password is one of the person's own.
    chosen: bool,
    /// Number of the enablement request.
    pub request: String,
    /// The last CPT mailed.
    pub cpt: String,
    /// The codice personale.
    pub code: String,
}

impl Citizen {
    /// Somebody the system has never seen.
    pub fn new() -> Self {
        Self::default()
    }

    /// Registered, confirmed, with a password of his own, signed in.
    pub fn signed_in() -> Self {
        let mut citizen = Self::new();
        citizen.registers();
        citizen.confirms_the_address();
        citizen.chooses_a_password("Collaudo2026");
        citizen
    }

    /// Ready to go to a school.
    pub fn with_confirmed_cpt() -> Self {
        let mut citizen = Self::signed_in();
        citizen.asks_for_enablement();
        citizen.accepts();
        citizen.confirms_the_cpt();
        citizen
    }

    /// Enabled: may submit applications.
    pub fn enabled() -> Self {
        let mut citizen = Self::with_confirmed_cpt();
        crate::Officer::new(polis_domain::desk::Role::Aa).recognises(&citizen).ok();
        citizen.chooses_the_code("collaudo1");
        citizen
    }

    /// Takes username, password and CPT from the newest mails that bring them.
    pub fn reads_the_mailbox(&mut self) {
        for mail in mailbox::all(self.email()) {
            if mail.subject == CREDENTIALS && !self.chosen {
                self.username = mail.line_after("Username");
                self.password = mail.line_after("Password provvisoria");
            }
            if mail.subject == CPT {
                self.cpt = mail.line_after("Codice Personale Temporaneo");
            }
        }
    }

    /// The address mails go to.
    pub fn email(&self) -> &str {
        &self.person.email
    }
}
