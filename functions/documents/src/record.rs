//! The hash of a rendered application is recorded, and then the receipt by mail may leave with the PDF.

use polis_app::{
    App,
    background::{Trouble, now},
    commit::{self, Decision, Step},
};
use polis_domain::{
    Actor, Application, Sha256Hex,
    application::{Fact, Rejection},
};

/// One transaction: the hash in the application, the event in its chain, the mail in the outbox.
pub(crate) async fn record(
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
