//! From the request for enablement to the codice personale.

use serde_json::{Value, json};

use super::{CPT, Citizen};
use crate::Mail;

/// The form «Attivazione del Servizio POLIS», as posted.
pub fn request_data() -> Value {
    json!({
        "stato_domicilio": "Italia", "indirizzo": "via dei Collaudi", "civico": "1", "cap": "00185", "comune": "Roma",
        "provincia": "RM", "telefono": "+39 000 1234567",
        "documento_tipo": "carta-identita", "documento_numero": "CA00042AA",
        "documento_ente": "Comune di Roma", "documento_rilascio": "2020-04-01",
        "documento_scadenza": "2035-04-12", "domanda": "mother-surname",
        "risposta": "Esempiosegreto", "consenso_condizioni": "si", "consenso_privacy": "si",
    })
}

impl Citizen {
    /// Fills in the request and presses «Conferma».
    pub fn asks_for_enablement(&mut self) {
        let to = self.client.post("/abilitazione/richiesta", request_data()).next();
        assert_eq!(to, "/abilitazione/adesione");
    }

    /// Reads the concluding page and presses «Accetto»; the mail brings CPT, modulo and delega.
    pub fn accepts(&mut self) -> Mail {
        let page = self.client.get("/abilitazione/adesione").ok();
        page["request_number"].as_str().unwrap().clone_into(&mut self.request);
        let typed = json!({"modulo_version": page["modulo_version"]});
        let to = self.client.post("/abilitazione/accetto", typed).next();
        assert_eq!(to, "/abilitazione/inviata");
        let mail = self.mail(CPT);
        self.reads_the_mailbox();
        mail
    }

    /// Confirms the CPT with the codice fiscale.
    pub fn confirms_the_cpt(&mut self) {
        let typed = json!({"codice_fiscale": self.person.codice_fiscale, "cpt": self.cpt});
        assert_eq!(self.client.post("/cpt/conferma", typed).next(), "/cpt/confermato");
        self.mail("Ora vai in una scuola");
    }

    /// Changes the CPT into a codice personale, after the mail of activation.
    pub fn chooses_the_code(&mut self, code: &str) {
        self.mail("Utenza abilitata");
        let to = self.client.post("/codice-personale", self.code_form(code)).next();
        assert_eq!(to, "/codice-personale/impostato");
        code.clone_into(&mut self.code);
    }

    /// The form of the mandatory change, as posted.
    pub fn code_form(&self, code: &str) -> Value {
        json!({
            "username": self.username, "cpt": self.cpt,
            "nuovo_codice": code, "conferma_codice": code,
        })
    }
}
