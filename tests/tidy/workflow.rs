//! The workflow decides nothing: a Choice reads a fact that the domain produced.

use serde_json::Value;

use crate::tree::read;

/// The facts: the answers of `issue_cpt` and `lapse`, and the step where the workflow waited.
const FACTS: [&str; 3] = ["$identity = '", "$progress = '", "$step = '"];

#[test]
fn every_choice_looks_at_one_fact() {
    let workflow: Value = serde_json::from_str(&read("infra/enablement.asl.json")).unwrap();
    for (name, state) in workflow["States"].as_object().unwrap() {
        for choice in state["Choices"].as_array().into_iter().flatten() {
            let condition = choice["Condition"].as_str().unwrap();
            let bare = condition.trim_start_matches("{% ").trim_end_matches(" %}");
            let fact = FACTS.iter().any(|fact| bare.starts_with(fact));
            let simple = bare.matches('\'').count() == 2 && bare.ends_with('\'');
            assert!(fact && simple, "{name} decides by itself: {condition}");
        }
    }
}

#[test]
fn every_task_is_tried_again_and_every_wait_ends() {
    let workflow: Value = serde_json::from_str(&read("infra/enablement.asl.json")).unwrap();
    for (name, state) in workflow["States"].as_object().unwrap() {
        if state["Type"] != "Task" {
            continue;
        }
        assert!(state["Retry"].is_array(), "{name} is not tried again");
        let waits = state["Resource"].as_str().unwrap().ends_with(".waitForTaskToken");
        assert_eq!(waits, !state["TimeoutSeconds"].is_null(), "{name}");
    }
}
