//! Modulo di delega: the power to attend one recognition, and nothing else.

use jiff::Timestamp;
use polis_domain::{
    CodiceFiscale,
    account::{Registrant, Request},
};
use serde_json::{Value, json};

use crate::{
    paper::{Paper, Template},
    parts::{applicant, identity_document, in_rome},
};

/// Modulo di delega (R-REC-4, DPR 445/2000 art. 38 c. 3-bis): one page; the delegate is by hand.
#[derive(Debug, Clone)]
pub struct Delega {
    /// Codice fiscale of the citizen who delegates.
    pub codice_fiscale: CodiceFiscale,
    /// The citizen who delegates.
    pub registrant: Registrant,
    /// The request, the only object of the delega; a copy of its identity document goes along.
    pub request: Request,
    /// The reason, where it is already known; otherwise boxes to tick.
    pub reason: Option<String>,
}

impl Delega {
    pub(crate) const TEMPLATE: Template =
        Template { name: "delega.typ", text: include_str!("../templates/delega.typ") };

    pub(crate) fn samples() -> Vec<(&'static str, Self)> {
        let (codice_fiscale, registrant, request) = Request::sample();
        let paper = Self { codice_fiscale, registrant, request, reason: None };
        let reason = Some("Motivi di salute: convalescenza dopo un intervento.".to_owned());
        vec![("delega", paper.clone()), ("delega-con-motivo", Self { reason, ..paper })]
    }
}

impl Paper for Delega {
    fn template(&self) -> Template {
        Self::TEMPLATE
    }

    fn data(&self) -> Value {
        let Self { codice_fiscale, registrant, request, reason } = self;
        json!({
            "request": request.number.to_string(),
            "version": request.modulo_version,
            "issued": in_rome(request.entered_at),
            "applicant": applicant(codice_fiscale, &registrant.person),
            "document": identity_document(&request.data.document),
            "reason": reason,
        })
    }

    fn identifier(&self) -> String {
        format!("delega-{}-v{}", self.request.number, self.request.modulo_version)
    }

    fn written_at(&self) -> Timestamp {
        self.request.entered_at
    }

    fn request_number(&self) -> Option<String> {
        Some(self.request.number.to_string())
    }
}
