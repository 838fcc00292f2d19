//! The answer to the pool: verification spends the pass, and so succeeds once.

use polis_app::{
    App,
    background::{Trigger, Trouble, now},
    link::sha256,
};
use serde_json::Value;

use crate::trigger::{Asked, answered};

/// Answers one trigger. What fails on the way opens nothing.
pub(crate) async fn answer(app: App, trigger: Trigger) -> Result<Value, Trouble> {
    let Trigger::Task(event) = trigger else { return Err("not a trigger of the pool".into()) };
    let right = match Asked::of(&event)? {
        Asked::Verify { username, answer } => {
            app.table().spend_pass(&sha256(answer.as_bytes()), username, now()).await?
        }
        Asked::Define | Asked::Create => false,
    };
    Ok(answered(event, right))
}
