//! Every function takes the event that `sam local invoke` gives it.

use polis_tests::{cloud::Caller, register::function};
use serde_json::Value;

const HTTP: [&str; 10] = [
    "portal",
    "schools",
    "registration",
    "email-confirmation",
    "access",
    "enablement",
    "cpt",
    "recognition",
    "attachment",
    "submission",
];

fn event(name: &str) -> Value {
    let path = format!("{}/../events/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn invoke(name: &str) -> Value {
    invoke_with(name, &event(name))
}

fn invoke_with(name: &str, event: &Value) -> Value {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    let resource: String = name.split('-').map(capital).collect();
    Caller::root().invoke(&function(&resource), event).json()
}

#[test]
fn functions_with_routes_answer_their_event() {
    for name in HTTP {
        let answer = invoke(name);
        let status = answer["statusCode"].as_u64();
        assert!(status.is_some_and(|status| (200..500).contains(&status)), "{name}: {answer}");
        assert!(answer["headers"]["content-security-policy"].is_string(), "{name}: {answer}");
    }
}

#[test]
fn whatever_a_client_writes_into_its_address_is_answered() {
    for (field, odd) in [("rawQueryString", "a=\"<b> è|`"), ("rawPath", "/conferma/%FF")] {
        let mut event = event("portal");
        event[field] = odd.into();
        event["headers"]["host"] = "istanze.example:99999".into();
        let answer = invoke_with("email-confirmation", &event);
        assert_eq!(answer["statusCode"], 404, "{field}: {answer}");
        assert!(answer["headers"]["content-security-policy"].is_string(), "{field}: {answer}");
    }
}

#[test]
fn the_clock_closes_the_register() {
    assert!(invoke("calendar")["annulled"].is_u64());
}

#[test]
fn background_functions_take_their_event() {
    // A row and an account that do not exist: there is nothing to do, or the row is tried again.
    // The function never crashes.
    for name in ["outbox", "documents"] {
        let answer = invoke(name);
        let kind = answer["errorType"].as_str().unwrap_or_default();
        assert!(answer.is_null() || kind == "Unavailable", "{name}: {answer}");
    }
}
