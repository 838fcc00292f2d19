//! Which editions there are, and how they are named.

use std::{
    ops::Deref,
    sync::{LazyLock, OnceLock},
};

use jiff::Timestamp;
use polis_catalogue::Form;
use serde::{Deserialize, Serialize};

use super::{Answers, Window};
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

/// One edition of a procedure: what its file says, under its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its procedure and its name, from the place of its file.
    pub id: EditionId,
    /// SHA-256 of its file: what was asked, as a snapshot names it.
    pub sha256: Sha256Hex,
    /// What its file says.
    pub form: Form,
}

impl Deref for Edition {
    type Target = Form;

    fn deref(&self) -> &Form {
        &self.form
    }
}

/// A file of the catalogue, read when it is first asked for.
struct File {
    procedure: &'static str,
    edition: &'static str,
    text: &'static str,
    read: OnceLock<Edition>,
}

/// Procedure, edition and text of every file of the catalogue.
const TEXTS: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/editions.rs"));

static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let file = |(procedure, edition, text): &(&'static str, &'static str, &'static str)| File {
        procedure,
        edition,
        text,
        read: OnceLock::new(),
    };
    TEXTS.iter().map(file).collect()
});

impl File {
    fn edition(&'static self) -> &'static Edition {
        self.read.get_or_init(|| {
            let id = EditionId::new(self.procedure, self.edition);
            let sha256 = Sha256Hex::of(self.text.as_bytes());
            #[expect(clippy::expect_used, reason = "the build script read the same text")]
            let form = Form::read(self.text).expect("a file of the catalogue");
            Edition { id, sha256, form }
        })
    }
}

impl Edition {
    /// Every edition of the catalogue, by procedure and name.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        FILES.iter().map(File::edition)
    }

    /// The names of all editions; no file is read.
    pub fn names() -> impl Iterator<Item = EditionId> {
        FILES.iter().map(|file| EditionId::new(file.procedure, file.edition))
    }

    /// The edition of that name.
    pub fn find(id: &EditionId) -> Option<&'static Self> {
        let is = |file: &&File| (file.procedure, file.edition) == (id.procedure(), id.edition());
        FILES.iter().find(is).map(File::edition)
    }

    /// How many applications one person may make (R18).
    pub fn instances(&self) -> u16 {
        u16::try_from(self.form.instances.len().max(1)).unwrap_or(u16::MAX)
    }

    /// The name of the nth kind of application, from 1; none where there is only one kind.
    pub fn instance(&self, nth: u16) -> Option<&str> {
        let at = usize::from(nth).checked_sub(1)?;
        self.form.instances.get(at).map(String::as_str)
    }

    /// The category whose window holds for these answers (R16); none where there is one window for all.
    pub fn window_of(&self, answers: &Answers) -> Option<&str> {
        let first = self.form.windows.first()?;
        let by = self.form.window_by.as_ref();
        let of_answer = by.and_then(|by| {
            let answer = answers.get(&by.field)?.trim();
            let has = |(_, values): &(&String, &Vec<String>)| values.iter().any(|it| it == answer);
            by.categories.iter().find(has).map(|(category, _)| category)
        });
        Some(of_answer.unwrap_or(first))
    }

    /// The window of a draft among those of this edition; before a draft, and where the answers name no category, the
    /// one that is open and closes last.
    pub fn window_among(
        &self,
        answers: Option<&Answers>,
        windows: &[Option<Window>],
        now: Timestamp,
    ) -> Option<Window> {
        let category = answers.and_then(|answers| self.window_of(answers));
        let nth = category.and_then(|name| self.windows.iter().position(|it| it == name));
        match nth {
            Some(nth) => windows.get(nth).copied().flatten(),
            None => windows.iter().flatten().max_by_key(|it| (it.is_open(now), it.closes)).copied(),
        }
    }
}
