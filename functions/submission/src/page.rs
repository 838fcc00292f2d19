//! The page of a section, and the list of its repetitions.

use polis_domain::{
    application::{Draft, Examined},
    catalogue::{Answers, Owns, Section, Window, key},
};
use polis_pages::submission::{RecordsPage, SectionPage};
use polis_web::Cx;

use crate::{context::Context, spot::Spot};

/// The page of a section with these answers in it.
pub(crate) fn section(
    cx: &Cx,
    context: &Context,
    draft: &Draft,
    window: Window,
    spot: &Spot,
    typed: &Answers,
) -> SectionPage {
    // What is asked may hang on what was typed here.
    let mut answers = draft.answers.clone();
    answers.retain(|key, _| !spot.section.owns(key));
    let of_section = typed.iter().filter(|(key, _)| spot.section.owns(key));
    answers.extend(of_section.map(|(key, typed)| (key.clone(), typed.clone())));
    if let (Some(record), Some(field)) = (&spot.record, spot.section.fields.first()) {
        // A record that is new is asked as an empty one.
        answers.entry(key(&spot.section.name, &field.name, Some(record))).or_default();
    }
    let examined = context.examine(&Draft { answers, ..draft.clone() });
    let chrome = cx.chrome_of(&context.person);
    let facts = context.facts();
    let subject = context.subject(&examined, &facts);
    let page = SectionPage::new(chrome, subject, spot.section, spot.record.as_ref(), typed);
    SectionPage {
        version: draft.version_of(&spot.section.name),
        closes: window.closes,
        saved_at: draft.saved_at,
        next: Some(if spot.record.is_some() {
            context.section_path(&spot.section.name)
        } else {
            context.after(&examined, &spot.section.name)
        }),
        ..page
    }
}

/// The list of a section's repetitions.
pub(crate) fn records(
    cx: &Cx,
    context: &Context,
    draft: &Draft,
    window: Window,
    examined: &Examined,
    section: &'static Section,
) -> RecordsPage {
    let facts = context.facts();
    let subject = context.subject(examined, &facts);
    let page = RecordsPage::new(cx.chrome_of(&context.person), subject, section);
    RecordsPage {
        version: draft.version_of(&section.name),
        closes: window.closes,
        next: context.after(examined, &section.name),
        ..page
    }
}
