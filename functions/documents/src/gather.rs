//! What each document needs, from what is stored and nothing else.

use polis_app::{App, background::Trouble};
use polis_documents::{Delega, Document, Domanda, Istruzioni, Modulo};
use polis_domain::{Account, AccountId, Application, kernel::Rendering};
use polis_store as store;

/// Documents to be rendered.
#[derive(Default)]
pub(crate) struct Gathered {
    /// Each with its key in the bucket.
    pub(crate) documents: Vec<(String, Document)>,
    /// The application that records the hash of its PDF, and its version when it was received.
    pub(crate) received: Option<(Application, u64)>,
}

/// The documents that a transition asked for; none if they are not needed any longer.
pub(crate) async fn gather(
    app: &App,
    account: &AccountId,
    rendering: &Rendering,
) -> Result<Gathered, Trouble> {
    match rendering {
        Rendering::Modulo => {
            let account = app.table().load(account).await?.ok_or("the account is gone")?;
            let documents = modulo(app, &account).unwrap_or_default();
            Ok(Gathered { documents, received: None })
        }
        Rendering::Application { application, version } => {
            let found = app.table().application(account, application).await?;
            domanda(found.ok_or("no such application")?, *version)
        }
    }
}

/// Modulo di adesione, modulo di delega and istruzioni of the current request (R-ENA-5, D.4). A citizen who came with
/// SPID or CIE needs no desk: there is only the modulo then (R-REC-7).
fn modulo(app: &App, account: &Account) -> Option<Vec<(String, Document)>> {
    let citizen = account.citizen()?;
    let request = citizen.enablement.request()?;
    let (codice_fiscale, registrant) = (account.codice_fiscale.clone(), citizen.registrant.clone());
    let modulo = Document::ModuloDiAdesione(Modulo {
        codice_fiscale: codice_fiscale.clone(),
        registrant: registrant.clone(),
        request: request.clone(),
        portal: app.settings().public_url.clone(),
        terms: Modulo::terms(),
        identified_online: citizen.digital.is_some(),
    });
    let mut documents = vec![(store::Document::Modulo(request).key(&account.id), modulo)];
    if citizen.digital.is_none() {
        let (person, portal) = (registrant.person.clone(), app.settings().public_url.clone());
        let istruzioni = Istruzioni { person, request: request.clone(), portal };
        let key = store::Document::Istruzioni(request).key(&account.id);
        documents.push((key, Document::Istruzioni(istruzioni)));
        let delega = Delega { codice_fiscale, registrant, request: request.clone() };
        let key = store::Document::Delega(request).key(&account.id);
        documents.push((key, Document::Delega(delega)));
    }
    Some(documents)
}

/// The PDF of a received application (D.5): from its frozen snapshot, so that it says what was declared.
fn domanda(application: Application, version: u64) -> Result<Gathered, Trouble> {
    let inoltro = application.received_at(version).ok_or("it was not received at that version")?;
    if inoltro.pdf.is_some() {
        return Ok(Gathered::default());
    }
    let key = store::Document::Domanda(&application.id, inoltro).key(&application.account);
    let documents = vec![(key, Document::Domanda(Domanda::from_inoltro(inoltro)?))];
    Ok(Gathered { documents, received: Some((application, version)) })
}
