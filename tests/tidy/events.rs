//! Each function has a resource in the template and a real event to try it with.

use lambda_http::request::LambdaRequest;
use serde_json::Value;

use crate::{
    template::{resource_of, resources, short},
    tree::{functions, is_background, read},
};

#[test]
fn every_function_is_deployed_and_every_deployed_function_is_here() {
    let deployed = resources("AWS::Serverless::Function");
    let mut expected: Vec<String> = functions().iter().map(|name| resource_of(name)).collect();
    let mut found: Vec<String> = deployed.iter().map(|(name, _)| name.clone()).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    for name in functions() {
        let resource = resource_of(&name);
        let (_, properties) = deployed.iter().find(|(found, _)| *found == resource).unwrap();
        assert_eq!(short(&properties["CodeUri"]), format!("build/lambda/{name}/"));
    }
}

#[test]
fn every_function_has_an_event_of_its_kind() {
    for name in functions() {
        let event = read(&format!("events/{name}.json"));
        if is_background(&name) {
            let event: Value = serde_json::from_str(&event).unwrap();
            assert!(is_row(&event) || is_task(&name, &event), "events/{name}.json is of no use");
        } else {
            let request: Result<LambdaRequest, _> = serde_json::from_str(&event);
            assert!(matches!(request, Ok(LambdaRequest::ApiGatewayV2(_))), "events/{name}.json");
        }
    }
}

/// A row of the outbox, as the table's stream brings it.
fn is_row(event: &Value) -> bool {
    let record = &event["Records"][0];
    let (keys, image) = (&record["dynamodb"]["Keys"], &record["dynamodb"]["NewImage"]);
    record["eventName"] == "INSERT"
        && keys["sk"]["S"].as_str().is_some_and(|sk| sk.starts_with("OUTBOX#"))
        && image["due_pk"]["S"].is_string()
}

/// A task of the workflow, a tick of the clock, or a file that was dropped.
fn is_task(name: &str, event: &Value) -> bool {
    let has = |key: &str| event[key].as_str().is_some_and(|text| !text.is_empty());
    match name {
        "calendar" => event["close_register"] == true,
        "idp-registry" => event["fetch"] == true,
        "school-registry" => event["detail"]["object"]["key"].is_string(),
        "challenge" => has("triggerSource") && has("userName"),
        "documents" => has("render") && has("account"),
        _ => has("task") && has("account") && has("request"),
    }
}
