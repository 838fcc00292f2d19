//! A draft as it was typed, and as it is shown again. Nothing is refused here.

use std::collections::BTreeMap;

use jiff::Timestamp;
use polis_domain::{
    Edition, LibraryFile,
    application::{Attached, Draft},
    catalogue::TICKED,
};
use polis_pages::FormView;
use polis_web::Form;

/// The draft that the form holds: known answers, and files that are in the library.
pub(crate) fn draft(
    edition: &Edition,
    admitted: &[&LibraryFile],
    form: &Form,
    now: Timestamp,
) -> Draft {
    let answers = edition.keep(form.values());
    let chosen = admitted.iter().filter(|file| form.ticked(&chosen(&file.id)));
    let attachments = chosen.map(|file| Attached::from(*file)).collect();
    Draft { answers, attachments, saved_at: Some(now) }
}

/// The values of the form that shows this draft.
pub(crate) fn view(draft: &Draft) -> FormView {
    let files = draft.attachments.iter().map(|file| (chosen(&file.id), TICKED.to_owned()));
    let answers: BTreeMap<String, String> =
        draft.answers.clone().into_iter().chain(files).collect();
    FormView::of(answers)
}

/// The field that chooses a file.
fn chosen(file: &str) -> String {
    format!("allegato_{file}")
}

#[cfg(test)]
mod tests {
    use polis_domain::Sha256Hex;

    use super::*;

    fn file(id: &str) -> LibraryFile {
        LibraryFile {
            id: id.to_owned(),
            kind: "altro".to_owned(),
            name: format!("{id}.pdf"),
            content_type: "application/pdf".to_owned(),
            size: 1,
            sha256: Sha256Hex::of(id.as_bytes()),
            added_at: Timestamp::UNIX_EPOCH,
            declared_in: Vec::new(),
        }
    }

    #[test]
    fn a_draft_keeps_known_answers_and_chosen_files_and_shows_them_again() {
        let typed = [
            ("classe", "A-28"),
            ("dichiaro", "on"),
            ("allegato_a1", "si"),
            ("allegato_zz", "si"),
            ("version", "3"),
            ("codice_personale", "segreto"),
        ];
        let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let (edition, files) = (&Edition::all()[0], [file("a1"), file("b2")]);
        let admitted = [&files[0], &files[1]];
        let draft = draft(edition, &admitted, &Form::of(typed.into()), Timestamp::UNIX_EPOCH);
        assert_eq!(draft.answers.len(), 2);
        assert_eq!(draft.attachments, [Attached::from(&files[0])]);
        let view = view(&draft);
        assert!(view.checked("dichiaro", "si") && view.checked("allegato_a1", "si"));
        assert_eq!(view.values.len(), 3);
        assert!(draft.says_the_same(&Draft { saved_at: None, ..draft.clone() }));
        assert!(!draft.says_the_same(&Draft::default()));
    }
}
