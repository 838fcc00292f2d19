//! The execution `enablement`: started once, and continued. Late and repeated calls are harmless.

use aws_sdk_sfn::{
    Client,
    error::{ProvideErrorMetadata, SdkError},
};
use polis_app::{App, background::Trouble};
use polis_domain::{Account, AccountId, account::Wait};
use serde_json::json;

use crate::due;

/// Starts the execution of the current request. Its name is the request's, so that it starts once.
pub(crate) async fn start(app: &App, id: &AccountId) -> Result<(), Trouble> {
    let account = app.table().load(id).await?.ok_or("the account is gone")?;
    let request = account.citizen().and_then(|citizen| citizen.enablement.request());
    let Some(request) = request.map(|request| request.number.to_string()) else { return Ok(()) };
    let started = Client::new(app.aws())
        .start_execution()
        .state_machine_arn(app.settings().extra("WORKFLOW")?)
        .name(format!("{}-{request}", id.as_str()))
        .input(json!({"account": id, "request": request}).to_string())
        .send()
        .await;
    match started {
        Ok(_) => Ok(()),
        Err(error) if code(&error) == Some("ExecutionAlreadyExists") => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Lets the execution go on, if it waits for this step already; if it does not yet, it will look
/// at the account before it waits.
pub(crate) async fn resume(app: &App, id: &AccountId, step: Wait) -> Result<(), Trouble> {
    let Some(token) = app.table().waiting(id, step).await? else { return Ok(()) };
    let account = app.table().load(id).await?.ok_or("the account is gone")?;
    succeed(app, &token, &account).await
}

/// Ends a wait: the step was taken. The next wait learns when something is due.
pub(crate) async fn succeed(app: &App, token: &str, account: &Account) -> Result<(), Trouble> {
    let output = json!({"due": due::of(account)}).to_string();
    let told =
        Client::new(app.aws()).send_task_success().task_token(token).output(output).send().await;
    taken(told)
}

/// Lets a wait begin again with the instants that are due.
pub(crate) async fn reschedule(app: &App, token: &str, account: &Account) -> Result<(), Trouble> {
    fail(app, token, "Rescheduled", &json!(due::of(account)).to_string()).await
}

/// Ends the execution: its request lapsed, or another one followed it.
pub(crate) async fn end(app: &App, token: &str) -> Result<(), Trouble> {
    fail(app, token, "Expired", "").await
}

/// The workflow catches these errors by name.
async fn fail(app: &App, token: &str, error: &str, cause: &str) -> Result<(), Trouble> {
    let told = Client::new(app.aws()).send_task_failure().task_token(token);
    taken(told.error(error).cause(cause).send().await)
}

/// A task that waits no more is left alone.
fn taken<T, E>(told: Result<T, SdkError<E>>) -> Result<(), Trouble>
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    match told {
        Ok(_) => Ok(()),
        Err(error) if matches!(code(&error), Some("TaskDoesNotExist" | "TaskTimedOut")) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn code<E: ProvideErrorMetadata>(error: &SdkError<E>) -> Option<&str> {
    error.as_service_error().and_then(ProvideErrorMetadata::code)
}
