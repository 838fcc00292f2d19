//! Passaggi 1 to 4, and the link in the mail.

use serde_json::{Value, json};

use super::{CREDENTIALS, Citizen};
use crate::{Mail, mailbox};

impl Citizen {
    /// The form that passaggio 1 posts.
    pub fn tax_code(&self) -> Value {
        json!({"codice_fiscale": self.person.codice_fiscale, "non_sono_un_robot": "si"})
    }

    /// Passaggi 1 to 4, until the mail with the link has come.
    pub fn registers(&mut self) -> Mail {
        let to = self.client.post("/registrazione", self.tax_code()).next();
        assert_eq!(to, "/registrazione/dati");
        let to = self.client.post("/registrazione/dati", self.person.data()).next();
        assert_eq!(to, "/registrazione/verifica");
        let to = self.client.press("/registrazione/verifica").next();
        assert_eq!(to, "/registrazione/conclusa");
        self.mail("Conferma la tua registrazione")
    }

    /// Follows the newest link and presses the button; the credentials come by mail.
    pub fn confirms_the_address(&mut self) -> Mail {
        let link = self.mail("Conferma la tua registrazione").link("/conferma/");
        self.client.get(&link).ok();
        self.client.press(&link).ok();
        let mail = self.mail(CREDENTIALS);
        self.reads_the_mailbox();
        mail
    }

    /// The newest mail with this subject; waits for the first.
    pub fn mail(&self, subject: &str) -> Mail {
        mailbox::wait(self.email(), subject, 1)
    }
}
