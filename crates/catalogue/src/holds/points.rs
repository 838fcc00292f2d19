//! Points: each voice counts a field that there is; each group has a limit.

use super::Wrong;
use crate::{Form, Kind, Points, Value, read::Part};

pub(super) fn first_fault(form: &Form) -> Option<Wrong> {
    form.points.iter().enumerate().find_map(|(nth, voice)| {
        fault(form, voice).map(|what| (Part::Points(nth), format!("{}: {what}", voice.name)))
    })
}

fn fault(form: &Form, voice: &Points) -> Option<String> {
    let when = voice.when.iter().flat_map(|when| when.fields()).map(|(name, _)| name);
    let names = [Some(voice.field.as_str()), voice.comune.as_deref()];
    let mut named = names.into_iter().flatten().chain(when);
    if let Some(unknown) = named.find(|name| form.field(name).is_none()) {
        return Some(format!("{unknown} is no field"));
    }
    let kind = form.field(&voice.field).map(|(_, field)| &field.kind);
    let number = matches!(kind, Some(Kind::Number { .. } | Kind::Decimal { .. } | Kind::Grade));
    if !matches!(voice.value, Value::Fixed { .. }) && !number {
        return Some(format!("{} is no number", voice.field));
    }
    let group = voice.cap_group.as_ref()?;
    let has_cap = form.points_cap.iter().any(|cap| cap.group == *group);
    (!has_cap).then(|| format!("the group {group} has no points-cap"))
}
