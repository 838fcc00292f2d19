//! Every address is written in the code, routed by the template, and listed in docs/ROUTES.md.

use std::fmt::Write;

use expect_test::expect_file;
use serde_json::json;

use crate::{
    template::{resource_of, resources},
    tree::{functions, is_background, rust},
};

/// One address of a function: path, methods.
type Route = (String, Vec<&'static str>);

/// The routes of a function, as its router names them.
fn routes(function: &str) -> Vec<Route> {
    let mut found = Vec::new();
    for (_, text) in rust(&[&format!("functions/{function}/src")]) {
        for call in text.split(".route(").skip(1) {
            let mut quoted = call.splitn(3, '"').skip(1);
            let (path, rest) = (quoted.next().unwrap(), quoted.next().unwrap());
            let handler = within_parentheses(rest);
            let any = handler.contains("any(");
            let takes = |method: &str| any || handler.contains(method);
            let methods = [("get(", "GET"), ("post(", "POST")];
            let methods = methods.into_iter().filter(|(call, _)| takes(call));
            found.push((path.to_owned(), methods.map(|(_, name)| name).collect()));
        }
    }
    found.sort();
    found
}

/// The text before the parenthesis that closes the call.
fn within_parentheses(rest: &str) -> &str {
    let mut depth = 1_u32;
    let end = rest.find(|letter| {
        depth = match letter {
            '(' => depth + 1,
            ')' => depth - 1,
            _ => depth,
        };
        depth == 0
    });
    &rest[..end.unwrap()]
}

/// Route keys of the template and the function each leads to.
fn keys() -> Vec<(String, String)> {
    let mut keys = Vec::new();
    for (resource, function) in resources("AWS::Serverless::Function") {
        let events = function["Events"].as_object().into_iter().flatten();
        for (_, event) in events.filter(|(_, event)| event["Type"] == "HttpApi") {
            assert_eq!(event["Properties"]["ApiId"], json!({"!Ref": "Api"}), "{resource}");
            let route = &event["Properties"];
            let key = match (route["Method"].as_str(), route["Path"].as_str()) {
                (None, None) => "$default".to_owned(),
                (method, path) => format!("{} {}", method.unwrap(), path.unwrap()),
            };
            keys.push((key, resource.clone()));
        }
    }
    keys
}

/// Whether a route key takes this path, exactly or as a prefix.
fn takes(key: &str, path: &str) -> bool {
    let key = key.trim_start_matches("ANY ");
    match key.strip_suffix("/{proxy+}") {
        Some(above) => path.strip_prefix(above).is_some_and(|rest| rest.starts_with('/')),
        None => key == path,
    }
}

/// The resource that API Gateway sends a path to.
fn led_to(path: &str) -> String {
    let found = keys().into_iter().filter(|(key, _)| takes(key, path));
    let nearest = found.max_by_key(|(key, _)| (!key.ends_with("{proxy+}"), key.len()));
    nearest.map_or_else(|| resource_of("portal"), |(_, resource)| resource)
}

#[test]
fn every_address_leads_to_the_function_that_knows_it() {
    for function in functions().iter().filter(|name| !is_background(name)) {
        let routes = routes(function);
        assert!(!routes.is_empty(), "functions/{function} serves nothing");
        for (path, _) in routes {
            assert_eq!(led_to(&path), resource_of(function), "{path}");
        }
    }
}

#[test]
fn every_route_of_the_template_is_of_use() {
    for (key, resource) in keys() {
        let function = functions().into_iter().find(|name| resource_of(name) == resource).unwrap();
        let used = routes(&function).iter().any(|(path, _)| takes(&key, path));
        assert!(used || key == "$default", "{key} leads to {function}, which does not know it");
    }
}

#[test]
fn no_address_is_one_that_the_emulator_answers_itself() {
    for function in functions() {
        for (path, _) in routes(&function) {
            let area = path.split('/').nth(1).unwrap_or_default();
            assert!(!["health", "login", "logout", "oauth2"].contains(&area), "{path}");
        }
    }
}

#[test]
fn the_route_table_is_the_code() {
    let mut table = String::from(
        "# Routes\n\nGenerated from the code and template.yaml by `UPDATE_EXPECT=1 cargo test --workspace \
         --test tidy`.\nEvery address answers with a page or, by `Accept`, with JSON; any other \
         address is the portal's page «Pagina non trovata».\n\n| address | methods | function |\n|---|---|---|\n",
    );
    for function in functions() {
        for (path, methods) in routes(&function) {
            let methods = methods.join(", ");
            writeln!(
                table,
                "| `{path}` | {methods} | [`{function}`](../functions/{function}/src) |"
            )
            .unwrap();
        }
    }
    expect_file!["../../docs/ROUTES.md"].assert_eq(&table);
}

#[test]
fn sam_local_serves_the_routes_of_the_template() {
    let path = |key: &str| key.strip_prefix("ANY ").unwrap_or(key).to_owned();
    let mut expected: Vec<_> = keys().iter().map(|(key, to)| (path(key), to.clone())).collect();
    expected.sort();
    assert_eq!(polis_tests::sam::local_routes(), expected);
}
