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

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{AccountId, Sha256Hex};

    fn library(files: &[LibraryFile]) -> Library {
        let empty = Library::empty(AccountId::from_random([7; 16]));
        Library { files: files.to_vec(), ..empty }
    }

    fn file(id: &str, size: u64) -> LibraryFile {
        LibraryFile {
            id: id.to_owned(),
            kind: "altro".to_owned(),
            name: format!("{id}.pdf"),
            content_type: "application/pdf".to_owned(),
            size,
            sha256: Sha256Hex::of(id.as_bytes()),
            added_at: Timestamp::UNIX_EPOCH,
            declared_in: Vec::new(),
        }
    }

    fn draft(files: &[LibraryFile]) -> Draft {
        let answers = [
            ("ordine", "primaria"),
            ("classe", "AAAA"),
            ("titolarita", "RMEE00000A"),
            ("anzianita", "7"),
            ("tipo", "trasferimento-provinciale"),
            ("preferenze", "rmee00001b"),
            ("precedenza", "nessuna"),
            ("ricongiungimento", "nessuno"),
            ("dichiaro", "si"),
        ];
        let answers = answers.map(|(name, typed)| (name.to_owned(), typed.to_owned())).into();
        Draft { answers, attachments: files.iter().map(Attached::from).collect(), saved_at: None }
    }

    fn examine(draft: &Draft, files: &[LibraryFile]) -> Examined {
        Examined::new(&Edition::all()[0], draft, &library(files))
    }

    fn faults(examined: &Examined) -> Vec<(&'static str, &'static str)> {
        examined.faults.iter().map(|(field, fault)| (*field, fault.code())).collect()
    }

    #[test]
    fn r_app_1_a_complete_draft_is_declared_in_canonical_form() {
        let files = [file("a1", 1)];
        let examined = examine(&draft(&files), &files);
        assert_eq!(faults(&examined), []);
        assert_eq!(examined.complete().unwrap()["preferenze"], "RMEE00001B");
    }

    #[test]
    fn everything_that_is_wrong_is_found_at_once() {
        let files = [file("a1", 30 << 20), file("b2", 30 << 20)];
        let mut draft = draft(&[files[0].clone(), files[1].clone(), file("c3", 1)]);
        draft.answers.remove("ordine");
        let examined = examine(&draft, &files);
        let expected = [("ordine", "missing"), ("allegati", "gone"), ("allegati", "too-large")];
        assert_eq!(faults(&examined), expected);
        assert!(examined.answers().is_none());
    }

    #[test]
    fn a_file_that_changed_since_it_was_chosen_is_gone() {
        let chosen = file("a1", 1);
        let changed = LibraryFile { name: "altro.pdf".to_owned(), ..chosen.clone() };
        let examined = examine(&draft(&[chosen]), &[changed]);
        assert_eq!(faults(&examined), [("allegati", "gone")]);
        assert!(examined.answers().is_some() && examined.complete().is_none());
    }
}
