//! Entering with SPID or CIE, and the steps that are shorter for it.

use polis_domain::Federation;
use serde_json::{Value, json};

use super::Citizen;
use crate::{Mail, chain, client::Sent};

const WELCOME: &str = "La tua utenza è pronta";

impl Citizen {
    /// «Entra con …» at level 2, through the identity provider: where it leads.
    pub fn enters(&mut self, federation: Federation) -> String {
        self.enters_for(federation, &[])
    }

    /// The same, with more parameters of the way in.
    pub fn enters_for(&mut self, federation: Federation, more: &[(&str, &str)]) -> String {
        let asked = self.client.asks(federation, more);
        let answer = self.client.brings(&asked.answer(&self.person));
        assert_eq!(answer.status, 303, "{answer}");
        answer.header("location").to_owned()
    }

    /// What the page of the first access posts; where there is an account of somebody else's, it may
    /// be annulled.
    pub fn welcome_form(&self) -> Value {
        let email = &self.person.email;
        json!({"email": email, "email_conferma": email, "annulla_utenza": "si", "termini": "si",
            "privacy": "si"})
    }

    /// First access with SPID, whose address is taken as it is: registered and signed in at once.
    pub fn arrives_with_spid(&mut self) -> Mail {
        assert_eq!(self.enters(Federation::Spid), "/spid/benvenuto");
        self.client.get("/spid/benvenuto").ok();
        let to = self.client.post("/spid/benvenuto", self.welcome_form()).next();
        assert_eq!(to, "/abilitazione/richiesta");
        let mail = self.mail(WELCOME);
        self.username = mail.line_after("Username");
        mail
    }

    /// First access with CIE, which gives no address: the link is followed, then one enters again.
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

    /// The CPT becomes the codice personale without a desk (E7s).
    pub fn changes_the_cpt(&mut self, code: &str) -> Mail {
        let to = self.client.post("/codice-personale", self.code_form(code)).next();
        assert_eq!(to, "/codice-personale/impostato");
        code.clone_into(&mut self.code);
        self.mail("Codice Personale impostato")
    }

    /// From the request to the codice personale, for who came with SPID or CIE.
    pub fn is_enabled_without_a_desk(&mut self) {
        self.asks_for_enablement();
        self.accepts();
        self.changes_the_cpt("collaudo1");
    }

    /// Whether this browser is signed in.
    pub fn is_signed_in(&mut self) -> bool {
        self.client.send(&Sent::get("/abilitazione")).status == 200
    }

    /// How many events the account has; none, if nobody registered.
    pub fn events(&self) -> usize {
        chain::find(&self.person).map_or(0, |chain| chain.records.len())
    }
}
