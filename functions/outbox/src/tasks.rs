//! What the workflow asks for. It decides nothing: every answer is a fact of the account.

use polis_domain::{
    Account, AccountId, Command,
    account::{Enablement, Step, Wait},
};
use polis_web::{
    App,
    background::{Trouble, command},
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::workflow;

/// A task of `infra/enablement.asl.json`.
#[derive(Debug, Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
pub(crate) enum Task {
    /// Queue the mail with the CPT.
    IssueCpt { account: AccountId },
    /// Keep the token until the step is taken; answer at once if it was.
    Await { account: AccountId, request: String, step: Wait, token: String },
    /// A wait was long: remind, or let the request end.
    Lapse { account: AccountId, request: String },
    /// Queue the activation mail.
    AnnounceActivation { account: AccountId },
}

pub(crate) async fn perform(app: &App, task: Task) -> Result<Value, Trouble> {
    match task {
        Task::IssueCpt { account } => {
            command(app, &account, || Command::IssueCpt).await?;
            Ok(json!({"identity": identity(&load(app, &account).await?)}))
        }
        Task::Await { account, request, step, token } => {
            app.table().wait(&account, step, &token).await?;
            // The step may have been taken before the token was kept: look after keeping it.
            let now = load(app, &account).await?;
            if !is_current(&now, &request) || is_past(&now, step) {
                workflow::succeed(app, &token).await?;
            }
            Ok(Value::Null)
        }
        Task::Lapse { account, request } => {
            if is_current(&load(app, &account).await?, &request) {
                command(app, &account, || Command::Lapse).await?;
            }
            Ok(json!({"progress": progress(&load(app, &account).await?, &request)}))
        }
        Task::AnnounceActivation { account } => {
            command(app, &account, || Command::AnnounceActivation).await?;
            Ok(Value::Null)
        }
    }
}

async fn load(app: &App, id: &AccountId) -> Result<Account, Trouble> {
    Ok(app.table().load(id).await?.ok_or("the account is gone")?)
}

/// `spid` for who needs no desk, with whatever digital identity; else `password`.
fn identity(account: &Account) -> &'static str {
    let digital = account.citizen().is_some_and(|citizen| citizen.digital.is_some());
    if digital { "spid" } else { "password" }
}

fn is_current(account: &Account, number: &str) -> bool {
    let request = account.citizen().and_then(|citizen| citizen.enablement.request());
    request.is_some_and(|request| request.number.to_string() == number)
}

fn is_past(account: &Account, step: Wait) -> bool {
    match (step, account.next_step()) {
        (_, Step::Applications) => true,
        (Wait::CptConfirmed, next) => matches!(next, Step::GoToSchool | Step::ChooseCode),
        (Wait::Recognised, next) => next == Step::ChooseCode,
        (Wait::CodeSet, _) => false,
    }
}

/// `waiting`, `done` or `expired`.
fn progress(account: &Account, request: &str) -> &'static str {
    match account.citizen().map(|citizen| &citizen.enablement) {
        Some(Enablement::Enabled { .. }) if is_current(account, request) => "done",
        Some(enablement) if is_current(account, request) && enablement.deadline().is_some() => {
            "waiting"
        }
        _ => "expired",
    }
}
