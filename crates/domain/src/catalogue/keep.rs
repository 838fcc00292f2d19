//! What of a draft is kept, section by section: nothing is refused, nothing else is touched.

use polis_catalogue::{Field, Kind, Section};

use super::{Answers, Edition, TICKED, answer::is_ticked, ask};
use crate::text::tidy;

/// Characters that a list keeps for each of its values: a code, its letter and some flags.
const OF_A_VALUE: u32 = 60;

impl Edition {
    /// What a posted section keeps of a draft: known answers, without invisible signs and without what exceeds any
    /// sensible length. The records of a group are numbered from 1 again, without those left wholly empty.
    pub fn keep(&self, section: &Section, posted: &Answers) -> Answers {
        if section.group.is_some() {
            return renumber(section, posted);
        }
        let mut kept = Answers::new();
        for field in &section.fields {
            let of_field = |key: &str| match (&section.for_each, key.split_once('@')) {
                (None, None) => key == field.name,
                (Some(_), Some((name, value))) => name == field.name && is_value(value),
                _ => false,
            };
            for (key, typed) in posted.iter().filter(|(key, _)| of_field(key)) {
                kept.extend(field.keep(typed).map(|typed| (key.clone(), typed)));
            }
        }
        kept
    }
}

/// Whether an answer belongs to a section, by its key.
pub trait Owns {
    /// Whether the key is one of its own.
    fn owns(&self, key: &str) -> bool;
}

impl Owns for Section {
    fn owns(&self, key: &str) -> bool {
        if self.group.is_some() {
            return ask::number_in(key, &self.name).is_some();
        }
        let name = key.split('@').next().unwrap_or(key);
        !key.contains('.') && self.fields.iter().any(|field| field.name == name)
    }
}

/// A value that a section may be repeated for: a code of a table or the name of an option.
fn is_value(value: &str) -> bool {
    let plain = |it: u8| it.is_ascii_alphanumeric() || it == b'-';
    !value.is_empty() && value.len() <= 40 && value.bytes().all(plain)
}

fn renumber(section: &Section, posted: &Answers) -> Answers {
    let mut records: std::collections::BTreeMap<u32, Answers> = std::collections::BTreeMap::new();
    for (key, typed) in posted {
        let Some(number) = ask::number_in(key, &section.name) else { continue };
        let name = key.rsplit('.').next().unwrap_or_default();
        let Some(field) = section.fields.iter().find(|field| field.name == name) else { continue };
        if let Some(typed) = field.keep(typed) {
            records.entry(number).or_default().insert(name.to_owned(), typed);
        }
    }
    let numbered = records.into_values().zip(1_u32..);
    numbered
        .flat_map(|(answers, number)| {
            let key = move |name| format!("{}.{number}.{name}", section.name);
            answers.into_iter().map(move |(name, typed)| (key(name), typed))
        })
        .collect()
}

/// What a field keeps of what was typed.
trait Keep {
    /// Tidy and of a sensible length; none if nothing is left.
    fn keep(&self, typed: &str) -> Option<String>;
    /// Characters that are kept: somewhat more than are right, so that a person who exceeds the limit sees his own
    /// text with the fault.
    fn room(&self) -> usize;
}

impl Keep for Field {
    fn keep(&self, typed: &str) -> Option<String> {
        let typed = tidy(typed);
        let typed: String = match self.kind {
            Kind::Check => is_ticked(typed.trim()).then(|| TICKED.to_owned())?,
            _ => typed.chars().take(self.room()).collect(),
        };
        (!typed.trim().is_empty() && self.is_asked()).then_some(typed)
    }

    fn room(&self) -> usize {
        let room = match &self.kind {
            Kind::Text { max } | Kind::Textarea { max } => max * 2,
            Kind::Several { max, .. } => (max + 10) * OF_A_VALUE,
            Kind::Places(places) => (places.max + 10) * OF_A_VALUE,
            _ => 120,
        };
        usize::try_from(room).unwrap_or(usize::MAX)
    }
}
