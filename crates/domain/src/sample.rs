//! An invented citizen, for what pages, mails and documents show of themselves.

use jiff::civil::date;

use crate::{
    BirthPlace, CodiceFiscale, IdentityDocument, IdentityDocumentKind, Name, Person, Sesso,
    TypedEnd,
};

impl Person {
    /// Maria Esempio, born in Rome on 12 April 1985, and the codice fiscale that fits.
    ///
    /// # Panics
    /// Never: a test of this crate reads her.
    #[expect(clippy::expect_used, reason = "the values are written here")]
    pub fn sample() -> (CodiceFiscale, Self) {
        let nascita = date(1985, 4, 12);
        let person = Self {
            nome: Name::parse("Maria").ok(),
            cognome: Name::parse("Esempio").ok(),
            sesso: Sesso::Femmina,
            nascita,
            luogo: BirthPlace::of_code("H501", nascita),
        };
        (CodiceFiscale::parse("SMPMRA85D52H501E").expect("a codice fiscale"), person)
    }
}

impl IdentityDocument {
    /// An identity card of the city of Rome, valid from 1 April 2020 to 12 April 2030.
    ///
    /// # Panics
    /// Never: a test of this crate reads it.
    #[expect(clippy::expect_used, reason = "the values are written here")]
    pub fn sample() -> Self {
        let kind = IdentityDocumentKind::CartaIdentita.code();
        let (issued, today) = ("01/04/2020", date(2026, 11, 22));
        let end = TypedEnd { day: "12/04/2030", endless: false };
        Self::parse(kind, "CA00000AA", "Comune di Roma", issued, end, today).expect("a document")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invented_citizen_agrees_with_her_codice_fiscale() {
        let (codice_fiscale, person) = Person::sample();
        assert_eq!(codice_fiscale.disagreements(&person), []);
        assert_eq!(person.luogo.to_string(), "Roma (RM)");
        assert!(!IdentityDocument::sample().expired(date(2026, 11, 22)));
    }
}
