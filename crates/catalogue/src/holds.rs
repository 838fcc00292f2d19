//! Whether a file holds together: every name exists and comes before it is used, every list has a limit.

mod asked;
mod attachments;
mod points;
mod questions;
mod rules;

use self::asked::Asked;
use crate::{Form, Known, read::Part};

/// What is wrong, and where.
pub(crate) type Wrong = (Part, String);

/// The most records of a group, and the most values of a list.
pub(crate) const MOST: u32 = 150;

/// The first thing wrong with a form, in the order of its file.
pub(crate) fn first_fault(form: &Form, known: &Known) -> Option<Wrong> {
    head(form, known)
        .or_else(|| questions::first_fault(form, known))
        .or_else(|| rules::first_fault(form, known))
        .or_else(|| attachments::first_fault(form, known))
        .or_else(|| points::first_fault(form, known))
}

fn head(form: &Form, known: &Known) -> Option<Wrong> {
    let wrong = |what: &str| Some((Part::Head, what.to_owned()));
    let asked = Asked::all(form, known);
    if form.staff.is_empty() {
        return wrong("staff names no group of persons");
    }
    if let Some(name) = form.instances.iter().find(|name| !is_name(name)) {
        return Some((Part::Head, format!("{name} is no name")));
    }
    let mut follows = form.follows.iter().flat_map(|follows| &follows.any_of);
    if let Some(name) = follows.find(|name| !known.procedures.contains(name)) {
        return Some((Part::Head, format!("it follows {name}, which is no procedure")));
    }
    let declared = form.declarations.iter().filter_map(|it| it.when.as_ref());
    if let Some(what) = declared.into_iter().find_map(|when| asked.fault(when, None)) {
        return Some((Part::Head, what));
    }
    let per = form.fee.as_ref().and_then(|fee| fee.per.as_ref());
    if let Some(list) = per.filter(|list| !asked.is_list(list)) {
        return Some((Part::Head, format!("the fee is for {list}, which is no list asked once")));
    }
    let Some(by) = &form.window_by else { return None };
    if form.field(&by.field).is_none() {
        return Some((Part::Head, format!("window-by names {}, which is no field", by.field)));
    }
    let mut categories = by.categories.keys();
    let unknown = categories.find(|category| !form.windows.contains(category));
    unknown.map(|category| (Part::Head, format!("{category} is none of the windows")))
}

/// Names are kebab-case: they are parts of Fluent messages, of addresses and of keys.
pub(crate) fn is_name(name: &str) -> bool {
    let letter = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    !name.is_empty() && name.len() <= 40 && name.bytes().all(letter) && !name.starts_with('-')
}
