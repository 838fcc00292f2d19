//! No route: the clock wakes it. Every hour it closes the protocol register, so that a number
//! whose function died is recorded as annulled and the register has no hole (DPR 445/2000 art. 53).

use polis_domain::{ProtocolNumber, rome};
use polis_web::background::{Trigger, Trouble, now, run};
use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    run(async |app, trigger| close(&app, &trigger).await).await
}

/// Closes this year's register, and last year's in the first days of January.
async fn close(app: &polis_web::App, trigger: &Trigger) -> Result<Value, Trouble> {
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
