//! Domain values as documents print them.

use polis_documents as pdf;
use polis_domain::{CodiceFiscale, IdentityDocument, Person, Sesso};
use polis_pages::Lang;

pub(crate) fn applicant(person: &Person, cf: &CodiceFiscale) -> pdf::Applicant {
    pdf::Applicant {
        surname: person.cognome.to_string(),
        name: person.nome.to_string(),
        born: person.nascita,
        birthplace: person.luogo.to_string(),
        sex: sex(person.sesso),
        codice_fiscale: cf.as_str().to_owned(),
    }
}

pub(crate) fn sex(sesso: Sesso) -> String {
    let key = match sesso {
        Sesso::Maschio => "documents-sex-m",
        Sesso::Femmina => "documents-sex-f",
    };
    Lang::It.t(key)
}

pub(crate) fn identity_document(document: &IdentityDocument) -> pdf::IdentityDocument {
    pdf::IdentityDocument {
        kind: Lang::It.t(&format!("identity-document-{}", document.kind().code())),
        number: document.number().to_owned(),
        issuer: document.issuer().to_owned(),
        issued: document.issued(),
        expires: document.expires(),
    }
}
