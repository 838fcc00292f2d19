//! Modulo di adesione: what is printed, brought to the desk and signed there.

use jiff::Timestamp;
use polis_domain::{
    CodiceFiscale,
    account::{Registrant, Request},
};
use serde_json::{Value, json};

use crate::{
    paper::{Paper, Template},
    parts::{LANG, applicant, identity_document, in_rome},
};

/// Modulo di adesione (R-ENA-5): at most two pages with terms of ordinary length.
#[derive(Debug, Clone)]
pub struct Modulo {
    /// Codice fiscale of the citizen who asks to be enabled.
    pub codice_fiscale: CodiceFiscale,
    /// The citizen, as registered.
    pub registrant: Registrant,
    /// The request; a newer version of its modulo supersedes this one.
    pub request: Request,
    /// Address of the portal without a final slash, where the full privacy notice is.
    pub portal: String,
    /// Terms of the service as accepted, clause by clause: the version alone proves nothing on paper.
    pub terms: Vec<String>,
    /// Identified with SPID or CIE: recognition is not necessary (R-REC-7), so the modulo says so
    /// instead of asking for signatures.
    pub identified_online: bool,
}

impl Modulo {
    pub(crate) const TEMPLATE: Template = Template {
        name: "modulo-di-adesione.typ",
        text: include_str!("../templates/modulo-di-adesione.typ"),
    };

    /// The terms of use, one message a clause: `terms-1`, `terms-2`…
    pub fn terms() -> Vec<String> {
        (1..).map_while(|n| LANG.find(&format!("terms-{n}"))).collect()
    }

    pub(crate) fn samples() -> Vec<(&'static str, Self)> {
        let (codice_fiscale, registrant, request) = Request::sample();
        let paper = Self {
            codice_fiscale,
            registrant,
            request,
            portal: "https://istanze.example.it".to_owned(),
            terms: Self::terms(),
            identified_online: false,
        };
        let online = Self { identified_online: true, ..paper.clone() };
        vec![("modulo-di-adesione", paper), ("modulo-di-adesione-spid", online)]
    }
}

impl Paper for Modulo {
    fn template(&self) -> Template {
        Self::TEMPLATE
    }

    fn data(&self) -> Value {
        let Self { codice_fiscale, registrant, request, portal, terms, identified_online } = self;
        let home = &request.data.domicile;
        json!({
            "request": request.number.to_string(),
            "version": request.modulo_version,
            "issued": in_rome(request.entered_at),
            "portal": portal,
            "applicant": applicant(codice_fiscale, &registrant.person),
            "contacts": {
                "address": home.street(),
                "town": home.town(),
                "phone": request.data.phone.as_str(),
                "email": registrant.email.as_str(),
            },
            "document": identity_document(&request.data.document),
            "terms": {"version": request.data.terms, "clauses": terms},
            "identified_online": identified_online,
        })
    }

    fn identifier(&self) -> String {
        format!("modulo-{}-v{}", self.request.number, self.request.modulo_version)
    }

    fn written_at(&self) -> Timestamp {
        self.request.entered_at
    }

    fn request_number(&self) -> Option<String> {
        Some(self.request.number.to_string())
    }
}
