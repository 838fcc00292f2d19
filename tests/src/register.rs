//! The protocol register of this year, as an inspector would read it.

use polis_app::background::now;
use polis_domain::ProtocolNumber;
use polis_store::RegisterRow;
use serde_json::json;

use crate::{ask, cloud::Caller, stack};

/// Closes the register as the clock does, twice: every number drawn before is settled.
pub fn close() {
    for _ in 0..2 {
        let reply = Caller::root().invoke(&calendar(), &json!({"close_register": true}));
        assert_eq!(reply.json()["year"], i64::from(ProtocolNumber::year_of(now())));
    }
}

/// All lines of the register of this year.
pub fn lines() -> Vec<RegisterRow> {
    let year = ProtocolNumber::year_of(now());
    ask(async |app| app.table().register(year, 1, 9_999_999).await.unwrap())
}

/// Whether the numbers run from 1 without a hole.
pub fn has_no_hole() -> bool {
    (1..).zip(lines()).all(|(expected, line)| line.number().number() == expected)
}

fn calendar() -> String {
    function("Calendar")
}

/// The full name of a function of this stack.
pub fn function(name: &str) -> String {
    let listed = Caller::root().rest("lambda", "GET", "/2015-03-31/functions/", b"").json();
    let start = format!("{}-{name}Function", stack().name);
    let mut names = listed["Functions"].as_array().into_iter().flatten();
    let found =
        names.find_map(|it| it["FunctionName"].as_str().filter(|it| it.starts_with(&start)));
    assert!(found.is_some(), "no function {start}");
    found.unwrap().to_owned()
}
