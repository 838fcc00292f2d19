//! What each mail of D.3 needs is gathered here, family by family, and its secret is drawn. Each function
//! answers the written mail, or `None` if the account needs that mail no longer.

mod access;
mod application;
mod enablement;
mod registration;

use jiff::Timestamp;
use polis_app::{App, background::Trouble};
use polis_domain::{
    Account,
    kernel::{Mail, MailFamily},
};
use polis_mail::MailMessage;

pub(crate) use application::waits_for_its_pdf;

use crate::outgoing::Outgoing;

/// The account a mail is about, and when the mail was queued.
pub(crate) struct Case<'a> {
    pub(crate) app: &'a App,
    pub(crate) account: &'a Account,
    pub(crate) queued_at: Timestamp,
}

/// Writes the mail; its files are attached to `outgoing`.
pub(crate) async fn write(
    case: &Case<'_>,
    mail: &Mail,
    outgoing: &mut Outgoing,
) -> Result<Option<MailMessage>, Trouble> {
    match mail.family() {
        MailFamily::Registration => registration::write(case, mail, outgoing).await,
        MailFamily::Access => access::write(case, mail, outgoing).await,
        MailFamily::Enablement => enablement::write(case, mail, outgoing).await,
        MailFamily::Application => application::write(case, mail, outgoing).await,
    }
}
