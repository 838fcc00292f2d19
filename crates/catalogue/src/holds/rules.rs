//! Rules over several answers: each names fields that there are, of a kind that it can judge, where it can see them.

use std::collections::BTreeSet;

use super::{
    MOST, Wrong,
    asked::{Asked, is_day, is_number},
    is_name,
};
use crate::{Compared, Field, Form, Kind, Known, Rule, RuleKind, Section, Total, read::Part};

pub(super) fn first_fault(form: &Form, known: &Known) -> Option<Wrong> {
    let (asked, mut names) = (Asked::all(form, known), BTreeSet::new());
    for (nth, rule) in form.rules_over.iter().enumerate() {
        let what = if !is_name(&rule.name) || !names.insert(&rule.name) {
            Some("no name, or the name of another rule".to_owned())
        } else {
            fault(form, rule, &asked)
        };
        if let Some(what) = what {
            return Some((Part::Rule(nth), format!("{}: {what}", rule.name)));
        }
    }
    None
}

fn fault(form: &Form, rule: &Rule, asked: &Asked<'_>) -> Option<String> {
    let mut named = rule.what.fields().into_iter().chain(rule.field.as_deref());
    if let Some(unknown) = named.find(|name| form.field(name).is_none()) {
        return Some(format!("{unknown} is no field"));
    }
    let Some((section, _)) = rule.beside().and_then(|beside| form.field(beside)) else {
        return Some("it is shown beside some field".to_owned());
    };
    // Totals and doubles are looked for in all records at once, and once.
    let over_all = matches!(rule.what, RuleKind::Total { .. } | RuleKind::Distinct(_));
    let within = (!over_all && !matches!(rule.what, RuleKind::AgeAtLeast(_))).then_some(section);
    if let Some(what) = rule.when.as_ref().and_then(|when| asked.fault(when, within)) {
        return Some(what);
    }
    if let RuleKind::Refuses(condition) = &rule.what {
        return asked.fault(condition, within);
    }
    let named = rule.what.fields().into_iter().filter_map(|it| form.field(it));
    let (sections, fields): (Vec<&Section>, Vec<&Field>) = named.unzip();
    if let Some(other) = sections.iter().find(|it| !over_all && !it.is_seen_from(Some(section))) {
        return Some(format!("{} has other records than {}", other.name, section.name));
    }
    if matches!(rule.what, RuleKind::Compare { with: Compared::Fee, .. }) && form.fee.is_none() {
        return Some("the form has no fee".to_owned());
    }
    of_kinds(&rule.what, &fields)
}

/// A field of a kind that the rule cannot judge.
fn of_kinds(what: &RuleKind, fields: &[&Field]) -> Option<String> {
    let all = |fits: fn(&Kind) -> bool| fields.iter().all(|field| fits(&field.kind));
    let is_list = |kind: &Kind| matches!(kind, Kind::Several { .. } | Kind::Places(_));
    let is_number_kind = |kind: &Kind| matches!(kind, Kind::Number { .. } | Kind::Decimal { .. });
    match what {
        RuleKind::Compare { with, .. } => {
            let days = all(|kind| matches!(kind, Kind::Date));
            let numbers = all(is_number_kind);
            let right = match with {
                Compared::Closing => days,
                Compared::Constant(it) => (days && is_day(it)) || (numbers && is_number(it)),
                Compared::Fee => numbers,
                Compared::Field(_) => days || numbers,
            };
            (!right).then(|| "it compares a number with a day, or neither".to_owned())
        }
        RuleKind::Total { of: Total::Count(_), max } if !all(is_list) || *max > 10 * MOST => {
            Some("it counts fields that are no lists".to_owned())
        }
        RuleKind::Total { of: Total::Sum(_), .. } if !all(is_number_kind) => {
            Some("it adds fields that are no numbers".to_owned())
        }
        RuleKind::AgeAtLeast(years) if !(1..=120).contains(years) => {
            Some("an age is from 1 to 120".to_owned())
        }
        _ => None,
    }
}
