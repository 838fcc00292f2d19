//! The workflow of an enablement, as an operator sees it.

use serde_json::json;

use crate::{Citizen, chain, cloud::Caller, stack, stack::wait_for};

/// Waits until the workflow of the person's request is over, well.
pub fn ends(citizen: &Citizen) {
    let machine = stack().workflow.replace(":stateMachine:", ":execution:");
    let account = chain::of(&citizen.person).account.id;
    let arn = format!("{machine}:{}-{}", account.as_str(), citizen.request);
    wait_for("the end of the workflow", || {
        let target = "AWSStepFunctions.DescribeExecution";
        let reply = Caller::root().json("states", target, &json!({"executionArn": arn}));
        (reply.json()["status"] == "SUCCEEDED").then_some(())
    });
}
