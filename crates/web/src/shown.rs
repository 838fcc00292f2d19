//! Domain values as the pages of enablement and of the desk show them.

use polis_domain::{CodiceFiscale, IdentityDocument, account::Registrant};
use polis_pages::enablement::{Disagreement, Document, Person};

/// A person, with the e-mail address as that page may show it.
pub fn person(cf: &CodiceFiscale, registrant: &Registrant, email: impl Into<String>) -> Person {
    let person = &registrant.person;
    Person {
        nome: person.nome.to_string(),
        cognome: person.cognome.to_string(),
        codice_fiscale: cf.as_str().to_owned(),
        born: person.nascita,
        birthplace: person.luogo.to_string(),
        email: email.into(),
    }
}

/// An identity document.
pub fn document(document: &IdentityDocument) -> Document {
    Document {
        kind: document.kind().code().to_owned(),
        number: document.number().to_owned(),
        issuer: document.issuer().to_owned(),
        issued: document.issued(),
        expires: document.expires(),
    }
}

/// What the codice fiscale contradicts.
pub fn disagreements(registrant: &Registrant) -> Vec<Disagreement> {
    use polis_domain::Disagreement as D;
    let shown = |disagreement: &D| match disagreement {
        D::Surname => Disagreement::Surname,
        D::Name => Disagreement::Name,
        D::BirthDate => Disagreement::BirthDate,
        D::Sex => Disagreement::Sex,
        D::Place => Disagreement::Place,
    };
    registrant.disagreements.iter().map(shown).collect()
}
