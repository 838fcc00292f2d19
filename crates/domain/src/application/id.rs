//! Which application of a citizen: an edition, and which of several applications to it.

use serde::{Deserialize, Serialize};

use crate::{Edition, EditionId, Fault};

/// Written `mobilita-2027`, and `mobilita-2027.2` for the second application to that edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ApplicationId {
    edition: EditionId,
    instance: u16,
}

impl ApplicationId {
    /// The first application to an edition.
    pub fn first(edition: EditionId) -> Self {
        Self { edition, instance: 1 }
    }

    /// Parses its text. Whether the catalogue admits it is asked of [`ApplicationId::edition_of`].
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let (edition, instance) = match text.split_once('.') {
            None => (text, 1),
            Some((edition, instance)) => {
                let plain = !instance.starts_with('0') && !instance.starts_with('+');
                let number = instance.parse().ok().filter(|number| *number > 1 && plain);
                (edition, number.ok_or(Fault::Malformed)?)
            }
        };
        Ok(Self { edition: EditionId::parse(edition)?, instance })
    }

    /// The edition it belongs to.
    pub fn edition(&self) -> &EditionId {
        &self.edition
    }

    /// From 1: which of the citizen's applications to the edition.
    pub fn instance(&self) -> u16 {
        self.instance
    }

    /// The edition in the catalogue, if it admits this application.
    pub fn edition_of(&self) -> Option<&'static Edition> {
        Edition::find(&self.edition).filter(|edition| self.instance <= edition.instances())
    }

    /// The applications an edition admits, in order.
    pub fn all_of(edition: &Edition) -> impl Iterator<Item = Self> {
        let id = edition.id.clone();
        (1..=edition.instances()).map(move |instance| Self { edition: id.clone(), instance })
    }
}

impl std::fmt::Display for ApplicationId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.instance {
            1 => self.edition.fmt(f),
            instance => write!(f, "{}.{instance}", self.edition),
        }
    }
}

impl TryFrom<String> for ApplicationId {
    type Error = Fault;

    fn try_from(text: String) -> Result<Self, Fault> {
        Self::parse(&text)
    }
}

impl From<ApplicationId> for String {
    fn from(id: ApplicationId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_application_is_named_after_its_edition_and_its_instance() {
        for text in ["mobilita-2027", "mobilita-2027.2", "scelta-sedi-2026.65535"] {
            assert_eq!(ApplicationId::parse(text).unwrap().to_string(), text);
        }
        for text in
            ["", "mobilita", "-", "a-", "-a", "A-1", "a-1.1", "a-1.0", "a-1.02", "a-1.+2", "a#-1"]
        {
            assert_eq!(ApplicationId::parse(text), Err(Fault::Malformed), "{text}");
        }
    }

    #[test]
    fn the_catalogue_says_how_many_applications_an_edition_admits() {
        for edition in Edition::all() {
            let all: Vec<ApplicationId> = ApplicationId::all_of(edition).collect();
            assert_eq!(all.len(), edition.form.instances.len().max(1));
            assert!(all.iter().all(|id| id.edition_of() == Some(edition)));
            let one_more = format!("{}.{}", edition.id, all.len() + 1);
            assert_eq!(ApplicationId::parse(&one_more).unwrap().edition_of(), None);
        }
    }
}
