//! What may be asked of a library, what is recorded, and what follows.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Library, LibraryFile, MAX_FILES};
use crate::{
    ApplicationId, Fault, Sha256Hex,
    kernel::{self, Actor, Effect},
};

/// What the citizen does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// A file that was examined enters.
    Add(Box<LibraryFile>),
    /// A file leaves, unless an application needs it (D.5).
    Remove {
        /// ID of the file.
        file: String,
    },
    /// An application is received that declares these files: they stay.
    Declare {
        /// IDs of the files.
        files: Vec<String>,
        /// The application that declares them.
        application: ApplicationId,
    },
}

/// What happened, as the chain of the library keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Event {
    /// A file entered.
    FileAdded {
        /// ID of the file.
        file: String,
        /// SHA-256 of its content.
        sha256: Sha256Hex,
    },
    /// A file left.
    FileRemoved {
        /// ID of the file.
        file: String,
    },
    /// Files were declared in an application.
    FilesDeclared {
        /// IDs of the files.
        files: Vec<String>,
        /// The application that declares them.
        application: ApplicationId,
    },
}

/// An accepted act.
pub type Transition = kernel::Transition<Library>;

/// A refused act. Nothing is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// The act was done before: there is nothing left to do.
    #[error("already done")]
    AlreadyDone,
    /// A file may not enter or leave.
    #[error("{0}")]
    Refused(Fault),
}

type Decided = Result<(Vec<LibraryFile>, Event, Vec<Effect>), Rejection>;

impl Library {
    /// Decides what an act does to this library. Pure and total: `by` and `now` are recorded.
    pub fn apply(&self, act: Act, by: &Actor, now: Timestamp) -> Result<Transition, Rejection> {
        let (files, event, effects) = match act {
            Act::Add(file) => self.add(*file)?,
            Act::Remove { file } => self.remove(&file)?,
            Act::Declare { files, application } => self.declare(files, application)?,
        };
        let after = Self { files, ..self.clone() };
        Ok(Transition::seal(after, vec![event], effects, by, now))
    }

    /// Whether this content may enter under this ID (A.7: 100 files, each once).
    ///
    /// # Errors
    /// [`Rejection::AlreadyDone`] if the same upload entered before.
    pub fn admits(&self, id: &str, sha256: &Sha256Hex) -> Result<(), Rejection> {
        match self.of_content(sha256) {
            Some(same) if same.id == id => Err(Rejection::AlreadyDone),
            Some(same) => {
                let name = same.name.clone();
                Err(Rejection::Refused(Fault::FileAlreadyThere { name }))
            }
            None if !self.has_room() => Err(Rejection::Refused(Fault::TooMany { max: MAX_FILES })),
            None => Ok(()),
        }
    }

    fn add(&self, file: LibraryFile) -> Decided {
        self.admits(&file.id, &file.sha256)?;
        let event = Event::FileAdded { file: file.id.clone(), sha256: file.sha256.clone() };
        let files = self.files.iter().cloned().chain([file]).collect();
        Ok((files, event, vec![]))
    }

    fn remove(&self, id: &str) -> Decided {
        let file = self.file(id).ok_or(Rejection::AlreadyDone)?;
        if !file.declared_in.is_empty() {
            return Err(Rejection::Refused(Fault::FileInUse { name: file.name.clone() }));
        }
        let files = self.files.iter().filter(|file| file.id != id).cloned().collect();
        let file = id.to_owned();
        let gone = Effect::RemoveFile { file: file.clone() };
        Ok((files, Event::FileRemoved { file }, vec![gone]))
    }

    fn declare(&self, ids: Vec<String>, application: ApplicationId) -> Decided {
        let mut files = self.files.clone();
        for id in &ids {
            let file = files
                .iter_mut()
                .find(|file| file.id == *id)
                .ok_or_else(|| Rejection::Refused(Fault::FileGone { name: id.clone() }))?;
            if !file.declared_in.contains(&application) {
                file.declared_in.push(application.clone());
            }
        }
        if files == self.files {
            return Err(Rejection::AlreadyDone);
        }
        Ok((files, Event::FilesDeclared { files: ids, application }, vec![]))
    }
}
