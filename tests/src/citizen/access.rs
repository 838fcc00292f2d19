//! Signing in and out, and the forced change of the password.

use serde_json::json;

use super::Citizen;
use crate::Answer;

impl Citizen {
    /// Signs in with the last known username and password.
    pub fn signs_in(&mut self) -> Answer {
        let typed = json!({"username": self.username, "password": self.password});
        self.client.post("/accesso", typed)
    }

    /// Signs in with the temporary password and changes it, as the portal demands.
    pub fn chooses_a_password(&mut self, password: &str) {
        assert_eq!(self.signs_in().next(), "/accesso/cambio-password");
        let typed = json!({
            "vecchia_password": self.password,
            "nuova_password": password,
            "conferma_password": password,
        });
        let to = self.client.post("/accesso/cambio-password", typed).next();
        password.clone_into(&mut self.password);
        self.chosen = true;
        if to == "/accesso" {
            self.signs_in().next();
        }
        assert!(self.client.cookie("__Host-sessione").is_some(), "no session after {to}");
    }
}
