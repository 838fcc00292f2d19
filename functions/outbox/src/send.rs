//! Each mail of D.3: it is gathered, posted, and marked as sent.

use polis_app::{
    App,
    background::{Progress, Trouble, now, record},
};
use polis_domain::{Question, account::Fact, kernel::Mail};
use polis_mail::{Mail as _, help};
use polis_store::{MailState, OutboxRow};

use crate::{
    gather::{self, Case},
    outgoing::Outgoing,
    post,
};

/// Sends the mail of a row, if the account still needs it.
pub(crate) async fn send(app: &App, row: &OutboxRow, mail: &Mail) -> Result<Progress, Trouble> {
    let account = app.table().load(&row.account).await?.ok_or("the account is gone")?;
    let Some(mut outgoing) = Outgoing::to(app, row, &account, mail) else {
        return Ok(Progress::Done);
    };
    let item = row.mail().ok_or("not the row of a mail")?;
    // Two rows may ask for one receipt, and a row is done at least once.
    if app.table().mail(&item).await?.is_some_and(|mail| mail.state == MailState::Sent) {
        return Ok(Progress::Done);
    }
    if gather::waits_for_its_pdf(app, &account, row, mail).await? {
        return Ok(Progress::NotYet);
    }
    let case = Case { app, account: &account, queued_at: row.queued_at };
    let Some(message) = gather::write(&case, mail, &mut outgoing).await? else {
        return Ok(Progress::Done);
    };
    let secret = outgoing.secret.take();
    let ses_id = post::send(app, outgoing, message).await?;
    if let Some(secret) = secret {
        // Refused if another run of this row has drawn another secret since: that one is mailed next.
        record(app, &account.id, || Fact::HandOver(secret.clone())).await?;
    }
    app.table().mail_sent(&item, &ses_id, now()).await?;
    Ok(Progress::Done)
}

/// Hands a question to the help desk, which answers the visitor's address.
pub(crate) async fn ask(app: &App, row: &OutboxRow, asked: &Question) -> Result<Progress, Trouble> {
    let outgoing = Outgoing::to_help_desk(app, row, asked)?;
    let message = help::HelpAsked(asked.clone()).write(&outgoing.addressee);
    post::send(app, outgoing, message).await?;
    Ok(Progress::Done)
}
