//! The mails of a registration: M01–M03, M20a.

use polis_app::background::Trouble;
use polis_domain::{
    account::{Citizen, Fact, LINK_LIFE, MailedSecret},
    kernel,
};
use polis_mail::{
    Mail, MailMessage,
    registration::{ConfirmRegistration, Credentials, RegistrationCancelled, Welcome},
};

use super::Case;
use crate::{outgoing::Outgoing, secrets};

pub(super) async fn write(
    case: &Case<'_>,
    mail: &kernel::Mail,
    outgoing: &mut Outgoing,
) -> Result<Option<MailMessage>, Trouble> {
    match (mail, case.account.citizen()) {
        (kernel::Mail::RegistrationCancelled { .. }, _) => {
            Ok(Some(RegistrationCancelled.write(&outgoing.addressee)))
        }
        (kernel::Mail::ConfirmRegistration, None) => confirm(case, outgoing).await,
        (kernel::Mail::Credentials, Some(citizen)) => credentials(case, citizen, outgoing).await,
        (kernel::Mail::Welcome, Some(citizen)) => welcome(case, citizen, outgoing).await,
        _ => Ok(None),
    }
}

/// M01, with a new link.
async fn confirm(case: &Case<'_>, outgoing: &mut Outgoing) -> Result<Option<MailMessage>, Trouble> {
    let issue = Fact::IssueConfirmationLink;
    let Some(drawn) = secrets::link(case.app, case.account, issue).await? else {
        return Ok(None);
    };
    let link = format!("{}/conferma/{}", outgoing.addressee.portal, drawn.token);
    let (expires, digital) = (drawn.from + LINK_LIFE, case.account.federation());
    outgoing.secret = Some(MailedSecret::ConfirmationLink(drawn.digest));
    Ok(Some(ConfirmRegistration { link, expires, digital }.write(&outgoing.addressee)))
}

/// M02, with a new temporary password.
async fn credentials(
    case: &Case<'_>,
    citizen: &Citizen,
    outgoing: &Outgoing,
) -> Result<Option<MailMessage>, Trouble> {
    let drawn = secrets::temporary_password(case.app, case.account, &citizen.username).await?;
    let Some(temporary_password) = drawn else { return Ok(None) };
    let username = citizen.username.to_string();
    Ok(Some(Credentials { username, temporary_password }.write(&outgoing.addressee)))
}

/// M20a; the user of the pool is made first.
async fn welcome(
    case: &Case<'_>,
    citizen: &Citizen,
    outgoing: &Outgoing,
) -> Result<Option<MailMessage>, Trouble> {
    let Some(federation) = citizen.federation() else { return Ok(None) };
    secrets::unknown_password(case.app, &case.account.id, &citizen.username).await?;
    let username = citizen.username.to_string();
    Ok(Some(Welcome { federation, username }.write(&outgoing.addressee)))
}
