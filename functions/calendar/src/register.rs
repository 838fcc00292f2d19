//! The daily protocol register (DPR 445/2000 art. 53).

use polis_app::{
    App,
    background::{Trigger, Trouble, now},
};
use polis_domain::{ProtocolNumber, rome};
use serde_json::{Value, json};

/// Closes this year's register, and last year's in the first days of January.
pub(crate) async fn close(app: App, trigger: Trigger) -> Result<Value, Trouble> {
    let Trigger::Task(task) = trigger else { return Ok(Value::Null) };
    if task["close_register"] != Value::Bool(true) {
        return Err("an unknown task".into());
    }
    let year = ProtocolNumber::year_of(now());
    let mut annulled = app.table().close_register(year, now()).await?;
    if now().to_zoned(rome()).day_of_year() <= 7 {
        annulled += app.table().close_register(year - 1, now()).await?;
    }
    tracing::info!(year, annulled, "the protocol register is closed up to the last check");
    Ok(json!({"year": year, "annulled": annulled}))
}
