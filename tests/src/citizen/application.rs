//! The attachment, the draft, «Inoltra».

use serde_json::{Value, json};

use super::Citizen;
use crate::upload;

/// The procedure of the journey.
pub const PROCEDURE: &str = "/istanze/mobilita-2027";

/// Answers that complete an application.
pub fn answers() -> Value {
    json!({
        "ordine": "primaria", "classe": "EEEE", "titolarita": "RMEE800001", "anzianita": "12",
        "tipo": "trasferimento-provinciale", "preferenze": "RMEE800001\nRMEE800002",
        "precedenza": "nessuna", "ricongiungimento": "nessuno", "figli-minori": "",
        "note": "nessuna", "dichiaro": "si",
    })
}

impl Citizen {
    /// Adds a PDF to the library; returns its ID.
    pub fn attaches(&mut self, name: &str) -> String {
        let page = self.client.get("/allegati").ok();
        let sent = upload::post(&page["upload"], "dichiarazione-servizi", name, upload::PDF);
        self.client.get(&upload::redirect(&sent));
        let page = self.client.get("/allegati").ok();
        let mut files = page["files"].as_array().unwrap().iter();
        let file = files.find(|file| file["name"] == name);
        assert!(file.is_some(), "{name} is not in the library: {page}");
        file.unwrap()["id"].as_str().unwrap().to_owned()
    }

    /// Fills in the whole application with these attachments, up to the review; returns its
    /// version.
    pub fn drafts(&mut self, attachments: &[String]) -> Value {
        let page = self.client.get(PROCEDURE).ok();
        let mut form = answers();
        form["version"] = page["version"].clone();
        form["azione"] = "riepilogo".into();
        for file in attachments {
            form[format!("allegato_{file}")] = "si".into();
        }
        let to = self.client.post(PROCEDURE, form).next();
        assert_eq!(to, format!("{PROCEDURE}/riepilogo"));
        let review = self.client.get(&to).ok();
        assert_eq!(review["ready"], true, "{review}");
        review["version"].clone()
    }

    /// Sends that version with «Inoltra»; returns the receipt.
    pub fn submits(&mut self, version: &Value) -> Value {
        let to = self.client.post(&format!("{PROCEDURE}/inoltra"), self.signed(version)).next();
        assert_eq!(to, format!("{PROCEDURE}/ricevuta"));
        self.client.get(&to).ok()
    }

    /// The form that «Inoltra» posts.
    pub fn signed(&self, version: &Value) -> Value {
        json!({"version": version, "codice_personale": self.code})
    }
}
