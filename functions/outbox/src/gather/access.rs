//! The mails of signing in: M04–M06, M07b, M15.

use polis_app::background::Trouble;
use polis_domain::{
    account::{Citizen, Credentials, Fact, MailedSecret, RESET_LIFE},
    kernel,
};
use polis_mail::{
    Mail, MailMessage,
    access::{AccessLocked, IdentityLinked, PasswordChanged, PasswordReset, UsernameReminder},
};

use super::Case;
use crate::{outgoing::Outgoing, secrets};

pub(super) async fn write(
    case: &Case<'_>,
    mail: &kernel::Mail,
    outgoing: &mut Outgoing,
) -> Result<Option<MailMessage>, Trouble> {
    let Some(citizen) = case.account.citizen() else { return Ok(None) };
    if *mail == kernel::Mail::PasswordReset {
        return reset(case, citizen, outgoing).await;
    }
    let (at, to) = (case.queued_at, &outgoing.addressee);
    let message = match mail {
        kernel::Mail::UsernameReminder => {
            UsernameReminder { username: citizen.username.to_string() }.write(to)
        }
        kernel::Mail::PasswordChanged => PasswordChanged { at }.write(to),
        kernel::Mail::AccessLocked => AccessLocked { at }.write(to),
        kernel::Mail::IdentityLinked => match citizen.federation() {
            Some(federation) => IdentityLinked { federation, at }.write(to),
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    Ok(Some(message))
}

/// M05, with a new link.
async fn reset(
    case: &Case<'_>,
    citizen: &Citizen,
    outgoing: &mut Outgoing,
) -> Result<Option<MailMessage>, Trouble> {
    // A password can be set only for a user that exists: this mail may leave before the welcome.
    if citizen.credentials == Credentials::Absent {
        secrets::unknown_password(case.app, &case.account.id, &citizen.username).await?;
    }
    let issue = Fact::IssueResetLink;
    let Some(drawn) = secrets::link(case.app, case.account, issue).await? else {
        return Ok(None);
    };
    let link = format!("{}/accesso/reimposta/{}", outgoing.addressee.portal, drawn.token);
    let (username, expires) = (citizen.username.as_str().to_owned(), drawn.from + RESET_LIFE);
    outgoing.secret = Some(MailedSecret::ResetLink(drawn.digest));
    Ok(Some(PasswordReset { username, link, expires }.write(&outgoing.addressee)))
}
