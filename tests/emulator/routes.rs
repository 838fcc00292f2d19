//! The deployed API serves the routes that the template says, through the functions it says.

use std::collections::BTreeSet;

use polis_tests::{cloud::Caller, sam};
use serde_json::Value;

/// The list that an address of API Gateway answers.
fn list(path: &str) -> Vec<Value> {
    let answer = Caller::root().rest("apigateway", "GET", path, b"").json();
    answer["items"].as_array().cloned().unwrap_or_default()
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

#[test]
fn the_emulator_serves_the_routes_that_sam_local_serves() {
    let expected = sam::local_routes();
    let apis = list("/v2/apis");
    assert_eq!(apis.len(), 1, "{apis:?}");
    let api = text(&apis[0], "apiId");
    let integrations = list(&format!("/v2/apis/{api}/integrations"));
    let mut served = BTreeSet::new();
    for route in list(&format!("/v2/apis/{api}/routes")) {
        let id = text(&route, "target").trim_start_matches("integrations/");
        let target = integrations.iter().find(|it| text(it, "integrationId") == id).unwrap();
        let (uri, key) = (text(target, "integrationUri"), text(&route, "routeKey"));
        let path = key.strip_prefix("ANY ").unwrap_or(key);
        let function = expected.iter().map(|(_, function)| function);
        let function = function.filter(|name| uri.contains(&format!("-{name}-"))).max();
        served.insert((path.to_owned(), function.unwrap_or(&uri.to_owned()).clone()));
    }
    assert_eq!(served, expected.into_iter().collect::<BTreeSet<_>>());
}
