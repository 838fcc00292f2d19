//! A citizen with a browser: they go as far along the journey as a test needs.
//!
//! Each verb is one step of the journey as a citizen takes it: page, form, mail.

mod access;
mod application;
mod digital;
mod enablement;
mod registration;

pub use application::{PROCEDURE, SECTION, answers};
pub use enablement::request_data;

use crate::{Client, Person, mailbox};

const CREDENTIALS: &str = "Le tue credenziali di accesso";
const CPT: &str = "Codice Personale Temporaneo e modulo di adesione";

/// A person on the way from codice fiscale to protocol number.
#[derive(Debug, Default)]
pub struct Citizen {
    /// The invented person behind this browser.
    pub person: Person,
    /// The person's own browser.
    pub client: Client,
    /// The username, `nome.cognome`; empty until it is mailed.
    pub username: String,
    /// The password that is valid now.
    pub password: String,
    /// Whether the person chose the password.
    chosen: bool,
    /// Number of the enablement request.
    pub request: String,
    /// The CPT of the last mail.
    pub cpt: String,
    /// The codice personale, once chosen.
    pub code: String,
}

impl Citizen {
    /// A person whom the system has never seen.
    pub fn new() -> Self {
        Self::default()
    }

    /// Registered, confirmed, signed in with a chosen password.
    pub fn signed_in() -> Self {
        let mut citizen = Self::new();
        citizen.registers();
        citizen.confirms_the_address();
        citizen.chooses_a_password("Collaudo2026");
        citizen
    }

    /// A citizen ready to go to a school.
    pub fn with_confirmed_cpt() -> Self {
        let mut citizen = Self::signed_in();
        citizen.asks_for_enablement();
        citizen.accepts();
        citizen.confirms_the_cpt();
        citizen
    }

    /// A citizen enabled to submit applications.
    pub fn enabled() -> Self {
        let mut citizen = Self::with_confirmed_cpt();
        crate::Officer::new(polis_domain::desk::Role::Aa).recognises(&citizen).ok();
        citizen.chooses_the_code("collaudo1");
        citizen
    }

    /// Takes username, password and CPT from the newest mails that carry them.
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

    /// The address that receives the mails.
    pub fn email(&self) -> &str {
        &self.person.email
    }
}
