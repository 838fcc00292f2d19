//! From the fields of passaggio 2 to a registrant (R-REG-6, R-REG-7). Pure.

use jiff::civil::Date;
use polis_domain::{
    BirthPlace, CodiceFiscale, Email, Fault, Language, Person, Sesso,
    account::{Registrant, TERMS},
    person::{Name, birth_date},
};
use polis_web::Form;

/// The fields of passaggio 2: those kept, and no other.
pub(crate) const FIELDS: [&str; 16] = [
    "nome",
    "cognome",
    "data_nascita",
    "data_nascita_giorno",
    "data_nascita_mese",
    "data_nascita_anno",
    "sesso",
    "nazione",
    "regione",
    "provincia",
    "comune",
    "email",
    "email_conferma",
    "personale_scuola",
    "termini",
    "privacy",
];

/// The citizen who registers, or the faults noted in the order of the form. Data that do not agree with the
/// codice fiscale are no fault: they are remarked (A2).
pub(crate) fn parse(
    form: &mut Form,
    cf: &CodiceFiscale,
    language: Language,
    today: Date,
) -> Option<Registrant> {
    let names = names(form, cf);
    let nascita = born(form, today);
    let sesso = form.parse("sesso", Sesso::parse);
    let luogo = birth_place(form, cf, nascita, today);
    let email = form.parse("email", Email::parse);
    form.repeated("email_conferma", email.as_ref(), Email::parse);
    form.require("termini");
    form.require("privacy");
    if form.is_wrong() {
        return None;
    }
    let [nome, cognome] = names?;
    let person = Person { nome, cognome, sesso: sesso?, nascita: nascita?, luogo: luogo? };
    let disagreements = cf.disagreements(&person);
    let staff = form.ticked("personale_scuola");
    let (email, terms) = (email?, TERMS.to_owned());
    Some(Registrant { person, email, staff, terms, disagreements, language })
}

/// First name and surname; one may be missing where the codice fiscale says so.
fn names(form: &mut Form, cf: &CodiceFiscale) -> Option<[Option<Name>; 2]> {
    let parse = |may_lack: bool| {
        move |typed: &str| {
            if may_lack { Name::parse_any(typed) } else { Name::parse(typed).map(Some) }
        }
    };
    let nome = form.parse("nome", parse(cf.lacks_name()));
    let may_lack = cf.lacks_surname() && nome != Some(None);
    let cognome = form.parse("cognome", parse(may_lack));
    Some([nome?, cognome?])
}

fn born(form: &mut Form, today: Date) -> Option<Date> {
    let typed = form.day("data_nascita");
    birth_date(&typed, today).map_err(|fault| form.fault("data_nascita", &fault)).ok()
}

/// Places change with time: without the day of birth a place that is not there waits for it.
fn birth_place(
    form: &mut Form,
    cf: &CodiceFiscale,
    nascita: Option<Date>,
    today: Date,
) -> Option<BirthPlace> {
    let fields = ["nazione", "regione", "provincia", "comune"].map(|field| form.get(field));
    let day = nascita.unwrap_or(today);
    match BirthPlace::parse_as(&cf.belfiore(), fields, day) {
        Ok(place) => Some(place),
        Err((field, fault)) => {
            let waits = nascita.is_none() && fault != Fault::Missing;
            let fault = if waits { Fault::Waits { on: "data_nascita" } } else { fault };
            form.fault(field, &fault);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;
    use polis_domain::Disagreement;

    use super::*;

    fn typed(changes: &[(&str, &str)]) -> Form {
        let mut values: BTreeMap<String, String> = [
            ("nome", "Mario"),
            ("cognome", "Rossi"),
            ("data_nascita_giorno", "1"),
            ("data_nascita_mese", "1"),
            ("data_nascita_anno", "1980"),
            ("sesso", "M"),
            ("nazione", "Italia"),
            ("regione", "Lazio"),
            ("provincia", "RM"),
            ("comune", "Roma"),
            ("email", "mario.rossi@example.org"),
            ("email_conferma", "mario.rossi@Example.org"),
            ("termini", "si"),
            ("privacy", "si"),
        ]
        .map(|(field, value)| (field.to_owned(), value.to_owned()))
        .into();
        let changes = changes.iter().map(|(field, value)| ((*field).into(), (*value).into()));
        values.extend(changes);
        Form::of(values)
    }

    fn parsed(form: &mut Form) -> Option<Registrant> {
        let cf = CodiceFiscale::parse("RSSMRA80A01H501U").unwrap();
        parse(form, &cf, Language::En, date(2026, 11, 22))
    }

    fn faults(changes: &[(&str, &str)]) -> Vec<String> {
        let mut form = typed(changes);
        assert_eq!(parsed(&mut form), None);
        let errors = form.view().errors;
        errors.iter().map(|error| format!("{} {}", error.field, error.code)).collect()
    }

    #[test]
    fn r_reg_6_complete_data_make_a_registrant() {
        let registrant = parsed(&mut typed(&[])).unwrap();
        assert_eq!(registrant.person.luogo.to_string(), "Roma (RM)");
        assert_eq!((registrant.staff, registrant.disagreements), (false, vec![]));
        assert_eq!(registrant.language, Language::En);
        let day = typed(&[("data_nascita_giorno", ""), ("data_nascita_mese", "")]);
        let mut day = Form::of(
            day.values()
                .iter()
                .filter(|(field, _)| !field.starts_with("data_nascita"))
                .map(|(field, value)| (field.clone(), value.clone()))
                .chain([("data_nascita".to_owned(), "1980-01-01".to_owned())])
                .collect(),
        );
        assert!(parsed(&mut day).is_some(), "a client may send the day in one field");
    }

    #[test]
    fn a2_data_against_the_codice_fiscale_are_remarked() {
        let registrant = parsed(&mut typed(&[("cognome", "Bianchi"), ("sesso", "F")])).unwrap();
        assert_eq!(registrant.disagreements, [Disagreement::Surname, Disagreement::Sex]);
    }

    #[test]
    fn r_reg_6_one_of_two_names_may_be_missing_where_the_codice_fiscale_says_so() {
        let parsed = |cf: &str, nome: &str, cognome: &str| {
            let cf = CodiceFiscale::parse(cf).unwrap();
            let mut form = typed(&[("nome", nome), ("cognome", cognome)]);
            let parsed = parse(&mut form, &cf, Language::It, date(2026, 11, 22));
            parsed
                .map(|it| it.person.full_name())
                .ok_or_else(|| form.view().errors[0].field.clone())
        };
        let (none, no_surname, no_name) =
            ("XXXXXX80A01H501C", "XXXSRT80A01H501C", "RSSXXX80A01H501T");
        assert_eq!(parsed(no_surname, "Suharto", ""), Ok("Suharto".into()));
        assert_eq!(parsed(no_surname, "Suharto", "XXX"), Ok("Suharto".into()));
        assert_eq!(parsed(no_surname, "", ""), Err("nome".into()));
        assert_eq!(parsed(no_name, "", "Rossi"), Ok("Rossi".into()));
        assert_eq!(parsed(none, "", ""), Err("cognome".into()));
        assert_eq!(parsed("RSSMRA80A01H501U", "Mario", ""), Err("cognome".into()));
    }

    #[test]
    fn r_reg_6_faults_are_listed_in_the_order_of_the_form() {
        let empty: Vec<(&str, &str)> = FIELDS.iter().map(|field| (*field, "")).collect();
        let expected = [
            "nome missing",
            "cognome missing",
            "data_nascita missing",
            "sesso missing",
            "nazione missing",
            "email missing",
            "email_conferma missing",
            "termini missing",
            "privacy missing",
        ];
        assert_eq!(faults(&empty), expected);
    }

    #[test]
    fn without_a_day_of_birth_a_place_waits_for_it() {
        let odd = [("data_nascita_giorno", "31"), ("data_nascita_mese", "2"), ("comune", "Fiume")];
        assert_eq!(faults(&odd), ["data_nascita not-a-date", "comune waits"]);
    }

    #[test]
    fn the_two_addresses_must_be_the_same() {
        assert_eq!(
            faults(&[("email_conferma", "mario@example.org")]),
            ["email_conferma not-the-same"]
        );
    }
}
