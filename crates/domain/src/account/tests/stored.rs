//! What a release stored is read by today's types. `samples/unreleased.json` is what this tree writes
//! (`UPDATE_EXPECT=1` renews it); at a release it is copied under the
//! version's name, named in `RELEASES` and never changed.

use expect_test::expect_file;
use serde_json::{Value, json};

use super::sample::{every_stage, walk_to};
use crate::{Account, account::Event, kernel::Record};

/// Every stage of an account and the events on the way to it.
fn samples() -> Value {
    let stage = |stage: &str| {
        let (account, texts) = walk_to(stage);
        let events = texts.iter().map(|text| serde_json::from_str::<Value>(text).unwrap());
        json!({"account": account, "events": events.collect::<Vec<_>>()})
    };
    every_stage()
        .map(|name| (name.to_owned(), stage(name)))
        .into_iter()
        .collect::<serde_json::Map<_, _>>()
        .into()
}

#[test]
fn the_samples_are_what_this_tree_writes() {
    let text = serde_json::to_string_pretty(&samples()).unwrap();
    expect_file!["../../../samples/unreleased.json"].assert_eq(&(text + "\n"));
}

/// What each release wrote, by its name.
const RELEASES: [(&str, &str); 1] =
    [("unreleased", include_str!("../../../samples/unreleased.json"))];

#[test]
fn todays_types_read_what_every_release_stored() {
    for (release, text) in RELEASES {
        let stages: Value = serde_json::from_str(text).unwrap();
        let mut read = 0;
        for (stage, stored) in stages.as_object().unwrap() {
            let place = format!("{release} {stage}");
            serde_json::from_value::<Account>(stored["account"].clone()).expect(&place);
            for event in stored["events"].as_array().unwrap() {
                serde_json::from_value::<Record<Event>>(event.clone()).expect(&place);
                read += 1;
            }
        }
        assert!(read > 50, "{release}: {read} events");
    }
}
