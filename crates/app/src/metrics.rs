//! Figures for `CloudWatch`, in its embedded metric format: a line of the log is all it takes.

use std::io::Write;

use serde_json::{Map, Value, json};

use crate::{App, background::now};

/// Writes figures of this stack; `about` says more precisely of what.
pub fn count(app: &App, about: &[(&str, &str)], figures: &[(&str, i64)]) {
    let stack = app.settings().extra("STACK").unwrap_or_default();
    let line = line(&stack, now().as_millisecond(), about, figures);
    // A log that cannot be written is nothing to fail for.
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Each figure once for the stack, and once for what it is about.
fn line(stack: &str, at: i64, about: &[(&str, &str)], figures: &[(&str, i64)]) -> Value {
    let names: Vec<_> = figures.iter().map(|(name, _)| json!({"Name": name})).collect();
    let own: Vec<_> = ["Stack"].into_iter().chain(about.iter().map(|(name, _)| *name)).collect();
    let dimensions = if about.is_empty() { json!([["Stack"]]) } else { json!([["Stack"], own]) };
    let metrics = json!({"Namespace": "IstanzeOnLine", "Dimensions": dimensions, "Metrics": names});
    let mut line = Map::new();
    line.insert("_aws".into(), json!({"Timestamp": at, "CloudWatchMetrics": [metrics]}));
    line.insert("Stack".into(), stack.into());
    line.extend(about.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value))));
    line.extend(figures.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value))));
    line.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_cloudwatch_reads() {
        let line = line("polis", 7, &[("Key", "A")], &[("CertificateDaysLeft", 30)]);
        let metrics = json!({
            "Namespace": "IstanzeOnLine",
            "Dimensions": [["Stack"], ["Stack", "Key"]],
            "Metrics": [{"Name": "CertificateDaysLeft"}],
        });
        let expected = json!({
            "_aws": {"Timestamp": 7, "CloudWatchMetrics": [metrics]},
            "Stack": "polis",
            "Key": "A",
            "CertificateDaysLeft": 30,
        });
        assert_eq!(line, expected);
    }
}
