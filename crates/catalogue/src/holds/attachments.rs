//! Attachments that are asked: each may be attached, and its condition looks at one repeated section at most.

use super::{Wrong, asked::Asked};
use crate::{Attachment, Form, Known, read::Part};

pub(super) fn first_fault(form: &Form, known: &Known) -> Option<Wrong> {
    let asked = Asked::all(form, known);
    form.attachments_asked.iter().enumerate().find_map(|(nth, it)| {
        let what = fault(form, it, nth, &asked)?;
        Some((Part::Attachment(nth), format!("{}: {what}", it.kind.code())))
    })
}

fn fault(form: &Form, it: &Attachment, nth: usize, asked: &Asked<'_>) -> Option<String> {
    if !form.attachments.contains(&it.kind) {
        return Some("it is none of the attachments".to_owned());
    }
    if form.attachments_asked.iter().take(nth).any(|other| other.kind == it.kind) {
        return Some("it is asked twice".to_owned());
    }
    let condition = it.required_when.as_ref()?;
    asked.fault(condition, form.repeated_of(condition))
}
