//! Istruzioni: the steps that are still to come, on a sheet to keep beside the modulo.

use jiff::Timestamp;
use polis_domain::{Person, account::Request};
use serde_json::{Value, json};

use crate::{
    paper::{Paper, Template},
    parts::in_rome,
};

/// Istruzioni (R-ENA-7, R-REC-3): one page, for a citizen who goes to a school.
#[derive(Debug, Clone)]
pub struct Istruzioni {
    /// The citizen who reads them.
    pub person: Person,
    /// The request whose number the officer asks for.
    pub request: Request,
    /// Address of the portal without a final slash.
    pub portal: String,
}

impl Istruzioni {
    pub(crate) const TEMPLATE: Template =
        Template { name: "istruzioni.typ", text: include_str!("../templates/istruzioni.typ") };

    pub(crate) fn samples() -> Vec<(&'static str, Self)> {
        let (_, registrant, request) = Request::sample();
        let portal = "https://istanze.example.it".to_owned();
        vec![("istruzioni", Self { person: registrant.person, request, portal })]
    }
}

impl Paper for Istruzioni {
    fn template(&self) -> Template {
        Self::TEMPLATE
    }

    fn data(&self) -> Value {
        let Self { person, request, portal } = self;
        json!({
            "name": person.full_name(),
            "request": request.number.to_string(),
            "version": request.modulo_version,
            "issued": in_rome(request.entered_at),
            "portal": portal,
        })
    }

    fn identifier(&self) -> String {
        format!("istruzioni-{}-v{}", self.request.number, self.request.modulo_version)
    }

    fn written_at(&self) -> Timestamp {
        self.request.entered_at
    }

    fn request_number(&self) -> Option<String> {
        Some(self.request.number.to_string())
    }
}
