//! Domanda: the received application, printed from its snapshot, and its receipt.

mod samples;

use jiff::Timestamp;
use polis_domain::application::{Inoltro, Snapshot};
use serde_json::{Value, json};

use crate::{
    paper::{Paper, Template},
    parts::in_rome,
};

/// A received application with its segnatura (DPR 445/2000 art. 55): from its snapshot and its
/// reception, and from nothing else, so that no later change of the catalogue or of a sentence changes a
/// byte (D.5).
#[derive(Debug, Clone)]
pub struct Domanda {
    /// Its reception: protocol number, arrival, fingerprint.
    pub inoltro: Inoltro,
    /// What was declared.
    pub declared: Snapshot,
}

impl Domanda {
    pub(crate) const TEMPLATE: Template =
        Template { name: "domanda.typ", text: include_str!("../../templates/domanda.typ") };

    /// The document of a received application.
    ///
    /// # Errors
    /// If the text kept is not a snapshot.
    pub fn from_inoltro(inoltro: &Inoltro) -> Result<Self, serde_json::Error> {
        Ok(Self { declared: inoltro.declared()?, inoltro: inoltro.clone() })
    }
}

impl Paper for Domanda {
    fn template(&self) -> Template {
        Self::TEMPLATE
    }

    fn data(&self) -> Value {
        let Self { inoltro, declared } = self;
        json!({
            "protocol": inoltro.protocol.to_string(),
            "arrived": in_rome(inoltro.arrived_at),
            "sha256": inoltro.sha256,
            "basis": declared.legal_basis.as_str(),
            "declared": declared,
        })
    }

    fn identifier(&self) -> String {
        format!("domanda-{}", self.inoltro.protocol)
    }

    fn written_at(&self) -> Timestamp {
        self.inoltro.arrived_at
    }
}
