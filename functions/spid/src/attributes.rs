//! From the attributes of an identity provider to a person. Pure. Providers differ in capitals,
//! commas and habits: the values are read as kindly as they can be, and no citizen is kept out.

use std::collections::BTreeMap;

use jiff::civil::Date;
use polis_domain::{
    BirthPlace, CodiceFiscale, Email, Name, Person, Sesso, place,
    text::{is_combining_mark, lower, tidy},
};
use polis_spid::{Attribute, Login};

/// What of a login is kept until the person has registered, by name.
const KEPT: [Attribute; 7] = [
    Attribute::Name,
    Attribute::FamilyName,
    Attribute::DateOfBirth,
    Attribute::PlaceOfBirth,
    Attribute::ProvinceOfBirth,
    Attribute::Gender,
    Attribute::Email,
];

type Attributes = BTreeMap<String, String>;

/// What is kept of a login.
pub(crate) fn kept(login: &Login) -> Attributes {
    let pair = |attribute: &Attribute| {
        Some((attribute.name().to_owned(), login.attribute(*attribute)?.to_owned()))
    };
    KEPT.iter().filter_map(pair).collect()
}

/// The e-mail address given, if it is one we can write to.
pub(crate) fn email(attributes: &Attributes) -> Option<Email> {
    Email::parse(get(attributes, Attribute::Email)).ok()
}

/// The personal data. Missing values (CIE: sex and place) are taken from the codice fiscale. `None` if there is no
/// Latin name, or no day of birth anywhere.
pub(crate) fn person(attributes: &Attributes, cf: &CodiceFiscale, today: Date) -> Option<Person> {
    let given = get(attributes, Attribute::DateOfBirth);
    // xs:date, perhaps with a time zone.
    let given = given.get(..10).and_then(|day| day.parse().ok());
    let nascita = given.filter(|day| *day <= today).or_else(|| cf.born(today))?;
    let sesso = Sesso::parse(get(attributes, Attribute::Gender)).unwrap_or(cf.sex());
    let nome = name(get(attributes, Attribute::Name))?;
    let cognome = name(get(attributes, Attribute::FamilyName))?;
    Some(Person { nome, cognome, sesso, nascita, luogo: birth_place(attributes, cf, nascita) })
}

fn get(attributes: &Attributes, attribute: Attribute) -> &str {
    attributes.get(attribute.name()).map_or("", |text| text.trim())
}

/// By the code given; some providers give the name instead; else by the codice fiscale.
fn birth_place(attributes: &Attributes, cf: &CodiceFiscale, born: Date) -> BirthPlace {
    let given = get(attributes, Attribute::PlaceOfBirth);
    let [letter, digits @ ..] = given.as_bytes() else {
        return BirthPlace::of_code(&cf.belfiore(), born);
    };
    if letter.is_ascii_alphabetic() && digits.len() == 3 && digits.iter().all(u8::is_ascii_digit) {
        return BirthPlace::of_code(given, born);
    }
    let province = place::province(get(attributes, Attribute::ProvinceOfBirth)).ok();
    let named = province.and_then(|province| {
        BirthPlace::parse("Italia", province.region, province.letters, given, born).ok()
    });
    named.unwrap_or_else(|| BirthPlace::of_code(&cf.belfiore(), born))
}

/// A name as it is written: not in capitals throughout, without what no name has, not too long.
fn name(given: &str) -> Option<Name> {
    let given = tidy(given);
    let given = if given.chars().any(char::is_lowercase) { given } else { titled(&given) };
    Name::parse(&given).ok().or_else(|| {
        let cleaned: String = given
            .chars()
            .map(|it| if is_of_a_name(it) { it } else { ' ' })
            .take(Name::MAX)
            .collect();
        Name::parse(&cleaned).ok()
    })
}

fn is_of_a_name(letter: char) -> bool {
    [' ', '-'].contains(&letter) || Name::parse(&format!("a{letter}")).is_ok()
}

/// Whether the letter after it is not the first of a word: marks belong to the letter before them.
fn is_of_a_word(sign: char) -> bool {
    sign.is_alphabetic() || sign == '·' || is_combining_mark(sign)
}

/// `D'ANGELO DE LUCA` → `D'Angelo De Luca`.
fn titled(capitals: &str) -> String {
    let mut start = true;
    let letter = |letter: char| {
        let written = if start { letter.to_string() } else { lower(&letter.to_string()) };
        start = !is_of_a_word(letter);
        written
    };
    capitals.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn read(cf: &str, pairs: &[(&str, &str)]) -> Person {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        person(&pairs.collect(), &CodiceFiscale::parse(cf).unwrap(), TODAY).unwrap()
    }

    #[test]
    fn a11_spid_gives_the_personal_data() {
        let person = read(
            "SMPMRA85D52H501E",
            &[
                ("name", "MARIA"),
                ("familyName", "D'ESEMPIO DE LUCA"),
                ("dateOfBirth", "1985-04-12"),
                ("placeOfBirth", "H501"),
                ("countyOfBirth", "RM"),
                ("gender", "F"),
            ],
        );
        assert_eq!((person.nome.as_str(), person.cognome.as_str()), ("Maria", "D'Esempio De Luca"));
        assert_eq!((person.sesso, person.nascita), (Sesso::Femmina, date(1985, 4, 12)));
        assert_eq!(person.luogo.to_string(), "Roma (RM)");
    }

    #[test]
    fn cie_gives_four_attributes_and_the_codice_fiscale_the_rest() {
        let four = [("name", "Niccolò"), ("familyName", "Hoxha"), ("dateOfBirth", "1980-01-01Z")];
        let person = read("HXHNCL80A01Z100C", &four);
        assert_eq!((person.sesso, person.luogo.to_string()), (Sesso::Maschio, "Albania".into()));
        assert_eq!(person.nascita, date(1980, 1, 1));
    }

    #[test]
    fn omocodia_is_read_through() {
        let four = [("name", "Mario"), ("familyName", "Rossi")];
        let plain = CodiceFiscale::parse("RSSMRA80A01H501U").unwrap();
        let other = plain.forms().last().unwrap();
        let person = read(other.as_str(), &four);
        assert_eq!(
            (person.nascita, person.luogo.to_string()),
            (date(1980, 1, 1), "Roma (RM)".into())
        );
    }

    #[test]
    fn a_place_that_no_table_knows_keeps_no_citizen_out() {
        let place = |given: &str, province: &str| {
            let pairs = [
                ("name", "Mario"),
                ("familyName", "Rossi"),
                ("dateOfBirth", "1980-01-01"),
                ("placeOfBirth", given),
                ("countyOfBirth", province),
            ];
            read("RSSMRA80A01H501U", &pairs).luogo.to_string()
        };
        assert_eq!(place("Monza", "MI"), "Monza (MI)");
        assert_eq!(place("Atlantide", "ZZ"), "Roma (RM)");
        assert_eq!(place("Z999", "EE"), "Z999");
        assert_eq!(place("", ""), "Roma (RM)");
    }

    #[test]
    fn names_are_written_as_people_write_them() {
        let written = |given: &str| name(given).map(|name| name.as_str().to_owned());
        for (given, name) in [
            ("NICCOLÒ", "Niccolò"),
            ("NICCOLO\u{300}", "Niccolò"),
            ("DENİZ", "Deniz"),
            ("Işık", "Işık"),
            ("YILDIZ", "Yildiz"),
            ("ĐẶNG NGUYỄN", "Đặng Nguyễn"),
            ("GAL·LA", "Gal·la"),
            ("D’ANGELO", "D'Angelo"),
            ("ANNA\u{2011}MARIA", "Anna-Maria"),
            ("ROSSI, MARIO", "Rossi, Mario"),
        ] {
            assert_eq!(written(given).as_deref(), Some(name), "{given}");
        }
        assert_eq!(written("de Luca").as_deref(), Some("de Luca"));
        assert_eq!(written(&"AB ".repeat(40)).map(|name| name.len() <= Name::MAX), Some(true));
        assert_eq!(written("Иван"), None);
    }
}
