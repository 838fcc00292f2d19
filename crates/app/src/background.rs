//! Functions that no request waits for: rows of the outbox, ticks of the clock, tasks of the workflow.

use jiff::{SignedDuration, Timestamp};
use lambda_runtime::{Diagnostic, LambdaEvent, service_fn};
use polis_domain::{AccountId, Actor, Rejection, Transition, account::Fact};
use polis_store::{OutboxKey, OutboxRow, Queue, StoreError};
use serde_json::Value;

use crate::{App, Error, causes, commit};

/// Why a piece of background work was not done; it is logged once and tried again.
pub type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// How long a row may be late before the sweep takes it up.
const LATE: SignedDuration = SignedDuration::from_secs(10);

/// What woke the function.
#[derive(Debug, Clone, PartialEq)]
pub enum Trigger {
    /// Rows were queued: the table's stream.
    Rows(Vec<OutboxKey>),
    /// Time to look for rows left behind: the schedule.
    Sweep,
    /// Something else, as it came: a task of the workflow, another schedule.
    Task(Value),
}

impl Trigger {
    fn read(event: Value) -> Self {
        if event["sweep"] == Value::Bool(true) {
            return Self::Sweep;
        }
        let Some(records) = event["Records"].as_array() else { return Self::Task(event) };
        let key = |record: &Value| {
            let keys = &record["dynamodb"]["Keys"];
            let (pk, sk) = (keys["pk"]["S"].as_str()?, keys["sk"]["S"].as_str()?);
            let queued = record["eventName"] == "INSERT" && sk.starts_with("OUTBOX#");
            queued.then(|| OutboxKey { pk: pk.to_owned(), sk: sk.to_owned() })
        };
        Self::Rows(records.iter().filter_map(key).collect())
    }
}

/// Runs `handle` for every event, for as long as Lambda keeps this environment alive.
pub async fn run<H, F>(handle: H) -> Result<(), Error>
where
    H: Fn(App, Trigger) -> F,
    F: Future<Output = Result<Value, Trouble>>,
{
    lambda_runtime::tracing::init_default_subscriber();
    let app = App::from_env()?;
    lambda_runtime::run(service_fn(|event: LambdaEvent<Value>| {
        let answer = Box::pin(handle(app.clone(), Trigger::read(event.payload)));
        async move {
            answer.await.map_err(|trouble| {
                tracing::error!(cause = %causes(trouble.as_ref()), "background work failed");
                // The workflow matches on the type; a boxed error would give a Rust type name.
                Diagnostic {
                    error_type: "Unavailable".to_owned(),
                    error_message: "the work will be tried again".to_owned(),
                }
            })
        }
    }))
    .await
}

/// How far the work on a row has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is left to do.
    Done,
    /// It waits for something else; the sweep takes it up again.
    NotYet,
}

/// Works on rows one after the other. What fails is put off, and never holds up the others.
pub async fn work<W, F>(app: &App, rows: Vec<OutboxKey>, work: W) -> Result<(), Trouble>
where
    W: Fn(App, OutboxRow) -> F,
    F: Future<Output = Result<Progress, Trouble>>,
{
    for key in rows {
        let row = match app.table().hold(&key, now()).await {
            Ok(Some(row)) => row,
            Ok(None) => continue,
            Err(error @ (StoreError::Corrupt(_) | StoreError::Newer(_))) => {
                // It stays: a later release, or a person, reads it.
                tracing::error!(row = %key.sk, cause = %causes(&error), "a row cannot be read");
                app.table().put_off(&key, u32::MAX, now()).await?;
                continue;
            }
            Err(error) => return Err(error.into()),
        };
        let tried = row.tried;
        match work(app.clone(), row).await {
            Ok(Progress::Done) => app.table().finish(&key, now()).await?,
            Ok(Progress::NotYet) => app.table().put_off(&key, 0, now()).await?,
            Err(trouble) => {
                tracing::error!(
                    row = %key.sk, tried, cause = %causes(trouble.as_ref()), "a row was put off"
                );
                app.table().put_off(&key, tried, now()).await?;
            }
        }
    }
    Ok(())
}

/// The rows to work on for this trigger; `None` for a task.
pub async fn rows(
    app: &App,
    trigger: &Trigger,
    queue: Queue,
) -> Result<Option<Vec<OutboxKey>>, Trouble> {
    Ok(match trigger {
        Trigger::Rows(rows) => Some(rows.clone()),
        Trigger::Sweep => Some(app.table().overdue(queue, now() - LATE).await?),
        Trigger::Task(_) => None,
    })
}

/// The result of a command in the background.
#[derive(Debug)]
pub enum Outcome {
    /// The transaction was committed, with this transition.
    Done(Box<Transition>),
    /// It was refused: the account is elsewhere by now.
    Refused(Rejection),
}

/// One fact of the system on one account.
pub async fn record(
    app: &App,
    id: &AccountId,
    fact: impl Fn() -> Fact,
) -> Result<Outcome, Trouble> {
    record_at(app, id, now(), fact).await
}

/// The same, at that instant.
pub async fn record_at(
    app: &App,
    id: &AccountId,
    at: Timestamp,
    fact: impl Fn() -> Fact,
) -> Result<Outcome, Trouble> {
    let first = app.table().load(id).await?.ok_or("the account is gone")?;
    let committed = commit::account(app, first, |account| {
        let transition = account.apply(fact(), &Actor::System, at).map_err(Stop::Refused)?;
        Ok((transition, vec![]))
    });
    match committed.await {
        Ok(transition) => Ok(Outcome::Done(Box::new(transition))),
        Err(Stop::Refused(rejection)) => Ok(Outcome::Refused(rejection)),
        Err(Stop::Failed(error)) => Err(error.into()),
    }
}

/// Why a command was not committed.
enum Stop {
    Refused(Rejection),
    Failed(StoreError),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// The time, for work that no request brought.
#[expect(clippy::disallowed_methods, reason = "nobody's request: the machine's clock")]
pub fn now() -> Timestamp {
    Timestamp::now()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record(name: &str, sk: &str) -> Value {
        json!({"eventName": name, "dynamodb": {"Keys": {"pk": {"S": "ACCOUNT#a"}, "sk": {"S": sk}}}})
    }

    #[test]
    fn only_rows_just_queued_are_taken_from_the_stream() {
        let event = json!({"Records": [
            record("INSERT", "OUTBOX#00000001#0"),
            record("MODIFY", "OUTBOX#00000001#0"),
            record("INSERT", "STATE"),
        ]});
        let Trigger::Rows(rows) = Trigger::read(event) else { panic!("rows") };
        assert_eq!(rows.len(), 1);
        assert_eq!(Trigger::read(json!({"sweep": true})), Trigger::Sweep);
        assert!(matches!(Trigger::read(json!({"task": "await"})), Trigger::Task(_)));
    }
}
