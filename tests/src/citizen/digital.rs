//! Entering with SPID or CIE, and the steps that are shorter after it.

use polis_domain::Federation;
use serde_json::{Value, json};

use super::Citizen;
use crate::{Mail, chain, client::Sent};

const WELCOME: &str = "La tua utenza è pronta";

impl Citizen {
    /// «Entra con …» at level 2, through the identity provider; returns the page it leads to.
    pub fn enters(&mut self, federation: Federation) -> String {
        self.enters_for(federation, &[])
    }

    /// The same, with more parameters in the address of the login.
    pub fn enters_for(&mut self, federation: Federation, more: &[(&str, &str)]) -> String {
        let asked = self.client.asks(federation, more);
        let answer = self.client.brings(&asked.answer(&self.person));
        assert_eq!(answer.status, 303, "{answer}");
        answer.header("location").to_owned()
    }

    /// The form of the first access. It also ticks the box that annuls another person's account.
    pub fn welcome_form(&self) -> Value {
        let email = &self.person.email;
        json!({"email": email, "email_conferma": email, "annulla_utenza": "si", "termini": "si",
            "privacy": "si"})
    }

    /// First access with SPID, with the address that SPID gives: registered and signed in at once.
    pub fn arrives_with_spid(&mut self) -> Mail {
        assert_eq!(self.enters(Federation::Spid), "/spid/benvenuto");
        self.client.get("/spid/benvenuto").ok();
        let to = self.client.post("/spid/benvenuto", self.welcome_form()).next();
        assert_eq!(to, "/abilitazione/richiesta");
        let mail = self.mail(WELCOME);
        self.username = mail.line_after("Username");
        mail
    }

    /// First access with CIE, which gives no address: the citizen follows the link, then enters
    /// again.
    pub fn arrives_with_cie(&mut self) -> Mail {
        assert_eq!(self.enters(Federation::Cie), "/cie/benvenuto");
        let to = self.client.post("/cie/benvenuto", self.welcome_form()).next();
        assert_eq!(to, "/cie/benvenuto");
        let link = self.mail("Conferma la tua registrazione").link("/conferma/");
        self.client.press(&link).ok();
        let mail = self.mail(WELCOME);
        self.username = mail.line_after("Username");
        assert_eq!(self.enters(Federation::Cie), "/abilitazione/richiesta");
        mail
    }

    /// Exchanges the CPT for the codice personale without a desk (E7s).
    pub fn changes_the_cpt(&mut self, code: &str) -> Mail {
        let to = self.client.post("/codice-personale", self.code_form(code)).next();
        assert_eq!(to, "/codice-personale/impostato");
        code.clone_into(&mut self.code);
        self.mail("Codice Personale impostato")
    }

    /// From the request to the codice personale, for a citizen who entered with SPID or CIE.
    pub fn is_enabled_without_a_desk(&mut self) {
        self.asks_for_enablement();
        self.accepts();
        self.changes_the_cpt("collaudo1");
    }

    /// Whether this browser is signed in.
    pub fn is_signed_in(&mut self) -> bool {
        self.client.send(&Sent::get("/abilitazione")).status == 200
    }

    /// Number of events of the account; 0 if the codice fiscale is not registered.
    pub fn events(&self) -> usize {
        chain::find(&self.person).map_or(0, |chain| chain.names().len())
    }
}
