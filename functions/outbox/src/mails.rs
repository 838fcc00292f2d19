//! Each mail of D.3: what it needs is gathered, its secret is drawn, it is sent.

use polis_domain::{
    Account,
    account::{Citizen, Enablement, LINK_LIFE, Mail, RESET_LIFE},
};
use polis_pages::mail::{Content, Waiting};
use polis_store::{Document, OutboxRow};
use polis_web::{App, background::Trouble};

use crate::{letter::Letter, post, secrets};
use polis_domain::Command;

/// Largest PDF that travels as an attachment; larger ones are fetched from the portal (C.9 L5).
const ATTACHED: usize = 2 * 1024 * 1024;

/// Sends the mail of a row, if the account still needs it.
pub(crate) async fn send(app: &App, row: &OutboxRow, mail: &Mail) -> Result<(), Trouble> {
    let account = app.table().load(&row.account).await?.ok_or("the account is gone")?;
    let Some(mut letter) = Letter::to(app, row, &account, mail) else { return Ok(()) };
    let Some(content) = content(app, row, &account, mail, &mut letter).await? else {
        return Ok(());
    };
    post::send(app, letter.written(content)).await
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
            let Some((token, from)) = secrets::token(app, &account.id, issue).await? else {
                return Ok(None);
            };
            let link = format!("{portal}/conferma/{token}");
            Content::ConfirmRegistration { link, expires: from + LINK_LIFE }
        }
        (_, None) | (Mail::ConfirmRegistration, _) => return Ok(None),
        (Mail::Credentials, Some(citizen)) => {
            let username = &citizen.username;
            let drawn = secrets::temporary_password(app, &account.id, username).await?;
            let Some(temporary_password) = drawn else { return Ok(None) };
            Content::Credentials { username: username.to_string(), temporary_password }
        }
        (Mail::UsernameReminder, Some(citizen)) => {
            Content::UsernameReminder { username: citizen.username.to_string() }
        }
        (Mail::PasswordReset, Some(_)) => {
            let issue = Command::IssueResetLink;
            let Some((token, from)) = secrets::token(app, &account.id, issue).await? else {
                return Ok(None);
            };
            let link = format!("{portal}/accesso/reimposta/{token}");
            Content::PasswordReset { link, expires: from + RESET_LIFE }
        }
        (Mail::PasswordChanged, Some(_)) => Content::PasswordChanged { at },
        (Mail::AccessLocked, Some(_)) => Content::AccessLocked { at },
        (Mail::Activated, Some(_)) => Content::Activated,
        (Mail::CodeSet, Some(_)) => Content::CodeSet { at },
        (Mail::Submitted { procedure }, Some(_)) => {
            return submitted(app, account, procedure, letter).await;
        }
        (about_the_request, Some(citizen)) => {
            return enablement(app, account, citizen, about_the_request, letter).await;
        }
    };
    Ok(Some(content))
}

/// The mails about a request for enablement: M07–M10e.
async fn enablement(
    app: &App,
    account: &Account,
    citizen: &Citizen,
    mail: &Mail,
    letter: &mut Letter,
) -> Result<Option<Content>, Trouble> {
    let enablement = &citizen.enablement;
    let Some(request) = enablement.request() else { return Ok(None) };
    let request_number = request.number.to_string();
    if matches!((mail, enablement), (Mail::RequestExpired, Enablement::Expired { .. })) {
        return Ok(Some(Content::RequestExpired { request_number }));
    }
    let Some(deadline) = enablement.deadline() else { return Ok(None) };
    let content = match mail {
        Mail::CptAndModulo | Mail::CptAgain => {
            if *mail == Mail::CptAndModulo {
                for document in [Document::Modulo(request), Document::Delega(request)] {
                    let pdf = app.files().read(&document.key(&account.id)).await?;
                    letter.attach(document.file_name(), pdf.ok_or("the modulo is not there yet")?);
                }
            }
            let Some(cpt) = secrets::cpt(app, &account.id).await? else { return Ok(None) };
            if *mail == Mail::CptAndModulo {
                Content::CptAndModulo { cpt, request_number, deadline }
            } else {
                let confirmed = !matches!(enablement, Enablement::CptSent { .. });
                Content::CptAgain { cpt, confirmed }
            }
        }
        Mail::GoToSchool => Content::GoToSchool { request_number, deadline },
        Mail::Reminder => {
            let waiting = match enablement {
                Enablement::CptSent { .. } => Waiting::ConfirmCpt,
                Enablement::CptConfirmed { .. } => Waiting::GoToSchool,
                _ => Waiting::ChooseCode,
            };
            Content::Reminder { waiting, request_number, deadline }
        }
        _ => return Ok(None),
    };
    Ok(Some(content))
}

/// M17: the receipt, with the PDF when it is small.
async fn submitted(
    app: &App,
    account: &Account,
    slug: &str,
    letter: &mut Letter,
) -> Result<Option<Content>, Trouble> {
    let application = app.table().application(&account.id, slug).await?;
    let Some(inoltro) = application.as_ref().and_then(|application| application.inoltro()) else {
        return Ok(None);
    };
    let procedure = polis_domain::Procedure::find(slug).ok_or("no such procedure")?;
    let document = Document::Domanda(slug, inoltro.protocol);
    let pdf = app.files().read(&document.key(&account.id)).await?;
    let pdf = pdf.filter(|pdf| pdf.len() <= ATTACHED);
    let pdf_attached = pdf.is_some();
    if let Some(pdf) = pdf {
        letter.attach(document.file_name(), pdf);
    }
    Ok(Some(Content::Submitted {
        procedure: slug.to_owned(),
        protocol: inoltro.protocol.to_string(),
        arrived_at: inoltro.arrived_at,
        sha256: inoltro.sha256.to_string(),
        pdf_attached,
        office: procedure.office.clone(),
        answer_days: procedure.answer_days,
    }))
}
