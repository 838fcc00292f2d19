//! Rules over several answers: each names fields that there are, of a kind that it can judge.

use std::collections::BTreeSet;

use super::{MOST, Wrong, is_name};
use crate::{Compared, Field, Form, Kind, Rule, Total, What, read::Part};

pub(super) fn first_fault(form: &Form) -> Option<Wrong> {
    let mut names = BTreeSet::new();
    for (nth, rule) in form.rules_over.iter().enumerate() {
        let what = if !is_name(&rule.name) || !names.insert(&rule.name) {
            Some("no name, or the name of another rule".to_owned())
        } else {
            fault(form, rule)
        };
        if let Some(what) = what {
            return Some((Part::Rule(nth), format!("{}: {what}", rule.name)));
        }
    }
    None
}

fn fault(form: &Form, rule: &Rule) -> Option<String> {
    let when = rule.when.iter().flat_map(|when| when.fields()).map(|(name, _)| name);
    let beside = rule.field.as_deref();
    let mut named = rule.what.fields().into_iter().chain(when).chain(beside);
    if let Some(unknown) = named.find(|name| form.field(name).is_none()) {
        return Some(format!("{unknown} is no field"));
    }
    let fields: Vec<&Field> =
        rule.what.fields().into_iter().filter_map(|it| form.field(it)).map(|it| it.1).collect();
    let all = |fits: fn(&Kind) -> bool| fields.iter().all(|field| fits(&field.kind));
    let is_list = |kind: &Kind| matches!(kind, Kind::Several { .. } | Kind::Places(_));
    let is_number = |kind: &Kind| matches!(kind, Kind::Number { .. } | Kind::Decimal { .. });
    match &rule.what {
        What::Compare { with, .. } => {
            let days = all(|kind| matches!(kind, Kind::Date));
            let closing = matches!(with, Compared::Closing);
            let right = days || (all(is_number) && !closing);
            (!right).then(|| "it compares a number with a day, or neither".to_owned())
        }
        What::Total { of: Total::Count(_), max } if !all(is_list) || *max > 10 * MOST => {
            Some("it counts what is no list".to_owned())
        }
        What::Total { of: Total::Sum(_), .. } if !all(is_number) => {
            Some("it adds what is no number".to_owned())
        }
        What::AgeAtLeast(_) if beside.is_none() => Some("it is shown beside some field".to_owned()),
        _ => None,
    }
}
