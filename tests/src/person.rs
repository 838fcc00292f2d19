//! Synthetic people: invented names, a codice fiscale that agrees with them, example.org only.

use jiff::civil::{Date, date};
use polis_app::chance;
use polis_domain::{
    BirthPlace, CodiceFiscale, Email, Language, Sesso,
    account::{Registrant, TERMS},
    person::Name,
};
use serde_json::{Value, json};

/// An invented person with a valid codice fiscale.
#[derive(Debug, Clone)]
pub struct Person {
    /// First name, as registered.
    pub nome: String,
    /// Surname, «Prova» and invented syllables.
    pub cognome: String,
    /// Day of birth, for the form and the code.
    pub nascita: Date,
    /// Municipality of birth, with its province and region.
    pub luogo: (&'static str, &'static str, &'static str),
    /// Sex, for the form and the code.
    pub sesso: Sesso,
    /// The codice fiscale of these data.
    pub codice_fiscale: String,
    /// The e-mail address, at example.org.
    pub email: String,
}

const PLACES: [(&str, &str, &str); 4] = [
    ("Roma", "RM", "Lazio"),
    ("Bari", "BA", "Puglia"),
    ("Forlì", "FC", "Emilia-Romagna"),
    ("L'Aquila", "AQ", "Abruzzo"),
];

impl Person {
    /// A new person; no two are alike.
    pub fn new() -> Self {
        let [place, sex, year, month, day] = chance::bytes::<5>();
        let (nome, cognome) = (word(3), format!("Prova{}", word(3).to_lowercase()));
        let nascita = date(
            1955 + i16::from(year % 48),
            i8::try_from(1 + month % 12).unwrap(),
            i8::try_from(1 + day % 28).unwrap(),
        );
        let luogo = PLACES[usize::from(place % 4)];
        let sesso = if sex % 2 == 0 { Sesso::Femmina } else { Sesso::Maschio };
        let email = format!("{nome}.{cognome}@example.org").to_lowercase();
        let codice_fiscale = String::new();
        let new = Self { nome, cognome, nascita, luogo, sesso, codice_fiscale, email };
        let codice_fiscale = CodiceFiscale::encode(&new.as_domain()).as_str().to_owned();
        Self { codice_fiscale, ..new }
    }

    /// Another person with the same name.
    #[must_use]
    pub fn namesake(&self) -> Self {
        let other = Self::new();
        let (nome, cognome) = (self.nome.clone(), self.cognome.clone());
        let new = Self { nome, cognome, ..other };
        let codice_fiscale = CodiceFiscale::encode(&new.as_domain()).as_str().to_owned();
        Self { codice_fiscale, ..new }
    }

    /// The person in the domain's type.
    pub fn as_domain(&self) -> polis_domain::Person {
        let (comune, provincia, regione) = self.luogo;
        let luogo = BirthPlace::parse("Italia", regione, provincia, comune, self.nascita);
        polis_domain::Person {
            nome: Name::parse(&self.nome).ok(),
            cognome: Name::parse(&self.cognome).ok(),
            sesso: self.sesso,
            nascita: self.nascita,
            luogo: luogo.unwrap(),
        }
    }

    /// The registrant that passaggi 1 and 2 make of the person.
    pub fn registrant(&self) -> Registrant {
        Registrant {
            person: self.as_domain(),
            email: Email::parse(&self.email).unwrap(),
            staff: false,
            terms: TERMS.to_owned(),
            disagreements: Vec::new(),
            language: Language::It,
        }
    }

    /// The fields of passaggio 2.
    pub fn data(&self) -> Value {
        let (comune, provincia, regione) = self.luogo;
        json!({
            "nome": self.nome, "cognome": self.cognome, "data_nascita": self.nascita,
            "sesso": self.sesso.as_str(), "nazione": "Italia", "regione": regione,
            "provincia": provincia, "comune": comune, "email": self.email,
            "email_conferma": self.email, "personale_scuola": "", "termini": "si", "privacy": "si",
        })
    }

    /// The texts that no log line may contain.
    pub fn canaries(&self) -> [&str; 3] {
        [&self.codice_fiscale, &self.email, &self.cognome]
    }
}

impl Default for Person {
    fn default() -> Self {
        Self::new()
    }
}

/// A word of `count` syllables without meaning.
pub fn word(syllables: usize) -> String {
    let mut word = String::new();
    for byte in &chance::bytes::<16>()[..syllables * 2] {
        let letters = if word.len().is_multiple_of(2) { "BCDFGLMNPRSTVZ" } else { "AEIOU" };
        let letter = letters.as_bytes()[usize::from(*byte) % letters.len()];
        word.push(char::from(letter));
    }
    word[..1].to_owned() + &word[1..].to_lowercase()
}
