//! A draft examined whole: what would be declared, and everything that is still wrong.

use std::collections::BTreeMap;

use polis_domain::{
    Account, Fault, LegalBasis, Procedure,
    account::Enablement,
    application::{Applicant, Attached, Draft, Snapshot},
    attachment::check_together,
    catalogue::Declared,
};
use polis_pages::FieldError;
use polis_store::Attachment;

use crate::typed::attached;

/// The field that faults of the attachments are told with.
const FILES: &str = "allegati";

/// What an examination found.
#[derive(Debug)]
pub(crate) struct Examined {
    /// The answers in their declared form, if all are right.
    declared: Option<Declared>,
    /// The chosen files, as they are in the library now.
    pub(crate) files: Vec<Attachment>,
    /// Everything that is wrong, in the order of the form.
    pub(crate) faults: Vec<FieldError>,
}

impl Examined {
    /// Examines a draft against the catalogue and the library of now.
    pub(crate) fn of(procedure: &'static Procedure, draft: &Draft, library: &[Attachment]) -> Self {
        let (declared, faults) = match procedure.check(&draft.answers) {
            Ok(declared) => (Some(declared), vec![]),
            Err(faults) => (None, faults),
        };
        let of = |(field, fault): (&str, Fault)| told(field, fault.code(), fault.args());
        let mut faults: Vec<FieldError> = faults.into_iter().map(of).collect();
        let mut files = Vec::new();
        for chosen in &draft.attachments {
            match library.iter().find(|file| attached(file) == *chosen) {
                Some(file) => files.push(file.clone()),
                None => faults.push(gone(chosen)),
            }
        }
        if let Err(fault) = check_together(files.iter().map(|file| file.size)) {
            faults.push(told(FILES, "too-large", fault.args()));
        }
        Self { declared, files, faults }
    }

    /// The answers in their declared form, if all are right.
    pub(crate) fn answers(&self) -> Option<&BTreeMap<String, String>> {
        self.declared.as_ref().map(Declared::answers)
    }

    /// What this person declares; `None` while something is wrong.
    pub(crate) fn snapshot(&self, procedure: &Procedure, account: &Account) -> Option<Snapshot> {
        let answers = self.answers().filter(|_| self.faults.is_empty())?.clone();
        let citizen = account.citizen()?;
        let Enablement::Enabled { proof, .. } = &citizen.enablement else { return None };
        let (registrant, legal_basis) = (&citizen.registrant, LegalBasis::from(proof));
        let person = &registrant.person;
        let applicant = Applicant {
            codice_fiscale: account.codice_fiscale.as_str().to_owned(),
            nome: person.nome.to_string(),
            cognome: person.cognome.to_string(),
            nascita: person.nascita.to_string(),
            luogo: person.luogo.to_string(),
            email: registrant.email.as_str().to_owned(),
        };
        let procedure = procedure.slug.clone();
        let attachments: Vec<Attached> = self.files.iter().map(attached).collect();
        Some(Snapshot { procedure, applicant, answers, attachments, legal_basis })
    }
}

fn gone(file: &Attached) -> FieldError {
    told(FILES, "gone", vec![("value", file.name.clone())])
}

fn told(field: &str, code: &str, args: Vec<(&'static str, String)>) -> FieldError {
    FieldError { field: field.to_owned(), code: code.to_owned(), args }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed::tests::file;

    fn draft(files: &[Attachment]) -> Draft {
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
        let attachments = files.iter().map(attached).collect();
        Draft { answers, attachments, saved_at: None }
    }

    fn examine(draft: &Draft, library: &[Attachment]) -> Examined {
        Examined::of(Procedure::find("mobilita").unwrap(), draft, library)
    }

    fn faults(examined: &Examined) -> Vec<(&str, &str)> {
        examined.faults.iter().map(|it| (it.field.as_str(), it.code.as_str())).collect()
    }

    #[test]
    fn r_app_1_a_complete_draft_is_declared_in_canonical_form() {
        let library = [file("a1", 1)];
        let examined = examine(&draft(&library), &library);
        assert_eq!(faults(&examined), []);
        assert_eq!(examined.answers().unwrap()["preferenze"], "RMEE00001B");
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let library = [file("a1", 30 << 20), file("b2", 30 << 20)];
        let mut draft = draft(&[library[0].clone(), library[1].clone(), file("c3", 1)]);
        draft.answers.remove("ordine");
        let examined = examine(&draft, &library);
        let expected = [("ordine", "missing"), ("allegati", "gone"), ("allegati", "too-large")];
        assert_eq!(faults(&examined), expected);
        assert!(examined.answers().is_none());
    }

    #[test]
    fn a_file_that_is_not_the_chosen_one_any_more_is_gone() {
        let chosen = file("a1", 1);
        let changed = Attachment { name: "altro.pdf".to_owned(), ..chosen.clone() };
        assert_eq!(faults(&examine(&draft(&[chosen]), &[changed])), [("allegati", "gone")]);
    }
}
