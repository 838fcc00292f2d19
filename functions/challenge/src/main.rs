//! The triggers of the user pool for `CUSTOM_AUTH`: who entered with SPID or CIE opens a session with
//! a pass, kept by `spid` in the transaction of the login and spent here.

mod trigger;

use polis_web::{
    App,
    background::{self, Trigger, Trouble},
    link::sha256,
};
use serde_json::Value;

use crate::trigger::{Asked, answered};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    background::run(handle).await
}

async fn handle(app: App, trigger: Trigger) -> Result<Value, Trouble> {
    let Trigger::Task(event) = trigger else { return Err("not a trigger of the pool".into()) };
    let right = match Asked::of(&event)? {
        Asked::Verify { username, answer } => {
            let digest = sha256(answer.as_bytes());
            app.table().spend_pass(&digest, username, background::now()).await?
        }
        Asked::Define | Asked::Create => false,
    };
    Ok(answered(event, right))
}
