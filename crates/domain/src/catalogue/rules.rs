//! Rules over several answers (R4, R7, R12, R13), once every answer is read.

use polis_catalogue::{Compared, Rule, RuleKind, Total};

use super::{
    Answers, CheckedAnswers, Edition, Facts, Finding, Record,
    answer::items,
    ask,
    condition::{self, Scope},
    fee,
};
use crate::Fault;

/// Adds what the rules of an edition find; `seen` are the answers to what was asked, right or as typed.
pub(super) fn check(
    edition: &Edition,
    facts: &Facts,
    seen: &Answers,
    checked: &mut CheckedAnswers,
) {
    for rule in &edition.rules_over {
        let Some((section, _)) = rule.beside().and_then(|field| edition.field(field)) else {
            continue;
        };
        let records: Vec<Option<Record>> = match rule.what {
            // RuleKind is counted over all records is asked once.
            RuleKind::Total { .. } | RuleKind::Distinct(_) | RuleKind::AgeAtLeast(_) => vec![None],
            _ if section.is_repeated() => {
                checked.records_of(&section.name).iter().cloned().map(Some).collect()
            }
            _ => vec![None],
        };
        for record in records {
            let at = record.as_ref().map(|record| (section, record));
            let scope = Scope { form: &edition.form, facts, answers: seen, at };
            if scope.holds_or_none(rule.when.as_ref()) && is_broken(rule, edition, &scope) {
                // RuleKind is counted over all records is shown beside the last of them that has an answer.
                let last = || {
                    let answered = |it: &&Record| {
                        let beside = rule.beside().unwrap_or_default();
                        seen.contains_key(&ask::key(&section.name, beside, Some(it)))
                    };
                    checked.records_of(&section.name).iter().rev().find(answered).cloned()
                };
                let record = record.clone().or_else(last);
                checked.findings.push(finding(rule, edition, record.as_ref()));
            }
        }
    }
}

fn finding(rule: &Rule, edition: &Edition, record: Option<&Record>) -> Finding {
    let beside = rule.beside().unwrap_or_default();
    let section = edition.field(beside).map_or("", |(section, _)| section.name.as_str());
    Finding {
        section: section.to_owned(),
        key: ask::key(section, beside, record),
        fault: Fault::Rule { name: rule.name.clone() },
        severity: rule.severity,
    }
}

fn is_broken(rule: &Rule, edition: &Edition, scope: &Scope<'_>) -> bool {
    let answered = |fields: &[String]| {
        fields.iter().filter(|field| scope.answer(field).is_some_and(|it| it != "no")).count()
    };
    match &rule.what {
        RuleKind::ExactlyOne(fields) => answered(fields) != 1,
        RuleKind::AtLeastOne(fields) => answered(fields) == 0,
        RuleKind::AtMostOne(fields) => answered(fields) > 1,
        RuleKind::AllOrNone(fields) => {
            let answered = fields.iter().filter(|field| scope.answer(field).is_some()).count();
            answered != 0 && answered != fields.len()
        }
        RuleKind::Compare { field, at_most, with } => {
            let other = match with {
                Compared::Field(other) => scope.answer(other).map(str::to_owned),
                Compared::Constant(value) => Some(value.clone()),
                Compared::Fee => fee::of(&edition.form, scope.answers).map(|fee| fee.to_string()),
                Compared::Closing => Some(scope.facts.closes.to_string()),
            };
            let compared = scope.answer(field).zip(other);
            let order = compared.and_then(|(left, right)| condition::compare(left, &right));
            order.is_some_and(|order| if *at_most { order.is_gt() } else { order.is_lt() })
        }
        RuleKind::Total { of, max } => {
            let max = i64::from(*max);
            match of {
                Total::Count(fields) => {
                    let all = fields.iter().flat_map(|field| values(edition, scope.answers, field));
                    let count = all.map(|answer| items(answer).count()).sum::<usize>();
                    i64::try_from(count).unwrap_or(i64::MAX) > max
                }
                Total::Sum(fields) => {
                    let all = fields.iter().flat_map(|field| values(edition, scope.answers, field));
                    all.filter_map(condition::number).sum::<i64>() > max * 1000
                }
            }
        }
        RuleKind::Distinct(fields) => {
            let mut seen = std::collections::BTreeSet::new();
            fields.iter().any(|field| {
                let values = values(edition, scope.answers, field).flat_map(items);
                let values: std::collections::BTreeSet<&str> = values.collect();
                values.into_iter().any(|value| !seen.insert(value))
            })
        }
        RuleKind::Refuses(condition) => scope.holds(condition),
        RuleKind::AgeAtLeast(years) => {
            let born = scope.facts.born;
            let birthday = born.checked_add(jiff::Span::new().years(i64::from(*years)));
            birthday.is_ok_and(|birthday| birthday > scope.facts.closes)
        }
    }
}

/// The answers to a field, of all its records.
fn values<'a>(
    edition: &'a Edition,
    answers: &'a Answers,
    name: &'a str,
) -> impl Iterator<Item = &'a str> {
    let group = edition.field(name).filter(|(section, _)| section.group.is_some());
    let prefix = match group {
        Some((section, _)) => format!("{}.", section.name),
        None => name.to_owned(),
    };
    let end = format!(".{name}");
    let is_grouped = group.is_some();
    let from = answers.range(prefix.clone()..);
    from.take_while(move |(key, _)| key.starts_with(&prefix))
        .filter(
            move |(key, _)| {
                if is_grouped { key.ends_with(&end) } else { key.split('@').next() == Some(name) }
            },
        )
        .map(|(_, answer)| answer.as_str())
}
