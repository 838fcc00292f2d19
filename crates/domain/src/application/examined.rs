//! A draft examined whole: what would be declared, and everything that is still wrong (R-APP-1).

use super::{Attached, Draft};
use crate::{
    Edition, Fault, LibraryFile,
    catalogue::{Answers, CheckedAnswers, Facts, Finding, Severity},
    library::{Library, check_together},
};

/// The section that attachments are chosen in, and the field that their faults are shown with.
pub const ATTACHMENTS: &str = "allegati";

/// What an examination found.
#[derive(Debug, Clone)]
pub struct Examined {
    /// Which questions are asked and which answers are right.
    pub checked: CheckedAnswers,
    /// The chosen files, as they are in the library now.
    pub files: Vec<LibraryFile>,
    /// What is wrong with them.
    pub of_files: Vec<Fault>,
    /// The documents that the answers ask for and that are not attached (R21).
    pub missing: Vec<(Fault, Severity)>,
    /// The answers as they are read: those that are right in their canonical form, the others as typed. A question
    /// that is not asked has none.
    pub shown: Answers,
}

/// How far a section has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It is not asked.
    NotAsked,
    /// Nothing was typed, and something must be.
    Empty,
    /// Something is wrong or missing.
    Incomplete,
    /// Nothing was typed, and nothing must be.
    Optional,
    /// Nothing is missing.
    Complete,
}

impl Examined {
    /// Examines a draft against the edition, the facts and the library of now.
    pub fn new(
        edition: &'static Edition,
        draft: &Draft,
        library: &Library,
        facts: &Facts<'_>,
    ) -> Self {
        let checked = edition.check(&draft.answers, facts);
        let (mut files, mut of_files, mut missing) = (Vec::new(), Vec::new(), Vec::new());
        for chosen in &draft.attachments {
            match library.file(&chosen.id).filter(|file| Attached::from(*file) == *chosen) {
                Some(file) => files.push(file.clone()),
                None => of_files.push(Fault::FileGone { name: chosen.name.clone() }),
            }
        }
        of_files.extend(check_together(files.iter().map(|file| file.size)).err());
        let mut shown = Answers::new();
        for key in checked.asked.iter().map(crate::catalogue::Asked::key) {
            let answer = checked.answers.get(&key).or_else(|| draft.answers.get(&key));
            shown.extend(answer.map(|answer| (key, answer.clone())));
        }
        for (kind, severity) in edition.attachments_asked(&checked.answers, facts) {
            if files.iter().all(|file| file.kind != kind.code()) {
                missing.push((Fault::DocumentMissing { kind: kind.code() }, severity));
            }
        }
        Self { checked, files, of_files, missing, shown }
    }

    /// The answers, if nothing at all is wrong.
    pub fn complete(&self) -> Option<&Answers> {
        let right = !self.findings().iter().any(Finding::is_error);
        right.then_some(&self.checked.answers)
    }

    /// Everything that was found, in the order of the form.
    pub fn findings(&self) -> Vec<Finding> {
        let section = || ATTACHMENTS.to_owned();
        let of_files = self.of_files.iter().map(|fault| (fault.clone(), Severity::Error));
        let of_files = of_files.chain(self.missing.iter().cloned()).map(|(fault, severity)| {
            Finding { section: section(), key: section(), fault, severity }
        });
        self.checked.findings.iter().cloned().chain(of_files).collect()
    }

    /// How far a section of the form has come.
    pub fn progress(&self, section: &str) -> Progress {
        if section == ATTACHMENTS {
            let needs = self.missing.iter().any(|(_, severity)| *severity == Severity::Error);
            return match (self.of_files.is_empty() && !needs, self.files.is_empty()) {
                (false, true) => Progress::Empty,
                (false, false) => Progress::Incomplete,
                (true, true) => Progress::Optional,
                (true, false) => Progress::Complete,
            };
        }
        if self.checked.sections.iter().all(|asked| asked.name != section) {
            return Progress::NotAsked;
        }
        let mut asked = self.checked.asked.iter().filter(|asked| asked.section.name == section);
        let typed = asked.any(|asked| self.shown.contains_key(&asked.key()));
        match (typed, self.checked.of_section(section).any(Finding::is_error)) {
            (false, true) => Progress::Empty,
            (true, true) => Progress::Incomplete,
            (false, false) => Progress::Optional,
            (true, false) => Progress::Complete,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        AccountId, Sha256Hex,
        catalogue::tests::{edition, facts},
    };

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

    const FORM: &str = "[[section]]\nname = 'posto'\n[[section.field]]\nname = 'ordine'\nkind = 'choice'\n\
        options = ['primaria']\nrequired = true\n[[section]]\nname = 'luoghi'\n[[section.field]]\n\
        name = 'preferenze'\nkind = 'places'\nof = ['scuola']\nmin = 1\nmax = 15\n[[section]]\n\
        name = 'altro'\n[[section.field]]\nname = 'note'\nkind = 'text'\n";

    fn draft(files: &[LibraryFile]) -> Draft {
        let answers = [("ordine", "primaria"), ("preferenze", "rmee00001b")];
        let answers = answers.map(|(name, typed)| (name.to_owned(), typed.to_owned())).into();
        let attachments = files.iter().map(Attached::from).collect();
        Draft { answers, attachments, ..Draft::default() }
    }

    fn examine(draft: &Draft, files: &[LibraryFile]) -> Examined {
        Examined::new(edition(FORM), draft, &library(files), &facts())
    }

    fn faults(examined: &Examined) -> Vec<(String, &'static str)> {
        examined.findings().into_iter().map(|it| (it.key, it.fault.code())).collect()
    }

    #[test]
    fn r_app_1_a_complete_draft_is_declared_in_canonical_form() {
        let files = [file("a1", 1)];
        let examined = examine(&draft(&files), &files);
        assert_eq!(faults(&examined), []);
        assert_eq!(examined.complete().unwrap()["preferenze"], "S RMEE00001B");
        let progress = ["posto", "luoghi", "altro", "ignota"].map(|name| examined.progress(name));
        let expected =
            [Progress::Complete, Progress::Complete, Progress::Optional, Progress::NotAsked];
        assert_eq!(progress, expected);
    }

    #[test]
    fn everything_that_is_wrong_is_found_at_once() {
        let files = [file("a1", 30 << 20), file("b2", 30 << 20)];
        let mut draft = draft(&[files[0].clone(), files[1].clone(), file("c3", 1)]);
        draft.answers.remove("ordine");
        draft.answers.insert("preferenze".to_owned(), "liceo".to_owned());
        let examined = examine(&draft, &files);
        let expected = [
            ("ordine", "missing"),
            ("preferenze", "malformed-item"),
            ("allegati", "gone"),
            ("allegati", "too-large"),
        ];
        assert_eq!(faults(&examined), expected.map(|(key, code)| (key.to_owned(), code)));
        assert!(examined.complete().is_none());
        assert_eq!(examined.shown["preferenze"], "liceo");
        assert_eq!(examined.progress("posto"), Progress::Empty);
        assert_eq!(examined.progress("luoghi"), Progress::Incomplete);
    }

    #[test]
    fn a_file_that_changed_since_it_was_chosen_is_gone() {
        let chosen = file("a1", 1);
        let changed = LibraryFile { name: "altro.pdf".to_owned(), ..chosen.clone() };
        let examined = examine(&draft(&[chosen]), &[changed]);
        assert_eq!(faults(&examined), [("allegati".to_owned(), "gone")]);
        assert!(examined.checked.declared().is_some() && examined.complete().is_none());
    }
}
