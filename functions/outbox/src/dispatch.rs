//! Which row or task goes where.

use polis_app::{
    App,
    background::{Progress, Trigger, Trouble, rows, work},
};
use polis_domain::Effect;
use polis_store::{Document, OutboxRow, Queue};
use serde_json::Value;

use crate::{send, tasks, workflow};

pub(crate) async fn handle(app: App, trigger: Trigger) -> Result<Value, Trouble> {
    if let Some(rows) = rows(&app, &trigger, Queue::Outbox).await? {
        work(&app, rows, deliver).await?;
        return Ok(Value::Null);
    }
    match trigger {
        Trigger::Task(task) => tasks::perform(&app, serde_json::from_value(task)?).await,
        Trigger::Rows(_) | Trigger::Sweep => Ok(Value::Null),
    }
}

async fn deliver(app: App, row: OutboxRow) -> Result<Progress, Trouble> {
    match &row.effect {
        Effect::Mail(mail) => return send::send(&app, &row, mail).await,
        Effect::Ask(question) => return send::ask(&app, &row, question).await,
        Effect::StartEnablement => workflow::start(&app, &row.account).await,
        Effect::Resume(step) => workflow::resume(&app, &row.account, *step).await,
        Effect::RemoveFile { file } => {
            let shelf = Document::shelf(&row.account, file);
            app.files().remove(&shelf).await.map_err(Trouble::from)
        }
        // The stream's filter keeps these away: `documents` works on them.
        Effect::Render(_) => Err("a document reached the outbox".into()),
    }?;
    Ok(Progress::Done)
}
