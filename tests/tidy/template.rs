//! template.yaml, as the tests read it.

use serde_yaml::Value;

use crate::tree::read;

/// The resources of one type: logical name and properties.
pub(crate) fn resources(kind: &str) -> Vec<(String, Value)> {
    let template: Value = serde_yaml::from_str(&read("template.yaml")).unwrap();
    let all = template["Resources"].as_mapping().unwrap();
    let of_kind = all.iter().filter(|(_, resource)| resource["Type"] == kind);
    of_kind
        .map(|(name, resource)| (name.as_str().unwrap().to_owned(), resource["Properties"].clone()))
        .collect()
}

/// A scalar as it is written, intrinsic functions told shortly: `Table`, `Bucket/documenti/*`.
pub(crate) fn short(value: &Value) -> String {
    match value {
        Value::Tagged(tagged) if tagged.tag == "If" => {
            let choices = tagged.value.as_sequence().unwrap();
            short(&choices[2])
        }
        Value::Tagged(tagged) => short(&tagged.value),
        Value::Sequence(all) => all.iter().map(short).collect::<Vec<_>>().join(", "),
        Value::String(text) => text
            .replace(".StreamArn", " (stream)")
            .replace(".Arn}", "}")
            .trim_end_matches(".Arn")
            .replace("${AWS::Partition}", "aws")
            .replace("arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:", "")
            .replace("arn:aws:ses:${AWS::Region}:${AWS::AccountId}:", "")
            .replace("${AWS::StackName}", "polis")
            .replace(['$', '{', '}'], ""),
        other => serde_yaml::to_string(other).unwrap().trim().to_owned(),
    }
}

/// `email-confirmation` → `EmailConfirmationFunction`.
pub(crate) fn resource_of(function: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    let name: String = function.split('-').map(capital).collect();
    format!("{name}Function")
}
