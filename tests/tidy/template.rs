//! template.yaml and infra/operations.yaml, as the tests read them.

use saphyr::{LoadableYamlNode, ScalarOwned, YamlOwned};
use serde_json::{Value, json};

use crate::tree::read;

/// The files of the template.
pub(crate) const FILES: [&str; 2] = ["template.yaml", "infra/operations.yaml"];

/// A file of the template. An intrinsic function is an object of one key: `!Ref Table` is `{"!Ref": "Table"}`.
pub(crate) fn template(path: &str) -> Value {
    let documents = YamlOwned::load_from_str(&read(path)).unwrap();
    plain(&documents[0])
}

fn plain(yaml: &YamlOwned) -> Value {
    match yaml {
        YamlOwned::Tagged(tag, value) => json!({ format!("!{}", tag.suffix): plain(value) }),
        YamlOwned::Representation(text, _, Some(tag)) => {
            json!({ format!("!{}", tag.suffix): text })
        }
        YamlOwned::Representation(text, _, None) => json!(text),
        YamlOwned::Value(scalar) => match scalar {
            ScalarOwned::Null => Value::Null,
            ScalarOwned::Boolean(value) => json!(value),
            ScalarOwned::Integer(value) => json!(value),
            ScalarOwned::FloatingPoint(value) => json!(value.into_inner()),
            ScalarOwned::String(value) => json!(value),
        },
        YamlOwned::Sequence(all) => all.iter().map(plain).collect(),
        YamlOwned::Mapping(all) => {
            let entry = |(key, value): (&YamlOwned, &YamlOwned)| {
                (key.as_str().unwrap().to_owned(), plain(value))
            };
            Value::Object(all.iter().map(entry).collect())
        }
        YamlOwned::Alias(_) | YamlOwned::BadValue => unreachable!("the template has no aliases"),
    }
}

/// The resources of one type: logical name and properties.
pub(crate) fn resources(kind: &str) -> Vec<(String, Value)> {
    all_resources("template.yaml")
        .into_iter()
        .filter(|(_, resource)| resource["Type"] == kind)
        .map(|(name, resource)| (name, resource["Properties"].clone()))
        .collect()
}

/// Every resource of a file, by logical name.
pub(crate) fn all_resources(path: &str) -> Vec<(String, Value)> {
    let template = template(path);
    let all = template["Resources"].as_object().unwrap();
    all.iter().map(|(name, resource)| (name.clone(), resource.clone())).collect()
}

/// The argument of an intrinsic function, and its name with the `!`.
fn intrinsic(value: &Value) -> Option<(&str, &Value)> {
    let object = value.as_object().filter(|object| object.len() == 1)?;
    let (name, argument) = object.iter().next()?;
    name.starts_with('!').then_some((name, argument))
}

/// A scalar as it is written, intrinsic functions shortened: `Table`, `Bucket/documenti/*`.
pub(crate) fn short(value: &Value) -> String {
    match (intrinsic(value), value) {
        (Some(("!If", choices)), _) => short(&choices[2]),
        (Some((_, argument)), _) => short(argument),
        (None, Value::Array(all)) => all.iter().map(short).collect::<Vec<_>>().join(", "),
        (None, Value::String(text)) => text
            .replace(".StreamArn", " (stream)")
            .replace(".Arn}", "}")
            .trim_end_matches(".Arn")
            .replace("${AWS::Partition}", "aws")
            .replace("arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:", "")
            .replace("arn:aws:ses:${AWS::Region}:${AWS::AccountId}:", "")
            .replace("${AWS::StackName}", "polis")
            .replace(['$', '{', '}'], ""),
        (None, other) => other.to_string(),
    }
}

/// `email-confirmation` → `EmailConfirmationFunction`.
pub(crate) fn resource_of(function: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    let name: String = function.split('-').map(capital).collect();
    format!("{name}Function")
}

#[test]
fn no_line_is_too_long_to_review() {
    for path in FILES {
        for (number, line) in read(path).lines().enumerate() {
            assert!(line.chars().count() <= 140, "{path}:{} is too long", number + 1);
        }
    }
}

/// Whether a name is the stack's own, or that of a resource, which CloudFormation named after the stack.
fn is_of_the_stack(name: &Value, resources: &[(String, Value)]) -> bool {
    let text = name.to_string();
    let named = ["AWS::StackName", "${Stack}", "{\"!Ref\":\"Stack\"}"];
    let target = intrinsic(name).and_then(|(_, argument)| argument.as_str()).unwrap_or_default();
    let target = target.split('.').next().unwrap_or_default();
    named.iter().any(|it| text.contains(it)) || resources.iter().any(|(it, _)| it == target)
}

/// Properties that name a thing in the account: two stacks would fight over it. A group has its name within
/// the pool, and the deployer chose the host.
#[test]
fn no_physical_name_goes_without_the_name_of_the_stack() {
    let is_name = |property: &str| {
        (property == "Name" || property.ends_with("Name"))
            && !["GroupName", "DomainName", "MetricName"].contains(&property)
    };
    for path in FILES {
        let resources = all_resources(path);
        for (name, resource) in &resources {
            for (property, value) in resource["Properties"].as_object().into_iter().flatten() {
                let safe = is_of_the_stack(value, &resources);
                assert!(!is_name(property) || safe, "{path}: {name} has {property} {value}");
            }
            let events = resource["Properties"]["Events"].as_object().into_iter().flatten();
            for (event, it) in events.filter(|(_, it)| it["Type"] == "ScheduleV2") {
                assert_eq!(it["Properties"]["OmitName"], true, "{name} {event}: SAM would name it");
            }
        }
    }
}

#[test]
fn what_is_kept_outlives_its_stack_but_not_a_creation_that_failed() {
    let kept =
        ["AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key", "AWS::Cognito::UserPool"];
    for (name, resource) in all_resources("template.yaml") {
        if kept.iter().any(|kind| resource["Type"] == *kind) {
            assert_eq!(resource["DeletionPolicy"], "RetainExceptOnCreate", "{name}");
            assert_eq!(resource["UpdateReplacePolicy"], "Retain", "{name}");
        }
        assert_ne!(resource["DeletionPolicy"], "Retain", "{name} would stand in the way");
    }
}

/// Every function's block says the same things in the same order, so that two can be compared line by line.
#[test]
fn the_blocks_of_functions_have_one_shape() {
    let order = ["CodeUri", "MemorySize", "Timeout", "Environment", "Events", "Policies"]
        .map(str::to_owned);
    let text = read("template.yaml");
    let blocks = text.split("    Type: AWS::Serverless::Function\n").skip(1);
    for block in blocks {
        let block = block.lines().skip(1).take_while(|line| line.starts_with("      "));
        let keys: Vec<String> = block
            .filter_map(|line| line.strip_prefix("      "))
            .filter(|line| line.starts_with(|letter: char| letter.is_ascii_uppercase()))
            .filter_map(|line| line.split_once(':').map(|(key, _)| key.to_owned()))
            .collect();
        let places: Vec<_> = keys.iter().map(|key| order.iter().position(|it| it == key)).collect();
        assert!(places.iter().all(Option::is_some), "{keys:?}");
        assert!(places.is_sorted(), "{keys:?}");
    }
}
