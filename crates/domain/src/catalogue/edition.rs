//! Which editions there are, and how they are named.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Edition, Field};
use crate::{Fault, Sha256Hex};

/// Procedure and edition, written `mobilita-2027` in addresses, keys and records. The procedure is
/// also the beginning of its Fluent messages.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EditionId {
    procedure: String,
    edition: String,
}

impl EditionId {
    /// From the names of its folder and its file.
    pub(super) fn new(procedure: &str, edition: &str) -> Self {
        Self { procedure: procedure.to_owned(), edition: edition.to_owned() }
    }

    /// Parses `mobilita-2027`: lower-case letters, digits and dashes; what follows the last dash is
    /// the edition. It need not be in the catalogue.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let plain = |part: &str| {
            let letter = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
            !part.is_empty() && part.len() <= 60 && part.bytes().all(letter)
        };
        match text.rsplit_once('-') {
            Some((procedure, edition)) if plain(procedure) && plain(edition) => {
                Ok(Self::new(procedure, edition))
            }
            _ => Err(Fault::Malformed),
        }
    }

    /// Name of the procedure: `mobilita`.
    pub fn procedure(&self) -> &str {
        &self.procedure
    }

    /// Name of the edition within its procedure: `2027`.
    pub fn edition(&self) -> &str {
        &self.edition
    }
}

impl std::fmt::Display for EditionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.procedure, self.edition)
    }
}

impl TryFrom<String> for EditionId {
    type Error = Fault;

    fn try_from(text: String) -> Result<Self, Fault> {
        Self::parse(&text)
    }
}

impl From<EditionId> for String {
    fn from(id: EditionId) -> Self {
        id.to_string()
    }
}

/// Procedure, edition and text of every file of the catalogue.
const FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/editions.rs"));

static EDITIONS: LazyLock<Vec<Edition>> = LazyLock::new(|| {
    let mut editions = Vec::with_capacity(FILES.len());
    for (procedure, edition, text) in FILES {
        #[expect(clippy::expect_used, reason = "a test of this crate reads every file")]
        editions.push(Edition::read(procedure, edition, text).expect("a file of the catalogue"));
    }
    editions
});

impl Edition {
    /// Reads one file of the catalogue.
    ///
    /// # Errors
    /// What is wrong with it, and in which line.
    pub fn read(procedure: &str, edition: &str, text: &str) -> Result<Self, toml::de::Error> {
        let id = EditionId::new(procedure, edition);
        let sha256 = Sha256Hex::of(text.as_bytes());
        Ok(Self { id, sha256, ..toml::from_str(text)? })
    }

    /// Every edition of the catalogue, by procedure and name.
    pub fn all() -> &'static [Self] {
        &EDITIONS
    }

    /// The edition of that name.
    pub fn find(id: &EditionId) -> Option<&'static Self> {
        Self::all().iter().find(|edition| edition.id == *id)
    }

    /// All fields, in the order of reading.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }
}
