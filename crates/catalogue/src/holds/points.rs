//! Points: each voice counts a field that there is; each group has a limit.

use super::{Wrong, asked::Asked};
use crate::{Form, Kind, Known, Points, Value, read::Part};

pub(super) fn first_fault(form: &Form, known: &Known) -> Option<Wrong> {
    let asked = Asked::all(form, known);
    form.points.iter().enumerate().find_map(|(nth, voice)| {
        fault(form, voice, &asked)
            .map(|what| (Part::Points(nth), format!("{}: {what}", voice.name)))
    })
}

fn fault(form: &Form, voice: &Points, asked: &Asked<'_>) -> Option<String> {
    let names = [Some(voice.field.as_str()), voice.comune.as_deref()];
    let unknown = |name: &&str| form.field(name).is_none();
    if let Some(unknown) = names.into_iter().flatten().find(unknown) {
        return Some(format!("{unknown} is no field"));
    }
    let within = form.field(&voice.field).map(|(section, _)| section);
    if let Some(what) = voice.when.as_ref().and_then(|when| asked.fault(when, within)) {
        return Some(what);
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
