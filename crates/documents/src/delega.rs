//! Modulo di delega: the power to attend one recognition, and nothing else.

use jiff::Timestamp;
use polis_domain::{
    CodiceFiscale,
    account::{Delegation, Registrant, Request},
    desk::{Delegate, DelegateStanding, DelegationReason},
};
use serde_json::{Value, json};

use crate::{
    paper::{Paper, Template},
    parts::{LANG, applicant, identity_document, in_rome},
};

/// Modulo di delega (R-REC-4, DPR 445/2000 art. 38 c. 3-bis): one page. The delegate named on the portal is printed;
/// without one, there are lines to fill in, and the desk accepts no person until one is named.
#[derive(Debug, Clone)]
pub struct Delega {
    /// Codice fiscale of the citizen who delegates.
    pub codice_fiscale: CodiceFiscale,
    /// The citizen who delegates.
    pub registrant: Registrant,
    /// The request, the only object of the delega; a copy of its identity document goes along.
    pub request: Request,
}

impl Delega {
    pub(crate) const TEMPLATE: Template =
        Template { name: "delega.typ", text: include_str!("../templates/delega.typ") };

    pub(crate) fn samples() -> Vec<(&'static str, Self)> {
        let (codice_fiscale, registrant, request) = Request::sample();
        let blank = Self { codice_fiscale, registrant, request };
        let named = |standing, reason| {
            let mut paper = blank.clone();
            paper.request.delegation = Delegation::sample(standing, reason);
            paper
        };
        let trusted = named(DelegateStanding::Trusted, DelegationReason::Health);
        let guardian = named(DelegateStanding::SupportAdministrator, DelegationReason::Other);
        vec![("delega", blank), ("delega-con-delegato", trusted), ("delega-tutore", guardian)]
    }
}

fn delegate(delegate: &Delegate) -> Value {
    json!({
        "name": delegate.nome.as_str(),
        "surname": delegate.cognome.as_str(),
        "codice_fiscale": delegate.codice_fiscale.as_str(),
        "standing": LANG.standing(delegate.standing),
        "reason": LANG.delegation_reason(delegate.reason),
        "other": delegate.reason == DelegationReason::Other,
    })
}

impl Paper for Delega {
    fn template(&self) -> Template {
        Self::TEMPLATE
    }

    fn data(&self) -> Value {
        let Self { codice_fiscale, registrant, request } = self;
        let delegation = &request.delegation;
        json!({
            "request": request.number.to_string(),
            "version": request.modulo_version,
            "issued": in_rome(request.entered_at),
            "applicant": applicant(codice_fiscale, &registrant.person),
            "document": identity_document(&request.data.document),
            "delegation": delegation.version,
            "delegate": delegation.delegate.as_ref().map(delegate),
        })
    }

    fn identifier(&self) -> String {
        let (number, version) = (&self.request.number, self.request.modulo_version);
        format!("delega-{number}-v{version}-{}", self.request.delegation.version)
    }

    fn written_at(&self) -> Timestamp {
        self.request.entered_at
    }

    fn request_number(&self) -> Option<String> {
        Some(self.request.number.to_string())
    }
}
