//! What woke the function, and what it then does. Everything may happen twice.

use polis_app::{
    App,
    background::{Trigger, Trouble},
};
use polis_domain::Federation;
use polis_spid::RegistryFault;
use serde_json::{Value, json};

use crate::{
    certificates, registry,
    sources::{self, Found, Source},
};

/// Does what the event asks for.
pub(crate) async fn handle(app: App, trigger: Trigger) -> Result<Value, Trouble> {
    let Trigger::Task(event) = trigger else { return Ok(Value::Null) };
    if event["fetch"] == Value::Bool(true) {
        return daily(&app).await;
    }
    let key = event["detail"]["object"]["key"].as_str().ok_or("an unknown task")?;
    match sources::federation_of(key) {
        Some(federation) => one(&app, federation, &Source::Dropped(key.to_owned())).await,
        None => Ok(registry::stray(&app, key)),
    }
}

/// Both registers and our own certificates: what fails keeps nothing else from being done.
async fn daily(app: &App) -> Result<Value, Trouble> {
    let mut done = json!({});
    let mut failed = None;
    for federation in [Federation::Spid, Federation::Cie] {
        let Some(source) = sources::published(app, federation) else { continue };
        match one(app, federation, &source).await {
            Ok(outcome) => done[federation.as_str()] = outcome,
            Err(trouble) => failed = failed.or(Some(trouble)),
        }
    }
    certificates::count_days(app).await?;
    failed.map_or(Ok(done), Err)
}

async fn one(app: &App, federation: Federation, source: &Source) -> Result<Value, Trouble> {
    match sources::read(app, source).await? {
        Found::Bytes(bytes) => registry::take(app, federation, &bytes).await,
        Found::TooLarge => Ok(registry::refuse(app, federation, &RegistryFault::TooLarge)),
        Found::Gone => Ok(Value::Null),
    }
}
