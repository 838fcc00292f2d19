//! The attachment, the draft, «Inoltra».

use serde_json::{Value, json};

use super::Citizen;
use crate::{Answer, upload};

/// The procedure of the journey.
pub const PROCEDURE: &str = "/istanze/mobilita-2027";

/// The first section of its form.
pub const SECTION: &str = "/istanze/mobilita-2027/sezioni/posizione";

/// Answers that complete an application, section by section.
pub fn answers() -> [(&'static str, Value); 7] {
    [
        ("posizione", json!({"ordine": "primaria", "classe": "EEEE", "titolarita": "RMEE800001"})),
        ("anzianita", json!({"anni-ruolo": "12"})),
        ("famiglia", json!({"ricongiungimento": "nessuno", "assistenza": "nessuna"})),
        ("titoli", json!({"concorso": "si", "clil": "no", "corso-lingua": "no"})),
        ("posto", json!({"ordine-posti": "comune", "lingua-inglese": "no"})),
        ("preferenze", json!({"luoghi": "RMEE00001B\nH501\nRM"})),
        ("dichiarazioni", json!({"note": "nessuna", "dichiaro": "si"})),
    ]
}

impl Citizen {
    /// Adds a PDF to the library; returns its ID.
    pub fn attaches(&mut self, name: &str) -> String {
        self.attaches_as("dichiarazione-servizi", name, upload::PDF)
    }

    /// Adds a file of that kind to the library; returns its ID.
    pub fn attaches_as(&mut self, kind: &str, name: &str, content: &[u8]) -> String {
        let page = self.client.get("/allegati").ok();
        let sent = upload::post(&page["upload"], kind, name, content);
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
        for (section, form) in answers() {
            self.saves(section, form).next();
        }
        let chosen = attachments.iter().map(|file| (format!("allegato_{file}"), json!("si")));
        self.saves("allegati", Value::Object(chosen.collect())).next();
        let review = self.client.get(&format!("{PROCEDURE}/riepilogo")).ok();
        assert_eq!(review["ready"], true, "{review}");
        review["version"].clone()
    }

    /// Saves a section of the form over what its page shows.
    pub fn saves(&mut self, section: &str, mut form: Value) -> Answer {
        let path = format!("{PROCEDURE}/sezioni/{section}");
        form["version"] = self.client.get(&path).ok()["version"].clone();
        self.client.post(&path, form)
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
