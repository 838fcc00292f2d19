//! Each mail of D.3: what it needs is gathered, its secret is drawn, it is sent.

use polis_app::{
    App,
    background::{Progress, Trouble, now},
};
use polis_domain::{
    Account, ApplicationId, Command, Mail,
    account::{Credentials, LINK_LIFE, RESET_LIFE},
    application::PDF_PATIENCE,
};
use polis_pages::mail::Content;
use polis_store::{Document, MailState, OutboxRow};

use crate::{enablement, letter::Letter, post, secrets};

/// Largest PDF that travels as an attachment; larger ones are fetched from the portal (C.9 L5).
const ATTACHED: usize = 2 * 1024 * 1024;

/// Sends the mail of a row, if the account still needs it.
pub(crate) async fn send(app: &App, row: &OutboxRow, mail: &Mail) -> Result<Progress, Trouble> {
    let account = app.table().load(&row.account).await?.ok_or("the account is gone")?;
    let Some(mut letter) = Letter::to(app, row, &account, mail) else {
        return Ok(Progress::Done);
    };
    let item = row.mail().ok_or("not the row of a mail")?;
    // Two rows may ask for one receipt, and a row is done at least once.
    if app.table().mail(&item).await?.is_some_and(|mail| mail.state == MailState::Sent) {
        return Ok(Progress::Done);
    }
    if let Mail::Submitted { application, version } = mail {
        let waits = now().duration_since(row.queued_at) < PDF_PATIENCE.try_into()?;
        if waits && !has_pdf(app, &account, application, *version).await? {
            return Ok(Progress::NotYet);
        }
    }
    let Some(content) = content(app, row, &account, mail, &mut letter).await? else {
        return Ok(Progress::Done);
    };
    let ses_id = post::send(app, letter.written(content)).await?;
    app.table().mail_sent(&item, &ses_id, now()).await?;
    Ok(Progress::Done)
}

async fn has_pdf(
    app: &App,
    account: &Account,
    application: &ApplicationId,
    version: u64,
) -> Result<bool, Trouble> {
    let application = app.table().application(&account.id, application).await?;
    let received = application.as_ref().and_then(|application| application.received_at(version));
    Ok(received.is_some_and(|inoltro| inoltro.pdf.is_some()))
}

/// What the mail says; `None` if nobody needs it any more.
async fn content(
    app: &App,
    row: &OutboxRow,
    account: &Account,
    mail: &Mail,
    letter: &mut Letter,
) -> Result<Option<Content>, Trouble> {
    let at = row.queued_at;
    let portal = &app.settings().public_url;
    let content = match (mail, account.citizen()) {
        (Mail::RegistrationCancelled { .. }, _) => Content::RegistrationCancelled,
        (Mail::ConfirmRegistration, None) => {
            let issue = Command::IssueConfirmationLink;
            let Some((token, from)) = secrets::token(app, account, issue).await? else {
                return Ok(None);
            };
            let link = format!("{portal}/conferma/{token}");
            let (expires, digital) = (from + LINK_LIFE, account.federation());
            Content::ConfirmRegistration { link, expires, digital }
        }
        (_, None) | (Mail::ConfirmRegistration, _) => return Ok(None),
        (Mail::Credentials, Some(citizen)) => {
            let username = &citizen.username;
            let drawn = secrets::temporary_password(app, account, username).await?;
            let Some(temporary_password) = drawn else { return Ok(None) };
            Content::Credentials { username: username.to_string(), temporary_password }
        }
        (Mail::Welcome, Some(citizen)) => {
            let Some(federation) = citizen.federation() else { return Ok(None) };
            secrets::unknown_password(app, &account.id, &citizen.username).await?;
            Content::Welcome { federation, username: citizen.username.to_string() }
        }
        (Mail::IdentityLinked, Some(citizen)) => {
            let Some(federation) = citizen.federation() else { return Ok(None) };
            Content::IdentityLinked { federation, at }
        }
        (Mail::UsernameReminder, Some(citizen)) => {
            Content::UsernameReminder { username: citizen.username.to_string() }
        }
        (Mail::PasswordReset, Some(citizen)) => {
            // A password can be set for a user that is there: this may be sooner than the welcome.
            if citizen.credentials == Credentials::Absent {
                secrets::unknown_password(app, &account.id, &citizen.username).await?;
            }
            let issue = Command::IssueResetLink;
            let Some((token, from)) = secrets::token(app, account, issue).await? else {
                return Ok(None);
            };
            let link = format!("{portal}/accesso/reimposta/{token}");
            Content::PasswordReset { link, expires: from + RESET_LIFE }
        }
        (Mail::PasswordChanged, Some(_)) => Content::PasswordChanged { at },
        (Mail::AccessLocked, Some(_)) => Content::AccessLocked { at },
        (Mail::Submitted { application, version }, Some(_)) => {
            return submitted(app, account, application, *version, letter).await;
        }
        (about_the_request, Some(citizen)) => {
            let asked = (about_the_request, at);
            return enablement::content(app, account, citizen, asked, letter).await;
        }
    };
    Ok(Some(content))
}

/// M17: the receipt, with the PDF when it is small.
async fn submitted(
    app: &App,
    account: &Account,
    id: &ApplicationId,
    version: u64,
    letter: &mut Letter,
) -> Result<Option<Content>, Trouble> {
    let application = app.table().application(&account.id, id).await?;
    let received = application.as_ref().and_then(|application| application.received_at(version));
    let Some(inoltro) = received else { return Ok(None) };
    let declared = inoltro.declared()?;
    let document = Document::Domanda(id, inoltro);
    let pdf = app.files().read(&document.key(&account.id)).await?;
    let pdf = pdf.filter(|pdf| pdf.len() <= ATTACHED);
    let pdf_attached = pdf.is_some();
    if let Some(pdf) = pdf {
        letter.attach(document.file_name(), pdf);
    }
    Ok(Some(Content::Submitted {
        title: declared.title,
        protocol: inoltro.protocol.to_string(),
        arrived_at: inoltro.arrived_at,
        sha256: inoltro.sha256.to_string(),
        pdf_attached,
        office: declared.office.name,
        answer_days: declared.office.answer_days,
    }))
}
