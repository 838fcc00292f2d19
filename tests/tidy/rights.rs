//! The rights of each function on AWS, listed in docs/IAM.md.

use std::fmt::Write;

use expect_test::expect_file;
use serde_json::Value;

use crate::template::{resources, short};

/// Actions and resources of the statements of one function.
fn statements(properties: &Value) -> Vec<(Vec<String>, String)> {
    let policies = properties["Policies"].as_array().cloned().unwrap_or_default();
    let all = policies.iter().filter_map(|policy| policy["Statement"].as_array().cloned());
    all.flatten()
        .map(|statement| {
            assert_eq!(statement["Effect"], "Allow");
            let actions = short(&statement["Action"]).split(", ").map(str::to_owned).collect();
            (actions, short(&statement["Resource"]))
        })
        .collect()
}

#[test]
fn no_right_is_wider_than_its_use() {
    for (name, properties) in resources("AWS::Serverless::Function") {
        for (actions, resource) in statements(&properties) {
            assert!(resource != "*", "{name} may do {actions:?} on anything");
            for action in actions {
                assert!(!action.contains('*'), "{name} has a wildcard: {action}");
                assert!(!action.ends_with(":Scan"), "{name} may read the whole table");
            }
        }
    }
}

#[test]
fn the_table_of_rights_is_the_template() {
    let mut table = String::from(
        "# What each function may do\n\nGenerated from template.yaml by `UPDATE_EXPECT=1 cargo test --workspace \
         --test tidy`.\nThe emulator enforces it in `make test`; what is not here is denied.\n\n\
         | function | actions | on |\n|---|---|---|\n",
    );
    for (name, properties) in resources("AWS::Serverless::Function") {
        let statements = statements(&properties);
        if statements.is_empty() {
            writeln!(table, "| {name} | none | |").unwrap();
        }
        for (actions, resource) in statements {
            let actions = actions.join("`, `");
            writeln!(table, "| {name} | `{actions}` | {resource} |").unwrap();
        }
    }
    expect_file!["../../docs/IAM.md"].assert_eq(&table);
}
