//! From the attributes of an identity provider to a person. Pure. Providers differ in capitals,
//! commas and habits: the values are read as kindly as they can be, and no citizen is kept out.

use std::collections::BTreeMap;

use jiff::civil::Date;
use polis_domain::{
    BirthPlace, CodiceFiscale, Email, Fault, FieldFault, Name, Person, Sesso, day, place,
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

/// What a login says of the person, value by value: each readable, or the fault that its field of the form has.
pub(crate) struct Said {
    pub(crate) nome: Result<Option<Name>, Fault>,
    pub(crate) cognome: Result<Option<Name>, Fault>,
    pub(crate) nascita: Result<Date, Fault>,
    sesso: Sesso,
}

/// Reads the personal data. Missing values (CIE: sex and place) are taken from the codice fiscale.
pub(crate) fn said(attributes: &Attributes, cf: &CodiceFiscale, today: Date) -> Said {
    let nome = name(get(attributes, Attribute::Name), cf.lacks_name());
    let cognome = name(get(attributes, Attribute::FamilyName), cf.lacks_surname());
    let nobody = nome == Ok(None) && cognome == Ok(None);
    Said {
        nome,
        cognome: if nobody { Err(Fault::Missing) } else { cognome },
        nascita: born(get(attributes, Attribute::DateOfBirth), cf, today),
        sesso: Sesso::parse(get(attributes, Attribute::Gender)).unwrap_or(cf.sex()),
    }
}

/// The personal data as a whole.
///
/// # Errors
/// What cannot be read, by field of the form.
pub(crate) fn person(
    attributes: &Attributes,
    cf: &CodiceFiscale,
    today: Date,
) -> Result<Person, Vec<FieldFault>> {
    let Said { nome, cognome, nascita, sesso } = said(attributes, cf, today);
    match (nome, cognome, nascita) {
        (Ok(nome), Ok(cognome), Ok(nascita)) => {
            let luogo = birth_place(attributes, cf, nascita);
            Ok(Person { nome, cognome, sesso, nascita, luogo })
        }
        (nome, cognome, nascita) => {
            let faults =
                [("nome", nome.err()), ("cognome", cognome.err()), ("data_nascita", nascita.err())];
            Err(faults.into_iter().filter_map(|(field, fault)| Some((field, fault?))).collect())
        }
    }
}

/// The attribute that a field of the form corrects.
pub(crate) fn named(field: &str) -> Attribute {
    match field {
        "nome" => Attribute::Name,
        "cognome" => Attribute::FamilyName,
        _ => Attribute::DateOfBirth,
    }
}

/// The day of birth: as an xs:date, perhaps with a time zone, or as people type it; else as the codice fiscale
/// tells it, if there is such a day.
fn born(given: &str, cf: &CodiceFiscale, today: Date) -> Result<Date, Fault> {
    let given = day::parse(given.get(..10).unwrap_or(given));
    match given {
        Ok(day) if day <= today => Ok(day),
        fault => cf.born(today).ok_or(fault.err().unwrap_or(Fault::InTheFuture)),
    }
}

pub(crate) fn get(attributes: &Attributes, attribute: Attribute) -> &str {
    attributes.get(attribute.name()).map_or("", |text| text.trim())
}

/// By the code given; some providers give the name instead; else by the codice fiscale.
pub(crate) fn birth_place(attributes: &Attributes, cf: &CodiceFiscale, born: Date) -> BirthPlace {
    let given = get(attributes, Attribute::PlaceOfBirth);
    let [letter, digits @ ..] = given.as_bytes() else {
        return BirthPlace::of_code(&cf.belfiore(), born);
    };
    if letter.is_ascii_alphabetic() && digits.len() == 3 && digits.iter().all(u8::is_ascii_digit) {
        return BirthPlace::of_code(given, born);
    }
    let province = place::province(get(attributes, Attribute::ProvinceOfBirth)).ok();
    let named = province.and_then(|province| {
        let fields = ["Italia", province.region, province.letters, given];
        BirthPlace::parse_as(&cf.belfiore(), fields, born).ok()
    });
    named.unwrap_or_else(|| BirthPlace::of_code(&cf.belfiore(), born))
}

/// A name as it was received, not in capitals throughout; `None` if the person has none and the codice fiscale
/// says so. What cannot be read is not guessed: the citizen types it.
fn name(given: &str, may_lack: bool) -> Result<Option<Name>, Fault> {
    if may_lack && Name::parse_any(given) == Ok(None) {
        return Ok(None);
    }
    let given = tidy(given);
    let given = if given.chars().any(char::is_lowercase) { given } else { titled(&given) };
    Name::parse(&given).map(Some)
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
        assert_eq!((person.nome(), person.cognome()), ("Maria", "D'Esempio De Luca"));
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
        assert_eq!(place("Z999", "EE"), "Stato estero (codice Z999)");
        assert_eq!(place("", ""), "Roma (RM)");
    }

    #[test]
    fn names_are_written_as_people_write_them() {
        let written = |given: &str| name(given, false).ok()?.map(String::from);
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
    }

    #[test]
    fn what_cannot_be_read_is_asked_and_never_guessed() {
        let cf = CodiceFiscale::parse("RSSMRA80A01H501U").unwrap();
        let asked = |pairs: [(&str, &str); 3]| {
            let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
            person(&pairs.into(), &cf, TODAY).err().map(|faults| {
                faults
                    .into_iter()
                    .map(|(field, fault)| format!("{field} {}", fault.code()))
                    .collect::<Vec<_>>()
            })
        };
        let login =
            |name, family| asked([("name", name), ("familyName", family), ("dateOfBirth", "")]);
        assert_eq!(login("Mario", "Rossi"), None, "the codice fiscale tells the day");
        assert_eq!(login("Иван", "Rossi").unwrap(), ["nome forbidden-characters"]);
        assert_eq!(login("Mario", "").unwrap(), ["cognome missing"]);
        assert_eq!(login("", "-").unwrap(), ["nome missing", "cognome malformed"]);
        assert_eq!(login(&"A".repeat(101), "Rossi").unwrap(), ["nome too-long"]);
    }

    #[test]
    fn a_person_with_one_name_has_no_filler() {
        let cf = "XXXSRT80A01Z100I";
        for filler in ["", "-", "XXX"] {
            let read =
                read(cf, &[("name", "SUHARTO"), ("familyName", filler), ("dateOfBirth", "")]);
            assert_eq!(
                (read.nome(), read.cognome(), read.full_name().as_str()),
                ("Suharto", "", "Suharto")
            );
        }
    }
}
