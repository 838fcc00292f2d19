//! `school-registry` is killed while it reads a file: the register in use is whole at every moment, and the same
//! event again ends the work.

use std::{fmt::Write, thread};

use polis_tests::{ask, cloud::Caller, functions, register::function, stack::pause};
use serde_json::json;

use crate::alone;

const SEEDED: &str = include_str!("../../infra/local/schools.csv");
const KEY: &str = "scuole/in-arrivo/uccisa.csv";

/// The seeded schools and this many more, so that reading them takes a while.
fn file(more: usize) -> String {
    let mut file = SEEDED.to_owned();
    for number in 0..more {
        let code = format!("RMEE{number:05}W");
        writeln!(
            file,
            "202627,CENTRO,LAZIO,ROMA,{code},NOME,{code},NOME {number},VIA X,00100,H501,ROMA,NORMALE,\
             SCUOLA PRIMARIA,SI,Non Disponibile,a,b,c,NO"
        )
        .unwrap();
    }
    file
}

/// How many schools the register in use has; its file is there and whole.
fn schools() -> usize {
    ask(async |app| {
        let current = app.table().schools_version().await.unwrap().unwrap();
        let register = app.files().schools(&current.version).await.unwrap().unwrap();
        assert_eq!(register.len(), current.rows);
        current.parts["statali"].rows
    })
}

#[test]
fn a_register_is_the_one_before_or_the_one_after_and_never_half_of_one() {
    let _alone = alone();
    let name = function("SchoolRegistry");
    let event = json!({"detail": {"object": {"key": KEY}}});
    let seeded = SEEDED.lines().count() - 1;
    let mut killed = 0;
    for (turn, delay) in (0..10).map(|turn| (turn, 20 + 60 * turn as u64)) {
        // Each turn has more schools than the one before, and less than a fifth go at the end.
        let more = 60 + turn;
        ask(async |app| app.files().write(KEY, file(more).into(), "text/csv").await.unwrap());
        let before = schools();
        thread::scope(|scope| {
            scope.spawn(|| Caller::root().invoke(&name, &event));
            pause(delay);
            killed += functions::kill("SchoolRegistry");
        });
        let meanwhile = schools();
        assert!([before, seeded + more].contains(&meanwhile), "{meanwhile}");
        // The bucket's own event may be under way, and be killed as well.
        let done = (0..40).any(|_| {
            let reply = Caller::root().invoke(&name, &event);
            pause(50);
            reply.json()["version"].is_string()
        });
        assert!(done);
        assert_eq!(schools(), seeded + more);
    }
    assert!(killed > 3, "only {killed} processes died");
    ask(async |app| {
        app.files().write(KEY, SEEDED.into(), "text/csv").await.unwrap();
        Caller::root().invoke(&name, &event);
        app.files().remove(KEY).await.unwrap();
    });
    assert_eq!(schools(), seeded);
}
