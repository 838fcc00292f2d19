//! The PDF of a received application (D.5): from its frozen snapshot and nothing else, so that it says
//! what was declared. Its own hash is recorded, and then the receipt by mail may leave with it.

use polis_app::{
    App,
    background::{Trouble, now},
    commit::{self, Decision, Step},
};
use polis_documents::{self as pdf, Document, Domanda};
use polis_domain::{
    AccountId, Actor, Application, ApplicationId, Sha256Hex,
    application::{Fact, Rejection},
};

/// Renders the PDF of the application received at that version, stores it, and records its hash.
pub(crate) async fn render(
    app: &App,
    account: &AccountId,
    id: &ApplicationId,
    version: u64,
) -> Result<(), Trouble> {
    let application = app.table().application(account, id).await?.ok_or("no such application")?;
    let inoltro = application.received_at(version).ok_or("it was not received at that version")?;
    if inoltro.pdf.is_some() {
        return Ok(());
    }
    let document = Document::Domanda(Domanda::from_inoltro(inoltro)?);
    let key = polis_store::Document::Domanda(id, inoltro).key(account);
    let sha256 = app.files().write(&key, pdf::render(&document)?, "application/pdf").await?;
    record(app, application, version, &sha256).await
}

/// One transaction: the hash in the application, the event in its chain, the mail in the outbox.
async fn record(
    app: &App,
    application: Application,
    version: u64,
    sha256: &Sha256Hex,
) -> Result<(), Trouble> {
    let (table, account, id) = (app.table(), &application.account.clone(), &application.id.clone());
    let load = || -> Step<'_, Result<Application, Trouble>> {
        Box::pin(async move {
            Ok(table.application(account, id).await?.ok_or("the application is gone")?)
        })
    };
    let decide = |application: Application| -> Result<Decision<'_, ()>, Trouble> {
        let fact = Fact::PdfStored { version, sha256: sha256.clone() };
        match application.apply(fact, &Actor::System, now()) {
            Ok(stored) => Ok(Decision::Commit(table.transaction(account).apply(&stored)?, ())),
            Err(Rejection::AlreadyRecorded) => Ok(Decision::Answer(())),
            Err(rejection) => Err(rejection.into()),
        }
    };
    commit::run(application, load, |application, _| {
        let decided = decide(application);
        Box::pin(async move { decided })
    })
    .await
}
