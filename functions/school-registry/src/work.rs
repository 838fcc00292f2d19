//! What woke the function, and what it then does. Everything may happen twice.

use polis_app::{
    App,
    background::{Trigger, Trouble},
};
use polis_domain::schools;
use serde_json::Value;

use crate::{
    dropped::{self, Found},
    register,
    report::Report,
};

/// Reads the file that was dropped.
pub(crate) async fn handle(app: App, trigger: Trigger) -> Result<Value, Trouble> {
    let Trigger::Task(event) = trigger else { return Ok(Value::Null) };
    let key = event["detail"]["object"]["key"].as_str().ok_or("an unknown task")?;
    let file = match dropped::find(&app, key).await? {
        Found::Gone => return Ok(Value::Null),
        Found::Refused(reason) => return Report::of(key, &[]).refuse(&app, reason).await,
        Found::File(file) => file,
    };
    let report = Report::of(key, &file);
    let csv = match dropped::unpacked(key, file) {
        Ok(csv) => csv,
        Err(reason) => return report.refuse(&app, reason).await,
    };
    match schools::read(&csv) {
        Ok(reading) => register::take(&app, report, reading).await,
        Err(fault) => report.refuse(&app, fault).await,
    }
}
