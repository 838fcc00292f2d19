//! Sections and fields, in the order of reading: a condition may name only what was asked before it, so that
//! conditions can form no cycle and one pass answers them all.

use std::collections::BTreeSet;

use super::{MOST, Wrong, asked::Asked, is_name};
use crate::{Field, Form, Kind, Known, Options, PlaceKind, Places, Section, Territory, read::Part};

/// The most characters of a text.
const LONGEST: u32 = 10_000;
/// The greatest number that is asked.
const GREATEST: u32 = 100_000;

/// What was asked so far.
struct Reading<'f> {
    asked: Asked<'f>,
    sections: BTreeSet<&'f str>,
}

pub(super) fn first_fault(form: &Form, known: &Known) -> Option<Wrong> {
    let mut so_far = Reading { asked: Asked::none(form, known), sections: BTreeSet::new() };
    for (nth, it) in form.eligibility.iter().enumerate() {
        if let Some(what) = it.when.as_ref().and_then(|when| so_far.asked.fault(when, None)) {
            return Some((Part::Eligibility(nth), what));
        }
    }
    let mut number = 0;
    for (nth, section) in form.sections.iter().enumerate() {
        if let Some(what) = so_far.section(section) {
            return Some((Part::Section(nth), what));
        }
        for field in &section.fields {
            if let Some(what) = so_far.field(field, section, known) {
                return Some((Part::Field(number), what));
            }
            number += 1;
            so_far.asked.add(section, field);
        }
    }
    None
}

impl<'f> Reading<'f> {
    fn section(&mut self, section: &'f Section) -> Option<String> {
        let name = &section.name;
        if !is_name(name) || !self.sections.insert(name) {
            return Some(format!("{name}: no name, or the name of another section"));
        }
        if section.fields.is_empty() {
            return Some(format!("{name} asks nothing"));
        }
        if section.group.is_some_and(|it| it.max == 0 || it.max > MOST || it.min > it.max) {
            return Some(format!("{name}: a group has from 1 to {MOST} records"));
        }
        if let Some(list) = &section.for_each {
            if section.group.is_some() {
                return Some(format!("{name} is a group or repeated, not both"));
            }
            if !self.asked.is_list(list) {
                return Some(format!(
                    "{name} is repeated for {list}, which is no list asked before"
                ));
            }
        }
        section.relevant_when.as_ref().and_then(|when| self.asked.fault(when, Some(section)))
    }

    fn field(&self, field: &Field, section: &Section, known: &Known) -> Option<String> {
        let name = &field.name;
        if !is_name(name) || self.asked.field(name).is_some() {
            return Some(format!("{name}: no name, or the name of another field"));
        }
        let mut options = field.option_when.keys();
        if let Some(option) = options.find(|option| !field.options().contains(option)) {
            return Some(format!("{name}: {option} is none of its options"));
        }
        let conditions = [&field.required_when, &field.relevant_when].into_iter().flatten();
        let mut conditions = conditions.chain(field.option_when.values());
        if let Some(what) = conditions.find_map(|when| self.asked.fault(when, Some(section))) {
            return Some(format!("{name}: {what}"));
        }
        let single = section.group.is_none() && section.for_each.is_none();
        match &field.kind {
            Kind::Choice { options } => of_options(options),
            Kind::Code { of } => offered(of, known),
            Kind::Several { of, min, max, .. } => offered(of, known).or_else(|| limits(*min, *max)),
            Kind::Text { max } | Kind::Textarea { max } if !(1..=LONGEST).contains(max) => {
                Some(format!("a text has from 1 to {LONGEST} characters"))
            }
            Kind::Number { min, max } | Kind::Decimal { min, max, .. } if min > max => {
                Some("the smallest is greater than the greatest".to_owned())
            }
            Kind::Number { max, .. } | Kind::Decimal { max, .. } if *max > GREATEST => {
                Some(format!("a number is at most {GREATEST}"))
            }
            Kind::Places(places) => {
                limits(places.min, places.max).or_else(|| self.places(places, section))
            }
            Kind::Check if field.required && !single => {
                Some("declarations are accepted once, not in each record".to_owned())
            }
            _ => None,
        }
        .map(|what| format!("{name}: {what}"))
    }

    fn places(&self, places: &Places, section: &Section) -> Option<String> {
        if places.of.is_empty() {
            return Some("a list of places admits some kind".to_owned());
        }
        let has_first = places.ordered && places.of.contains(&PlaceKind::Scuola);
        if (places.first_of_highest || places.among_first.is_some()) && !has_first {
            return Some("only a list of schools in order has a first".to_owned());
        }
        let named = [
            places.not.as_deref().map(|name| (name, "school")),
            places.pinned.as_deref().map(|name| (name, "school")),
            match &places.territory {
                Some(Territory::SameAs(name) | Territory::OtherThan(name)) => {
                    Some((name.as_str(), "province"))
                }
                _ => None,
            },
        ];
        for (name, kind) in named.into_iter().flatten() {
            let fits = match self.asked.field(name).map(|field| &field.kind) {
                Some(Kind::School { .. }) => true,
                Some(Kind::Province) => kind == "province",
                _ => false,
            };
            if !fits {
                return Some(format!("{name} is no {kind} asked before"));
            }
        }
        if let Some(by) = &places.max_by {
            let known = by.field == "valore" || self.asked.field(&by.field).is_some();
            if !known || by.max.values().any(|max| *max > places.max) {
                return Some("max-by names a field asked before, and only fewer places".to_owned());
            }
        }
        if let Some(limit) = places.flag_limits.iter().find(|it| !places.flags.contains(&it.flag)) {
            return Some(format!("{} is none of its flags", limit.flag));
        }
        let conditions = places.limits.iter().filter_map(|limit| limit.when.as_ref());
        conditions.into_iter().find_map(|when| self.asked.fault(when, Some(section)))
    }
}

fn limits(min: u32, max: u32) -> Option<String> {
    let right = (1..=MOST).contains(&max) && min <= max;
    (!right).then(|| format!("a list has at most {MOST} values, and no fewer than its fewest"))
}

fn of_options(options: &[String]) -> Option<String> {
    let unique = options.iter().collect::<BTreeSet<_>>().len() == options.len();
    let right = !options.is_empty() && unique && options.iter().all(|name| is_name(name));
    (!right).then(|| "options are different names".to_owned())
}

fn offered(of: &Options, known: &Known) -> Option<String> {
    match of {
        Options::Named { options } => of_options(options),
        Options::Table { table, groups } => match known.tables.get(table) {
            None => Some(format!("{table} is no reference table")),
            Some(all) => {
                let unknown = groups.iter().find(|group| !all.contains(group));
                unknown.map(|group| format!("{table} has no group {group}"))
            }
        },
    }
}
