//! What the citizen typed so far, section by section.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ATTACHMENTS, Attached};
use crate::{
    Edition, Sha256Hex,
    catalogue::{Answers, Owns, Section},
};

/// What was typed so far; it may be incomplete.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Key of the answer → what was typed.
    pub answers: Answers,
    /// Attachments chosen from the library.
    pub attachments: Vec<Attached>,
    /// When the draft was last saved.
    pub saved_at: Option<Timestamp>,
    /// How often each section was saved: the optimistic lock of its page.
    #[serde(default)]
    pub sections: BTreeMap<String, u64>,
    /// SHA-256 of the edition's file when the draft was last saved.
    #[serde(default)]
    pub edition: Option<Sha256Hex>,
}

/// What one page of the form saves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftPart {
    /// All answers of a section.
    Section(&'static Section, Answers),
    /// The attachments that were chosen.
    Attachments(Vec<Attached>),
}

impl DraftPart {
    /// Name of the section, by which its versions are counted.
    pub fn name(&self) -> &str {
        match self {
            Self::Section(section, _) => &section.name,
            Self::Attachments(_) => ATTACHMENTS,
        }
    }
}

/// Bytes of answers that a draft may hold, keys included. The fullest form of the catalogue takes two thirds of it. A
/// snapshot says each answer twice, with its question: together they stay under the 400 kB of an item.
pub const MOST_BYTES: usize = 100_000;

impl Draft {
    /// Bytes of its answers, keys included.
    pub fn bytes(&self) -> usize {
        self.answers.iter().map(|(key, typed)| key.len() + typed.len()).sum()
    }

    /// How often a section was saved.
    pub fn version_of(&self, section: &str) -> u64 {
        self.sections.get(section).copied().unwrap_or(0)
    }

    /// The answers of one section.
    pub fn of_section(&self, section: &Section) -> Answers {
        let owned = self.answers.iter().filter(|(key, _)| section.owns(key));
        owned.map(|(key, typed)| (key.clone(), typed.clone())).collect()
    }

    /// Whether it holds this part already, whenever it was saved.
    pub fn holds(&self, part: &DraftPart) -> bool {
        match part {
            DraftPart::Section(section, answers) => self.of_section(section) == *answers,
            DraftPart::Attachments(files) => self.attachments == *files,
        }
    }

    /// The draft with one part as it is now: nothing else is touched.
    #[must_use]
    pub fn with(&self, part: DraftPart, edition: &Edition, now: Timestamp) -> Self {
        let mut draft = self.clone();
        *draft.sections.entry(part.name().to_owned()).or_default() += 1;
        (draft.saved_at, draft.edition) = (Some(now), Some(edition.sha256.clone()));
        match part {
            DraftPart::Section(section, answers) => {
                draft.answers.retain(|key, _| !section.owns(key));
                draft.answers.extend(answers);
            }
            DraftPart::Attachments(files) => draft.attachments = files,
        }
        draft
    }

    /// Whether the citizen chose this file of the library.
    pub fn attaches(&self, file: &str) -> bool {
        self.attachments.iter().any(|attached| attached.id == file)
    }

    /// Whether the form is another than the one this draft was last saved with.
    pub fn is_of_another_form(&self, edition: &Edition) -> bool {
        self.edition.as_ref().is_some_and(|saved| *saved != edition.sha256)
    }

    /// What was typed and this form no longer asks.
    pub fn left_over(&self, edition: &Edition) -> impl Iterator<Item = (&String, &String)> {
        let owned = |key: &str| edition.sections.iter().any(|section| section.owns(key));
        self.answers.iter().filter(move |(key, _)| !owned(key))
    }
}
