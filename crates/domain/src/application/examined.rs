//! A draft examined whole: what would be declared, and everything that is still wrong (R-APP-1).

use std::collections::BTreeMap;

use super::{Attached, Draft};
use crate::{
    Declared, Edition, Fault, LibraryFile,
    fault::FieldFault,
    library::{Library, check_together},
};

/// The field that faults of the attachments are shown with.
pub const ATTACHMENTS: &str = "allegati";

/// What an examination found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// The answers in their declared form, if all are right.
    declared: Option<Declared>,
    /// The chosen files, as they are in the library now.
    pub files: Vec<LibraryFile>,
    /// Everything that is wrong, in the order of the form.
    pub faults: Vec<FieldFault>,
}

impl Examined {
    /// Examines a draft against the edition and the library of now.
    pub fn new(edition: &'static Edition, draft: &Draft, library: &Library) -> Self {
        let (declared, mut faults) = match edition.check(&draft.answers) {
            Ok(declared) => (Some(declared), vec![]),
            Err(faults) => (None, faults),
        };
        let mut files = Vec::new();
        for chosen in &draft.attachments {
            match library.file(&chosen.id).filter(|file| Attached::from(*file) == *chosen) {
                Some(file) => files.push(file.clone()),
                None => faults.push((ATTACHMENTS, Fault::FileGone { name: chosen.name.clone() })),
            }
        }
        if let Err(fault) = check_together(files.iter().map(|file| file.size)) {
            faults.push((ATTACHMENTS, fault));
        }
        Self { declared, files, faults }
    }

    /// The answers in their declared form, if all are right.
    pub fn answers(&self) -> Option<&BTreeMap<String, String>> {
        self.declared.as_ref().map(Declared::answers)
    }

    /// The answers, if nothing at all is wrong.
    pub fn complete(&self) -> Option<&BTreeMap<String, String>> {
        self.answers().filter(|_| self.faults.is_empty())
    }
}
