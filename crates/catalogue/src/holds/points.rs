//! Points: each voice counts a field of a kind that its value fits, in records that it can see; each group has a limit,
//! and its voices count for the same places and classes.

use std::collections::BTreeSet;

use super::{Wrong, asked::Asked, is_name};
use crate::{Field, Form, Kind, Known, PointsRule, Section, Test, Value, read::Part};

pub(super) fn first_fault(form: &Form, known: &Known) -> Option<Wrong> {
    let (asked, mut names) = (Asked::all(form, known), BTreeSet::new());
    form.points.iter().enumerate().find_map(|(nth, voice)| {
        let name = &voice.name;
        let what = if !is_name(name) || !names.insert(name) {
            Some("no name, or the name of another voice".to_owned())
        } else {
            fault(form, voice, &asked)
        };
        what.map(|what| (Part::Points(nth), format!("{name}: {what}")))
    })
}

fn fault(form: &Form, voice: &PointsRule, asked: &Asked<'_>) -> Option<String> {
    let Some((section, field)) = form.field(&voice.field) else {
        return Some(format!("{} is no field", voice.field));
    };
    let conditions = voice.when.iter().chain(&voice.half_when);
    conditions
        .into_iter()
        .find_map(|when| asked.fault(when, Some(section)))
        .or_else(|| of_kind(voice, field, asked))
        .or_else(|| beside(form, voice, section))
        .or_else(|| group(form, voice))
}

/// A value that the counted field does not fit.
fn of_kind(voice: &PointsRule, field: &Field, asked: &Asked<'_>) -> Option<String> {
    let name = &field.name;
    let is_grade = field.kind == Kind::Grade;
    let is_period = matches!(field.kind, Kind::Period { .. });
    let is_number = matches!(field.kind, Kind::Number { .. } | Kind::Decimal { .. });
    if is_grade != voice.grade.is_some() {
        return Some(format!("{name}: a mark, and only a mark, has a grade with its base"));
    }
    if is_period != voice.service.is_some() {
        return Some(format!("{name}: a period, and only a period, has a unit"));
    }
    if voice.grade.as_ref().is_some_and(|it| !(1..=1000).contains(&it.base) || it.decimals > 3) {
        return Some("a base is from 1 to 1000, with 3 decimals at most".to_owned());
    }
    match &voice.value {
        Value::Fixed { .. } if is_grade || is_period => {
            Some(format!("{name} is counted by each or by brackets"))
        }
        Value::Fixed { is, .. } => asked.misfit(field, &Test::Is(is.clone())),
        _ if is_grade || is_period || is_number => None,
        _ => Some(format!("{name} is no number")),
    }
}

/// A field that the voice names beside the counted one.
fn beside(form: &Form, voice: &PointsRule, section: &Section) -> Option<String> {
    let year = voice.service.as_ref().and_then(|it| it.year.as_deref());
    let same_record = [
        year.map(|name| (name, is_year as fn(&Kind) -> bool, "school year")),
        voice.by.as_deref().map(|name| (name, is_code as fn(&Kind) -> bool, "code")),
    ];
    for (name, fits, kind) in same_record.into_iter().flatten() {
        let found = form.field(name).filter(|(_, field)| fits(&field.kind));
        if found.is_none_or(|(other, _)| other.name != section.name || section.group.is_none()) {
            return Some(format!("{name} is no {kind} of the same record"));
        }
    }
    let comune = voice.comune.as_deref()?;
    let found = form.field(comune).filter(|(_, field)| field.kind == Kind::Comune);
    if found.is_none_or(|(other, _)| other.is_repeated()) || section.is_repeated() {
        return Some(format!("{comune} is no municipality that is asked once"));
    }
    None
}

fn is_year(kind: &Kind) -> bool {
    *kind == Kind::SchoolYear
}

fn is_code(kind: &Kind) -> bool {
    matches!(kind, Kind::Code { .. } | Kind::Choice { .. })
}

/// A group without a limit, or of voices that do not count for the same places and classes.
fn group(form: &Form, voice: &PointsRule) -> Option<String> {
    let group = voice.cap_group.as_ref()?;
    if !form.points_cap.iter().any(|cap| cap.group == *group) {
        return Some(format!("the group {group} has no points-cap"));
    }
    let counts_for = |voice: &PointsRule| {
        let section = form.field(&voice.field).map(|(section, _)| section);
        let list = section.and_then(|section| section.for_each.clone());
        (voice.comune.clone(), voice.by.is_some() || list.is_some())
    };
    let mut others = form.points.iter().filter(|it| it.cap_group.as_ref() == Some(group));
    let other = others.find(|other| counts_for(other) != counts_for(voice))?;
    Some(format!("{} of the same group counts for other places or classes", other.name))
}
