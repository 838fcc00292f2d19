//! The mail of a received application: M17, with the PDF when it is there and small.

use polis_app::{
    App,
    background::{Trouble, now},
};
use polis_domain::{Account, application::PDF_PATIENCE, kernel::Mail};
use polis_mail::{Mail as _, MailMessage, application::Submitted};
use polis_store::{Document, OutboxRow};

use super::Case;
use crate::outgoing::Outgoing;

/// Largest PDF that travels as an attachment; larger ones are fetched from the portal (L5).
const ATTACHED: usize = 2 * 1024 * 1024;

/// Whether the receipt should wait a little longer for the PDF that belongs to it.
pub(crate) async fn waits_for_its_pdf(
    app: &App,
    account: &Account,
    row: &OutboxRow,
    mail: &Mail,
) -> Result<bool, Trouble> {
    let Mail::Submitted { application, version } = mail else { return Ok(false) };
    if now().duration_since(row.queued_at) >= PDF_PATIENCE.try_into()? {
        return Ok(false);
    }
    let application = app.table().application(&account.id, application).await?;
    let received = application.as_ref().and_then(|application| application.received_at(*version));
    Ok(received.is_none_or(|inoltro| inoltro.pdf.is_none()))
}

/// M17, of the application received at the version that the mail names.
pub(super) async fn write(
    case: &Case<'_>,
    mail: &Mail,
    outgoing: &mut Outgoing,
) -> Result<Option<MailMessage>, Trouble> {
    let Mail::Submitted { application: id, version } = mail else { return Ok(None) };
    let application = case.app.table().application(&case.account.id, id).await?;
    let received = application.as_ref().and_then(|application| application.received_at(*version));
    let Some(inoltro) = received else { return Ok(None) };
    let declared = inoltro.declared()?;
    let document = Document::Domanda(id, inoltro);
    let pdf = case.app.files().read(&document.key(&case.account.id)).await?;
    let pdf = pdf.filter(|pdf| pdf.len() <= ATTACHED);
    let pdf_attached = pdf.is_some();
    if let Some(pdf) = pdf {
        outgoing.attach(document.file_name(), pdf);
    }
    let (title, office, inoltro) = (declared.title, declared.office, inoltro.clone());
    let about = (declared.staff, declared.school_year);
    Ok(Some(Submitted { title, about, inoltro, office, pdf_attached }.write(&outgoing.addressee)))
}
