//! Modulo di adesione and modulo di delega of the current request (R-ENA-5, D.4).

use polis_app::{App, background::Trouble};
use polis_documents::{self as pdf, Contacts, Delega, Document, Modulo, Terms};
use polis_domain::{
    Account, AccountId,
    account::{Citizen, Request},
};
use polis_pages::Lang;
use polis_store as store;

use crate::person::{applicant, identity_document};

/// Renders them as they are now; nobody goes to a desk for who came with SPID or CIE, so that no
/// delega is made then (R-REC-7).
pub(crate) async fn render(app: &App, id: &AccountId) -> Result<(), Trouble> {
    let account = app.table().load(id).await?.ok_or("the account is gone")?;
    let Some(citizen) = account.citizen() else { return Ok(()) };
    let Some(request) = citizen.enablement.request() else { return Ok(()) };
    let mut documents =
        vec![(store::Document::Modulo(request), modulo(app, &account, citizen, request))];
    if citizen.digital.is_none() {
        documents.push((store::Document::Delega(request), delega(&account, citizen, request)));
    }
    for (file, document) in documents {
        app.files().write(&file.key(id), pdf::render(&document)?, "application/pdf").await?;
    }
    Ok(())
}

fn modulo(app: &App, account: &Account, citizen: &Citizen, request: &Request) -> Document {
    let (registrant, data) = (&citizen.registrant, &request.data);
    let home = &data.domicile;
    Document::ModuloDiAdesione(Modulo {
        request: request.number.to_string(),
        version: request.modulo_version,
        issued: request.entered_at,
        portal: app.settings().public_url.clone(),
        applicant: applicant(&registrant.person, &account.codice_fiscale),
        contacts: Contacts {
            address: format!("{}, {}", home.indirizzo(), home.civico()),
            town: format!("{} {} ({})", home.cap(), home.comune(), home.provincia()),
            phone: None,
            mobile: Some(data.phone.as_str().to_owned()),
            email: registrant.email.as_str().to_owned(),
        },
        document: identity_document(&data.document),
        terms: Terms { version: data.terms.clone(), clauses: clauses() },
        identified_online: citizen.digital.is_some(),
    })
}

/// The terms of use, one message a clause: `terms-1`, `terms-2`…
fn clauses() -> Vec<String> {
    (1..).map_while(|n| Lang::It.find(&format!("terms-{n}"))).collect()
}

fn delega(account: &Account, citizen: &Citizen, request: &Request) -> Document {
    Document::Delega(Delega {
        request: request.number.to_string(),
        version: request.modulo_version,
        issued: request.entered_at,
        applicant: applicant(&citizen.registrant.person, &account.codice_fiscale),
        document: identity_document(&request.data.document),
        reason: None,
    })
}
