//! The workflow of an enablement, as an operator sees it.

use polis_domain::account::Wait;
use serde_json::{Value, json};

use crate::{
    Citizen, ask, chain,
    cloud::{Caller, Reply},
    stack,
    stack::wait_for,
};

/// The execution of a request for enablement.
#[derive(Debug, Clone)]
pub struct Execution {
    arn: String,
}

/// Waits until the workflow of the person's request is over, well.
pub fn ends(citizen: &Citizen) {
    Execution::of(citizen).ends("SUCCEEDED");
}

impl Execution {
    /// The execution of the person's current request.
    pub fn of(citizen: &Citizen) -> Self {
        let id = chain::of(&citizen.person).account.id;
        Self::named(&format!("{}-{}", id.as_str(), citizen.request))
    }

    /// A second execution with the same input, as an operator starts one.
    #[must_use]
    pub fn again(&self) -> Self {
        let found = states("DescribeExecution", &json!({"executionArn": self.arn})).json();
        let name = format!("{}-2", found["name"].as_str().unwrap());
        let machine = &stack().workflow;
        let start = json!({"stateMachineArn": machine, "name": name, "input": found["input"]});
        states("StartExecution", &start).json();
        Self::named(&name)
    }

    fn named(name: &str) -> Self {
        let machine = stack().workflow.replace(":stateMachine:", ":execution:");
        Self { arn: format!("{machine}:{name}") }
    }

    /// Waits until it is over with this status.
    pub fn ends(&self, status: &str) {
        wait_for(&format!("the end of the workflow, {status}"), || {
            let found = states("DescribeExecution", &json!({"executionArn": self.arn}));
            let now = found.json()["status"].as_str().unwrap().to_owned();
            assert!(now == "RUNNING" || now == status, "{found:?}");
            (now == status).then_some(())
        });
    }

    /// Waits until the last state entered has this name and was entered so often; returns the
    /// number of state transitions.
    pub fn waits_in(&self, state: &str, times: usize) -> usize {
        wait_for(&format!("{state}, {times} times"), || {
            let entered = self.entered();
            let found = entered.iter().filter(|name| *name == state).count();
            assert!(found <= times, "{entered:?}");
            let is_there = entered.last().is_some_and(|last| last == state);
            (is_there && found == times).then(|| self.transitions())
        })
    }

    /// The names of the states that were entered, oldest first.
    pub fn entered(&self) -> Vec<String> {
        let name = |event: &Value| {
            let name = event["stateEnteredEventDetails"]["name"].as_str()?;
            Some(name.to_owned())
        };
        self.history().iter().filter_map(name).collect()
    }

    /// State transitions on AWS's count: each state entered and each retry of a task.
    pub fn transitions(&self) -> usize {
        let history = self.history();
        let count = |kind: &str| history.iter().filter(|event| event["type"] == kind).count();
        let retries = count("TaskScheduled").saturating_sub(count("TaskStateEntered"));
        history.iter().filter(|event| is_entry(event)).count() + retries
    }

    fn history(&self) -> Vec<Value> {
        let page = json!({"executionArn": self.arn, "maxResults": 1000});
        let found = states("GetExecutionHistory", &page).json();
        found["events"].as_array().unwrap().clone()
    }
}

fn is_entry(event: &Value) -> bool {
    event["type"].as_str().is_some_and(|kind| kind.ends_with("StateEntered"))
}

/// The token with which the workflow waits for this step of the person.
pub fn token(citizen: &Citizen, step: Wait) -> Option<String> {
    let id = chain::of(&citizen.person).account.id;
    ask(async |app| app.table().waiting(&id, step).await.unwrap())
}

/// Answers a waiting task, as the function `outbox` does.
pub fn succeeds(token: &str) -> Reply {
    states("SendTaskSuccess", &json!({"taskToken": token, "output": "{}"}))
}

/// Fails a waiting task.
pub fn fails(token: &str, error: &str, cause: &str) -> Reply {
    states("SendTaskFailure", &json!({"taskToken": token, "error": error, "cause": cause}))
}

/// Lets the time of the current wait pass, on the clock of its execution: the local stage reads
/// that clock. Waits until the next wait keeps its token.
pub fn time_passes(citizen: &Citizen, step: Wait) {
    let old = lets_time_pass(citizen, step);
    wait_for("the next wait", || token(citizen, step).filter(|new| *new != old).map(drop));
}

/// The same, where no wait follows.
pub fn lets_time_pass(citizen: &Citizen, step: Wait) -> String {
    let old = token(citizen, step).unwrap();
    assert_eq!(fails(&old, "States.Timeout", "").status, 200);
    old
}

fn states(action: &str, body: &Value) -> Reply {
    Caller::root().json("states", &format!("AWSStepFunctions.{action}"), body)
}
