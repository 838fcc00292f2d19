//! A draft as it was typed, and as it is shown again. Nothing is refused here.

use std::collections::BTreeMap;

use jiff::Timestamp;
use polis_domain::{
    Procedure,
    application::{Attached, Draft},
    catalogue::FieldKind,
};
use polis_pages::FormView;
use polis_store::Attachment;
use polis_web::Form;

/// How a ticked box is kept.
const TICKED: &str = "si";

/// The draft that the form holds: known answers, and files that are in the library.
pub(crate) fn draft(
    procedure: &Procedure,
    form: &Form,
    library: &[Attachment],
    now: Timestamp,
) -> Draft {
    let mut answers = procedure.keep(form.values());
    for field in procedure.fields().filter(|field| field.kind == FieldKind::Check) {
        if form.ticked(&field.name) {
            answers.insert(field.name.clone(), TICKED.to_owned());
        } else {
            answers.remove(&field.name);
        }
    }
    let chosen = library.iter().filter(|file| form.ticked(&chosen(&file.id)));
    Draft { answers, attachments: chosen.map(attached).collect(), saved_at: Some(now) }
}

/// A file of the library as an application names it.
pub(crate) fn attached(file: &Attachment) -> Attached {
    let Attachment { id, kind, name, size, sha256, .. } = file.clone();
    Attached { id, kind, name, size, sha256 }
}

/// Whether two drafts say the same, whenever they were saved.
pub(crate) fn same(one: &Draft, other: &Draft) -> bool {
    one.answers == other.answers && one.attachments == other.attachments
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
pub(crate) mod tests {
    use polis_domain::Sha256Hex;

    use super::*;

    pub(crate) fn file(id: &str, size: u64) -> Attachment {
        Attachment {
            id: id.to_owned(),
            kind: "altro".to_owned(),
            name: format!("{id}.pdf"),
            content_type: "application/pdf".to_owned(),
            size,
            sha256: Sha256Hex::of(id.as_bytes()),
            added_at: Timestamp::UNIX_EPOCH,
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
        let procedure = Procedure::find("mobilita").unwrap();
        let library = [file("a1", 1), file("b2", 1)];
        let draft = draft(procedure, &Form::of(typed.into()), &library, Timestamp::UNIX_EPOCH);
        assert_eq!(draft.answers.len(), 2);
        assert_eq!(draft.attachments, [attached(&library[0])]);
        let view = view(&draft);
        assert!(view.checked("dichiaro", "si") && view.checked("allegato_a1", "si"));
        assert_eq!(view.values.len(), 3);
        assert!(same(&draft, &Draft { saved_at: None, ..draft.clone() }));
        assert!(!same(&draft, &Draft::default()));
    }
}
