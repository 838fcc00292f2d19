//! The language, as procedures use it: the acceptance tests (a)–(m), each on a file as small as it can be.

mod attachments;
mod kinds;
mod laws;
mod limits;
mod lists;
mod points;
mod records;
mod relevance;
mod rule_sets;
mod rules;
mod services;

use jiff::civil::date;

use super::*;
use crate::{Sha256Hex, schools};

/// An edition of this tail. It lives as long as the test.
pub(crate) fn edition(tail: &str) -> &'static Edition {
    let head = "staff = ['docente']\nschool-year = '2027/28'\noffice = 'usr'\nanswer-days = 90\n\
        attachments = []\ndeclarations = []\n";
    let form = Form::read(&format!("{head}{tail}")).unwrap();
    let (id, sha256) = (EditionId::parse("prova-1").unwrap(), Sha256Hex::of(tail.as_bytes()));
    Box::leak(Box::new(Edition { id, sha256, form }))
}

/// One section with these fields.
fn fields(fields: &str) -> &'static Edition {
    edition(&format!("[[section]]\nname = 'sezione'\n{fields}"))
}

pub(crate) fn facts() -> Facts<'static> {
    Facts {
        today: date(2026, 11, 27),
        closes: date(2027, 3, 25),
        instance: None,
        born: date(1985, 4, 12),
        birth_province: "RM",
        schools: None,
        submitted: &[],
    }
}

fn answers<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Answers {
    pairs.into_iter().map(|(key, typed)| (key.into(), typed.into())).collect()
}

/// The keys and codes of what was found, a warning with a `?`.
fn found(edition: &'static Edition, typed: &Answers, facts: &Facts) -> Vec<String> {
    let findings = edition.check(typed, facts).findings;
    let name = |it: &Finding| match &it.fault {
        crate::Fault::Rule { name } => format!("rule {name}"),
        fault => fault.code().to_owned(),
    };
    let line =
        |it: &Finding| format!("{}: {}{}", it.key, name(it), if it.is_error() { "" } else { "?" });
    findings.iter().map(line).collect()
}

/// The codes of what is wrong with one answer to one field.
fn wrong(edition: &'static Edition, typed: &str) -> Vec<String> {
    let key = edition.fields().last().unwrap().name.clone();
    found(edition, &answers([(key, typed)]), &facts())
}

/// The canonical form of one answer to one field.
fn read(edition: &'static Edition, typed: &str) -> Option<String> {
    let key = edition.fields().last().unwrap().name.clone();
    edition.check(&answers([(key.clone(), typed)]), &facts()).answers.get(&key).cloned()
}

/// A register of six schools, of which one has a code of another province.
fn register() -> schools::Register {
    let rows = [
        "202526,SUD,CAMPANIA,NAPOLI,NAPS01000X,LICEO VICO,VIA A 1,80100,F839,NAPOLI,LICEO SCIENTIFICO",
        "202526,SUD,CAMPANIA,NAPOLI,NAEE01001A,PRIMARIA UNO,VIA B 1,80100,F839,NAPOLI,SCUOLA PRIMARIA",
        "202526,SUD,CAMPANIA,NAPOLI,NAEE01002B,PRIMARIA DUE,VIA B 2,80100,F839,NAPOLI,SCUOLA PRIMARIA",
        "202526,SUD,CAMPANIA,NAPOLI,NAEE01003C,PRIMARIA TRE,VIA B 3,80100,F839,NAPOLI,SCUOLA PRIMARIA",
        "202526,CENTRO,LAZIO,ROMA,RMIC8AB00X,IC RIGHI,VIA C 1,00100,H501,ROMA,ISTITUTO COMPRENSIVO",
        "202526,ISOLE,SARDEGNA,SUD SARDEGNA,CAIC80100A,IC SUD,VIA D 1,09100,B274,CARBONIA,ISTITUTO COMPRENSIVO",
    ];
    let header = "ANNOSCOLASTICO,AREAGEOGRAFICA,REGIONE,PROVINCIA,CODICESCUOLA,DENOMINAZIONESCUOLA,\
        INDIRIZZOSCUOLA,CAPSCUOLA,CODICECOMUNESCUOLA,DESCRIZIONECOMUNE,\
        DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA,INDIRIZZOEMAILSCUOLA,INDIRIZZOPECSCUOLA,SITOWEBSCUOLA";
    let rows = rows.map(|row| format!("{row},a@b.it,a@b.it,www.b.it\n"));
    let reading = schools::read(format!("{header}\n{}", rows.concat()).as_bytes()).unwrap();
    assert_eq!(reading.refused, []);
    schools::Register::default().with(&reading)
}

#[test]
fn every_edition_of_the_catalogue_is_read() {
    assert!(Edition::all().count() >= 1);
    for (edition, name) in Edition::all().zip(Edition::names()) {
        assert_eq!(edition.id, name);
        assert_eq!(Edition::find(&name), Some(edition));
    }
}
