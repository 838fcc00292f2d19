//! The application is received: protocol number, application, register line and event, in one
//! transaction or not at all (DPR 445/2000 art. 53, CAD art. 40-bis).

use polis_domain::{
    Command, ProtocolNumber, ProtocolRecord, Transition,
    application::{Application, Frozen, Inoltro, Snapshot},
};
use polis_pages::Lang;
use polis_store::{ExtraWrite, RegisterRow, StoreError};
use polis_web::{Cx, Failure, SignedIn, place_of};

use crate::filing::Filing;

/// Why a number that was drawn bears nothing, as the register says it.
const ANNULLED: &str = "registrazione non conclusa";

/// Receives what is declared. `None` if account or draft changed since they were read: the number
/// that was drawn is annulled, and everything is to be looked at again.
pub(crate) async fn receive(
    cx: &Cx,
    filing: &Filing,
    snapshot: &Snapshot,
) -> Result<Option<Inoltro>, Failure> {
    let (table, frozen) = (cx.app.table(), snapshot.freeze());
    let number = table.draw_number(ProtocolNumber::year_of(cx.now)).await?;
    let received = match prepare(cx, filing, snapshot, &frozen, number) {
        Ok((transition, application, row)) => {
            let inoltro = application.inoltro().cloned();
            let also = [
                ExtraWrite::Application(Box::new(application)),
                ExtraWrite::Register(Box::new(row)),
            ];
            match table.commit(&transition, &also).await {
                Ok(()) => return Ok(inoltro),
                Err(StoreError::Conflict | StoreError::Taken) => Ok(None),
                Err(error) => Err(error.into()),
            }
        }
        Err(failure) => Err(failure),
    };
    // Annulled unless the transaction took place after all; if this fails, the calendar does it.
    if let Err(error) = table.annul_number(number, ANNULLED, cx.now).await {
        tracing::warn!(%number, cause = %error, "the number will be annulled later");
    }
    received
}

/// Everything that is written with this number.
fn prepare(
    cx: &Cx,
    filing: &Filing,
    snapshot: &Snapshot,
    frozen: &Frozen,
    number: ProtocolNumber,
) -> Result<(Transition, Application, RegisterRow), Failure> {
    let (account, slug) = (&filing.person.account, &filing.procedure.slug);
    let command = Command::Submit(slug.clone(), number, frozen.sha256.clone());
    let transition = account
        .apply(command, SignedIn::ACTOR, cx.now)
        .map_err(|rejection| Failure::rejected(&rejection, place_of(account.next_step())))?;
    let application = filing.application.submit(frozen, number, cx.now);
    let application = application.ok_or_else(Failure::outdated)?;
    let who = &snapshot.applicant;
    let record = ProtocolRecord::of(
        number.number(),
        cx.now,
        format!("{} {}, {}", who.nome, who.cognome, who.codice_fiscale),
        format!("{} {}", Lang::It.t(&format!("{slug}-title")), filing.procedure.school_year),
        frozen.sha256.clone(),
    );
    Ok((transition, application, RegisterRow::Registered { record }))
}
