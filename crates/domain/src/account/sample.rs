//! An invented request for enablement, for what documents show of themselves.

use jiff::Timestamp;

use super::{Delegation, Registrant, Request, RequestData, TERMS};
use crate::{
    CodiceFiscale, Domicile, Email, IdentityDocument, Language, Name, Person, Phone, RequestNumber,
    SecretHash,
    desk::{Delegate, DelegateStanding, DelegationReason},
    security_question::SecurityAnswer,
};

impl Registrant {
    /// Maria Esempio (see [`Person::sample`]) and her codice fiscale.
    ///
    /// # Panics
    /// Never: the documents are rendered from her in a test.
    #[expect(clippy::expect_used, reason = "the values are written here")]
    pub fn sample() -> (CodiceFiscale, Self) {
        let (codice_fiscale, person) = Person::sample();
        let email = Email::parse("maria.esempio@example.org").expect("an address");
        let (terms, disagreements, language) = (TERMS.to_owned(), Vec::new(), Language::It);
        (codice_fiscale, Self { person, email, staff: true, terms, disagreements, language })
    }
}

impl Delegation {
    /// Işık D'Àngelo attends the recognition.
    ///
    /// # Panics
    /// Never: the documents are rendered from it in a test.
    #[expect(clippy::expect_used, reason = "the values are written here")]
    pub fn sample(standing: DelegateStanding, reason: DelegationReason) -> Self {
        let parsed = |text| Name::parse(text).expect("a name");
        Self::of(Delegate {
            nome: parsed("Işık"),
            cognome: parsed("D'Àngelo"),
            codice_fiscale: CodiceFiscale::parse("DNGSKI75C01H501G").expect("a codice fiscale"),
            standing,
            reason,
        })
    }
}

impl Request {
    /// The request of Maria Esempio, confirmed on 22 November 2026 at 10:32:05 in Rome.
    ///
    /// # Panics
    /// Never: the documents are rendered from it in a test.
    #[expect(clippy::expect_used, reason = "the values are written here")]
    pub fn sample() -> (CodiceFiscale, Registrant, Self) {
        let (codice_fiscale, registrant) = Registrant::sample();
        let number = RequestNumber::parse("K7PM-4XWD").expect("a number");
        let domicile = Domicile::parse("Via delle Prove", "12", "00185", "Roma", "RM");
        let data = RequestData {
            number: number.clone(),
            domicile: domicile.expect("a domicile"),
            phone: Phone::parse("+39 000 0000000").expect("a telephone"),
            document: IdentityDocument::sample(),
            question: "mother-surname".to_owned(),
            answer: SecurityAnswer::of_folded(SecretHash::from_phc("hash")),
            terms: TERMS.to_owned(),
        };
        let entered_at = Timestamp::constant(1_795_339_925, 0);
        let delegation = Delegation::default();
        let request = Self { number, modulo_version: 1, data, entered_at, delegation };
        (codice_fiscale, registrant, request)
    }
}
