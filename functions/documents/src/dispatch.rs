//! Which row or task renders what.

use polis_app::{
    App,
    background::{Progress, Trigger, Trouble, rows, work},
};
use polis_domain::{AccountId, Effect, Rendering};
use polis_store::{OutboxRow, Queue};
use serde::Deserialize;
use serde_json::Value;

use crate::render::render;

/// The task `RenderDocuments` of `infra/enablement.asl.json`.
#[derive(Debug, Deserialize)]
#[serde(tag = "render", rename_all = "snake_case")]
enum Task {
    /// Modulo and delega of the current request.
    Enablement { account: AccountId },
}

pub(crate) async fn handle(app: App, trigger: Trigger) -> Result<Value, Trouble> {
    if let Some(rows) = rows(&app, &trigger, Queue::Render).await? {
        work(&app, rows, deliver).await?;
        return Ok(Value::Null);
    }
    if let Trigger::Task(task) = trigger {
        let Task::Enablement { account } = serde_json::from_value(task)?;
        render(&app, &account, &Rendering::Modulo).await?;
    }
    Ok(Value::Null)
}

async fn deliver(app: App, row: OutboxRow) -> Result<Progress, Trouble> {
    match &row.effect {
        Effect::Render(rendering) => render(&app, &row.account, rendering).await,
        // The stream's filter keeps these away: `outbox` works on them.
        Effect::Mail(_)
        | Effect::StartEnablement
        | Effect::Resume(_)
        | Effect::Ask(_)
        | Effect::RemoveFile { .. } => Ok(()),
    }?;
    Ok(Progress::Done)
}
